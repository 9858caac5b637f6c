import DocumentModel
import SearchIndex
import Testing

@Suite("A search")
struct SearchTests {
    private func shelf() throws -> Shelf {
        try Shelf([
            minutes(
                "a", date: "2024-05-14", people: ["Vilma Åkerström", "Torkel Blom"],
                preamble: ["Sammanträde i Ekliden, protokoll"],
                [
                    (
                        "4", "Kompetensförsörjningsplan",
                        ["Planen gäller tandhygienister och it-bolaget.", "att anta planen"]
                    ),
                    (
                        "5", "Simhallen",
                        [
                            "Kompetensförsörjningsplanen nämndes. Kompetensförsörjningsplaner behövs.",
                            "att bifalla motionen om café",
                        ]
                    ),
                ]),
            minutes(
                "b", body: "Äldrenämnden", date: "2023-11-02", people: ["Torkel Maria Åkerström", "Sixten Blom"],
                [
                    (
                        "4", "Avtalet",
                        [
                            "Diarienummer S2023/00256 och KS-2023-00841. Avtal om dricksvattenförsörjning.",
                            "att säga upp",
                        ]
                    )
                ]),
            minutes(
                "c", body: "Äldrenämnden", date: nil, type: .notice,
                [("1", "Motionen", ["Att motionen bifalla är fel ordning."])]),
        ])
    }

    @Test(
        "finds the items that it should, the best first",
        arguments: [
            ("kompetensförsörjningsplan", ["a/4", "a/5"]), ("KOMPETENSFÖRSÖRJNINGSPLAN", ["a/4", "a/5"]),
            ("tandhygienist*", ["a/4"]), ("dricksvatten*", ["b/4"]), ("tandhygienist", ["a/4"]),
            ("it-bolaget", ["a/4"]), ("itbolaget", ["a/4"]), ("bolag", ["a/4"]), ("cafe", ["a/5"]), ("café", ["a/5"]),
            ("S2023/00256", ["b/4"]), ("00256", ["b/4"]), ("256", ["b/4"]), ("ks-2023-00841", ["b/4"]),
            ("avtal", ["b/4"]), ("§ 5", ["a/5"]), ("\"bifalla motionen\"", ["a/5"]),
            ("bifalla motion", ["c/1", "a/5"]), ("simhallen OR dricksvattenförsörjning", ["a/5", "b/4"]),
            ("motionen -café", ["c/1"]), ("motionen NOT (café OR simhall)", ["c/1"]), ("motionen INTE café", ["c/1"]),
            ("rubrik:simhallen", ["a/5"]), ("rubrik:planen", []), ("beslut:bifalla", ["a/5"]), ("sidfotsord", []),
            ("planen xyzzy", []), ("typ:kallelse motionen", ["c/1"]), ("datum:2023 avtal", ["b/4"]),
            ("datum:2024..2025 avtal", []), ("organ:äldrenämnden bifalla", ["c/1"]), ("Ekliden", ["a/-"]),
        ])
    func queries(text: String, expected: [String]) throws {
        let found = try shelf().found(text)
        #expect(expected.first.map { found.first == $0 } ?? found.isEmpty, "\(text): \(found)")
        #expect(Set(found) == Set(expected) && found.count == expected.count, "\(text): \(found)")
    }

    @Test("a name in the attendance table finds the table, and its line on the page")
    func attendance() throws {
        let hit = try #require(try shelf().search(SearchRequest("Vilma Åkerström")).hits.first)
        #expect(hit.record == "a" && hit.item == nil)
        #expect(hit.snippet.marked("[", "]") == "[Vilma] [Åkerström] · ledamot Torkel Blom · ledamot")
        #expect(hit.box == Box(left: 60, top: 100, right: 120, bottom: 101))
    }

    @Test("filters let through the documents that they name")
    func filters() throws {
        let shelf = try shelf()
        func records(_ request: SearchRequest) throws -> Set<String> {
            Set(try shelf.search(request).hits.map(\.record))
        }
        #expect(try records(SearchRequest("", from: "2024")) == ["a"])
        #expect(try records(SearchRequest("", to: "2023-11")) == ["b"])
        #expect(try records(SearchRequest("", from: "2023-11-02", to: "2023-11-02")) == ["b"])
        #expect(try records(SearchRequest("", body: "äldrenämnd")) == ["b", "c"])
        #expect(try records(SearchRequest("", type: .notice)) == ["c"])
        #expect(try records(SearchRequest("", person: "Torkel Blom")) == ["a"])
        #expect(try records(SearchRequest("", person: "åkerström, torkel")) == ["b"])
        #expect(try records(SearchRequest("", person: "blom")) == ["a", "b"])
        #expect(try records(SearchRequest("simhallen", person: "Torkel Blom")) == ["a"])
        #expect(try records(SearchRequest("person:Sixten")) == ["b"])
        #expect(try records(SearchRequest("motionen", body: "fritid")).isEmpty)
    }

    @Test("without words lists everything, newest first, the undated last")
    func listing() throws {
        let results = try shelf().search(SearchRequest(""))
        #expect(
            results.hits.map(\.date) == ["2024-05-14", "2024-05-14", "2024-05-14", "2023-11-02", "2023-11-02", nil])
        #expect(results.total == 6 && results.isExact)
        #expect(results.hits.first?.snippet.matches == [])
    }

    @Test("gives its hits in pieces, in one order")
    func pieces() throws {
        let shelf = try Shelf(
            (1...30).map {
                minutes("r\(10 + $0)", date: "2024-01-\(10 + $0 % 7)", [("1", "Rubrik", ["samma ord överallt"])])
            })
        let all = try shelf.search(SearchRequest("samma ord", limit: 50)).hits
        #expect(all.count == 30)
        let expected = all.sorted { ($1.date ?? "", $0.record) < ($0.date ?? "", $1.record) }
        #expect(all.map(\.record) == expected.map(\.record))
        var pieces: [String] = []
        for offset in stride(from: 0, to: 30, by: 7) {
            pieces += try shelf.search(SearchRequest("samma ord", limit: 7, offset: offset)).hits.map(\.record)
        }
        #expect(pieces == all.map(\.record))
    }

    @Test("puts the word itself before its inflections, these before longer words, and all before misreadings")
    func exactFirst() throws {
        func mention(_ word: String) -> [(String, String, [String])] {
            [("1", "Övrigt", ["Ett stycke om annat, där ordet \(word) nämns en gång."])]
        }
        let often = Array(repeating: "Vägutredning och vägutredningar, som vägutredningen sade.", count: 20)
        let shelf = try Shelf([
            minutes("misread", mention("utredninq")), minutes("part", [("1", "Övrigt", often)]),
            minutes("inflected", mention("utredningens")), minutes("itself", mention("utredning")),
        ])
        #expect(try shelf.found("utredning") == ["itself/1", "inflected/1", "part/1", "misread/1"])
    }

    @Test("says how it read the query and what is not there")
    func understood() throws {
        let shelf = try shelf()
        let results = try shelf.search(SearchRequest("avtal (motion OR \"säga upp\") -café xyzzy datum:ett"))
        #expect(results.understood.text == "avtal AND (motion OR \"säga upp\") AND NOT café AND xyzzy AND ett")
        #expect(results.understood.notes.contains("“xyzzy” does not occur"))
        #expect(results.understood.notes.contains { $0.contains("is no date") })
        #expect(try shelf.search(SearchRequest("(avtal")).understood.notes == ["a closing parenthesis is missing"])
    }

    @Test("leaves out hits whose record is gone, and throws on what the records throw")
    func missingRecords() throws {
        let shelf = try shelf()
        let index = try SearchIndex(directory: shelf.path)
        #expect(
            try index.search(SearchRequest("motionen")) { $0 == "a" ? nil : shelf.records[$0] }.hits.map(\.record) == [
                "c"
            ])
        struct Fault: Error {}
        #expect(throws: Fault.self) { try index.search(SearchRequest("motionen")) { _ in throw Fault() } }
    }

    @Test("takes a beginning that very many words share")
    func manyWords() throws {
        let shelf = try Shelf([
            minutes(
                "a",
                [
                    (
                        "1", "Rubrik",
                        (0..<150).map { row in
                            (0..<10).map { "ord\(row)x\($0)" }.joined(separator: " ")
                        }
                    )
                ])
        ])
        let results = try shelf.search(SearchRequest("ord*"))
        #expect(results.hits.map(\.record) == ["a"])
        #expect(results.understood.notes.contains { $0.hasPrefix("more than 1000 words") })
    }

    @Test("takes the most frequent of the words that share a beginning, beside another word too")
    func manyWordsNear() throws {
        let rare = (0..<150).map { row in (0..<10).map { "ord\(row)x\($0)" }.joined(separator: " ") }
        let shelf = try Shelf([
            minutes("a", [("1", "Rubrik", rare)]), minutes("b", [("1", "Rubrik", ["hamnen och ordning"])]),
            minutes("c", [("1", "Rubrik", ["ordning"])]),
        ])
        let results = try shelf.search(SearchRequest("ord* NEAR/3 hamnen"))
        #expect(results.hits.map(\.record) == ["b"])
        #expect(results.understood.notes.contains { $0.hasPrefix("more than 1000 words") })
    }

    @Test("answers whatever is typed")
    func anything() throws {
        let shelf = try shelf()
        let index = try SearchIndex(directory: shelf.path)
        var generator = Generator(state: 7)
        let pieces = [
            "(", ")", "\"", "”", "-", "!", "*", " ", " ", "OR", "AND", "NOT", "ELLER", "avtal", "§", "4", ":",
            "rubrik:",
            "datum:", "typ:", "person:", "it-", "/", "å", "\u{301}", "👍🏽", "\0", "a*", "plan*", "..", "|", "||", "\n",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined()
            #expect(throws: Never.self, "\(text)") { try index.search(SearchRequest(text)) { shelf.records[$0] } }
        }
        for text in [
            String(repeating: "(", count: 10_000), String(repeating: "a OR ", count: 10_000),
            String(repeating: "-", count: 10_000), String(repeating: "plan* ", count: 300),
            String(repeating: "å", count: 100_000), String(repeating: "NOT (", count: 500),
        ] {
            #expect(throws: Never.self) { try index.search(SearchRequest(text)) { shelf.records[$0] } }
        }
    }
}

/// The same numbers every time (splitmix64).
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
