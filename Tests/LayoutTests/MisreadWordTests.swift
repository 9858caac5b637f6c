import DocumentModel
import Testing

@testable import Layout

@Suite struct MisreadWordTests {
    @Test("a block keeps what was read, the repair says what it stands for, and printed text is what is printed")
    func misread() throws {
        var sketch = PageSketch(origin: .ocr)
        sketch.text("§ 4. Vi gör det gärna", x: 60, y: 100)
        sketch.page.words[0].misreading = Misreading(text: "S'", reason: "sequence")
        sketch.page.words[5].misreading = Misreading(text: "gäma", reason: "lexicon")
        let document = Segmenter().segment(ExtractedDocument(mediaType: "image/png", pages: [sketch.page]))
        let block = try #require(document.blocks.first)
        #expect(block.original == "S' 4. Vi gör det gäma")
        #expect(
            block.repairs == [
                Repair(span: 0..<2, original: "S'", text: "§", reason: "sequence"),
                Repair(span: 17..<21, original: "gäma", text: "gärna", reason: "lexicon"),
            ])
        #expect(block.words.map(\.span) == [0..<2, 3..<5, 6..<8, 9..<12, 13..<16, 17..<21])
        #expect(PrintedText.text(of: document) == "§ 4. Vi gör det gärna\n")
    }
}
