import Tesseract

/// Parts print from what the engine made of signatures, stamps and specks.
///
/// A word that was read with little confidence is still print where it stands among words that were read well, or where it
/// is a known word or a number. Scribble stands alone, or among scribble.
struct MarkFilter {
    let lexicon: Lexicon

    private static let doubtful = 0.45
    /// For a word without a letter or digit, or of a single one.
    private static let doubtfulSpeck = 0.6
    /// Scribble does not make so many letters in a row.
    private static let longWord = 7
    private static let goodNeighbours = 0.8
    /// Neighbours stand in the same line, no further away than this many times the word's height.
    private static let reach = 2

    /// The numbers of those words that are no print.
    func marks(in words: [RecognisedWord]) -> Set<Int> {
        let lines = Dictionary(grouping: words, by: \.line)
        return Set(words.indices.filter { isMark(words[$0], in: lines[words[$0].line] ?? []) })
    }

    private func isMark(_ word: RecognisedWord, in line: [RecognisedWord]) -> Bool {
        let core = word.text.filter { $0.isLetter || $0.isNumber }
        guard word.confidence < (core.count < 2 ? Self.doubtfulSpeck : Self.doubtful), !isWordLike(core) else {
            return false
        }
        let neighbours = line.filter { other in
            let gap = max(other.box.left - word.box.right, word.box.left - other.box.right)
            return other != word && gap <= Self.reach * max(word.box.height, other.box.height)
        }
        let letters = neighbours.reduce(0) { $0 + $1.text.count }
        let weighted = neighbours.reduce(0) { $0 + $1.confidence * Double($1.text.count) }
        return letters < 2 || weighted / Double(letters) < Self.goodNeighbours
    }

    private func isWordLike(_ core: String) -> Bool {
        if core.count >= Self.longWord && core.allSatisfy(\.isLetter) || core.count(where: \.isNumber) >= 2 {
            return true
        }
        return core.count >= 2 && lexicon.knows(core)
    }
}
