/// JSON with its keys in the order given, so that the same value gives the same bytes.
package indirect enum JSONValue: Sendable {
    case null
    case string(String)
    case integer(Int)
    /// Numbers on one line, each with one decimal at most.
    case measures([Double])
    case list([JSONValue])
    case object([(String, JSONValue)])

    package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    package static func strings(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.string)) }

    /// Indented by one space a level, with a line feed at the end.
    package var text: String {
        var out = ""
        write(to: &out, depth: 0)
        return out + "\n"
    }

    private func write(to out: inout String, depth: Int) {
        let margin = "\n" + String(repeating: " ", count: depth + 1)
        switch self {
        case .null: out += "null"
        case .integer(let number): out += String(number)
        case .measures(let numbers): out += "[" + numbers.map(Self.tenths).joined(separator: ", ") + "]"
        case .string(let text): out += Self.quoted(text)
        case .list(let values):
            if values.isEmpty { out += "[]"; return }
            out += "["
            for (index, value) in values.enumerated() {
                out += (index == 0 ? "" : ",") + margin
                value.write(to: &out, depth: depth + 1)
            }
            out += margin.dropLast() + "]"
        case .object(let pairs):
            if pairs.isEmpty { out += "{}"; return }
            out += "{"
            for (index, (key, value)) in pairs.enumerated() {
                out += (index == 0 ? "" : ",") + margin + Self.quoted(key) + ": "
                value.write(to: &out, depth: depth + 1)
            }
            out += margin.dropLast() + "}"
        }
    }

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return sign + String(abs(tenths) / 10) + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
