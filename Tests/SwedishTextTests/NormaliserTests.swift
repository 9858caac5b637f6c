import DocumentModel
import Testing

@testable import SwedishText

@Suite("Normalisation") struct NormaliserTests {
    @Test(
        "a hyphen at a line's end is joined, kept or left elliptic",
        arguments: [
            ("Genomfö-\nrande", "Genomförande"), ("hälso-\noch sjukvård", "hälso- och sjukvård"),
            ("karriär-/kom-\npetensvägar", "karriär-/kompetensvägar"), ("Eva-\nLena Ek", "Eva-Lena Ek"),
            ("2024-\n08-20", "2024-08-20"), ("VFU-\nplatser", "VFU-platser"), ("FoU-\nchef", "FoU-chef"),
            ("A-\nlaget", "A-laget"), ("2019–\n2021", "2019–2021"), ("tids-\noch arbetsplan", "tids- och arbetsplan"),
            ("en rad –\noch en till", "en rad – och en till"), ("in-/\nutcheckning", "in-/utcheckning"),
            ("och/\neller", "och/eller"), ("ja /\nnej", "ja / nej"),
        ])
    func hyphens(original: String, text: String) {
        #expect(normalised(original).text == text)
    }

    @Test("a compound that the document writes with its hyphen keeps it")
    func vocabulary() {
        let document = laidOut(["Styrelsen för it-bolaget möttes.", "Rapport om it-\nbolaget."])
        #expect(Normaliser().normalise(document).blocks[1].text == "Rapport om it-bolaget.")
    }

    @Test("a word broken inside a line is joined only where the document has it whole")
    func brokenInsideLine() {
        let known = laidOut(["Vårdavdelningen öppnar.", "Ny vård- avdelningen i Ekmora."])
        #expect(Normaliser().normalise(known).blocks[1].text == "Ny vårdavdelningen i Ekmora.")
        #expect(normalised("Ny vård- avdelningen").text == "Ny vård- avdelningen")
        #expect(normalised("för- och nackdelar").text == "för- och nackdelar")
    }

    @Test("ligatures, special spaces, soft hyphens and combining marks become plain letters")
    func characters() {
        #expect(normalised("o\u{FB03}ciell\u{00A0}r\u{00AD}å").text == "officiell rå")
        #expect(normalised("A\u{030A}sa  Lo\u{0308}v").text.unicodeScalars.elementsEqual("Åsa Löv".unicodeScalars))
    }

    @Test("every character of the text knows its place in the original")
    func offsets() {
        let block = normalised("Be-\nslut om o\u{FB03}ciell  plan")
        #expect(block.text == "Beslut om officiell plan")
        #expect(block.offsets.count == block.text.unicodeScalars.count + 1)
        let original = Array(block.layout.original.unicodeScalars)
        let span = block.originalSpan(10..<19)
        #expect(String(String.UnicodeScalarView(original[span])) == "o\u{FB03}ciell")
    }

    @Test("an empty block stays empty")
    func empty() {
        #expect(normalised("").text == "")
        #expect(normalised(" \n ").text == "")
    }

    @Test("what was misread is mended in the text, which leads back to what was read")
    func repairs() {
        var document = laidOut(["S' 4. Vi gör\ndet gäma"])
        document.blocks[0].repairs = [
            Repair(span: 0..<2, original: "S'", text: "§", reason: "sequence"),
            Repair(span: 17..<21, original: "gäma", text: "gärna", reason: "lexicon"),
        ]
        let block = Normaliser().normalise(document).blocks[0]
        #expect(block.text == "§ 4. Vi gör det gärna")
        #expect(block.repairs == document.blocks[0].repairs)
        #expect(block.originalSpan(0..<1) == 0..<1)
        #expect(block.originalSpan(2..<4) == 3..<5)
    }

    private func normalised(_ original: String) -> TextBlock { Normaliser().normalise(laidOut([original])).blocks[0] }

    private func laidOut(_ texts: [String]) -> LaidOutDocument {
        LaidOutDocument(
            mediaType: "text/plain", pages: [],
            blocks: texts.map { LayoutBlock(kind: .paragraph, page: 1, box: nil, original: $0, lines: [], words: []) })
    }
}
