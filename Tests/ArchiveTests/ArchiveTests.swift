import Archive
import DocumentModel
import Foundation
import Testing

@Suite("The archive")
struct ArchiveTests {
    @Test("gives back a record as it was committed")
    func roundTrip() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let sha256 = try writer.take(try folder.file("a.txt", "text"))
        let record = sample(sha256: sha256)
        #expect(try writer.archive.record(id: record.document.id) == record)
        #expect(try writer.archive.record(id: "none") == nil)
        let document = try #require(try writer.archive.document(sha256: sha256))
        #expect(document.outcome == .done && document.records == [record.document.id] && document.attempts == 1)
        #expect(document.firstSeen == day(1) && document.lastRead == day(1) && document.size == 4)
        #expect(document.isRead(settings: "s", version: "1") && !document.isRead(settings: "s", version: "2"))
    }

    @Test("is read while a run writes, and reading makes nothing")
    func reading() throws {
        let folder = try Folder()
        #expect(throws: ArchiveError.self) { try Archive(readingAt: folder.archive) }
        #expect(!FileManager.default.fileExists(atPath: folder.archive))
        let writer = try folder.writer()
        let reader = try Archive(readingAt: folder.archive)
        #expect(try reader.latestChange == 0)
        try writer.take(try folder.file("a.txt", "text"))
        #expect(try reader.summaries().map(\.title) == ["Protokoll"])
        writer.close(now: day(2))
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.archive).sorted()
        let late = try Archive(readingAt: folder.archive)
        #expect(try late.summaries().count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.archive).sorted() == before)
    }

    @Test("finds records by what is asked")
    func filters() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        try writer.take(try folder.file("a.txt", "a")) { [sample(sha256: $0, date: "2023-12-31")] }
        try writer.take(try folder.file("b.txt", "b")) {
            [sample(sha256: $0, body: "Äldrenämnden", date: "2024-05-14", person: "Åke Örn")]
        }
        func dates(_ filter: RecordFilter) throws -> [String?] { try writer.archive.summaries(filter).map(\.date) }
        #expect(try dates(RecordFilter()) == ["2023-12-31", "2024-05-14"])
        #expect(try dates(RecordFilter(from: "2024")) == ["2024-05-14"])
        #expect(try dates(RecordFilter(to: "2023")) == ["2023-12-31"])
        #expect(try dates(RecordFilter(from: "2024-05", to: "2024-05")) == ["2024-05-14"])
        #expect(try dates(RecordFilter(body: "ÄLDRE")) == ["2024-05-14"])
        #expect(try dates(RecordFilter(person: "åke  örn")) == ["2024-05-14"])
        #expect(try dates(RecordFilter(person: "Torkel")).count == 2)
        #expect(try dates(RecordFilter(type: .notice)).isEmpty)
        #expect(try dates(RecordFilter(body: "100%' OR 1 --")).isEmpty)
        var walked: [String?] = []
        try writer.archive.forEachRecord { walked.append($0.meeting.date) }
        #expect(walked == ["2023-12-31", "2024-05-14"])
        struct Stop: Error {}
        #expect(throws: Stop.self) { try writer.archive.forEachRecord { _ in throw Stop() } }
    }

    @Test("says how things stand")
    func status() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let sha256 = try writer.take(try folder.file("a.txt", "a"))
        let bad = try folder.file("b.txt", "b")
        for _ in 1...3 {
            try writer.take(bad, outcome: .failed, error: .init(code: "encrypted", message: "needs a password")) { _ in
                []
            }
        }
        let waiting = try writer.fingerprint(try folder.file("c.txt", "c"))
        try writer.note(waiting, sha256: try writer.storeOriginal(waiting), now: day(1))
        let status = try writer.archive.status(needsReviewBelow: 0.8, indexReached: 0)
        #expect(status.documents == ["done": 1, "failed": 1, "waiting": 1, "partial": 0, "unsupported": 0])
        #expect(status.pages == ["ocr": 1, "unread": 1, "embedded": 1])
        #expect(status.needsReview.map(\.page) == [2, 1])
        #expect(status.needsReview.first?.record == String(sha256.prefix(16)))
        #expect(status.indexLag == 1 && status.sources == 3 && status.records == 1)
        let failure = try #require(status.failures.first)
        #expect(failure.attempts == 3 && failure.errorCode == "encrypted" && failure.paths.count == 1)
    }

    @Test("keeps a log that cannot be changed")
    func log() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let sha256 = try writer.take(try folder.file("a.txt", "a"))
        try writer.remove(sha256: sha256, reason: "asked for", now: day(3))
        let events = try writer.archive.events()
        #expect(events.map(\.kind) == [.runStarted, .sourceSeen, .ingested, .removed])
        #expect(events.last?.message == "asked for" && events.last?.at == day(3))
        #expect(try writer.archive.events(after: events[1].number, limit: 1) == [events[2]])
    }
}
