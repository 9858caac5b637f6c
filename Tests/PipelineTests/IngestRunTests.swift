import Archive
import DocumentModel
import Extraction
import Foundation
import Pipeline
import SearchIndex
import Synchronization
import Testing

/// Each test has a folder with files, an archive and a worker of its own.
final class IngestRunTests: Sendable {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "ingest-\(UUID().uuidString)")
    private let worker: FakeWorker

    private static let misbehaviour = """
        *'"open"'*drawing*) answer unsupported ;;
        *'"open"'*broken*) answer damaged ;;
        *'"number":2'*crash*) kill -9 $$ ;;
        """

    init() throws {
        worker = try FakeWorker(pages: 2, misbehaviour: Self.misbehaviour)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        worker.remove()
        try? FileManager.default.removeItem(at: folder)
    }

    @Test("bad files among good ones cost nothing but themselves")
    func badAmongGood() async throws {
        try write(["1": "good 1", "2": "drawing", "3": "broken", "4": "crash", "5": "good 5"])
        let (summary, outcomes) = try await ingest()
        #expect(summary.done == 2)
        #expect(outcomes["2"] == .unsupported(message: "a drawing"))
        #expect(outcomes["3"] == .failed(code: "damaged", message: "not what it seems"))
        guard case .partial(let records, let messages)? = outcomes["4"] else {
            Issue.record("\(String(describing: outcomes["4"]))")
            return
        }
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix("Page 2 could not be read: the worker process was ended by signal 9") == true)
        let archive = try Archive(readingAt: archiveFolder)
        #expect(try archive.record(id: records[0])?.document.status == .partial)
        #expect(
            try archive.documents().map(\.outcome.rawValue).sorted() == [
                "done", "done", "failed", "partial", "unsupported",
            ])
        #expect(summary.isClean == false)
    }

    @Test("a second run does nothing, starts no worker and names what is known to be bad")
    func secondRun() async throws {
        try write(["1": "good", "2": "broken"])
        _ = try await ingest()
        let changes = try Archive(readingAt: archiveFolder).latestChange
        let started = worker.started.count
        let (summary, outcomes) = try await ingest()
        #expect(outcomes == ["1": .unchanged, "2": .knownProblem(words: "failed: not what it seems")])
        #expect(summary.isClean == false)
        #expect(worker.started.count == started)
        #expect(try Archive(readingAt: archiveFolder).latestChange == changes)
    }

    @Test("other settings that decide the result read everything again; the number of workers does not")
    func settings() async throws {
        try write(["1": "good"])
        _ = try await ingest()
        var settings = pipeline
        settings.workers.count = 1
        #expect(try await ingest(settings).0.unchanged == 1)
        settings.extraction.textLayer = .force
        #expect(try await ingest(settings).0.done == 1)
    }

    @Test("a changed file is read, the same bytes under another name are not")
    func changes() async throws {
        try write(["1": "good", "2": "good"])
        let (first, _) = try await ingest()
        #expect((first.done, first.sameBytes) == (1, 1))
        try write(["1": "better", "3": "good"])
        let (second, outcomes) = try await ingest()
        #expect(outcomes["1"].map { if case .done = $0 { true } else { false } } == true)
        #expect((second.done, second.unchanged, second.sameBytes) == (1, 1, 1))
        let archive = try Archive(readingAt: archiveFolder)
        let good = FileDigest.sha256(of: Data("good".utf8))
        #expect(try archive.sources(sha256: good).filter(\.isCurrent).map { String($0.path.suffix(1)) } == ["2", "3"])
    }

    @Test("a run that is broken off keeps what is done, and the next one reads the rest")
    func resume() async throws {
        try write(Dictionary(uniqueKeysWithValues: (10..<30).map { ("\($0)", "good \($0)") }))
        let task = Mutex<Task<IngestSummary, any Error>?>(nil)
        let running = Task { [self] in
            try await ingest { _ in task.withLock { $0?.cancel() } }.0
        }
        task.withLock { $0 = running }
        let first = try await running.value
        #expect(first.wasInterrupted)
        #expect(first.done < 20)
        let archive = try Archive(readingAt: archiveFolder)
        #expect(try archive.documents(outcome: .done).count == first.done)
        let (second, _) = try await ingest()
        #expect(second.unchanged == first.done)
        #expect(second.done == 20 - first.done)
    }

    @Test("retry reads again what failed, from the archive's own copy")
    func retry() async throws {
        try write(["1": "good", "2": "crash"])
        _ = try await ingest()
        try FileManager.default.removeItem(at: folder.appending(path: "files"))
        let cured = try FakeWorker(pages: 2)
        defer { cured.remove() }
        let writer = try ArchiveWriter(at: archiveFolder, creating: false, purpose: "test", now: Date())
        defer { writer.close(now: Date()) }
        let run = IngestRun(into: writer, pipeline: pipeline, workers: cured.command, now: { Date() }, report: { _ in })
        let summary = try await run.retry()
        #expect((summary.done, summary.partial) == (1, 0))
        #expect(try writer.archive.documents(outcome: .partial).isEmpty)
    }

    @Test("the index follows, and is built anew where it was lost")
    func index() async throws {
        try write(["1": "good"])
        _ = try await ingest()
        let archive = try Archive(readingAt: archiveFolder)
        #expect(try SearchIndex(directory: archive.indexDirectory).reached == archive.latestChange)
        try FileManager.default.removeItem(atPath: archive.indexDirectory)
        let (summary, _) = try await ingest()
        #expect(summary.indexFault == nil)
        #expect(try SearchIndex(directory: archive.indexDirectory).reached == archive.latestChange)
    }

    @Test("without the recognition model the run ends, and no document is called bad for it")
    func noModel() async throws {
        try write(["1": "good"])
        let without = try FakeWorker(pages: 1, misbehaviour: "*'\"check\"'*) answer noModel ;;")
        defer { without.remove() }
        let error = await #expect(throws: ExtractionError.self) { try await ingest(workers: without) }
        #expect(error?.code == .model)
        #expect(try Archive(readingAt: archiveFolder).documents(outcome: .failed).isEmpty)
        #expect(try await ingest().0.done == 1)
    }

    @Test("a look beforehand says what would be done, and does nothing")
    func preview() async throws {
        try write(["1": "good", "2": "good too"])
        func plans(_ archive: Archive?) throws -> [String: IngestPreview.Plan] {
            var plans: [String: IngestPreview.Plan] = [:]
            try IngestPreview(archive: archive, pipeline: pipeline).look(at: [filesFolder]) {
                plans[String($0.suffix(1))] = $1
            }
            return plans
        }
        #expect(try plans(nil) == ["1": .new, "2": .new])
        _ = try await ingest()
        try write(["2": "changed", "3": "new"])
        #expect(try plans(try Archive(readingAt: archiveFolder)) == ["1": .unchanged, "2": .changed, "3": .new])
    }

    private var filesFolder: String { folder.appending(path: "files").path }
    private var archiveFolder: String { folder.appending(path: "archive").path }
    private var pipeline: PipelineFile { PipelineFile(workers: WorkerSettings(count: 2)) }

    private func write(_ files: [String: String]) throws {
        try FileManager.default.createDirectory(atPath: filesFolder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: "files/\(name)")) }
    }

    /// The summary, and each file's outcome by name. `onDone` is called after each file that was read.
    private func ingest(
        _ settings: PipelineFile? = nil, workers: FakeWorker? = nil,
        onDone: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> (IngestSummary, [String: FileOutcome]) {
        let writer = try ArchiveWriter(at: archiveFolder, purpose: "test", now: Date())
        defer { writer.close(now: Date()) }
        let outcomes = Mutex<[String: FileOutcome]>([:])
        let run = IngestRun(
            into: writer, pipeline: settings ?? pipeline, workers: (workers ?? worker).command, now: { Date() },
            report: { event in
                guard case .finished(let path, let outcome) = event else { return }
                outcomes.withLock { $0[URL(filePath: path).lastPathComponent] = outcome }
                if case .done = outcome { onDone(path) }
            })
        let summary = try await run.take([filesFolder])
        return (summary, outcomes.withLock { $0 })
    }
}
