/// A word, number or sign of a text.
package struct Token: Hashable, Sendable {
    package var text: String
    package var lower: String
    /// In Unicode scalars of the text.
    package var span: Range<Int>
    package var isWord: Bool
    package var isNumber: Bool

    package var isCapitalised: Bool { text.first?.isUppercase ?? false }
}

/// A text cut into tokens, for rules that look at words. A word keeps what stands inside it without a space:
/// `2025-03-20`, `13.00`, `BN-2021-00028`, `t.ex`, `HSB:s`, `karriär-/kompetensvägar`.
package struct TokenisedText: Sendable {
    package let scalars: [Unicode.Scalar]
    package let tokens: [Token]

    package init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.scalars = scalars
        var tokens: [Token] = []
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar.properties.isWhitespace {
                position += 1
                continue
            }
            let start = position
            if Self.isAlphanumeric(scalar) {
                position += 1
                while position < scalars.count {
                    if Self.isAlphanumeric(scalars[position]) {
                        position += 1
                    } else if Self.joins(scalars, at: position) {
                        position += 1
                    } else {
                        break
                    }
                }
            } else {
                position += 1
            }
            tokens.append(Self.token(scalars, start..<position))
        }
        self.tokens = tokens
    }

    private static func token(_ scalars: [Unicode.Scalar], _ span: Range<Int>) -> Token {
        let text = string(scalars, span)
        let isWord = span.contains { scalars[$0].properties.isAlphabetic }
        return Token(
            text: text, lower: text.lowercased(), span: span, isWord: isWord,
            isNumber: !isWord && isAlphanumeric(scalars[span.lowerBound]))
    }

    /// The text of a span.
    package func string(_ span: Range<Int>) -> String {
        Self.string(scalars, span.clamped(to: 0..<scalars.count))
    }

    private static func string(_ scalars: [Unicode.Scalar], _ span: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span])
        return String(view)
    }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
                || (0x61...0x7A).contains(scalar.value)
        }
        // ½ and superscripts are signs of their own.
        return scalar.properties.isAlphabetic
    }

    /// A sign between two letters or digits, or `-/` between two words.
    private static func joins(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
        guard position + 1 < scalars.count else { return false }
        switch scalars[position] {
        case "-", "\u{2010}", "\u{2011}":
            return isAlphanumeric(scalars[position + 1])
                || (scalars[position + 1] == "/" && position + 2 < scalars.count
                    && isAlphanumeric(scalars[position + 2]))
        case "/", ".", ":", "_", "@", "'", "\u{2019}": return isAlphanumeric(scalars[position + 1])
        default: return false
        }
    }

    /// Index of the first token that begins at or after a position.
    package func index(at position: Int) -> Int {
        tokens.firstIndex { $0.span.lowerBound >= position } ?? tokens.count
    }
}
