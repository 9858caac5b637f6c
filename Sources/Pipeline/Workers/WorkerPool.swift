import Extraction
package import Foundation

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
    /// - Parameter deadline: of the document that the request is about; nil where there is none.
    /// - Throws: the second `WorkerFault`, or `CancellationError`. What the worker says about the file is the reply.
    package func ask(
        _ request: WorkerRequest, body: Data = Data(), within deadline: DocumentDeadline? = nil
    ) async throws -> WorkerMessage<WorkerReply> {
        let message = WorkerMessage(request, body: body)
        do {
            return try await queue.answer(
                to: message, within: try limit(for: request, deadline), needsFreshWorker: false)
        } catch let fault as WorkerFault {
            if case .cannotStart = fault { throw fault }
            guard deadline.map({ $0.left > .zero }) ?? true else { throw fault }
            return try await queue.answer(
                to: message, within: try limit(for: request, deadline), needsFreshWorker: true)
        }
    }

    private func limit(
        for request: WorkerRequest, _ deadline: DocumentDeadline?
    ) throws(WorkerFault) -> WorkerLimit {
        let limit =
            switch request {
            case .check, .open: WorkerLimit(duration: settings.openDeadline, setting: "open-deadline")
            case .page, .image: WorkerLimit(duration: settings.pageDeadline, setting: "page-deadline")
            case .understand(_, let source, _):
                WorkerLimit(duration: settings.pageDeadline * (1 + source.pageCount / 500), setting: "page-deadline")
            }
        // Pages that were read are not thrown away because the time is up: they are understood all the same.
        guard let deadline, case .page = request, deadline.left < limit.duration else { return limit }
        guard deadline.left > .zero else {
            throw .timedOut(seconds: deadline.limit / .seconds(1), setting: "document-deadline", step: nil)
        }
        return WorkerLimit(duration: deadline.left, setting: "document-deadline")
    }
}
