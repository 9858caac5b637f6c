internal import DocumentModel

/// Signs that stand one below the other before the lines of a list: bullets, however they were read (`e`, `.`, `o`).
///
/// What tells is the place, not the sign: single characters at one left edge, each with more than a word space after it.
struct SignColumn {
    /// Space after a bullet, in font sizes.
    static let leastGap = 0.45
    /// The same in the usual space between the line's words, which is wide in type of even width.
    static let leastOfUsual = 1.4
    /// By how much the signs' left edges differ, in font sizes.
    static let drift = 0.5
    /// Fewer signs are chance.
    static let fewest = 2

    private var signs: Set<Word> = []

    /// - Parameter rows: those of one page.
    init(_ rows: [TextRow]) {
        let candidates = rows.compactMap { row -> (word: Word, size: Double)? in
            guard let line = row.lines.first, line.words.count > 1, let box = line.words[0].box,
                let next = line.words[1].box, let sign = line.words[0].text.first, line.words[0].text.count == 1,
                !sign.isNumber, !sign.isUppercase, next.left - box.right >= Self.leastGap * line.size,
                Self.usualSpace(of: line).map({ next.left - box.right >= Self.leastOfUsual * $0 }) ?? true
            else { return nil }
            return (line.words[0], line.size)
        }
        for candidate in candidates {
            let same = candidates.count { other in
                abs((other.word.box?.left ?? 0) - (candidate.word.box?.left ?? 0)) <= Self.drift * candidate.size
            }
            if same >= Self.fewest { signs.insert(candidate.word) }
        }
    }

    /// Between the words after the first; nil where there is one only.
    private static func usualSpace(of line: TextLine) -> Double? {
        let boxes = line.words.dropFirst().compactMap(\.box)
        return zip(boxes, boxes.dropFirst()).map { $1.left - $0.right }.median
    }

    /// The row with the sign before it as its marker, where it has one.
    func settled(_ row: TextRow) -> TextRow {
        guard let line = row.lines.first, line.marker == nil, let first = line.words.first, signs.contains(first) else {
            return row
        }
        var row = row
        row.lines[0].marker = ListMarker(sign: first.text)
        return row
    }
}
