import Stemmer
import Testing

@Suite("The stemmer")
struct StemmerTests {
    @Test(
        "takes inflections to one stem",
        arguments: [("bilar", "bil"), ("bilarna", "bil"), ("besluten", "beslut"), ("", "")])
    func stems(word: String, stem: String) throws {
        #expect(try #require(Stemmer()).stem(word) == stem)
    }

    @Test("takes a very long word")
    func longWord() throws {
        let word = String(repeating: "å", count: 100_000)
        #expect(try #require(Stemmer()).stem(word).hasPrefix("ååå"))
    }
}
