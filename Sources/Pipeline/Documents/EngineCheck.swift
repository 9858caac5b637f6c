import Extraction

/// Makes sure, once, that the recognition engine and its model are there and know the letters of Swedish minutes.
actor EngineCheck {
    private static let mostAttempts = 5
    private var check: Task<Void, any Error>?

    /// Throws `ExtractionError` with the code `model`, or `CancellationError`; the same one each time.
    func pass(_ pool: WorkerPool, settings: ExtractionSettings) async throws {
        if check == nil {
            check = Task {
                var attempt = 1
                while true {
                    do {
                        if case .failed(let error) = try await pool.ask(.check(settings)).head { throw error }
                        return
                    } catch let fault as WorkerFault {
                        // A worker that is killed says nothing of the engine.
                        guard attempt < Self.mostAttempts else {
                            throw ExtractionError(.model, "the recognition engine could not be tried: \(fault)")
                        }
                        attempt += 1
                    }
                }
            }
        }
        try await check?.value
    }
}
