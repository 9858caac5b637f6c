internal import NIOPosix
internal import Synchronization

/// Threads for what blocks: SQLite and Xapian. Work beyond what can wait is refused at once, so that a flood of dear
/// requests cannot pile up.
final class ReaderThreads: Sendable {
    /// More is waiting than may wait.
    struct Overload: Error {}

    private let pool: NIOThreadPool
    private let most: Int
    private let waiting = Atomic(0)

    init(threads: Int, waiting: Int) {
        pool = NIOThreadPool(numberOfThreads: max(1, threads))
        most = max(1, waiting) + threads
        pool.start()
    }

    deinit { pool.shutdownGracefully { _ in } }

    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let now = waiting.add(1, ordering: .relaxed).newValue
        defer { waiting.subtract(1, ordering: .relaxed) }
        guard now <= most else { throw Overload() }
        return try await pool.runIfActive(body)
    }
}
