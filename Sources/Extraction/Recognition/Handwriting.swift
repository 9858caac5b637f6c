import DocumentModel
import Tesseract

/// Tells pages written by hand from print that is hard to read. The engine makes words of handwriting too, but none
/// that are Swedish; of the worst print it still reads every third word.
enum Handwriting {
    static let code = "handwritten"

    private static let doubtful = 0.6
    /// Words of three letters and more; fewer prove nothing.
    private static let fewestWords = 8
    private static let leastKnown = 0.15

    /// - Parameter words: the best reading of the page, whichever way it was turned and cleaned.
    static func isLikely(_ words: [RecognisedWord], lexicon: Lexicon) -> Bool {
        guard !lexicon.isEmpty, words.meanConfidence < doubtful else { return false }
        let cores = words.map { $0.text.filter(\.isLetter) }.filter { $0.count >= 3 }
        let known = cores.count(where: lexicon.knows)
        return cores.count >= fewestWords && Double(known) < leastKnown * Double(cores.count)
    }

    static func diagnostic(_ page: Int) -> Diagnostic {
        Diagnostic(
            .error, code: code, message: "Page \(page) looks handwritten, which is not read.", page: page)
    }
}
