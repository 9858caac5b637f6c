import Tesseract

/// One attempt at reading a page's image.
struct PageReading {
    /// As in Tesseract's `-l` option.
    var model: String
    var words: [RecognisedWord]
    var recipe: CleaningRecipe

    private static let sure = 0.7

    var letters: Int { words.reduce(0) { $0 + $1.text.count } }

    /// Mean over the words, weighted by length; 0 for none.
    var confidence: Double { words.meanConfidence }

    /// How much was read with confidence: what the better of two readings has more of.
    var confidentLetters: Double {
        words.reduce(0) { $0 + ($1.confidence >= Self.sure ? $1.confidence * Double($1.text.count) : 0) }
    }
}

extension [RecognisedWord] {
    /// Weighted by length; 0 for none.
    var meanConfidence: Double {
        let letters = reduce(0) { $0 + $1.text.count }
        return letters == 0 ? 0 : reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(letters)
    }
}
