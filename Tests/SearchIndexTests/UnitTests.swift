import DocumentModel
import Testing

@testable import SearchIndex

@Suite("Units of a record")
struct UnitTests {
    private func block(_ number: Int, _ text: String, kind: BlockKind = .paragraph, page: Int = 1, item: String? = nil)
        -> Block
    {
        Block(id: "b\(number)", kind: kind, page: page, original: text, text: text, item: item)
    }

    private func units(_ blocks: [Block], _ items: [AgendaItem] = []) -> [(Int?, [String])] {
        let record = Record(
            document: DocumentInformation(id: "a", sha256: "", source: "", mediaType: ""), items: items, blocks: blocks)
        return UnitDivider.units(of: record).map { ($0.item, $0.blocks.map(\.id)) }
    }

    private func item(_ number: String?, text: String = "", start: String = "") -> AgendaItem {
        AgendaItem(
            number: number, label: nil, title: nil, text: text,
            evidence: [Evidence(block: start, page: 1, box: nil, span: 0..<1, confidence: nil)])
    }

    @Test("are items, with what stands between their blocks left out")
    func items() {
        let found = units(
            [
                block(1, "Rubrik", kind: .heading), block(2, "a", item: "1"), block(3, "Sida", kind: .furniture),
                block(4, "b", page: 2, item: "1"), block(5, "not", kind: .footnote, page: 2),
                block(6, "c", page: 2, item: "1"),
                block(7, "d", page: 2, item: "2"),
            ], [item("1"), item("2")])
        #expect(found.map(\.0) == [nil, 0, nil, 1])
        #expect(found.map(\.1) == [["b1"], ["b2", "b4", "b6"], ["b5"], ["b7"]])
    }

    @Test("of items whose numbers repeat are kept apart")
    func repeated() {
        let found = units(
            [block(1, "a", item: "1"), block(2, "b", item: "2"), block(3, "c", item: "1"), block(4, "d", item: "2")],
            [item("1"), item("2"), item("1"), item("2")])
        #expect(found.map(\.0) == [0, 1, 2, 3])
    }

    @Test("of items without numbers reach as far as their text")
    func unnumbered() {
        let found = units(
            [block(1, "Inledning"), block(2, "Budget"), block(3, "Den antogs."), block(4, "Vid protokollet")],
            [item(nil, text: "Den antogs.", start: "b2")])
        #expect(found.map(\.0) == [nil, 0, nil])
        #expect(found.map(\.1) == [["b1"], ["b2", "b3"], ["b4"]])
    }

    @Test("outside of items are short neighbours on one page, a heading with what follows it")
    func groups() {
        let long = String(repeating: "ord ", count: 200)
        let found = units([
            block(1, "a"), block(2, "b"), block(3, "Rubrik", kind: .heading), block(4, long), block(5, "c"),
            block(6, "d", page: 2),
        ])
        #expect(found.map(\.1) == [["b1", "b2"], ["b3", "b4"], ["b5"], ["b6"]])
    }
}

@Suite("A snippet")
struct SnippetTests {
    @Test("is cut at words, around what was found, and marks it")
    func cut() {
        let filler = String(repeating: "fyllnad ", count: 60)
        let block = Block(id: "b", kind: .paragraph, page: 1, original: "", text: "bil \(filler)röd\nbil \(filler)")
        let start = block.text.unicodeScalars.count - filler.count - 8
        let matches = [
            MatchFinder.Match(span: 0..<3, part: 0, nearness: 5),
            MatchFinder.Match(span: start..<start + 3, part: 1, nearness: 5),
            MatchFinder.Match(span: start + 4..<start + 7, part: 0, nearness: 5),
        ]
        let choice = SnippetMaker.choice(from: block, matches)
        #expect(choice.parts == 2)
        let text = choice.snippet.marked("[", "]")
        #expect(
            text.hasPrefix("fyllnad") && text.contains("fyllnad [röd] [bil] fyllnad") && text.hasSuffix("fyllnad"))
        #expect(choice.snippet.isCutBefore && choice.snippet.isCutAfter)
    }

    @Test("is rather text than a heading; a heading alone goes on with what stands below it")
    func headings() {
        func choice(_ text: String, _ kind: BlockKind) -> SnippetMaker.Choice {
            let block = Block(id: text, kind: kind, page: 1, original: "", text: text)
            return SnippetMaker.choice(from: block, [MatchFinder.Match(span: 0..<3, part: 0, nearness: 5)])
        }
        var heading = choice("Bro över ån", .heading)
        let text = choice("Bron målas.", .paragraph)
        #expect(text.isBetter(than: heading) && !heading.isBetter(than: text))
        heading.goOn(with: Block(id: "c", kind: .paragraph, page: 1, original: "", text: "Den\nmålas."))
        #expect(heading.snippet.marked("[", "]") == "[Bro] över ån · Den målas.")
        var paragraph = text
        paragraph.goOn(with: heading.block)
        #expect(paragraph.snippet == text.snippet)
        var clause = choice("Beslut:", .paragraph)
        clause.goOn(with: text.block)
        #expect(clause.snippet.marked("[", "]") == "[Bes]lut: · Bron målas.")
    }
}
