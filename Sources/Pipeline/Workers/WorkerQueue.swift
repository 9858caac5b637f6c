import Extraction

/// One request on its way to a worker and back.
struct WorkerJob: Sendable {
    let id: Int
    let request: WorkerMessage<WorkerRequest>
    let limit: WorkerLimit
    /// Answered only by a process that has answered nothing before.
    let needsFreshWorker: Bool
    let answer: CheckedContinuation<WorkerMessage<WorkerReply>, any Error>

    /// The file that a worker has open after this request; nil for none.
    var path: String? {
        switch request.head {
        case .check: nil
        case .open(let path, _), .page(let path, _, _), .understand(let path, _, _), .image(let path, _, _, _): path
        }
    }
}

/// How long the answer to a request may take, and which key of the pipeline file says so.
struct WorkerLimit: Sendable {
    var duration: Duration
    var setting: String
}

/// Hands requests to workers: to one that has the file open, else to a running one, else to any.
actor WorkerQueue {
    /// A lane that waits for work: one place for one worker process.
    private struct IdleLane {
        let openPath: String?
        let isRunning: Bool
        let resume: CheckedContinuation<WorkerJob?, Never>
    }

    private var pending: [WorkerJob] = []
    private var idle: [IdleLane] = []
    private var nextID = 0
    private var isClosed = false

    /// The reply, as soon as a worker has given it.
    ///
    /// Throws `WorkerFault` or `CancellationError`.
    func answer(
        to request: WorkerMessage<WorkerRequest>, within limit: WorkerLimit, needsFreshWorker: Bool
    ) async throws -> WorkerMessage<WorkerReply> {
        let id = nextID
        nextID += 1
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                submit(
                    WorkerJob(
                        id: id, request: request, limit: limit, needsFreshWorker: needsFreshWorker,
                        answer: continuation))
            }
        } onCancel: {
            Task { await self.withdraw(id) }
        }
    }

    /// The next job for a lane, when there is one; nil when the lane is to end.
    func next(openPath: String?, isRunning: Bool) async -> WorkerJob? {
        if let index = pending.firstIndex(where: { $0.path != nil && $0.path == openPath }) ?? pending.indices.first {
            return pending.remove(at: index)
        }
        guard !isClosed else { return nil }
        return await withCheckedContinuation { continuation in
            idle.append(IdleLane(openPath: openPath, isRunning: isRunning, resume: continuation))
        }
    }

    /// Ends the lanes that wait, and gives up the jobs that no lane has taken.
    func close() {
        isClosed = true
        for lane in idle { lane.resume.resume(returning: nil) }
        for job in pending { job.answer.resume(throwing: CancellationError()) }
        idle = []
        pending = []
    }

    private func submit(_ job: WorkerJob) {
        guard !isClosed, !Task.isCancelled else { return job.answer.resume(throwing: CancellationError()) }
        let chosen =
            idle.firstIndex { $0.isRunning && job.path != nil && $0.openPath == job.path }
            ?? idle.firstIndex { $0.isRunning } ?? idle.indices.first
        guard let chosen else { return pending.append(job) }
        idle.remove(at: chosen).resume.resume(returning: job)
    }

    /// A job that a lane has taken already runs to its end; only its answer is not waited for any more by then.
    private func withdraw(_ id: Int) {
        guard let index = pending.firstIndex(where: { $0.id == id }) else { return }
        pending.remove(at: index).answer.resume(throwing: CancellationError())
    }
}
