import DocumentModel
import Tesseract
import Testing

@testable import Extraction

@Suite("Two readings of one page") struct ReadingDifferenceTests {
    private func words(_ texts: String..., shift: Double = 0) -> [Word] {
        texts.enumerated().map { index, text in
            Word(
                text: text,
                box: Box(left: 50.0 * Double(index) + shift, top: 10, right: 50.0 * Double(index) + 40, bottom: 20))
        }
    }

    @Test("differ in a date, a number or a name: both are told")
    func told() {
        let found = ReadingDifferences.diagnostics(
            kept: words("2015-04-28", "Lind,", "454", "möte"),
            other: words("2015-04-23", "Lund", "464", "mote", shift: 2),
            number: 3)
        #expect(found.map(\.code) == ["readings-differ", "readings-differ", "readings-differ"])
        #expect(found[0].message.contains("2015-04-28") && found[0].message.contains("2015-04-23"))
        #expect(found.allSatisfy { $0.page == 3 && $0.severity == .note })
    }

    @Test("differ in punctuation, in a small word, in a misread § or in where words end: nothing is told")
    func silent() {
        #expect(
            ReadingDifferences.diagnostics(
                kept: words("Lind,", "och", "§"), other: words("Lind", "oeh", "8"), number: 1
            ).isEmpty)
        let whole = [Word(text: "Lindström", box: Box(left: 0, top: 10, right: 90, bottom: 20))]
        #expect(ReadingDifferences.diagnostics(kept: whole, other: words("Lind", "Ström"), number: 1).isEmpty)
    }
}

@Suite struct HandwritingTests {
    private func words(_ text: String, confidence: Double) -> [RecognisedWord] {
        text.split(separator: " ").map {
            RecognisedWord(
                text: String($0), box: PixelBox(left: 0, top: 0, right: 9, bottom: 9), confidence: confidence, line: 0,
                block: 0, lineHeight: 9)
        }
    }
    private let lexicon = Lexicon(words: ["mötet", "öppnas", "ordföranden", "och"])
    private let scribble = "Mvwu nunn Luvv wmu Anul vuun mnm uvuw Snm"

    @Test("a page of words that are none, read without confidence, is handwritten")
    func handwritten() {
        #expect(Handwriting.isLikely(words(scribble, confidence: 0.3), lexicon: lexicon))
    }

    @Test("bad print is not, nor are names that were read well, a few words, or any page without a word list")
    func print() {
        let worn = "mötet öpnas ordföranden oeh mötet öppnas avv ordföranden"
        #expect(!Handwriting.isLikely(words(worn, confidence: 0.3), lexicon: lexicon))
        #expect(!Handwriting.isLikely(words(scribble, confidence: 0.9), lexicon: lexicon))
        #expect(!Handwriting.isLikely(words("Mvwu nunn Luvv", confidence: 0.3), lexicon: lexicon))
        #expect(!Handwriting.isLikely(words(scribble, confidence: 0.3), lexicon: Lexicon(words: [])))
    }
}
