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

    @Test("a second run does nothing, starts no worker, and what is known to be bad does not spoil it")
    func secondRun() async throws {
        try write(["1": "good", "2": "broken"])
        _ = try await ingest()
        let changes = try Archive(readingAt: archiveFolder).latestChange
        let started = worker.started.count
        let (summary, outcomes) = try await ingest()
        #expect(outcomes == ["1": .unchanged, "2": .knownProblem(words: "failed: not what it seems")])
        #expect(summary.isClean)
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

    @Test("an index that somebody else brings up to date meanwhile is waited for")
    func busyIndex() async throws {
        try write(["1": "good"])
        _ = try await ingest()
        try write(["2": "good too"])
        let isHeld = Mutex(false)
        let isAwaited = Mutex(false)
        let directory = try Archive(readingAt: archiveFolder).indexDirectory
        let other = Task {
            let index = try SearchIndexWriter(directory: directory)
            isHeld.withLock { $0 = true }
            while !isAwaited.withLock(\.self) { try await Task.sleep(for: .milliseconds(5)) }
            try await Task.sleep(for: .milliseconds(300))
            try index.finish()
        }
        while !isHeld.withLock(\.self) { try await Task.sleep(for: .milliseconds(5)) }
        let (summary, _) = try await ingest(onDone: { _ in isAwaited.withLock { $0 = true } })
        try await other.value
        #expect(summary.indexFault == nil)
        let archive = try Archive(readingAt: archiveFolder)
        #expect(try SearchIndex(directory: directory).reached == archive.latestChange)
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
            try IngestPreview(archive: archive, pipeline: pipeline, now: Date()).look(at: [filesFolder]) {
                plans[String($0.suffix(1))] = $1
            }
            return plans
        }
        #expect(try plans(nil) == ["1": .new, "2": .new])
        _ = try await ingest()
        try write(["2": "changed", "3": "new"])
        #expect(try plans(try Archive(readingAt: archiveFolder)) == ["1": .unchanged, "2": .changed, "3": .new])
    }

    @Test("pages that a run had read when it was killed are not read again")
    func checkpoint() async throws {
        try write(["1": "good"])
        let sha256 = FileDigest.sha256(of: Data("good".utf8))
        let settings = try pipeline.digest
        do {
            let writer = try ArchiveWriter(at: archiveFolder, purpose: "test", now: Date())
            defer { writer.close(now: Date()) }
            let source = try writer.fingerprint(filesFolder + "/1")
            try writer.note(source, sha256: try writer.storeOriginal(source), now: Date())
            let page = Page(number: 2, width: 595, height: 842, origin: .embedded)
            try writer.keep(
                [(2, try JSONEncoder().encode(page))], ofDocument: sha256, settings: settings,
                version: ProgramVersion.current)
        }
        #expect(try await ingest().0.done == 1)
        let archive = try Archive(readingAt: archiveFolder)
        let record = try #require(try archive.record(id: String(sha256.prefix(16))))
        #expect(record.document.pages.map(\.origin) == [.ocr, .embedded])
    }

    @Test("what was taken in and never read is read by the next run, wherever that looks; nothing stays waiting")
    func leftOver() async throws {
        try write(["1": "good"])
        do {
            let writer = try ArchiveWriter(at: archiveFolder, purpose: "test", now: Date())
            defer { writer.close(now: Date()) }
            let source = try writer.fingerprint(filesFolder + "/1")
            try writer.note(source, sha256: try writer.storeOriginal(source), now: Date())
        }
        try FileManager.default.removeItem(atPath: filesFolder)
        try write(["2": "good too"])
        #expect(try await ingest().0.done == 2)
        #expect(try Archive(readingAt: archiveFolder).documents(outcome: .waiting).isEmpty)
    }

    @Test("a file written a moment ago waits; a moved and a deleted one are noticed, and nothing leaves the archive")
    func settlingMovedMissing() async throws {
        try write(["1": "good", "2": "good too", "3": "third"])
        var settings = pipeline
        settings.intake.settle = .seconds(3600)
        #expect(try await ingest(settings).0.unsettled == 3)
        #expect(try await ingest().0.done == 3)
        let files = FileManager.default
        try files.moveItem(atPath: filesFolder + "/1", toPath: filesFolder + "/9")
        try files.removeItem(atPath: filesFolder + "/2")
        let (summary, outcomes) = try await ingest()
        #expect(outcomes["9"] == .moved(from: URL(filePath: filesFolder).resolvingSymlinksInPath().path + "/1"))
        #expect((summary.moved, summary.missing, summary.unchanged) == (1, 1, 1))
        let archive = try Archive(readingAt: archiveFolder)
        #expect(try archive.summaries().count == 3)
        #expect(try archive.status().missingSources == 2)
        try write(["2": "good too"])
        #expect(try await ingest().0.missing == 0)
        #expect(try archive.status().missingSources == 1)
        #expect(try archive.events().map(\.kind).filter { [.sourceMissing, .sourceMoved].contains($0) }.count == 2)
    }

    @Test("bytes that changed while size and times did not are found by looking at them")
    func rehash() async throws {
        try write(["1": "good"])
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        let path = filesFolder + "/1"
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
        _ = try await ingest()
        let handle = try FileHandle(forUpdating: URL(filePath: path))
        try handle.write(contentsOf: Data("nice".utf8))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
        #expect(try await ingest().0.unchanged == 1)
        #expect(try await ingest(rehashing: true).0.done == 1)
    }

    @Test("a known file that is to be read again is read from the archive's copy, without a look at its bytes")
    func rereadsCopy() async throws {
        try write(["1": "good"])
        let path = filesFolder + "/1"
        let old: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)]
        try FileManager.default.setAttributes(old, ofItemAtPath: path)
        _ = try await ingest()
        let handle = try FileHandle(forUpdating: URL(filePath: path))
        try handle.write(contentsOf: Data("nice".utf8))
        try handle.close()
        try FileManager.default.setAttributes(old, ofItemAtPath: path)
        var settings = pipeline
        settings.extraction.textLayer = .force
        #expect(try await ingest(settings).0.done == 1)
        #expect(
            try Archive(readingAt: archiveFolder).documents().map(\.sha256)
                == [FileDigest.sha256(of: Data("good".utf8))])
    }

    @Test("an original that was cut short is made whole from the file")
    func truncatedOriginal() async throws {
        try write(["1": "good"])
        _ = try await ingest()
        let archive = try Archive(readingAt: archiveFolder)
        let original = archive.originalPath(sha256: FileDigest.sha256(of: Data("good".utf8)))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: original)
        try Data("go".utf8).write(to: URL(filePath: original))
        #expect(try await ingest().0.unchanged == 1)
        #expect(FileManager.default.contents(atPath: original) == Data("good".utf8))
    }

    @Test("retry takes what is asked for: an outcome, a time, an older version")
    func selection() async throws {
        try write(["1": "good", "2": "broken", "3": "crash"])
        _ = try await ingest()
        let archive = try Archive(readingAt: archiveFolder)
        func count(_ selection: RetrySelection) throws -> Int { try selection.digests(in: archive).count }
        #expect(try count(RetrySelection()) == 2)
        #expect(try count(RetrySelection(outcomes: [.failed])) == 1)
        #expect(try count(RetrySelection(since: Date().addingTimeInterval(60))) == 0)
        #expect(try count(RetrySelection(outcomes: Outcome.allCases, olderThanVersion: ProgramVersion.current)) == 0)
        #expect(try count(RetrySelection(outcomes: Outcome.allCases, olderThanVersion: "100.0")) == 3)
    }

    @Test("names that are no UTF-8, or hold a line break, are read like any other")
    func names() async throws {
        try self.write(["a\nb": "good"])
        func write(bytes name: [UInt8], _ text: String) {
            let bytes = Array((filesFolder + "/").utf8) + name + [0]
            let file = bytes.withUnsafeBytes {
                open($0.bindMemory(to: CChar.self).baseAddress!, O_WRONLY | O_CREAT, 0o600)
            }
            #expect(file >= 0)
            #expect(Foundation.write(file, text, text.utf8.count) == text.utf8.count)
            close(file)
        }
        write(bytes: [0xC5, 0x72, 0x73], "old")
        #expect(try await ingest().0.done == 2)
        let (second, _) = try await ingest()
        #expect(second.unchanged == 2 && second.missing == 0)
        // Of a size that is known: only its bytes tell.
        write(bytes: [0xC4, 0x72], "new")
        var plans: [IngestPreview.Plan] = []
        try IngestPreview(archive: Archive(readingAt: archiveFolder), pipeline: pipeline, now: Date())
            .look(at: [filesFolder]) { plans.append($1) }
        #expect(plans.map(\.rawValue).sorted() == ["new", "unchanged", "unchanged"])
    }

    @Test("a link that leads out of the folder is named and not followed, unless the pipeline file allows it")
    func links() async throws {
        try write(["1": "good"])
        try Data("secret".utf8).write(to: folder.appending(path: "secret"))
        try FileManager.default.createSymbolicLink(
            atPath: filesFolder + "/2", withDestinationPath: folder.path + "/secret")
        try FileManager.default.createSymbolicLink(atPath: filesFolder + "/3", withDestinationPath: "1")
        let (summary, _) = try await ingest()
        #expect((summary.done, summary.failed, summary.unchanged + summary.sameBytes) == (1, 1, 1))
        var settings = pipeline
        settings.files.followsLinksOutside = true
        #expect(try await ingest(settings).0.done == 1)
    }

    @Test("what a manifest gives outranks what is read, stays apart from it, and can come before or after")
    func manifest() async throws {
        try write(["1": "good", "2": "good too"])
        let list = folder.appending(path: "list.csv").path
        try Data("file,reference,body,date\nfiles/1,SE/X/1,Kyrkorådet,1931-05-04\n".utf8).write(
            to: URL(filePath: list))
        _ = try await ingest(manifest: Manifest(contentsOfFile: list))
        let archive = try Archive(readingAt: archiveFolder)
        func record(_ text: String) throws -> Record {
            try #require(try archive.record(id: String(FileDigest.sha256(of: Data(text.utf8)).prefix(16))))
        }
        let first = try record("good")
        #expect(first.meeting.body == "Kyrkorådet" && first.meeting.date == "1931-05-04")
        #expect(first.meeting.evidence["body"]?.places.first?.state == .given)
        #expect(first.given?.reference == "SE/X/1")
        #expect(first.given?.outranked["body"] == GivenMetadata.Outranked(text: nil, evidence: nil))

        try Data("sha256,series\n\(FileDigest.sha256(of: Data("good too".utf8))),A I\n".utf8).write(
            to: URL(filePath: list))
        let (again, _) = try await ingest(manifest: Manifest(contentsOfFile: list))
        #expect(again.unchanged == 2)
        #expect(try record("good too").given?.series == "A I")
        #expect(try record("good").given?.reference == "SE/X/1")
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
        _ settings: PipelineFile? = nil, workers: FakeWorker? = nil, manifest: Manifest? = nil,
        rehashing: Bool = false, onDone: @escaping @Sendable (String) -> Void = { _ in }
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
        let summary = try await run.take([filesFolder], manifest: manifest, rehashing: rehashing)
        return (summary, outcomes.withLock { $0 })
    }
}
