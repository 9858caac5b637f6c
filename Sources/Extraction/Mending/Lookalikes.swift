import DocumentModel

/// Mends words that are no Swedish where a single look-alike of a letter would make them one: `gäma` for `gärna`, `tili`.
struct Lookalikes {
    let lexicon: Lexicon

    /// Words that were read with more confidence are left alone: names and foreign words are no errors.
    private static let doubtful = 0.93
    /// Shorter words have too many neighbours.
    private static let shortest = 4

    /// In shorter words a mark over a letter tells other words apart: `fans`, `fäns`.
    private static let shortestMarked = 5

    /// Names at the start of sentences are longer than that seldom, and words of the list but for one letter never.
    private static let shortestCapitalised = 8

    /// Shapes that are read for each other. Each is tried both ways.
    private static let shapes: [(String, String)] = [
        ("rn", "m"), ("l", "i"), ("1", "l"), ("1", "i"), ("I", "l"), ("0", "o"), ("å", "ä"),
    ]
    /// Marks that were lost. They are not taken away: that the list does not hold `källardörr` does not make it a
    /// `kallardörr`, and on real scans each such mending was wrong.
    private static let lostMarks: [(String, String)] = [("a", "å"), ("a", "ä"), ("o", "ö")]

    /// - Parameter words: of one page.
    func mend(_ words: inout [Word]) {
        guard !lexicon.isEmpty else { return }
        for index in words.indices where words[index].confidence < Self.doubtful && words[index].misreading == nil {
            let opensSentence = index > 0 && words[index - 1].text.last.map { ".!?".contains($0) } ?? false
            guard let mended = mended(words[index].text, opensSentence: opensSentence) else { continue }
            words[index].misreading = Misreading(text: words[index].text, reason: "lexicon")
            words[index].text = mended
        }
    }

    /// Nil where the word is known, or has no look-alike, or more than one.
    /// - Parameter opensSentence: a capital need not begin a name: `Besiutades`.
    func mended(_ text: String, opensSentence: Bool = false) -> String? {
        let head = text.prefix { !$0.isLetter && !$0.isNumber }
        let tail = text.dropFirst(head.count).reversed().prefix { !$0.isLetter && !$0.isNumber }
        var core = text.dropFirst(head.count).dropLast(tail.count)
        let isCapitalised = opensSentence && core.count >= Self.shortestCapitalised && core.first?.isUppercase ?? false
        if isCapitalised { core = core.lowercased()[...] }
        // A capital may begin a name, a number is no word.
        guard core.count >= Self.shortest, let first = core.first, first.isLowercase || first.isNumber,
            core.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber }), core.contains(where: \.isLetter),
            !lexicon.knows(String(core))
        else { return nil }
        let slips =
            Self.shapes + Self.shapes.map { ($1, $0) } + (core.count >= Self.shortestMarked ? Self.lostMarks : [])
        var found: Set<String> = []
        for (wrong, right) in slips {
            for range in core.ranges(of: wrong) {
                let candidate = String(core[..<range.lowerBound]) + right + core[range.upperBound...]
                if lexicon.knows(candidate) { found.insert(candidate) }
                if found.count > 1 { return nil }
            }
        }
        return found.first.map { word in
            head + (isCapitalised ? word.prefix(1).uppercased() + word.dropFirst() : word) + String(tail.reversed())
        }
    }
}
