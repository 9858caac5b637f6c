package import Extraction
import Foundation

/// Worker processes that read files for this one: a crash, a hang or a page that eats all memory costs that page.
///
/// Processes start when there is work for them and are gone when `withWorkers` returns.
package struct WorkerPool: Sendable {
    package let settings: WorkerSettings
    private let queue: WorkerQueue

    /// Runs the body with a pool, and ends all workers when it returns or throws.
    ///
    /// A write to a worker that has just died must not end this process: SIGPIPE is ignored from here on.
    package static func withWorkers<Value: Sendable>(
        _ command: WorkerCommand = .thisProgram, settings: WorkerSettings,
        body: (WorkerPool) async throws -> Value
    ) async throws -> Value {
        signal(SIGPIPE, SIG_IGN)
        let queue = WorkerQueue()
        let pool = WorkerPool(settings: settings, queue: queue)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, settings.count) {
                group.addTask { await WorkerLane(command: command, settings: settings, queue: queue).run() }
            }
            let outcome: Result<Value, any Error>
            do { outcome = .success(try await body(pool)) } catch { outcome = .failure(error) }
            await queue.close()
            group.cancelAll()
            try await group.waitForAll()
            return try outcome.get()
        }
    }

    /// Asks a worker; where it gave no answer, asks a fresh one once more.
    ///
    /// Throws the second `WorkerFault`, or `CancellationError`. What the worker says about the file is the reply.
    package func ask(_ request: WorkerRequest) async throws -> WorkerReply {
        let (deadline, setting) =
            switch request {
            case .check, .open: (settings.openDeadline, "open-deadline")
            case .page, .image: (settings.pageDeadline, "page-deadline")
            }
        do {
            return try await queue.answer(
                to: request, deadline: deadline, deadlineSetting: setting, needsFreshWorker: false)
        } catch let fault as WorkerFault {
            if case .cannotStart = fault { throw fault }
            return try await queue.answer(
                to: request, deadline: deadline, deadlineSetting: setting, needsFreshWorker: true)
        }
    }
}
