import Archive
import Corrections
import DocumentModel
import Foundation
import Testing

struct CorrectionTests {
    private func name(_ new: String, in record: Record) throws -> Correction {
        try #require(CorrectionLayer.correction(.name, at: EntryReference(0), to: new, in: record))
    }

    @Test("a correction holds wherever the record is read, and the reading itself stays")
    func holds() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let sha256 = try writer.take(try folder.file("a.txt", "a"))
        let id = String(sha256.prefix(16))
        let machine = try #require(try writer.archive.machineRecord(id: id))
        let before = try writer.archive.latestChange
        let desk = try CorrectionWriter(at: folder.archive)
        let number = try desk.add(
            try name("Vilma Åkerblom", in: machine), to: id, by: "Anna", reason: "enligt originalet", now: day(2))

        #expect(try writer.archive.record(id: id)?.attendance[0].name == "Vilma Åkerblom")
        #expect(try writer.archive.summaries(RecordFilter(person: "åkerblom")).map(\.id) == [id])
        #expect(try writer.archive.summaries(RecordFilter(person: "åkerström")).isEmpty)
        let change = try #require(try writer.archive.changes(after: before, limit: 10).first)
        #expect(change.record?.attendance[0].name == "Vilma Åkerblom")
        var walked: [String] = []
        try writer.archive.forEachRecord { walked += $0.attendance.map(\.name) }
        #expect(walked == ["Vilma Åkerblom"])
        #expect(try writer.archive.machineRecord(id: id) == machine)

        let stored = try #require(try writer.archive.corrections(ofRecord: id).first)
        #expect(stored.number == number)
        #expect(stored.made == .init(by: "Anna", at: day(2)))
        #expect(stored.reason == "enligt originalet")
        #expect(stored.correction.old == "Vilma Åkerström")
        #expect(try writer.archive.verify().isEmpty)
    }

    @Test("a correction survives another reading, by another version and in another order")
    func reread() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let file = try folder.file("a.txt", "a")
        let id = String(try writer.take(file).prefix(16))
        let machine = try #require(try writer.archive.machineRecord(id: id))
        _ = try CorrectionWriter(at: folder.archive).add(
            try name("Vilma Åkerblom", in: machine), to: id, by: "Anna", reason: nil, now: day(2))
        try writer.take(file, version: "2", now: day(3)) { sha256 in
            var record = sample(sha256: sha256)
            record.attendance.insert(Attendance(name: "Ny Person", evidence: []), at: 0)
            return [record]
        }
        #expect(try writer.archive.record(id: id)?.attendance.map(\.name) == ["Ny Person", "Vilma Åkerblom"])
        #expect(try writer.archive.summaries(RecordFilter(person: "åkerblom")).count == 1)
    }

    @Test("a correction outlives the document, and holds again when it comes back")
    func removed() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let file = try folder.file("a.txt", "a")
        let sha256 = try writer.take(file)
        let id = String(sha256.prefix(16))
        let machine = try #require(try writer.archive.machineRecord(id: id))
        _ = try CorrectionWriter(at: folder.archive).add(
            try name("Vilma Åkerblom", in: machine), to: id, by: "Anna", reason: nil, now: day(2))
        try writer.remove(sha256: sha256, reason: "test", now: day(3))
        #expect(try writer.archive.record(id: id) == nil)
        try writer.take(file, now: day(4))
        #expect(try writer.archive.record(id: id)?.attendance[0].name == "Vilma Åkerblom")
    }

    @Test("a correction that is undone is as if it had never been, and stays in the history")
    func undo() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let id = String(try writer.take(try folder.file("a.txt", "a")).prefix(16))
        let machine = try #require(try writer.archive.machineRecord(id: id))
        let desk = try CorrectionWriter(at: folder.archive)
        let number = try desk.add(
            try name("Vilma Åkerblom", in: machine), to: id, by: "Anna", reason: nil, now: day(2))
        let change = try writer.archive.latestChange
        #expect(try desk.undo(number, by: "Bo", now: day(3)))
        #expect(try writer.archive.record(id: id) == machine)
        #expect(try writer.archive.latestChange > change)
        #expect(try writer.archive.corrections().map(\.undone?.by) == ["Bo"])
        #expect(try !desk.undo(number, by: "Bo", now: day(4)))
        #expect(try !desk.undo(99, by: "Bo", now: day(4)))
    }

    @Test("what cannot be is refused and leaves nothing behind")
    func refused() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let id = String(try writer.take(try folder.file("a.txt", "a")).prefix(16))
        let desk = try CorrectionWriter(at: folder.archive)
        let change = try writer.archive.latestChange
        for correction in [
            Correction(.date, old: nil, new: "igår"), Correction(.name, entry: "Ingen", old: nil, new: "Någon"),
        ] {
            let error = #expect(throws: ArchiveError.self) {
                try desk.add(correction, to: id, by: "Anna", reason: nil, now: day(2))
            }
            #expect(error?.code == .invalid)
        }
        #expect(throws: ArchiveError.self) {
            try desk.add(Correction(.body, old: nil, new: "X"), to: "ingen", by: "Anna", reason: nil, now: day(2))
        }
        #expect(try writer.archive.corrections().isEmpty)
        #expect(try writer.archive.latestChange == change)
    }

    @Test("decisions about who is who are kept beside, in their order")
    func decisions() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let desk = try CorrectionWriter(at: folder.archive)
        let first = try desk.add(decision: Data("{\"a\":1}".utf8), by: "Anna", reason: nil, now: day(2))
        _ = try desk.add(decision: Data("{\"b\":2}".utf8), by: "Bo", reason: "samma", now: day(3))
        #expect(try desk.undo(first, by: "Bo", now: day(4)))
        let stored = try writer.archive.identityDecisions()
        #expect(stored.map { String(decoding: $0.decision, as: UTF8.self) } == ["{\"a\":1}", "{\"b\":2}"])
        #expect(stored.map { $0.undone == nil } == [false, true])
        #expect(try writer.archive.corrections().isEmpty)
    }
}
