import SwedishText

/// The number that opens an agenda item: `§ 170`, `§3.`, `12.`, `7)`, `12 a §`, `Punkt 4`.
struct ItemLabel: Hashable, Sendable {
    /// How the number is printed. One document keeps to one form for its items.
    enum Form: Int, Hashable, Sendable, CaseIterable {
        case paragraph, stop, bracket, word, bare
    }

    var form: Form
    var value: Int
    /// `a` in `12 a`; empty for none.
    var suffix: String
    /// `$ 45`, `8 46`: what the sign § is misread as. Believed only where the sequence asks for it.
    var isMisread: Bool
    /// In Unicode scalars of the line's text: the label as printed, with its full stop.
    var span: Range<Int>

    var number: String { "\(value)\(suffix)" }

    private static let misreadSigns: Set<String> = [
        "$", "8", "&", "S", "5", "6", "9", "$&", "s", "&$", "88", "8$", "8S", "3",
    ]

    /// The label that a line begins with; the likelier reading first. Empty for none.
    static func labels(of text: TokenisedText) -> [ItemLabel] {
        let tokens = text.tokens
        guard let first = tokens.first else { return [] }
        var labels: [ItemLabel] = []
        if first.text == "§" || first.text == "§§" {
            if tokens.count > 1, tokens[1].text != "§" { labels += label(.paragraph, text, numberAt: 1, start: first) }
            if labels.isEmpty, tokens.count > 2 { labels += label(.paragraph, text, numberAt: 2, start: first) }
            return labels
        }
        if ["punkt", "ärende", "p", "pkt"].contains(first.lower), tokens.count > 1 {
            return label(.word, text, numberAt: 1, start: first)
        }
        if let (value, suffix, next) = number(tokens, 0) {
            let end = next < tokens.count ? tokens[next].text : ""
            if end == "§" {
                labels.append(made(.paragraph, value, suffix, first, tokens[next], text))
            } else if end == "." || end == ":" {
                labels.append(made(.stop, value, suffix, first, tokens[next], text))
            } else if end == ")" {
                labels.append(made(.bracket, value, suffix, first, tokens[next], text))
            } else if next < tokens.count, tokens[next].isCapitalised, tokens[next].isWord {
                labels.append(made(.bare, value, suffix, first, tokens[next - 1], text))
            }
        }
        labels += misread(text)
        return labels
    }

    /// A lone sign that Swedish text begins no line with: `£ 7.`
    private static func isForeign(_ sign: String) -> Bool {
        guard sign.count == 1, let character = sign.first else { return false }
        return !character.isLetter && !character.isNumber && !"()[]-–—•*·.,:;!?\"'”’“»«<>=+~#|/_".contains(character)
    }

    private static func misread(_ text: TokenisedText) -> [ItemLabel] {
        let tokens = text.tokens
        // `$ 3`, `8 46`
        var sign = tokens[0].text
        var at = 1
        if at < tokens.count, tokens[at].text == "&" || tokens[at].text == "$" {
            sign += tokens[at].text
            at += 1
        }
        if misreadSigns.contains(sign) || isForeign(sign), at < tokens.count {
            return label(.paragraph, text, numberAt: at, start: tokens[0]).map {
                var label = $0
                label.isMisread = true
                return label
            }
        }
        // `$3`, glued: `S3`, `846`
        let first = tokens[0].text
        guard first.count > 1, first.count <= 5, let sign = first.first, misreadSigns.contains(String(sign)),
            let value = Int(first.dropFirst()), value > 0
        else { return [] }
        let end = tokens.count > 1 && tokens[1].text == "." ? tokens[1] : tokens[0]
        var label = made(.paragraph, value, "", tokens[0], end, text)
        label.isMisread = true
        return [label]
    }

    private static func label(_ form: Form, _ text: TokenisedText, numberAt index: Int, start: Token) -> [ItemLabel] {
        let tokens = text.tokens
        guard let (value, suffix, next) = number(tokens, index) else { return [] }
        let end = next < tokens.count && [".", ":", ")"].contains(tokens[next].text) ? tokens[next] : tokens[next - 1]
        return [made(form, value, suffix, start, end, text)]
    }

    private static func made(
        _ form: Form, _ value: Int, _ suffix: String, _ start: Token, _ end: Token, _ text: TokenisedText
    ) -> ItemLabel {
        ItemLabel(
            form: form, value: value, suffix: suffix, isMisread: false,
            span: start.span.lowerBound..<end.span.upperBound)
    }

    /// `12`, `12 a`, `12a`; a number of at most four digits that is no date, time or subnumber.
    private static func number(_ tokens: [Token], _ index: Int) -> (Int, String, Int)? {
        guard index < tokens.count else { return nil }
        let text = tokens[index].text
        let digits = text.prefix(while: { $0.isASCII && $0.isNumber })
        guard (1...4).contains(digits.count), let value = Int(digits), value > 0 else { return nil }
        let rest = text.dropFirst(digits.count)
        if rest.count == 1, let letter = rest.first, ("a"..."h").contains(letter) {
            return (value, String(letter), index + 1)
        }
        guard rest.isEmpty else { return nil }
        if index + 2 < tokens.count, tokens[index + 1].text.count == 1, let letter = tokens[index + 1].text.first,
            ("a"..."h").contains(letter),
            tokens[index + 2].isCapitalised || [".", ")"].contains(tokens[index + 2].text)
        {
            return (value, String(letter), index + 2)
        }
        return (value, "", index + 1)
    }
}
