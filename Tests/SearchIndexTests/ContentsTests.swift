import DocumentModel
import Testing

@testable import SearchIndex

@Suite("Tables of contents") struct ContentsTests {
    private func block(_ id: String, _ text: String, item: String?) -> Block {
        Block(id: id, kind: .paragraph, page: 1, original: text, text: text, item: item)
    }

    @Test("an entry of the table of contents is no unit where the item is minuted, and is one where nothing is")
    func entries() {
        let contents = block("b1", "§ 7 Dricksvatten ............ 3", item: nil)
        let minuted = block("b2", "Nämnden noterar rapporten om dricksvatten.", item: "7")
        let item = AgendaItem(number: "7", label: "§ 7", title: "Dricksvatten", evidence: [])
        let document = DocumentInformation(
            id: "a", sha256: "a", source: "a.txt", mediaType: "text/plain", type: .minutes)
        let withItems = Record(document: document, items: [item], blocks: [contents, minuted])
        #expect(UnitDivider.units(of: withItems).map(\.blocks) == [[minuted]])
        let without = Record(document: document, blocks: [contents])
        #expect(UnitDivider.units(of: without).map(\.blocks) == [[contents]])
    }
}
