/// A piece of markup. Only what is written in the program's source is markup; whatever is interpolated is text and is
/// escaped, both for content and for quoted attributes. There is no way to make markup of a string that came from outside.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    package init(stringLiteral value: StaticString) { text = value.description }
    package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
    private init(markup: String) { text = markup }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        package mutating func appendInterpolation(_ value: String) { HTML.escape(value, into: &text) }
        /// Nothing for nil.
        package mutating func appendInterpolation(_ value: String?) { if let value { appendInterpolation(value) } }
        package mutating func appendInterpolation(_ value: Int) { text += String(value) }
        package mutating func appendInterpolation(_ value: Int?) { if let value { text += String(value) } }
        package mutating func appendInterpolation(_ value: HTML) { text += value.text }
        package mutating func appendInterpolation(_ value: HTML?) { text += value?.text ?? "" }
        package mutating func appendInterpolation(_ values: [HTML]) { for value in values { text += value.text } }
        package mutating func appendInterpolation(_ value: Address) { appendInterpolation(value.text) }
        /// A length or a share, with two decimals at most.
        package mutating func appendInterpolation(_ value: Double) { text += Self.short(value) }
        /// Markup that stands only under a condition.
        package mutating func appendInterpolation(_ markup: HTML, if condition: Bool) {
            if condition { text += markup.text }
        }

        private static func short(_ value: Double) -> String {
            guard value.isFinite, abs(value) < 1e9 else { return "0" }
            let hundredths = Int((value * 100).rounded())
            if hundredths % 100 == 0 { return String(hundredths / 100) }
            let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
            let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
            return (hundredths < 0 ? "-" : "") + "\(whole).\(decimals)"
        }
    }

    package static let empty: HTML = ""

    package var isEmpty: Bool { text.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.text + right.text) }

    /// The pieces with a separator between them; empty pieces are left out.
    package static func joined(_ pieces: [HTML], by separator: HTML = "") -> HTML {
        HTML(markup: pieces.filter { !$0.isEmpty }.map(\.text).joined(separator: separator.text))
    }

    /// Control characters that no browser shows become U+FFFD: they have no place in markup.
    private static func escape(_ value: String, into text: inout String) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
