import SwedishText
import Testing

/// How well inflections share a stem, and other words do not: `Words/stems.txt`.
@Suite("Pairs of words judged by hand")
struct StemPairTests {
    private struct Tally {
        var right = 0
        var count = 0
        var misses: [String] = []

        var share: Double { Double(right) / Double(count) }
        mutating func add(_ isRight: Bool, _ pair: String) {
            count += 1
            if isRight { right += 1 } else { misses.append(pair) }
        }

        var missed: String { misses.joined(separator: "\n") }
    }

    let analyser: Analyser

    init() throws { analyser = try #require(Analyser()) }

    private func stems(_ word: String) -> Set<String> {
        Set(analyser.words(of: word).flatMap(\.terms).filter { $0.kind == .stem }.map(\.text))
    }

    /// Just below what was measured: what falls below is a rule that does harm.
    @Test(
        "share a stem where they are one word, and only there",
        arguments: [(WordFile.Half.odd, 0.99, 0.95), (.even, 0.95, 0.92)])
    func shared(half: WordFile.Half, same: Double, different: Double) throws {
        var ofOneWord = Tally()
        var ofTwo = Tally()
        for entry in WordFile(PackageResources.stems_txt).entries(half) {
            let words = entry.split(separator: " ").map(String.init)
            try #require(words.count > 2 && ["=", "≠"].contains(words[0]), "\(entry)")
            for other in words[2...] {
                let isShared = !stems(words[1]).isDisjoint(with: stems(other))
                let pair = "\(words[1]), \(other)"
                if words[0] == "=" { ofOneWord.add(isShared, pair) } else { ofTwo.add(!isShared, pair) }
            }
        }
        try #require(ofOneWord.count > 500 && ofTwo.count > 100)
        print(
            """
            stems, \(half): \(ofOneWord.share) of \(ofOneWord.count) pairs of one word share one, \
            \(ofTwo.share) of \(ofTwo.count) pairs of two words do not
            """)
        #expect(
            ofOneWord.share >= same,
            "of the inflections, so many share a stem with their word; not:\n\(ofOneWord.missed)")
        #expect(ofTwo.share >= different, "of other words, so many share no stem; these do:\n\(ofTwo.missed)")
    }
}
