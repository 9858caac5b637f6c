import Archive
import DocumentModel
import Foundation
import SearchIndex
import Testing
import Xapian

@Suite("The index")
struct WriterTests {
    private struct Crash: Error {}

    @Test("holds what a change says: new, replaced, gone")
    func changes() throws {
        let shelf = Shelf()
        let writer = try SearchIndexWriter(directory: shelf.path)
        try writer.apply([shelf.change(minutes("a", [("1", "Simhallen", ["öppnar"])]))])
        #expect(try shelf.found("simhallen") == ["a/1"])
        try writer.apply([shelf.change(minutes("a", [("1", "Ishallen", ["öppnar"])]))])
        #expect(try shelf.found("simhallen").isEmpty)
        #expect(try shelf.found("ishallen") == ["a/1"])
        try writer.apply([RecordChange(number: 3, id: "a", record: nil)])
        #expect(try shelf.found("öppnar").isEmpty)
        #expect(writer.reached == 3)
        #expect(try SearchIndex(directory: shelf.path).reached == 3)
    }

    @Test("that was left behind catches up, from where it was, and once only")
    func catchUp() throws {
        let shelf = Shelf()
        let all = (1...23).map { shelf.change(minutes("r\($0)", [("1", "Rubrik", ["gemensamt ord"])])) }
        func changes(_ after: Int64, _ limit: Int) -> [RecordChange] {
            Array(all.filter { $0.number > after }.prefix(limit))
        }
        // The run ends in the middle of the way; what was committed is whole.
        do {
            let writer = try SearchIndexWriter(directory: shelf.path)
            var calls = 0
            #expect(throws: Crash.self) {
                try writer.catchUp(latest: 23, batch: 5) { after, limit in
                    calls += 1
                    if calls == 3 { throw Crash() }
                    return changes(after, limit)
                }
            }
        }
        #expect(try SearchIndex(directory: shelf.path).reached == 10)
        #expect(try shelf.search(SearchRequest("gemensamt")).total == 10)
        let writer = try SearchIndexWriter(directory: shelf.path)
        var asked: [Int64] = []
        let reached = try writer.catchUp(latest: 23, batch: 5) { after, limit in
            asked.append(after)
            return changes(after, limit)
        }
        #expect(reached == 23 && asked == [10, 15, 20, 23])
        #expect(try shelf.search(SearchRequest("gemensamt")).total == 23)
    }

    @Test("follows an archive through a crash between the two commits, and its tombstones")
    func archive() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("both-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let now = Date(timeIntervalSince1970: 0)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = folder + "/a.txt"
        try Data("text".utf8).write(to: URL(fileURLWithPath: file))
        let archive = try ArchiveWriter(at: folder + "/archive", purpose: "test", now: now)
        let fingerprint = try archive.fingerprint(file)
        let sha256 = try archive.storeOriginal(fingerprint)
        func commit(_ titles: [String], version: String) throws {
            let records = titles.enumerated().map { index, title in
                var record = minutes("r\(index)", [("1", title, ["öppnar"])])
                record.document.sha256 = sha256
                return record
            }
            try archive.commit(
                Reading(
                    sha256: sha256, source: fingerprint, mediaType: nil, outcome: .done, records: records,
                    settings: "", version: version), now: now)
        }
        func follow() throws -> [String?] {
            let directory = archive.archive.indexDirectory
            let writer = try SearchIndexWriter(directory: directory)
            let latest = try archive.archive.latestChange
            try writer.catchUp(latest: latest) { try archive.archive.changes(after: $0, limit: $1) }
            #expect(writer.reached == latest)
            return try SearchIndex(directory: directory).search(SearchRequest("öppnar")) {
                try archive.archive.record(id: $0)
            }.hits.map { $0.item?.title }
        }
        try commit(["Simhallen", "Ishallen"], version: "1")
        // No index yet: as after a crash before its first commit.
        #expect(try follow() == ["Simhallen", "Ishallen"])
        try commit(["Badhuset"], version: "2")
        #expect(try follow() == ["Badhuset"])
        try archive.remove(sha256: sha256, reason: "", now: now)
        #expect(try follow().isEmpty)
    }

    @Test("that is ahead of the archive is not continued")
    func ahead() throws {
        let shelf = try Shelf([minutes("a")])
        let writer = try SearchIndexWriter(directory: shelf.path)
        let error = #expect(throws: SearchIndexError.self) { try writer.catchUp(latest: 0) { _, _ in [] } }
        #expect(error?.code == .ahead && error?.needsRebuild == true)
    }

    @Test("is built anew beside the old one, which readers use until the end")
    func rebuild() throws {
        let shelf = try Shelf([minutes("a", [("1", "Simhallen", ["öppnar"])])])
        let reader = try SearchIndex(directory: shelf.path)
        func count() throws -> Int { try reader.search(SearchRequest("öppnar")) { shelf.records[$0] }.total }
        do {
            let abandoned = try SearchIndexWriter(rebuilding: shelf.path)
            try abandoned.apply([shelf.change(minutes("x", [("1", "X", ["öppnar"])]))])
        }
        #expect(try count() == 1)
        let writer = try SearchIndexWriter(rebuilding: shelf.path)
        #expect(writer.reached == 0)
        try writer.apply(["a", "b", "c"].map { shelf.change(minutes($0, [("1", "Simhallen", ["öppnar"])])) })
        #expect(try count() == 1)
        try writer.finish()
        #expect(try count() == 3)
        let names = try FileManager.default.contentsOfDirectory(atPath: shelf.path).sorted()
        #expect(names.count == 2 && names.first == "current")
    }

    @Test("that is missing, of another version or damaged is told apart, by reader and writer")
    func unusable() throws {
        func code(_ body: () throws -> Void) -> SearchIndexError.Code? {
            do { try body() } catch { return (error as? SearchIndexError)?.code }
            return nil
        }
        let shelf = Shelf()
        #expect(code { _ = try SearchIndex(directory: shelf.path) } == .missing)
        #expect(!FileManager.default.fileExists(atPath: shelf.path))
        try SearchIndexWriter(directory: shelf.path).apply([shelf.change(minutes("a"))])
        let name = try String(contentsOfFile: shelf.path + "/current", encoding: .utf8).dropLast()
        let generation = "\(shelf.path)/\(name)"
        do {
            let database = try WritableDatabase(path: generation)
            try database.transaction { () throws(XapianError) in
                try database.setMetadata("protokoll-schema", to: "0.1")
            } failure: {
                $0
            }
        }
        #expect(code { _ = try SearchIndex(directory: shelf.path) } == .outdated)
        #expect(code { _ = try SearchIndexWriter(directory: shelf.path) } == .outdated)
        try Data(repeating: 0, count: 100).write(to: URL(fileURLWithPath: generation + "/iamglass"))
        #expect(code { _ = try SearchIndex(directory: shelf.path) } == .damaged)
        #expect(code { _ = try SearchIndexWriter(directory: shelf.path) } == .damaged)
        try FileManager.default.removeItem(atPath: generation)
        #expect(code { _ = try SearchIndex(directory: shelf.path) } == .damaged)
        #expect(code { _ = try SearchIndexWriter(directory: shelf.path) } == .damaged)
        // The remedy for all of them.
        let writer = try SearchIndexWriter(rebuilding: shelf.path)
        try writer.apply([shelf.change(minutes("a", [("1", "Simhallen", [])]))])
        try writer.finish()
        #expect(try shelf.found("simhallen") == ["a/1"])
    }

    @Test("has one writer at a time, and readers meanwhile")
    func lock() throws {
        let shelf = try Shelf([minutes("a", [("1", "Simhallen", [])])])
        let writer = try SearchIndexWriter(directory: shelf.path)
        let error = #expect(throws: SearchIndexError.self) { try SearchIndexWriter(directory: shelf.path) }
        #expect(error?.code == .busy && error?.needsRebuild == false)
        let reader = try SearchIndex(directory: shelf.path)
        for round in 1...5 {
            try writer.apply([shelf.change(minutes("r\(round)", [("1", "Simhallen", [])]))])
            #expect(try reader.search(SearchRequest("simhallen")) { shelf.records[$0] }.total == round + 1)
        }
    }

    @Test("built step by step or at once gives the same answers in the same order")
    func sameAnswers() throws {
        let records = (1...12).map {
            minutes("r\($0)", date: "2024-01-\(10 + $0 % 3)", [("1", "Rubrik", ["lika ord"])])
        }
        let once = try Shelf(records)
        let steps = Shelf()
        let writer = try SearchIndexWriter(directory: steps.path)
        for record in records.reversed() + records { try writer.apply([steps.change(record)]) }
        #expect(try once.found("lika") == steps.found("lika"))
    }
}
