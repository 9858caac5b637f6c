internal import DocumentModel

/// Writes normalised text scalar by scalar, remembering where each came from.
struct NormalisedText {
    private let original: [Unicode.Scalar]
    private let dehyphenation: Dehyphenation
    /// By where they begin.
    private let repairs: [Int: Repair]
    private var scalars: [Unicode.Scalar] = []
    private(set) var offsets: [Int] = []
    /// Where the text began that spaces may be trimmed from: the start, or the last separator.
    private var start = 0

    init(original: [Unicode.Scalar], repairs: [Repair], dehyphenation: Dehyphenation) {
        self.repairs = Dictionary(repairs.map { ($0.span[0], $0) }) { first, _ in first }
        self.original = original
        self.dehyphenation = dehyphenation
        scalars.reserveCapacity(original.count)
        offsets.reserveCapacity(original.count + 1)
    }

    var count: Int { scalars.count }
    var text: String { text(from: 0) }

    func text(from start: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[min(start, scalars.count)...])
        return String(text)
    }

    /// Puts a table's separator, which stands in the original somewhere before `position`.
    mutating func separate(_ separator: Unicode.Scalar, at position: Int) {
        trimEnd()
        put(separator, from: max(0, position - 1))
        start = scalars.count
    }

    /// Ends the text: no space at its end, and one more offset for the end.
    mutating func finish() {
        trimEnd()
        offsets.append((offsets.last ?? -1) + 1)
    }

    mutating func append(_ span: Range<Int>, keepsLines: Bool) {
        var position = span.lowerBound
        while position < span.upperBound {
            let scalar = original[position]
            if let repair = repairs[position] {
                for part in repair.text.unicodeScalars { putText(part, from: position) }
                position = max(position + 1, repair.span[1])
            } else if isLineBreak(scalar) {
                position = breakLine(at: position, end: span.upperBound, keepsLines: keepsLines)
            } else if scalar == " ", joinsBrokenWord(at: position, end: span.upperBound) {
                scalars.removeLast()
                offsets.removeLast()
                position += 1
            } else if let replacement = CharacterRepair.replacement(for: scalar) {
                for part in replacement { putText(part, from: position) }
                position += 1
            } else if let base = scalars.last, scalars.count > start,
                let letter = CharacterRepair.composed(base, scalar)
            {
                scalars[scalars.count - 1] = letter
                position += 1
            } else {
                putText(scalar, from: position)
                position += 1
            }
        }
        trimEnd()
    }

    private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\u{2028}" || scalar == "\r"
    }

    /// `Sjukvårds- region` inside a line is a word that was broken by a line elsewhere, if the document has it whole.
    private func joinsBrokenWord(at space: Int, end: Int) -> Bool {
        guard scalars.count > start + 1, scalars.last == "-", scalars[scalars.count - 2].properties.isAlphabetic,
            space + 1 < end, original[space + 1].properties.isLowercase
        else { return false }
        return dehyphenation.knowsJoined(before: lastWord(), after: word(from: space + 1, end: end))
    }

    /// Joins two printed lines; returns where the next one begins.
    private mutating func breakLine(at position: Int, end: Int, keepsLines: Bool) -> Int {
        trimEnd()
        var next = position
        while next < end, isLineBreak(original[next]) || original[next].properties.isWhitespace { next += 1 }
        guard next < end else { return next }
        let isHyphen = scalars.last == "-" || scalars.last == "\u{2010}" || scalars.last == "\u{00AC}"
        if isHyphen, scalars.count > start + 1,
            scalars[scalars.count - 2].properties.isAlphabetic
                || scalars[scalars.count - 2].properties.numericType != nil || scalars[scalars.count - 2] == "/"
        {
            switch dehyphenation.join(before: lastWord(), after: word(from: next, end: end)) {
            case .withoutHyphen:
                scalars.removeLast()
                offsets.removeLast()
            case .withHyphen: break
            case .withHyphenAndSpace: put(" ", from: position)
            }
        } else if original[position] == "\n", position > 0, original[position - 1] == "\u{00AD}" {
            // A soft hyphen at the line's end has been dropped: the word goes on.
        } else if endsInSlash, original[next].properties.isAlphabetic {
            // `in-/⏎utcheckning`, `och/⏎eller`
        } else if isOpenInterval, next < end, original[next].properties.numericType != nil {
            // `2019-06-25–⏎2019-08-11` is one interval.
        } else if !scalars.isEmpty {
            put(keepsLines ? "\n" : " ", from: position)
        }
        return next
    }

    /// The text ends in a slash that touches what is before it.
    private var endsInSlash: Bool {
        guard scalars.last == "/", scalars.count > start + 1 else { return false }
        let before = scalars[scalars.count - 2]
        return before == "-" || before.properties.isAlphabetic
    }

    /// The text ends in a number and a dash that touches it.
    private var isOpenInterval: Bool {
        scalars.last == "–" && scalars.count > start + 1 && scalars[scalars.count - 2].properties.numericType != nil
    }

    /// The text before the hyphen at the end, back to the last space.
    private func lastWord() -> String {
        var view = String.UnicodeScalarView()
        let tail = scalars.dropLast().reversed().prefix { !$0.properties.isWhitespace }
        view.append(contentsOf: tail.reversed())
        return String(view)
    }

    private func word(from position: Int, end: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: original[position..<end].prefix { !$0.properties.isWhitespace && !isLineBreak($0) })
        return String(view)
    }

    private mutating func putText(_ scalar: Unicode.Scalar, from position: Int) {
        if scalar == " " || scalar == "\t", scalars.count == start || scalars.last == "\n" { return }
        if scalar == " ", scalars.last == " " || scalars.last == "\t" { return }
        put(scalar, from: position)
    }

    private mutating func put(_ scalar: Unicode.Scalar, from position: Int) {
        scalars.append(scalar)
        offsets.append(position)
    }

    private mutating func trimEnd() {
        while scalars.count > start, let last = scalars.last, last == " " || last == "\n" || last == "\t" {
            scalars.removeLast()
            offsets.removeLast()
        }
    }
}
