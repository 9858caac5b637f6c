import Testing
import Typesetting

@Suite("Setting type")
struct TypesetterTests {
    static let style = TextStyle(font: "Liberation Serif", size: 12)

    private func sheet(width: Double = 200, height: Double = 200) -> Sheet {
        var sheet = Sheet()
        (sheet.width, sheet.height) = (width, height)
        (sheet.left, sheet.right, sheet.top, sheet.bottom) = (20, 20, 20, 20)
        return sheet
    }

    @Test("a soft hyphen is printed at the end of a line and nowhere else")
    func softHyphens() {
        let word = "kompetens\u{ad}försörjnings\u{ad}plan"
        let wide = Typesetter().set([.paragraph(Paragraph(.body, word, Self.style))], on: sheet(width: 500))
        #expect(wide.pages[0].lines.map(\.text) == ["kompetensförsörjningsplan"])
        let narrow = Typesetter().set([.paragraph(Paragraph(.body, word, Self.style))], on: sheet(width: 115))
        #expect(narrow.pages[0].lines.map(\.text) == ["kompetens-", "försörjnings-", "plan"])
    }

    @Test("a space that does not break is printed as a space, and its neighbours stay together")
    func hardSpaces() {
        let text = Paragraph(.body, "enligt protokollets §\u{a0}12", Self.style)
        let placed = Typesetter().set([.paragraph(text)], on: sheet(width: 150))
        #expect(placed.pages[0].lines.map(\.text) == ["enligt protokollets", "§ 12"])
    }

    @Test("lines stay within the margins and pages within their height")
    func margins() {
        let text = String(repeating: "Stämman beslutar att bifalla motionen. ", count: 40)
        let sheet = sheet()
        let placed = Typesetter().set([.paragraph(Paragraph(.body, text, Self.style))], on: sheet)
        #expect(placed.pages.count > 2)
        for line in placed.pages.flatMap(\.lines) {
            #expect(line.x >= 20 && line.x + line.width <= 180.5 && line.baseline <= 180)
        }
    }

    @Test("a heading goes to the next page with what it heads")
    func headings() {
        var filler = Paragraph(.body, "fyllnad", Self.style)
        filler.after = 120
        var heading = Paragraph(.heading(2), "Beslut", Self.style)
        heading.keepWithNext = true
        let body = Paragraph(.body, String(repeating: "att godkänna dagordningen ", count: 6), Self.style)
        let placed = Typesetter().set(
            [.paragraph(filler), .paragraph(heading), .paragraph(body)], on: sheet())
        #expect(placed.pages.count == 2)
        #expect(placed.pages[1].lines.first?.text == "Beslut")
    }

    @Test("header rows are repeated, and a row is never divided")
    func tables() {
        func row(_ text: String, isHeader: Bool = false) -> Table.Row {
            .init([[Run(text, Self.style)], [Run("två", Self.style)]], isHeader: isHeader)
        }
        let rows = [row("Aktivitet", isHeader: true)] + (1...12).map { row("rad \($0)") }
        let placed = Typesetter().set([.table(Table(shares: [0.5, 0.5], rows: rows))], on: sheet())
        #expect(placed.pages.count > 1)
        #expect(placed.pages.allSatisfy { $0.lines.first?.text == "Aktivitet" })
        #expect(placed.pages.flatMap(\.lines).filter { $0.text.hasPrefix("rad") }.count == 12)
    }

    @Test("dots lead to the page on which the matter stands")
    func leaders() {
        var entry = Paragraph(.body, "Meddelanden", Self.style)
        entry.leadsTo = "matter"
        var matter = Paragraph(.body, "Meddelanden", Self.style)
        matter.anchor = "matter"
        let placed = Typesetter().set(
            [
                .paragraph(entry), .pageBreak, .paragraph(Paragraph(.body, "annat", Self.style)), .pageBreak,
                .paragraph(matter),
            ],
            on: sheet())
        #expect(placed.anchors["matter"] == 3)
        let line = placed.pages[0].lines[0].text
        #expect(line.hasPrefix("Meddelanden ...") && line.hasSuffix(". 3"))
    }

    @Test("the head comes first and the foot last in the text of a page")
    func furniture() {
        var sheet = sheet()
        sheet.head = { _, _ in [.paragraph(Paragraph(.furniture, "NÄMNDEN", Self.style))] }
        sheet.foot = { page, total in [.paragraph(Paragraph(.furniture, "\(page) (\(total))", Self.style))] }
        let placed = Typesetter().set([.paragraph(Paragraph(.body, "text", Self.style))], on: sheet)
        #expect(placed.pages[0].text == "NÄMNDEN\n\ntext\n\n1 (1)\n")
    }

    @Test("a missing font is named")
    func fonts() {
        #expect(FontCheck.missing(["Liberation Serif", "Ingen Sådan Stil"]) == ["Ingen Sådan Stil"])
    }
}
