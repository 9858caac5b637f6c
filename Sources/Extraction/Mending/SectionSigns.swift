import DocumentModel

/// Mends the sign § where it was read as something else: `$ 45`, `8 46`, `S 4.`, `$7` on a line of its own.
///
/// Minutes number their paragraphs without gaps, and it is the neighbours in that sequence that show the sign.
struct SectionSigns {
    private static let signs: Set<String> = [
        "$", "8", "&", "S", "s", "5", "6", "9", "3", "g", "£", "€", "§§", "88", "SS", "$$", "8$", "$8", "S$", "S8",
        "S'",
    ]
    /// Those that may also be a number, and need a neighbour that is none.
    private static let digits: Set<String> = ["8", "5", "6", "9", "3", "88"]
    /// Those that stand for nothing else in minutes: a neighbour in the sequence may be missing.
    private static let certain: Set<String> = ["§", "$", "$$"]
    /// What figures are read as.
    private static let figures: [Character: Character] = ["l": "1", "I": "1", "i": "1", "O": "0", "o": "0"]

    /// A line that begins with a sign and a number.
    private struct Start {
        /// Of the sign among the words; of the number, where that is a word of its own.
        var sign: Int
        var figure: Int?
        /// As it was read, without the number.
        var signText: String
        var number: Int
        /// The number as printed, with its full stop.
        var figureText: String

        func isRight(_ words: [Word]) -> Bool {
            words[sign].text == (figure == nil ? "§\(figureText)" : "§")
                && figure.map { words[$0].text == figureText } ?? true
        }
    }

    /// - Parameter words: of one page, in any order.
    /// - Parameter lines: the numbers of the words on each printed line, from left to right.
    /// - Returns: the numbers of all words that are such a sign or its number, mended or right.
    @discardableResult
    static func mend(_ words: inout [Word], lines: [[Int]]) -> Set<Int> {
        let starts = lines.compactMap { start(of: $0, words) }
        var found: Set<Int> = []
        for start in starts {
            let isDigit = digits.contains(start.signText)
            let reach = certain.contains(start.signText) ? 2 : 1
            let isBeside = starts.contains { other in
                (1...reach).contains(abs(other.number - start.number)) && (!isDigit || !digits.contains(other.signText))
            }
            let isRight = start.isRight(words)
            guard isRight || isBeside else { continue }
            if isBeside { found.formUnion([start.sign, start.figure].compactMap(\.self)) }
            guard !isRight else { continue }
            if let figure = start.figure {
                mend(&words[start.sign], to: "§")
                mend(&words[figure], to: start.figureText)
            } else {
                mend(&words[start.sign], to: "§\(start.figureText)")
            }
        }
        return found
    }

    private static func mend(_ word: inout Word, to text: String) {
        guard word.text != text else { return }
        word.misreading = Misreading(text: word.text, reason: "sequence")
        word.text = text
    }

    private static func start(of line: [Int], _ words: [Word]) -> Start? {
        guard let first = line.first else { return nil }
        if line.count > 1, let (number, text) = number(words[line[1]].text) {
            let sign = words[first].text
            guard sign == "§" || signs.contains(sign) else { return nil }
            return Start(sign: first, figure: line[1], signText: sign, number: number, figureText: text)
        }
        // `$7`: glued, and all of its line, or § itself.
        let whole = words[first].text
        guard let sign = whole.first, sign == "§" || line.count == 1 && signs.contains(String(sign)),
            let (number, text) = number(String(whole.dropFirst()))
        else { return nil }
        return Start(sign: first, figure: nil, signText: String(sign), number: number, figureText: text)
    }

    private static func number(_ text: String) -> (value: Int, text: String)? {
        let mended = String(text.map { figures[$0] ?? $0 })
        let digits = mended.last.map { ".:,".contains($0) } ?? false ? String(mended.dropLast()) : mended
        guard digits.first != "0", let number = Int(digits), (1...999).contains(number) else { return nil }
        return (number, mended)
    }
}
