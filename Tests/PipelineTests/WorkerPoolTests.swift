import DocumentModel
import Extraction
import Foundation
import Minutes
import Pipeline
import Testing

struct WorkerPoolTests {
    @Test("pages come back in order, whichever worker read them")
    func order() async throws {
        let worker = try FakeWorker(pages: 7)
        defer { worker.remove() }
        let document = try await extract(with: worker)
        #expect(document.pages.map(\.number) == Array(1...7))
        #expect(document.pages.map { $0.words.first?.text } == (1...7).map { "sida\($0)" })
    }

    @Test(
        "a page that costs the worker its life is tried twice, recorded as unread, and costs no other page",
        arguments: [
            ("kill -9 $$", "was ended by signal 9"),
            ("echo no memory >&2; exit 3", "ended with status 3: no memory"),
            ("echo 'I am not a frame'", "sent what is no answer"),
            ("answer page1", "sent what is no answer"),
            ("exec sleep 600", "no answer within 3 s; page-deadline in the pipeline file sets the limit"),
        ])
    func badPage(behaviour: String, words: String) async throws {
        let worker = try FakeWorker(pages: 4, misbehaviour: "*'\"number\":3'*) echo x >> tries; \(behaviour) ;;")
        defer { worker.remove() }
        let document = try await extract(
            with: worker, pageDeadline: behaviour.hasPrefix("exec sleep") ? .seconds(3) : .seconds(300))
        #expect(document.pages.map(\.origin) == [.ocr, .ocr, .unread, .ocr])
        let diagnostic = try #require(document.pages[2].diagnostics.first)
        #expect(diagnostic.code == "page-unread")
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.page == 3)
        #expect(diagnostic.message.contains(words), "\(diagnostic.message)")
        let tries = try String(contentsOf: worker.folder.appending(path: "tries"), encoding: .utf8)
        #expect(tries == "x\nx\n")
    }

    @Test("a page that fails once is read by the next worker")
    func secondTry() async throws {
        let worker = try FakeWorker(
            pages: 3, misbehaviour: "*'\"number\":2'*) [ -e once ] && answer page2 || { touch once; exit 1; } ;;")
        defer { worker.remove() }
        let document = try await extract(with: worker)
        #expect(document.pages.map(\.origin) == [.ocr, .ocr, .ocr])
    }

    @Test("what the worker says of a page is believed, and not asked again")
    func statedFailure() async throws {
        let worker = try FakeWorker(pages: 2, misbehaviour: "*'\"number\":2'*) echo x >> tries; answer damaged ;;")
        defer { worker.remove() }
        let document = try await extract(with: worker)
        #expect(document.pages.map(\.origin) == [.ocr, .unread])
        #expect(document.pages[1].diagnostics.first?.message == "Page 2 could not be read: not what it seems.")
        let tries = try String(contentsOf: worker.folder.appending(path: "tries"), encoding: .utf8)
        #expect(tries == "x\n")
    }

    @Test("a file that kills every worker fails with the worker's end, and the pool goes on")
    func badFile() async throws {
        let worker = try FakeWorker(pages: 1, misbehaviour: "*'\"open\"'*bad.pdf*) kill -11 $$ ;;")
        defer { worker.remove() }
        try await WorkerPool.withWorkers(worker.command, settings: WorkerSettings(count: 2)) { pool in
            let processor = DocumentProcessor(pool: pool, settings: ExtractionSettings())
            let error = await #expect(throws: ExtractionError.self) {
                try await processor.pages(ofFileAt: "/nowhere/bad.pdf")
            }
            #expect(error?.code == .worker)
            #expect(error?.message.contains("signal 11") == true)
            let good = try await processor.pages(ofFileAt: "/nowhere/good.pdf")
            #expect(good.pages.map(\.origin) == [.ocr])
        }
    }

    @Test("one call of a library, and the document as a whole, have limits of their own, and the message says which")
    func deadlines() async throws {
        let hanging = try FakeWorker(pages: 2, misbehaviour: "*'\"number\":2'*) answer step; exec sleep 600 ;;")
        defer { hanging.remove() }
        var settings = WorkerSettings(count: 2, callDeadline: .seconds(2))
        let silent = try await extract(with: hanging, settings)
        #expect(silent.pages.map(\.origin) == [.ocr, .unread])
        let words = silent.pages[1].diagnostics.first?.message ?? ""
        #expect(words.contains("no answer within 2 s (recognising); call-deadline in the pipeline file"), "\(words)")

        let slow = try FakeWorker(pages: 2)
        defer { slow.remove() }
        settings.documentDeadline = .zero
        let late = try await extract(with: slow, settings)
        #expect(late.pages.map(\.origin) == [.unread, .unread])
        #expect(late.pages[0].diagnostics.first?.message.contains("document-deadline") == true)
    }

    @Test("a document that kills whoever tries to understand it fails; the next one is read")
    func understanding() async throws {
        let worker = try FakeWorker(pages: 1, misbehaviour: "*'\"understand\"'*bad.pdf*) echo trap >&2; kill -5 $$ ;;")
        defer { worker.remove() }
        try await WorkerPool.withWorkers(worker.command, settings: WorkerSettings(count: 1)) { pool in
            let processor = DocumentProcessor(pool: pool, settings: ExtractionSettings())
            func records(_ path: String) async throws -> Int {
                let file = FileIdentity(sha256: String(repeating: "a", count: 64), source: path)
                return try await processor.records(ofFileAt: path, file: file).records.count
            }
            let error = await #expect(throws: ExtractionError.self) { try await records("/nowhere/bad.pdf") }
            #expect(error?.message == "the worker process was ended by signal 5: trap")
            let good = try await records("/nowhere/good.pdf")
            #expect(good == 1)
        }
    }

    @Test("a worker is replaced after its share of pages")
    func replacement() async throws {
        let worker = try FakeWorker(pages: 9)
        defer { worker.remove() }
        let document = try await extract(with: worker, count: 1, pagesPerWorker: 3)
        #expect(document.pages.count == 9)
        #expect(worker.started.count == 3)
    }

    @Test("no worker process is left behind, even when the work is broken off")
    func noOrphans() async throws {
        let worker = try FakeWorker(pages: 2, misbehaviour: "*'\"page\"'*) exec sleep 600 ;;")
        defer { worker.remove() }
        let work = Task { try await extract(with: worker) }
        while worker.started.count < 2 { try await Task.sleep(for: .milliseconds(20)) }
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
        for process in worker.started { #expect(kill(process, 0) != 0 && errno == ESRCH) }
    }

    @Test("an executable that is not there is said to be missing, at once")
    func noExecutable() async throws {
        let nothing = WorkerCommand(executable: "/nonexistent/protokoll", arguments: [])
        try await WorkerPool.withWorkers(nothing, settings: WorkerSettings(count: 1)) { pool in
            let processor = DocumentProcessor(pool: pool, settings: ExtractionSettings())
            await #expect(throws: WorkerFault.self) { try await processor.pages(ofFileAt: "/nowhere/a.pdf") }
        }
    }

    private func extract(
        with worker: FakeWorker, count: Int = 2, pagesPerWorker: Int = 300, pageDeadline: Duration = .seconds(300)
    ) async throws -> ExtractedDocument {
        try await extract(
            with: worker,
            WorkerSettings(
                count: count, pagesPerWorker: pagesPerWorker, openDeadline: .seconds(300), pageDeadline: pageDeadline))
    }

    private func extract(with worker: FakeWorker, _ settings: WorkerSettings) async throws -> ExtractedDocument {
        try await WorkerPool.withWorkers(worker.command, settings: settings) { pool in
            try await DocumentProcessor(pool: pool, settings: ExtractionSettings()).pages(ofFileAt: "/nowhere/a.pdf")
        }
    }
}
