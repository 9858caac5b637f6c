internal import Foundation

/// How a Swedish name sounds, roughly: spellings of one name have one shape, as `Frid`, `Fridh`; `Letterstål`,
/// `Letterståhl`, `Letterstahl`; `Carlson`, `Karlsson`; `Qvarnström`, `Kvarnstrom`; `Gustafsson`, `Gustavsson`.
///
/// Different names may share a shape; what else is known of their bearers decides.
enum NameShape {
    private static let groups: [(String, String)] = [
        ("sch", "sk"), ("ae", "a"), ("oe", "o"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("gh", "g"), ("kh", "k"),
        ("ch", "k"), ("ck", "k"), ("qu", "kv"), ("qw", "kv"), ("qv", "kv"), ("q", "k"), ("x", "ks"), ("hj", "j"),
        ("gj", "j"), ("lj", "j"), ("dt", "t"), ("fv", "v"), ("w", "v"), ("f", "v"), ("z", "s"),
    ]
    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

    /// - Parameter part: one first name or surname in lower case; hyphens count for nothing.
    static func of(_ part: String) -> String {
        var letters = Array(folded(part))
        for (from, to) in groups { replace(&letters, Array(from), Array(to)) }
        var shape: [Character] = []
        for (index, letter) in letters.enumerated() {
            var letter = letter
            let next = index + 1 < letters.count ? letters[index + 1] : nil
            if letter == "c" { letter = next.map { "eiy".contains($0) } == true ? "s" : "k" }
            // Silent after a vowel: Ståhl, Dahl, Lindh.
            if letter == "h", let last = shape.last, next.map({ !vowels.contains($0) }) ?? true, last != "h" {
                continue
            }
            if shape.last != letter { shape.append(letter) }
        }
        return String(shape)
    }

    /// Letters without their marks: å, ä → a; ö, ø → o; é → e. Scans lose the marks first.
    static func folded(_ text: String) -> String {
        var result = ""
        for character in text.lowercased() {
            switch character {
            case "a"..."z": result.append(character)
            case "æ": result.append("a")
            case "ø": result.append("o")
            case "ß": result.append("ss")
            case "ı": result.append("i")
            case "ł": result.append("l")
            default:
                // The letter that a composed one begins with; marks, hyphens and signs are left out.
                guard character.isLetter, let base = character.decomposedBase else { continue }
                result.append(base)
            }
        }
        return result
    }

    private static func replace(_ letters: inout [Character], _ from: [Character], _ to: [Character]) {
        guard letters.count >= from.count else { return }
        var index = 0
        while index + from.count <= letters.count {
            if letters[index..<(index + from.count)].elementsEqual(from) {
                letters.replaceSubrange(index..<(index + from.count), with: to)
                index += to.count
            } else {
                index += 1
            }
        }
    }
}

extension Character {
    /// The first letter of the canonical decomposition; nil where it has none.
    fileprivate var decomposedBase: Character? {
        String(self).decomposedStringWithCanonicalMapping.unicodeScalars.first.map { Character($0) }
    }
}
