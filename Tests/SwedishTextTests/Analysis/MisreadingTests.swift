import SwedishText
import Testing

@Suite("Misreadings")
struct MisreadingTests {
    private static let pairs: [(read: String, word: String, stem: String)] = [
        // Letters that look alike
        ("utredninq", "utredning", "utredning"), ("utrcdning", "utredning", "utredning"),
        ("1okaler", "lokaler", "lokal"), ("kommnn", "kommun", "kommun"), ("sammantrade", "sammanträde", "sammanträd"),
        ("vardplan", "vårdplan", "vårdplan"), ("bes1ut", "beslut", "beslut"),
        // Two for one, and one for two
        ("komrnun", "kommun", "kommun"), ("clagordning", "dagordning", "dagordning"), ("bamhem", "barnhem", "barnhem"),
        // In another inflection
        ("utredninqar", "utredningen", "utredning"), ("förva1tningarna", "förvaltningen", "förvaltning"),
        ("driftkostnaclen", "driftkostnad", "driftkostnad"), ("handledatna", "handledare", "handled"),
        ("mentcrer", "mentor", "mentor"), ("yårdens", "vård", "vård"),
        // Where two letters that stand for one come first
        ("elevliälsa", "elevhälsa", "elevhäls"), ("clevhälsa", "elevhälsa", "elevhäls"),
        ("verksamhetsplari", "verksamhetsplan", "verksamhetsplan"),
        // A whole letter in a long word
        ("kompetensförsörjningsplxn", "kompetensförsörjningsplan", "kompetensförsörjningsplan"),
    ]

    @Test("are believed, and found under a key that both words have", arguments: pairs)
    func believed(read: String, word: String, stem: String) throws {
        _ = try #require(Misreading.cost(of: read, for: word, stem: stem), "\(read) is no misreading of \(word)")
        #expect(!Set(Misreading.keys(of: read)).isDisjoint(with: Misreading.keys(of: word)))
    }

    @Test(
        "are not seen in other words",
        arguments: [
            ("utredning", "utredning", "utredning"), ("utbildning", "utredning", "utredning"),
            ("ishallen", "simhallen", "simhall"), ("bro", "brev", "brev"), ("planer", "platser", "plats"),
            ("utredxyz", "utredning", "utredning"), ("tjänst", "tjänstledighet", "tjänstledighet"),
        ])
    func disbelieved(read: String, word: String, stem: String) {
        #expect(Misreading.cost(of: read, for: word, stem: stem) == nil)
    }

    @Test("cost less the more alike the letters are")
    func cost() throws {
        func cost(_ read: String) throws -> Double {
            try #require(Misreading.cost(of: read, for: "vårdutredning", stem: "vårdutredning"))
        }
        #expect(try cost("vardutredning") < cost("vårdutredninq"))
        #expect(try cost("vårdutredninq") < cost("vårdutredninx"))
    }

    @Test(
        "leave a compound to be found by its parts, where they are what no word has",
        arguments: [
            ("b0kgåva", ["bok", "gåv"]), ("folktandvårclen", ["tand", "vård"]),
            ("nycke1personer", ["nyckl", "person"]),
            ("nyckelpersoncr", []), ("S2023/00256", []), ("covid19", []),
        ])
    func signs(text: String, parts: [String]) throws {
        let list = WordList(words: ["bok", "gåva", "folk", "tand", "vård", "vården", "nyckel", "person"])
        let words = try #require(Analyser(lexicon: list)).words(of: text)
        let found = words.flatMap { [$0] + $0.parts }.flatMap(\.terms).filter { $0.kind == .part }.map(\.text)
        #expect(parts.isEmpty ? found.isEmpty : Set(found).isSuperset(of: parts), "\(found)")
    }

    @Test("of short words are not kept", arguments: ["", "a", "bro"])
    func short(word: String) {
        #expect(Misreading.keys(of: word).isEmpty)
    }
}
