import Extraction
import Minutes

/// How long a run over many files will take, from reading some of them.
package struct TimeEstimate: Sendable {
    /// Files kept out of all that were offered, each with the same chance: A. Waterman's algorithm R, with chance that
    /// is the same every time.
    package struct Sample: Sendable {
        private static let size = 12
        private(set) var paths: [String] = []
        package private(set) var offered = 0
        private var state: UInt64 = 1

        package init() {}

        package mutating func offer(_ path: String) {
            offered += 1
            if paths.count < Self.size { return paths.append(path) }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int((state >> 33) % UInt64(offered))
            if place < Self.size { paths[place] = path }
        }
    }

    /// A sample that takes longer is left at what it has come to.
    private static let most = Duration.seconds(60)

    package var files: Int
    package var filesRead: Int
    package var seconds: Double

    /// Reads the sample as a run would, and throws away what is read. Nil for an empty one.
    package init?(_ sample: Sample, pipeline: PipelineFile, workers: WorkerCommand = .thisProgram) async throws {
        guard !sample.paths.isEmpty else { return nil }
        let clock = SuspendingClock()
        let start = clock.now
        filesRead = try await WorkerPool.withWorkers(workers, settings: pipeline.workers) { pool in
            let processor = DocumentProcessor(pool: pool, settings: pipeline.extraction)
            return try await withThrowingTaskGroup(of: Void.self) { group in
                var read = 0
                var rest = sample.paths.makeIterator()
                func begin() -> Bool {
                    guard clock.now - start < Self.most, let path = rest.next() else { return false }
                    group.addTask {
                        let file = FileIdentity(sha256: String(repeating: "0", count: 64), source: path)
                        do {
                            _ = try await processor.records(ofFileAt: path, file: file)
                        } catch let error as ExtractionError where error.code != .model {}
                    }
                    return true
                }
                for _ in 0...pool.settings.count where !begin() { break }
                while try await group.next() != nil {
                    read += 1
                    _ = begin()
                }
                return read
            }
        }
        files = sample.offered
        seconds = (clock.now - start) / .seconds(1) / Double(filesRead) * Double(files)
    }
}
