import Foundation
import Testing
import Xapian

@Suite("The wrapper of libxapian")
struct XapianTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xapian-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func add(_ words: String, data: String, to database: WritableDatabase) throws(XapianError) {
        let document = try Document()
        for (position, word) in words.split(separator: " ").enumerated() {
            try document.add(String(word), at: UInt32(position))
        }
        try document.setData(data)
        try document.setValue(data, slot: 0)
        try database.add(document)
    }

    private func search(_ query: Query, in database: Database) throws -> [String] {
        try database.search(query, first: 0, limit: 10, exactUpTo: 100, order: .relevance(ties: 0))
            .matches.map(\.data)
    }

    @Test("finds what was written, by every operator")
    func operators() throws {
        try withFolder { folder in
            let writer = try WritableDatabase(path: folder)
            try writer.transaction { () throws(XapianError) in
                try add("röd bil kör", data: "1", to: writer)
                try add("bil röd står", data: "2", to: writer)
                try add("blå båt", data: "3", to: writer)
            } failure: {
                $0
            }
            let database = try Database(path: folder)
            #expect(try database.count() == 3)
            let cases: [(Query, [String])] = [
                (.term("båt"), ["3"]), (.and([.term("röd"), .term("bil")]), ["1", "2"]),
                (.or([.term("kör"), .term("båt")]), ["1", "3"]), (.not(.term("röd"), .term("kör")), ["2"]),
                (.phrase([.term("röd"), .term("bil")]), ["1"]),
                (.phrase([.or([.term("röd"), .term("blå")]), .or([.term("bil"), .term("båt")])]), ["1", "3"]),
                (.near([.term("röd"), .term("bil")], window: 2), ["1", "2"]),
                (.prefix("b", limit: 10), ["1", "2", "3"]), (.range(slot: 0, from: "2", to: nil), ["2", "3"]),
                (.range(slot: 0, from: nil, to: "1"), ["1"]), (.range(slot: 0, from: "2", to: "2"), ["2"]),
                (.everything, ["1", "2", "3"]), (.nothing, []),
                (.maybe(.term("bil"), .term("står")), ["2", "1"]),
                (.filter(.everything, .scaled(.term("båt"), 2)), ["3"]),
            ]
            for (query, expected) in cases {
                let found = try search(query, in: database)
                #expect(Set(found) == Set(expected) && found.count == expected.count, "\(query)")
            }
            #expect(try search(.maybe(.term("bil"), .term("står")), in: database) == ["2", "1"])
            #expect(try database.frequency(of: "röd") == 2)
            #expect(try database.termCount(prefix: "b", limit: 10) == 3)
            #expect(try database.termCount(prefix: "b", limit: 2) == 2)
        }
    }

    @Test("a second writer is told that the database is locked")
    func lock() throws {
        try withFolder { folder in
            let first = try WritableDatabase(path: folder)
            let error = #expect(throws: XapianError.self) { try WritableDatabase(path: folder) }
            #expect(error?.type == "DatabaseLockError")
            #expect(try first.count() == 0)
        }
    }

    @Test("a transaction whose body throws leaves nothing")
    func cancel() throws {
        struct Fault: Error {}
        try withFolder { folder in
            let writer = try WritableDatabase(path: folder)
            #expect(throws: Fault.self) {
                try writer.transaction { () throws(any Error) in
                    try add("ord", data: "1", to: writer)
                    try writer.setMetadata("number", to: "1")
                    throw Fault()
                } failure: {
                    $0
                }
            }
            #expect(try writer.count() == 0)
            #expect(try Database(path: folder).metadata("number") == "")
        }
    }

    @Test("an exception of the library becomes an error with its message")
    func errors() throws {
        try withFolder { folder in
            #expect(throws: XapianError.self) { try Database(path: folder) }
            let writer = try WritableDatabase(path: folder)
            let document = try Document()
            do {
                try document.add(String(repeating: "x", count: 300))
                try writer.add(document)
                Issue.record("a term of 300 bytes was taken")
            } catch let error as XapianError {
                #expect(error.type == "InvalidArgumentError" && error.message.contains("too long"))
            }
        }
    }
}
