import Testing

@testable import SwedishText

/// How well compounds are divided, with the word list that `scripts/setup` installs: `Words/compounds.txt`.
@Suite("Words divided by hand")
struct DividedWordTests {
    private struct Tally {
        var right = 0
        var found = 0
        var wanted = 0
        var whollyRight = 0
        var simpleDivided = 0
        var misses: [String] = []
    }

    /// Just below what was measured: what falls below is a rule that does harm.
    @Test(
        "are divided so by the splitter",
        arguments: [(WordFile.Half.odd, 0.985, 0.955, 0.965), (.even, 0.98, 0.945, 0.95)])
    func divided(half: WordFile.Half, precision: Double, recall: Double, whole: Double) throws {
        let list: WordList = try #require(WordList(files: ["/usr/share/dict/swedish"]))
        let splitter = CompoundSplitter(list: list)
        let entries = WordFile(PackageResources.compounds_txt).entries(half)
        try #require(entries.count > 350)
        var tally = Tally()
        for entry in entries { count(entry, splitter, &tally) }
        let measured = (
            precision: Double(tally.right) / Double(tally.found), recall: Double(tally.right) / Double(tally.wanted),
            whole: Double(tally.whollyRight) / Double(entries.count)
        )
        let misses = tally.misses.joined(separator: "\n")
        print(
            """
            compounds, \(half): precision \(measured.precision), recall \(measured.recall), wholly right \
            \(measured.whole) of \(entries.count) words, \(tally.simpleDivided) of \
            \(entries.count { !$0.contains("|") }) simple ones divided
            """)
        #expect(measured.precision >= precision, "of the divisions made, so many are right; not so:\n\(misses)")
        #expect(measured.recall >= recall, "of the right divisions, so many are made; not so:\n\(misses)")
        #expect(measured.whole >= whole, "of the words, so many are wholly right; not so:\n\(misses)")
    }

    private func count(_ entry: String, _ splitter: CompoundSplitter, _ tally: inout Tally) {
        var must: Set<Int> = []
        var may: Set<Int> = []
        var word = String.UnicodeScalarView()
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "|": must.insert(word.count)
            case "·": may.insert(word.count)
            default: word.append(scalar)
            }
        }
        let parts = splitter.parts(of: String(word))
        let found = Set(parts.dropLast().map(\.span.upperBound)).subtracting(may)
        tally.right += found.intersection(must).count
        tally.found += found.count
        tally.wanted += must.count
        if must.isEmpty, !found.isEmpty { tally.simpleDivided += 1 }
        if found == must {
            tally.whollyRight += 1
        } else {
            tally.misses.append("\(entry): \(parts.map(\.word))")
        }
    }
}
