import Foundation
import Subprocess
import SystemPackage

/// One place for a worker process: keeps one running while there is work, and puts a new one in its place when it
/// has died, hung, sent garbage or read its share of pages.
struct WorkerLane: Sendable {
    let command: WorkerCommand
    let settings: WorkerSettings
    let queue: WorkerQueue

    /// Runs until the queue is closed or the task is cancelled. The last process is gone when this returns.
    func run() async {
        var job = await queue.next(openPath: nil, isRunning: false)
        while let taken = job {
            if let leftOver = await serve(startingWith: taken) {
                job = leftOver
            } else {
                job = await queue.next(openPath: nil, isRunning: false)
            }
        }
    }

    /// The life of one process. Returns a job that was taken but is for the next process.
    private func serve(startingWith first: WorkerJob) async -> WorkerJob? {
        var current: WorkerJob? = first
        var fault: WorkerFault?
        do {
            let result = try await Subprocess.run(
                configuration, input: .inputWriter, output: .sequence, error: .sequence
            ) { process in
                async let lastWords = Self.lastLine(of: process.standardError)
                do throws(WorkerFault) {
                    try await converse(with: process, current: &current)
                } catch {
                    fault = error
                }
                try? process.send(signal: .kill)
                return await lastWords
            }
            if case .died = fault {
                fault = .died(Self.words(for: result.terminationStatus, lastLine: result.closureResult))
            }
        } catch let error as SubprocessError where [.spawnFailed, .executableNotFound].contains(error.code) {
            fault = .cannotStart(error.description)
        } catch {
            fault = fault ?? .died("could not be spoken to: \(error)")
        }
        guard let fault, let unanswered = current else { return current }
        unanswered.answer.resume(throwing: Task.isCancelled ? CancellationError() : fault)
        return nil
    }

    private var configuration: Configuration {
        var options = PlatformOptions()
        // A process group of its own: Ctrl-C in the terminal is for the coordinator alone.
        options.processGroupID = 0
        return Configuration(
            executable: .path(FilePath(command.executable)), arguments: Arguments(command.arguments),
            environment: .inherit.updating([
                // One thread per engine: more make Tesseract several times slower. It must be set before the start.
                "OMP_THREAD_LIMIT": "1", "PROTOKOLL_WORKER_MEMORY": String(settings.memory << 20),
                "PROTOKOLL_WORKER_PARENT": String(getpid()),
            ]),
            platformOptions: options)
    }

    private typealias Process = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

    /// Serves jobs until the process is to be replaced. A job that was not answered stays in `current`.
    private func converse(with process: Process, current: inout WorkerJob?) async throws(WorkerFault) {
        var replies = ReplyReader(process.standardOutput)
        var pages = 0
        while let job = current {
            let reply = try await ask(job, of: process, replies: &replies)
            current = nil
            job.answer.resume(returning: reply)
            if case .page = job.request.head { pages += 1 }
            guard pages < settings.pagesPerWorker else { return }
            current = await queue.next(openPath: job.path, isRunning: true)
            if current?.needsFreshWorker == true { return }
        }
    }

    private func ask(
        _ job: WorkerJob, of process: Process, replies: inout ReplyReader
    ) async throws(WorkerFault) -> WorkerMessage<WorkerReply> {
        let message: [UInt8]
        do { message = Frame.wrap(try job.request.bytes) } catch { throw .garbage }
        let watch = WorkerWatch(job.limit, silence: settings.callDeadline)
        let outcome: Result<WorkerMessage<WorkerReply>, WorkerFault> = await withTaskGroup(of: WorkerFault?.self) {
            group in
            group.addTask {
                guard let fault = await watch.fault() else { return nil }
                // The reader sees the end of the stream then.
                try? process.send(signal: .kill)
                return fault
            }
            let outcome: Result<WorkerMessage<WorkerReply>, WorkerFault>
            do throws(WorkerFault) {
                do { _ = try await process.standardInputWriter.write(message) } catch { throw .died("") }
                outcome = .success(try await replies.next(to: job.request.head, onStep: watch.saw))
            } catch {
                outcome = .failure(error)
            }
            group.cancelAll()
            if let late = await group.next() ?? nil { return .failure(late) }
            return outcome
        }
        return try outcome.get()
    }

    private static func lastLine(of stream: SubprocessOutputSequence) async -> String {
        var tail: [UInt8] = []
        do {
            for try await buffer in stream {
                buffer.withUnsafeBytes { tail.append(contentsOf: $0) }
                if tail.count > 8192 { tail.removeFirst(tail.count - 4096) }
            }
        } catch {}
        return String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    }

    private static func words(for status: TerminationStatus, lastLine: String) -> String {
        let ending =
            switch status {
            case .exited(let code): "ended with status \(code)"
            case .signaled(let signal): "was ended by signal \(signal)"
            }
        return lastLine.isEmpty ? ending : "\(ending): \(lastLine)"
    }
}

/// Reads replies off a worker's standard output.
private struct ReplyReader {
    private var buffers: SubprocessOutputSequence.Iterator
    private var splitter = Frame.Splitter()

    init(_ output: SubprocessOutputSequence) { buffers = output.makeAsyncIterator() }

    mutating func next(
        to request: WorkerRequest, onStep: (String) -> Void
    ) async throws(WorkerFault) -> WorkerMessage<WorkerReply> {
        while true {
            let message: [UInt8]?
            do { message = try splitter.next() } catch { throw .garbage }
            if let message {
                guard let reply = try? WorkerMessage<WorkerReply>(message) else { throw .garbage }
                if case .step(let step) = reply.head {
                    onStep(step)
                    continue
                }
                guard reply.head.answers(request) else { throw .garbage }
                return reply
            }
            let buffer: SubprocessOutputSequence.Buffer?
            do { buffer = try await buffers.next() } catch { throw .died("") }
            guard let buffer else { throw .died("") }
            buffer.withUnsafeBytes { splitter.append($0) }
        }
    }
}

extension WorkerReply {
    fileprivate func answers(_ request: WorkerRequest) -> Bool {
        switch (request, self) {
        case (.check, .checked), (.open, .opened), (.image, .image), (.understand, .understood), (_, .failed): true
        case (.page(_, let number, _), .page(let answered)): answered == number
        default: false
        }
    }
}
