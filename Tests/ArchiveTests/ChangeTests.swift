import Archive
import DocumentModel
import Testing

@Suite("The archive's changes")
struct ChangeTests {
    @Test("follow every record in order, in pieces of any size", arguments: [1, 2, 3, 100])
    func pieces(limit: Int) throws {
        let folder = try Folder()
        let writer = try folder.writer()
        for name in ["a", "b", "c", "d"] { try writer.take(try folder.file(name, name)) }
        var numbers: [Int64] = []
        while true {
            let next = try writer.archive.changes(after: numbers.last ?? 0, limit: limit)
            if next.isEmpty { break }
            #expect(next.count <= limit)
            numbers += next.map(\.number)
        }
        #expect(numbers == [1, 2, 3, 4])
        #expect(try writer.archive.latestChange == 4)
    }

    @Test("replace records that a new reading changed, bury those that it no longer gives, leave the same alone")
    func replacement() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let path = try folder.file("a", "a")
        let sha256 = try writer.take(path) {
            [sample(sha256: $0), sample(sha256: $0, number: 2), sample(sha256: $0, number: 3)]
        }
        try writer.take(path, version: "2") {
            [sample(sha256: $0), sample(sha256: $0, number: 3, title: "Båtplatser")]
        }
        let changes = try writer.archive.changes(after: 0, limit: 10)
        let id = String(sha256.prefix(16))
        #expect(changes.map(\.id) == [id, id + "-2", id + "-3"])
        #expect(changes.map(\.number) == [1, 4, 5])
        #expect(changes.map { $0.record?.items.first?.title } == ["Simhallens öppettider", nil, "Båtplatser"])
        // A record that comes back leaves its tombstone.
        try writer.take(path, version: "3") { [sample(sha256: $0), sample(sha256: $0, number: 2)] }
        #expect(try writer.archive.changes(after: 5, limit: 10).map { $0.record != nil } == [false, true])
        #expect(try writer.archive.document(sha256: sha256)?.records == [id, id + "-2"])
        #expect(try writer.archive.verify().isEmpty)
    }

    @Test("leave an earlier reading's records after one that failed", arguments: [Outcome.failed, .unsupported])
    func failure(outcome: Outcome) throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let path = try folder.file("a", "a")
        let sha256 = try writer.take(path)
        try writer.take(path, outcome: outcome, version: "2") { _ in [] }
        #expect(try writer.archive.document(sha256: sha256)?.outcome == outcome)
        #expect(try writer.archive.summaries().count == 1)
        #expect(try writer.archive.latestChange == 1)
    }

    @Test("end with tombstones when a document is removed")
    func removal() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let path = try folder.file("a", "a")
        let sha256 = try writer.take(path)
        try writer.remove(sha256: sha256, reason: "duplicate", now: day(2))
        #expect(try writer.archive.changes(after: 0, limit: 10).map(\.record) == [nil])
        #expect(try writer.archive.document(sha256: sha256) == nil)
        #expect(try writer.archive.sources(sha256: sha256).isEmpty)
        #expect(try writer.archive.verify().isEmpty)
        // Taken in again, it is a document like any other.
        #expect(try writer.take(path) == sha256)
        #expect(try writer.archive.changes(after: 0, limit: 10).map(\.number) == [3])
    }

    @Test("are not made by a reading that contradicts itself")
    func invalid() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let path = try folder.file("a", "a")
        let other = String(repeating: "0", count: 64)
        for records in [{ [sample(sha256: $0), sample(sha256: $0)] }, { _ in [sample(sha256: other)] }]
            as [(String) -> [Record]]
        {
            let error = #expect(throws: ArchiveError.self) { try writer.take(path, records) }
            #expect(error?.code == .invalid)
        }
        #expect(throws: ArchiveError.self) { try writer.take(path, outcome: .failed) }
        #expect(throws: ArchiveError.self) { try writer.take(path, outcome: .waiting) }
        #expect(try writer.archive.latestChange == 0)
    }
}
