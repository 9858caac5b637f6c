internal import Foundation

/// Finds the words of a text: what is written together, and the parts that it is written of.
struct Tokeniser {
    struct Piece: Hashable {
        /// In Unicode scalars of the text.
        var span: Range<Int>
        /// Lower case, composed, hyphens and apostrophes of one kind.
        var text: String
        /// Written with a capital inside a sentence.
        var isName = false
    }

    struct Token: Hashable {
        var whole: Piece
        /// Further exact forms: `§12a` beside `§12`.
        var others: [String] = []
        /// At least one; the whole itself for a simple word.
        var parts: [Piece]
        /// Ends in a hyphen that stands for the rest of a compound: `hälso-` before `och sjukvård`.
        var isCut = false
    }

    /// In scalars: no word is longer, so that a key with its prefixes fits the index (245 bytes).
    static let longestWord = 60
    private static let mostParts = 12

    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    func tokens() -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < scalars.count {
            if scalars[index] == "§", let found = sections(at: index) {
                tokens += found.tokens
                index = found.end
            } else if Self.isWord(scalars[index]), !Self.isMark(scalars[index]) {
                let token = word(at: index)
                tokens.append(token)
                index = token.whole.span.upperBound
            } else {
                index += 1
            }
        }
        return tokens
    }

    // MARK: Words

    private func word(at start: Int) -> Token {
        var parts: [Piece] = []
        var end = start
        while parts.count < Self.mostParts {
            let partStart = end
            while end < scalars.count, Self.isWord(scalars[end]) || Self.isIgnorable(scalars[end]) { end += 1 }
            parts.append(piece(partStart..<end))
            guard let next = afterConnector(end) else { break }
            if parts.count == Self.mostParts { break }
            end = next
        }
        // A group that was cut short ends with its last part, not with the connector after it.
        end = parts.last?.span.upperBound ?? start + 1
        let whole = parts.count == 1 ? parts[0] : piece(start..<end)
        let isCut =
            parts.count == 1 && end + 1 < scalars.count && Self.isHyphen(scalars[end]) && scalars[end + 1] == " "
        return Token(whole: whole, others: sectionForm(ofNumber: whole), parts: parts, isCut: isCut)
    }

    /// Where the next part begins if what stands at the index binds it to the part before; else nil.
    private func afterConnector(_ index: Int) -> Int? {
        guard index < scalars.count, index > 0 else { return nil }
        let next = index + 1
        if Self.isHyphen(scalars[index]) || scalars[index] == "/" {
            if next < scalars.count, Self.isWord(scalars[next]) { return next }
            // karriär-/kompetensvägar
            guard next + 1 < scalars.count, Self.isHyphen(scalars[next]) || scalars[next] == "/",
                scalars[next] != scalars[index], Self.isWord(scalars[next + 1])
            else { return nil }
            return next + 1
        }
        guard next < scalars.count, Self.isWord(scalars[next]) else { return nil }
        let before = scalars[index - 1]
        let after = scalars[next]
        switch scalars[index] {
        case ":", "@", "_", "&": return next
        case ".":
            let isNumber = Self.isDigit(before) && Self.isDigit(after)
            return isNumber || (after.properties.isLowercase && !Self.isDigit(before)) ? next : nil
        case ",": return Self.isDigit(before) && Self.isDigit(after) ? next : nil
        case "'", "’": return Self.isWord(before) && !Self.isDigit(before) && !Self.isDigit(after) ? next : nil
        default: return nil
        }
    }

    // MARK: Sections

    /// `§ 46`, `§12 a`, `§§ 46–48`, `§§ 3, 5 och 7`: one token for each number.
    private func sections(at start: Int) -> (tokens: [Token], end: Int)? {
        var index = start
        while index < scalars.count, scalars[index] == "§" { index += 1 }
        let isList = index - start > 1
        var tokens: [Token] = []
        var tokenStart = start
        var end = index
        while let number = number(at: skipSpaces(index)) {
            let digits = piece(number)
            end = number.upperBound
            var token = Token(
                whole: Piece(span: tokenStart..<end, text: "§" + digits.text), parts: [digits])
            if let letter = sectionLetter(at: end) {
                token.others = ["§" + digits.text + String(scalars[letter])]
                token.whole.span = tokenStart..<(letter + 1)
                end = letter + 1
            }
            tokens.append(token)
            guard isList, let next = skipListSeparator(end) else { break }
            index = next
            tokenStart = skipSpaces(next)
        }
        return tokens.isEmpty ? nil : (tokens, end)
    }

    /// `46 §`: the form `§46`, where the sign has no number of its own after it.
    private func sectionForm(ofNumber piece: Piece) -> [String] {
        guard piece.text.unicodeScalars.allSatisfy(Self.isDigit) else { return [] }
        let sign = skipSpaces(piece.span.upperBound)
        guard sign < scalars.count, scalars[sign] == "§", number(at: skipSpaces(sign + 1)) == nil else { return [] }
        return ["§" + piece.text]
    }

    private func number(at start: Int) -> Range<Int>? {
        var end = start
        while end < scalars.count, Self.isDigit(scalars[end]) { end += 1 }
        // 46b and 2023/45 are no plain numbers.
        return end > start ? start..<end : nil
    }

    /// `12 a`, `12a`: one letter a…h by itself, which no Swedish word is.
    private func sectionLetter(at end: Int) -> Int? {
        let index = skipSpaces(end)
        guard index < scalars.count, index - end <= 1, ("a"..."h").contains(scalars[index]) else { return nil }
        if index + 1 < scalars.count, Self.isWord(scalars[index + 1]) { return nil }
        return index
    }

    private func skipListSeparator(_ start: Int) -> Int? {
        var index = skipSpaces(start)
        guard index < scalars.count else { return nil }
        if Self.isHyphen(scalars[index]) || ["–", "—", ","].contains(scalars[index]) { return index + 1 }
        for word in ["och", "samt"] {
            let letters = Array(word.unicodeScalars)
            guard index > start, scalars[index...].starts(with: letters) else { continue }
            index += letters.count
            return index < scalars.count && !Self.isWord(scalars[index]) ? index : nil
        }
        return nil
    }

    private func skipSpaces(_ start: Int) -> Int {
        var index = start
        while index < scalars.count, [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(scalars[index]) { index += 1 }
        return index
    }

    // MARK: Scalars

    private func piece(_ span: Range<Int>) -> Piece {
        var text = String.UnicodeScalarView()
        var isPlain = true
        for scalar in scalars[span].prefix(Self.longestWord) {
            if scalar.value < 0x80 {
                text.append(scalar)
            } else if Self.isIgnorable(scalar) {
                continue
            } else if Self.isHyphen(scalar) {
                text.append("-")
            } else if scalar == "’" {
                text.append("'")
            } else {
                isPlain = isPlain && scalar.value < 0x300
                text.append(scalar)
            }
        }
        var lower = String(text).lowercased()
        if !isPlain { lower = lower.precomposedStringWithCanonicalMapping }
        // A small letter can be longer than its capital; and what was cut short ends with a letter or figure.
        var cut = String.UnicodeScalarView(lower.unicodeScalars.prefix(Self.longestWord))
        while let last = cut.last, cut.count > 1, !Self.isWord(last) { cut.removeLast() }
        return Piece(span: span, text: String(cut), isName: isName(span))
    }

    /// A capital where no sentence begins, and small letters after it.
    private func isName(_ span: Range<Int>) -> Bool {
        guard span.count > 1, Self.isCapital(scalars[span.lowerBound]), !Self.isCapital(scalars[span.lowerBound + 1])
        else { return false }
        var before = span.lowerBound - 1
        while before >= 0, scalars[before] == " " { before -= 1 }
        return before >= 0 && (Self.isWord(scalars[before]) || scalars[before] == ",")
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
                || (0x61...0x7A).contains(scalar.value)
        }
        let properties = scalar.properties
        if properties.isAlphabetic { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber: return true
        default: return false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
    }

    /// Printed as nothing inside a word: soft hyphen, zero-width marks.
    private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
