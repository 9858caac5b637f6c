import Tesseract

/// Rows of dots that lead the eye to a page number, or wait to be written on. The engine takes them for letters:
/// `sosssesos`.
enum DotLeaders {
    private static let fewestDots = 5
    /// A dot is no higher than this part of its line.
    private static let highestDot = 0.3

    /// The words, with as many dots for each such row as there are on the page.
    ///
    /// - Parameter ink: black and white, in the same coordinates.
    static func restored(_ words: [RecognisedWord], in ink: Raster) throws(RasterError) -> [RecognisedWord] {
        var words = words
        for index in words.indices where mayBeRow(words[index]) {
            let word = words[index]
            let highest = max(2, Int(highestDot * word.lineHeight))
            let parts = try ink.cropped(to: word.box.grown(by: 1, within: ink)).components()
            let dots = parts.count { $0.height <= highest && $0.width <= 2 * $0.height + 2 }
            // A speck of dirt may lie among them.
            guard dots >= fewestDots, dots * 10 >= parts.count * 9 else { continue }
            words[index].text = String(repeating: ".", count: dots)
            words[index].confidence = max(word.confidence, 0.9)
        }
        return words
    }

    private static func mayBeRow(_ word: RecognisedWord) -> Bool {
        word.text.count >= fewestDots && word.lineHeight > 0
            && (Double(word.box.height) <= highestDot * word.lineHeight && word.box.width > 10 * word.box.height
                || word.confidence < 0.3 && word.text.count >= 2 * fewestDots)
    }
}
