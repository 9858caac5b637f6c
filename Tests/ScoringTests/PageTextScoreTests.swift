import Testing

@testable import Scoring

/// The expected figures were computed with Python: Levenshtein's distance, and a multiset of the words.
struct PageTextScoreTests {
    @Test(
        "characters and words are counted after the lines have been joined",
        arguments: [
            (
                "Styrelsen beslu-\n  tar att hålla\nhembygdsdagen – ute.",
                "Styrelsen beslutar att hälla hembygdsdagen - ute .",
                TextCounts(distance: 2, length: 49, commonWords: 5, words: 15)
            ),
            (
                "a\u{30A}ngest och oro\n", "ångest  och ro",
                TextCounts(distance: 1, length: 14, commonWords: 2, words: 6)
            ),
            ("en två två tre", "", TextCounts(distance: 14, length: 14, commonWords: 0, words: 4)),
            ("", "en två", TextCounts(distance: 6, length: 0, commonWords: 0, words: 2)),
            ("kvar–\nstår", "kvar-står", TextCounts(distance: 1, length: 10, commonWords: 0, words: 3)),
        ])
    func counts(exact: String, read: String, expected: TextCounts) {
        #expect(PageTextScore(name: "a", file: "a.pdf", page: 1, exact: exact, read: read).counts == expected)
    }

    @Test("rates are those of all pages together")
    func rates() {
        let pages = [("en två", "en tva"), ("tre", "tre")].map {
            PageTextScore(name: "a", file: "a.pdf", page: 1, exact: $0.0, read: $0.1)
        }
        let rates = TextScore.Rates(pages)
        #expect(rates.cer == 1.0 / 9)
        #expect(rates.words == 4.0 / 6)
        #expect(rates.pages == 2)
        #expect(rates.documents == 1)
        #expect(rates.interval == nil)
    }
}
