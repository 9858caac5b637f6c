import Extraction

/// Makes sure, once, that the recognition engine and its model are there and know the letters of Swedish minutes.
actor EngineCheck {
    private var check: Task<Void, any Error>?

    /// Throws `ExtractionError` with the code `model`, or `CancellationError`; the same one each time.
    func pass(_ pool: WorkerPool, settings: ExtractionSettings) async throws {
        if check == nil {
            check = Task {
                do {
                    if case .failed(let error) = try await pool.ask(.check(settings)).head { throw error }
                } catch let fault as WorkerFault {
                    throw ExtractionError(.model, "the recognition engine could not be tried: \(fault)")
                }
            }
        }
        try await check?.value
    }
}
