import DocumentModel

/// Mends the sign § where it was read as something else: `$ 45`, `8 46`, `S 4.`
///
/// Minutes number their paragraphs without gaps, and it is the neighbours in that sequence that show the sign.
struct SectionSigns {
    private static let signs: Set<String> = [
        "$", "8", "&", "S", "s", "5", "6", "9", "3", "g", "£", "€", "§§", "88", "SS", "$$", "8$", "$8", "S$", "S8",
        "S'",
    ]
    /// Those that may also be a number, and need a neighbour on both sides, or one that was read right.
    private static let digits: Set<String> = ["8", "5", "6", "9", "3", "88"]

    /// What figures are read as.
    private static let figures: [Character: Character] = ["l": "1", "I": "1", "i": "1", "O": "0", "o": "0"]

    /// A line that begins with a sign and a number.
    private struct Start {
        /// Of the sign and of the number among the words.
        var sign: Int
        var figure: Int
        var number: Int
        /// `l.` for `1.`: the number as it should be; nil where it was read right.
        var mendedFigure: String?
        /// Read as § already.
        var isRight: Bool
        var isDigit: Bool
    }

    /// - Parameter words: of one page, in any order.
    /// - Parameter lines: the numbers of the words on each printed line, from left to right.
    static func mend(_ words: inout [Word], lines: [[Int]]) {
        let starts = lines.compactMap { start(of: $0, words) }
        for start in starts where !start.isRight {
            let before = starts.contains { $0.number == start.number - 1 && (!start.isDigit || $0.isRight) }
            let after = starts.contains { $0.number == start.number + 1 && (!start.isDigit || $0.isRight) }
            guard before || after else { continue }
            if words[start.sign].text != "§" { mend(&words[start.sign], to: "§") }
            if let figure = start.mendedFigure { mend(&words[start.figure], to: figure) }
        }
    }

    private static func mend(_ word: inout Word, to text: String) {
        word.misreading = Misreading(text: word.text, reason: "sequence")
        word.text = text
    }

    private static func start(of line: [Int], _ words: [Word]) -> Start? {
        guard line.count > 1 else { return nil }
        let sign = words[line[0]].text
        guard sign == "§" || signs.contains(sign) else { return nil }
        let figure = words[line[1]].text
        let mended = String(figure.map { figures[$0] ?? $0 })
        let digits = mended.last.map { ".:,".contains($0) } ?? false ? String(mended.dropLast()) : mended
        guard let number = Int(digits), (1...999).contains(number) else { return nil }
        return Start(
            sign: line[0], figure: line[1], number: number, mendedFigure: mended == figure ? nil : mended,
            isRight: sign == "§" && mended == figure, isDigit: Self.digits.contains(sign))
    }
}
