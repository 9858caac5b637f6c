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

    @Test("of short words are not kept", arguments: ["", "a", "bro"])
    func short(word: String) {
        #expect(Misreading.keys(of: word).isEmpty)
    }
}
