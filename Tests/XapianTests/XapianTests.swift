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

    @Test("ties stand in the order of their values on every page, be there few of them or many")
    func ties() throws {
        try withFolder { folder in
            let writer = try WritableDatabase(path: folder)
            // Of so many documents one has the word four times, a few three times, many twice, most once.
            var expected: [(times: Int, value: String)] = []
            try writer.transaction { () throws(XapianError) in
                for number in 0..<400 {
                    // Values that do not come in their order.
                    let value = String(10_000 + number * 271 % 400)
                    let times = number == 17 ? 4 : number % 40 == 0 ? 3 : number % 3 == 0 ? 2 : 1
                    let others = Array(repeating: "båt", count: 4 - times)
                    try add(
                        (Array(repeating: "bil", count: times) + others).joined(separator: " "), data: value, to: writer
                    )
                    expected.append((times, value))
                }
            } failure: {
                $0
            }
            expected.sort { ($1.times, $0.value) < ($0.times, $1.value) }
            let database = try Database(path: folder)
            func page(_ first: Int, _ limit: Int) throws -> [String] {
                try database.search(
                    .term("bil"), first: first, limit: limit, exactUpTo: 1000, order: .relevance(ties: 0)
                ).matches.map(\.data)
            }
            let values = expected.map(\.value)
            for (first, limit) in [(0, 1), (0, 7), (5, 3), (9, 40), (0, 400), (130, 10), (200, 150), (395, 10)] {
                #expect(try page(first, limit) == Array(values.dropFirst(first).prefix(limit)), "\(first), \(limit)")
            }
            #expect(try page(400, 10) == [])
            #expect(try page(0, 0) == [])
            #expect(try page(.max, 10) == [])
        }
    }

    @Test("gives the terms that begin so and have so many bytes")
    func terms() throws {
        try withFolder { folder in
            let writer = try WritableDatabase(path: folder)
            try add("bil båt bilar bo vagn", data: "1", to: writer)
            try writer.commit()
            let database = try Database(path: folder)
            func terms(_ prefix: String, _ bytes: ClosedRange<Int>, most: Int = .max) throws -> [String] {
                var found: [String] = []
                try database.forEachTerm(prefix: prefix, bytes: bytes) { term in
                    found.append(term)
                    return found.count < most
                }
                return found
            }
            #expect(try terms("b", 0...Int.max) == ["bil", "bilar", "bo", "båt"])
            #expect(try terms("b", 3...4) == ["bil", "båt"])
            #expect(try terms("b", 0...Int.max, most: 2) == ["bil", "bilar"])
            #expect(try terms("b", -3 ... -1) == [])
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
