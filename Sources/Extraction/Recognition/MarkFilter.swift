import Tesseract

/// Parts print from what the engine made of signatures, stamps and lines.
struct MarkFilter {
    let lexicon: Lexicon

    /// Print that is read with less confidence is still read as words; scribble is not.
    private static let doubtful = 0.45

    func split(
        _ words: [RecognisedWord], rules: [PixelBox]
    ) -> (kept: [RecognisedWord], dropped: [RecognisedWord]) {
        var kept: [RecognisedWord] = []
        var dropped: [RecognisedWord] = []
        for word in words {
            if isMark(word) { dropped.append(word) } else { kept.append(word) }
        }
        return (kept, dropped)
    }

    private func isMark(_ word: RecognisedWord) -> Bool {
        word.confidence < Self.doubtful && !isWordLike(word.text)
    }

    /// A known word, a number, or letters that could be a name.
    private func isWordLike(_ text: String) -> Bool {
        let core = text.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }
            .reversed()
        let word = String(core)
        if word.isEmpty { return false }
        if word.allSatisfy(\.isNumber) { return word.count >= 2 }
        return word.count >= 2 && lexicon.knows(word)
    }
}
