import DocumentModel
import SearchIndex
import Testing

@Suite("A concordance")
struct ConcordanceTests {
    private func lines(_ order: Concordance.Order, width: Int = 50) throws -> (lines: [Concordance.Line], Shelf) {
        let shelf = try Shelf([
            minutes("a", date: "2021-03-01", [("1", "Avgift", ["Den årliga simhallen ägs av bolaget."])]),
            minutes("b", date: "2022-03-01", [("2", "Avgift", ["Vår ärade simhallen bär namn."])]),
            minutes("c", date: "2023-03-01", [("3", "Avgift", ["Allas gamla simhallen zonas."])]),
        ])
        let index = try SearchIndex(directory: shelf.path)
        let concordance = try index.concordance(
            SearchRequest("simhallen", order: .newest), width: width, order: order
        ) { shelf.records[$0] }
        #expect(concordance.units == 3 && concordance.total == 3 && concordance.coverage.documents == 3)
        return (concordance.lines, shelf)
    }

    @Test("has a line for every place, with the words around it and where it stands")
    func places() throws {
        let (lines, shelf) = try lines(.hits)
        #expect(lines.map(\.record) == ["c", "b", "a"])
        #expect(lines[2].before == "Den årliga " && lines[2].after == " ägs av bolaget.")
        #expect(lines[2].item == "§ 1 Avgift" && lines[2].page == 1)
        for line in lines {
            let block = try #require(shelf.records[line.record]?.blocks.first { $0.id == line.block })
            let scalars = Array(block.text.unicodeScalars)
            try #require(line.span.count == 2)
            #expect(line.match == "simhallen")
            #expect(String(String.UnicodeScalarView(scalars[line.span[0]..<line.span[1]])) == line.match)
        }
    }

    @Test("is cut at words")
    func width() throws {
        let line = try lines(.hits, width: 8).lines[2]
        #expect(line.before == "årliga " && line.after == " ägs av")
    }

    @Test("can be put in the order of the words before or after, å, ä and ö as in Swedish")
    func order() throws {
        #expect(try lines(.before).lines.map(\.record) == ["c", "a", "b"])
        #expect(try lines(.after).lines.map(\.record) == ["b", "c", "a"])
    }
}
