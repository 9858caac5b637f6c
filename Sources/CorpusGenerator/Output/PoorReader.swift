import Typesetting

/// Reads as the OCR programs did that left bad text layers in real files: rings and dots lost, § as something else,
/// letters confused with their likes, words run together or dropped.
struct PoorReader {
    private var chance: Chance
    /// What this program made of the letters that it did not know.
    private let losesRings: Bool
    private let section: String

    init(_ chance: Chance) {
        self.chance = chance
        losesRings = self.chance.happens(60)
        section = self.chance.pick(["$", "8", "S", "&"])
    }

    mutating func read(_ lines: [PlacedLine]) -> [PlacedLine] {
        lines.map { line in
            var line = line
            line.runs = line.runs.map { Run(read($0.text), $0.style) }
            return line
        }
    }

    private mutating func read(_ text: String) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map { garbled(String($0)) }
        words.removeAll { _ in chance.happens(3) }
        var read = ""
        for (index, word) in words.enumerated() {
            if index > 0, !chance.happens(4) { read += " " }
            read += word
        }
        return read
    }

    private mutating func garbled(_ word: String) -> String {
        var letters = ""
        for letter in word {
            switch letter {
            case "§": letters += section
            case "å", "ä": letters += losesRings || chance.happens(15) ? "a" : String(letter)
            case "ö": letters += losesRings || chance.happens(15) ? "o" : String(letter)
            case "Å", "Ä": letters += losesRings ? "A" : String(letter)
            case "Ö": letters += losesRings ? "O" : String(letter)
            case "m": letters += chance.happens(8) ? "rn" : "m"
            case "l": letters += chance.happens(8) ? chance.pick(["1", "I", "i"]) : "l"
            case "t": letters += chance.happens(4) ? "l" : "t"
            case "e": letters += chance.happens(6) ? "c" : "e"
            case "n": letters += chance.happens(4) ? "u" : "n"
            case "0": letters += chance.happens(10) ? "O" : "0"
            case "1": letters += chance.happens(10) ? "l" : "1"
            default: letters.append(letter)
            }
        }
        return letters
    }
}
