import DocumentModel
import SwedishText
import Testing

@testable import SearchIndex

@Suite("A query")
struct QueryTests {
    let analyser: Analyser

    init() throws { analyser = try #require(Analyser(lexicon: WordList.installed)) }

    private func understood(_ text: String) -> String {
        QueryParser.parse(text, with: analyser).tree?.description ?? ""
    }

    @Test(
        "is understood",
        arguments: [
            ("avtal", "avtal"), ("avtal bro", "avtal AND bro"), ("avtal ELLER bro", "avtal OR bro"),
            ("(avtal eller) bro", "avtal AND eller AND bro"), ("a (b OR c)", "a AND (b OR c)"),
            ("bro -färja", "bro AND NOT färja"), ("INTE färja", "NOT färja"), ("NOT NOT bro", "bro"),
            ("NOT (NOT bro)", "bro"), ("\"i behörig ordning\"", "\"i behörig ordning\""), ("§ 46", "§46"),
            ("46 § avtal", "§46 AND avtal"), ("§ 12 a", "§12a"), ("kompetens*", "kompetens*"), ("k*", "k"),
            ("styrelse~", "styrelse~2"), ("bro~", "bro~1"), ("styrelse~1", "styrelse~1"), ("styrelse~9", "styrelse~2"),
            ("avtal NEAR hamnen", "avtal NEAR/10 hamnen"), ("a NÄRA/3 \"b c\" NEAR/3 d", "a NEAR/3 \"b c\" NEAR/3 d"),
            ("a NEAR/0 b", "a NEAR/10 b"), ("a NEAR (b OR c)", "a AND (b OR c)"), ("NEAR a", "a"),
            ("a b NEAR/2 c d", "a AND (b NEAR/2 c) AND d"), ("2019..2023", "date:2019..2023"),
            ("år:1952", "date:1952"), ("datum:..2023-05 avtal", "date:..2023-05 AND avtal"), ("1952", "1952"),
            ("rubrik:budget", "heading:budget"), ("beslut:\"avslå motionen\"", "decision:\"avslå motionen\""),
            ("person:\"Vilma Berg\"", "person:\"vilma berg\""), ("organ:nämnden", "body:nämnden"),
            ("plats:Ekliden", "place:ekliden"), ("typ:kallelse", "type:notice"), ("typ:xyz", "xyz"),
            ("dnr:KS-2023-00841", "dnr:ks-2023-00841"), ("§:46", "§:46"), ("§:12a", "§:12a"), ("punkt:7", "§:7"),
            ("rubrik:(budget OR plan)", "heading:budget OR heading:plan"), ("rubrik:(-budget)", "NOT heading:budget"),
            ("person:Lind*", "person:lind*"), ("rubrik:", "rubrik"), ("", ""), ("()", ""), ("- ! *", ""),
        ])
    func reading(text: String, expected: String) {
        #expect(understood(text) == expected)
    }

    @Test("says what it mended")
    func notes() {
        func notes(_ text: String) -> [String] { QueryParser.parse(text, with: analyser).notes }
        #expect(notes("avtal bro").isEmpty)
        for (text, note) in [
            ("(a", "missing"), ("a)", "too many"), ("\"a", "quotation mark"), ("NOT", "NOT without"),
            ("a NEAR", "either"),
            ("a NEAR/999 b", "NEAR/1 to NEAR/100"), ("typ:xyz", "is no type"), ("datum:igår", "is no date"),
            ("*", "needs"),
            ("k*", "too short"), ("§:x", "is no §"), ("?!", "no word"),
        ] {
            #expect(notes(text).contains { $0.contains(note) }, "\(text): \(notes(text))")
        }
    }

    @Test("of any string is answered, and what is said to be understood reads to the same query")
    func readsItself() {
        var generator = Generator(state: 11)
        let pieces = [
            "(", ")", "\"", "”", "„", "-", "!", "*", "~", "~2", " ", " ", " ", "OR", "AND", "NOT", "ELLER", "NEAR",
            "NEAR/3",
            "NÄRA/2", "NEAR/", "avtal", "Bro", "§", "§§", "4", "46", "12 a", "a", ":", "rubrik:", "datum:", "typ:",
            "person:",
            "§:", "dnr:", "år:", "organ:", "2019", "..", "2019..2023", "kallelse", "it-", "/", ",", ".", "–", "å", "Ö",
            "\u{301}", "e\u{301}", "\u{AD}", "👍🏽", "İ", "ß", "ﬁ", "\0", "\n", "@", "&", "_", "'", "’", "öfver",
            "KS-2023/7",
            "och", "samt", "a-b-c-d-e-f-g-h-i-j-k-l-m-n", String(repeating: "lång", count: 20), "x\u{308}\u{323}",
        ]
        func check(_ text: String) {
            let tree = QueryParser.parse(text, with: analyser).tree
            let again = QueryParser.parse(tree?.description ?? "", with: analyser).tree
            if again != tree {
                Issue.record(
                    "\(text.debugDescription) was read as \(tree?.description.debugDescription ?? "nothing"), and that as \(again?.description.debugDescription ?? "nothing")"
                )
            }
        }
        for _ in 0..<20_000 {
            check(
                (0..<Int.random(in: 0...10, using: &generator)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                }.joined())
        }
        for _ in 0..<5000 {
            let scalars = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 1...0x2FFF, using: &generator))
            }
            check(String(String.UnicodeScalarView(scalars)))
        }
        for text in [
            String(repeating: "(a OR b ", count: 80), String(repeating: "(", count: 5000),
            String(repeating: "NOT (a ", count: 80), String(repeating: "a OR b ", count: 300),
            String(repeating: "a+", count: 3000), String(repeating: "rubrik:NOT ", count: 400) + "x",
            String(repeating: "\"a b\" NEAR/3 ", count: 120), String(repeating: "å", count: 10_000),
        ] {
            check(text)
        }
    }
}
