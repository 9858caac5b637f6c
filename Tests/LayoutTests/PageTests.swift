import DocumentModel
import Testing

@testable import Layout

@Suite("Blocks of pages")
struct PageTests {
    /// Three lines that fill a column 380 points wide.
    static let prose = [
        "Styrelsen gick igenom det nya förslaget till en arbetsordning för vår kommitté",
        "och konstaterade att det mesta redan tillämpas i dag. Gunborg Salander påpekade",
        "att Vikens lokalgrupp saknar kassör.",
    ]

    @Test("full lines go on, a line with room for the next word ends")
    func paragraphs() {
        var page = PageSketch()
        page.lines(Self.prose + ["Frågan fick vila.", "Därefter följde kaffe."], x: 60, y: 100)
        #expect(
            blocks([page]).texts == [
                Self.prose.joined(separator: " / "), "Frågan fick vila.", "Därefter följde kaffe.",
            ])
    }

    @Test("words on a slant, raised ones and a comma apart are of one row")
    func slant() {
        var page = PageSketch(origin: .ocr)
        for (index, word) in "Mötet på Åsen öppnades av Ida Ek".split(separator: " ").enumerated() {
            page.text(String(word), x: 60 + Double(index) * 60, y: 100 + Double(index) * 0.9)
        }
        page.text(",", x: 480, y: 106, size: 5)
        page.text("klockan nio", x: 486, y: 106)
        page.text("1", x: 550, y: 102, size: 6)
        #expect(RowBuilder.rows(of: page.page.words, page: 1).count == 1)
    }

    @Test("a number in a column of its own is part of its heading")
    func numberColumn() {
        var page = PageSketch()
        page.text("§ 12", x: 60, y: 100, bold: true)
        page.text("Val av ordförande", x: 140, y: 100, bold: true)
        page.lines(Self.prose, x: 60, y: 120)
        page.text("§ 13", x: 60, y: 180, bold: true)
        page.text("Val av kassör", x: 140, y: 180, bold: true)
        page.lines(Self.prose, x: 60, y: 200)
        #expect(blocks([page]).brief(.heading) == ["heading: § 12 Val av ordförande", "heading: § 13 Val av kassör"])
    }

    @Test("headings have the rank of their size, and bold before plain")
    func headingLevels() {
        var page = PageSketch()
        page.text("Protokoll från mötet", x: 60, y: 60, size: 18)
        page.text("Ekonomi", x: 60, y: 100, bold: true, size: 12)
        page.lines(Self.prose, x: 60, y: 120)
        page.text("Beslut", x: 60, y: 170, bold: true)
        page.lines(Self.prose, x: 60, y: 190)
        let found = blocks([page]).filter { $0.kind == .heading }
        #expect(found.map(\.original) == ["Protokoll från mötet", "Ekonomi", "Beslut"])
        #expect(found.map(\.level) == [1, 2, 3])
    }

    @Test("a ruled table has cells of several lines, empty ones and ones over several columns")
    func ruledTable() throws {
        var page = PageSketch()
        page.grid(columns: [60, 200, 400], rows: [100, 120, 150, 170])
        page.page.rules.removeAll { !$0.isHorizontal && $0.box.left == 200 }
        page.rule(Box(left: 200, top: 120, right: 200.5, bottom: 170))
        page.text("Regioner", x: 64, y: 114, bold: true)
        page.lines(["Region", "Norrvik"], x: 64, y: 131)
        page.text("Ida Ek", x: 204, y: 131)
        page.text("Bo Alm", x: 204, y: 164)
        page.lines(Self.prose, x: 60, y: 200)
        let table = try #require(blocks([page]).first)
        #expect(table.kind == .table)
        #expect(table.rows == [["Regioner"], ["Region / Norrvik", "Ida Ek"], ["", "Bo Alm"]])
        #expect(table.cells.map(\.columnSpan) == [2, 1, 1, 1, 1])
        #expect(table.original == "Regioner\nRegion\u{2028}Norrvik\tIda Ek\n\tBo Alm")
    }

    @Test("a table without upright rules has the columns of its words")
    func openTable() throws {
        var page = PageSketch()
        for (row, texts) in [("Namn", "Uppdrag"), ("Ida Ek", "ordförande"), ("Bo Alm", "kassör")].enumerated() {
            let top = 100 + Double(row) * 20
            page.rule(Box(left: 60, top: top, right: 400, bottom: top + 0.5))
            page.text(texts.0, x: 64, y: top + 14, bold: row == 0)
            page.text(texts.1, x: 220, y: top + 14, bold: row == 0)
        }
        page.rule(Box(left: 60, top: 160, right: 400, bottom: 160.5))
        let table = try #require(blocks([page]).first)
        #expect(table.rows == [["Namn", "Uppdrag"], ["Ida Ek", "ordförande"], ["Bo Alm", "kassör"]])
        #expect(table.headerRows == 1)
    }

    @Test("a frame around text is no table")
    func frame() {
        var page = PageSketch()
        page.grid(columns: [50, 500], rows: [80, 200])
        page.lines(Self.prose, x: 60, y: 100)
        #expect(blocks([page]).map(\.kind) == [.paragraph])
    }

    @Test("three columns in line are a table without any rule")
    func alignedTable() throws {
        var page = PageSketch()
        let rows = [
            ["Region Norrvik", "Ida Ek", "direktör"], ["Näs kommun", "Bo Alm-Lund", "socialchef"],
            ["Högskolan i Vik", "Siv Ask", "prodekan"],
        ]
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() {
                page.text(text, x: 60 + Double(column) * 150, y: 100 + Double(row) * 14)
            }
        }
        let found = blocks([page])
        #expect(found.count == 1)
        #expect(found.first?.rows == rows)
    }

    @Test("a table that goes on over the page break is one")
    func tableOverPages() throws {
        var first = PageSketch(1)
        first.grid(columns: [60, 200, 400], rows: [700, 720, 740])
        first.text("Ida Ek", x: 64, y: 714)
        first.text("ordförande", x: 204, y: 714)
        first.text("Bo Alm", x: 64, y: 734)
        first.text("kassör", x: 204, y: 734)
        first.text("1 (2)", x: 500, y: 780)
        var second = PageSketch(2)
        second.grid(columns: [60, 200, 400], rows: [60, 80])
        second.text("Siv Ask", x: 64, y: 74)
        second.text("revisor", x: 204, y: 74)
        second.text("2 (2)", x: 500, y: 780)
        let tables = blocks([first, second]).filter { $0.kind == .table }
        #expect(tables.count == 1)
        #expect(tables.first?.rows == [["Ida Ek", "ordförande"], ["Bo Alm", "kassör"], ["Siv Ask", "revisor"]])
        #expect(tables.first?.cells.map(\.page) == [1, 1, 1, 1, 2, 2])
    }

    @Test("columns of running text are read one after the other")
    func columns() {
        var page = PageSketch()
        let left = [
            "Bryggan vid den södra viken är i så", "dåligt skick att den behöver rivas",
            "innan vintern kommer med sin is och", "sina stormar.",
        ]
        let right = [
            "Bastun däremot står kvar i många år", "om taket läggs om i höst och om det",
            "finns någon som kan elda i den utan", "att huset brinner.",
        ]
        page.lines(left, x: 60, y: 100)
        page.lines(right, x: 300, y: 103)
        #expect(blocks([page]).texts == [left.joined(separator: " / "), right.joined(separator: " / ")])
    }

    @Test("names under lines to sign on are signatures, each with what stands below it")
    func signatures() {
        var page = PageSketch()
        for (x, name, role) in [(60.0, "Ida Ek", "Ordförande"), (300.0, "Bo Alm", "Sekreterare")] {
            page.rule(Box(left: x, top: 300, right: x + 160, bottom: 300.5))
            page.lines([name, role], x: x, y: 312)
        }
        #expect(
            blocks([page]).brief() == [
                "signature: Ida Ek", "signature: Ordförande", "signature: Bo Alm", "signature: Sekreterare",
            ])
    }

    @Test("small type at the foot that a number calls is a footnote")
    func footnote() {
        var page = PageSketch()
        page.lines(Self.prose, x: 60, y: 100)
        page.text("1 Med undantag av Näs.", x: 60, y: 740, size: 8)
        #expect(blocks([page]).map(\.kind) == [.paragraph, .footnote])
    }

    @Test("a stamp that runs up the margin stands beside the text, in none of its lines")
    func marginText() {
        var page = PageSketch()
        page.lines(Self.prose, x: 60, y: 100)
        for (index, word) in ["Signerat", "med", "Vikens", "tjänst"].enumerated() {
            let bottom = 140 - Double(index) * 22
            page.page.words.append(
                Word(
                    text: word, box: Box(left: 20, top: bottom - 20, right: 29, bottom: bottom),
                    font: Font(name: "Sans", size: 9)))
        }
        let found = blocks([page])
        #expect(
            found.brief() == [
                "paragraph: " + Self.prose.joined(separator: " / "), "furniture: Signerat med Vikens tjänst",
            ])
    }

    @Test("signs in a column are bullets, however they were read; one letter before a text is none")
    func misreadBullets() {
        var page = PageSketch(origin: .ocr)
        for (index, (sign, text)) in [("e", "Laga bryggan"), (".", "Elda i bastun"), ("»", "Dra upp båtarna")]
            .enumerated()
        {
            page.text(sign, x: 70, y: 100 + Double(index) * 14)
            page.text(text, x: 86, y: 100 + Double(index) * 14)
        }
        page.text("i morgon ses vi", x: 60, y: 200)
        #expect(
            blocks([page]).brief() == [
                "listItem: e Laga bryggan", "listItem: . Elda i bastun", "listItem: » Dra upp båtarna",
                "paragraph: i morgon ses vi",
            ])
    }

    @Test("where letters are all of one breadth, a short word at the left is no bullet")
    func evenType() {
        var page = PageSketch()
        for (index, line) in ["i klubbstugan den 4 maj", "å Vikens brygga den 5 maj"].enumerated() {
            var left = 50.0
            for word in line.split(separator: " ") {
                let right = left + Double(word.count) * 6
                let top = 100 + Double(index) * 40
                page.page.words.append(
                    Word(
                        text: String(word), box: Box(left: left, top: top, right: right, bottom: top + 10),
                        font: Font(name: "Mono", size: 10)))
                left = right + 6
            }
        }
        #expect(blocks([page]).brief(.listItem).isEmpty)
    }

    @Test("in a table a number belongs to its own column, also in the row where only one text stands beside it")
    func numberedRows() throws {
        var page = PageSketch()
        let rows = [
            ["Nr", "Ärende", "Diarienummer", "Föredragande"], ["1", "Fastställande av listan", "", ""],
            ["2", "Bryggan", "BN 2031/12", "Ida Ek"], ["3", "Båten", "BN 2031/14", ""],
            ["4", "Avslut", "BN 2031/15", ""],
        ]
        for (index, row) in rows.enumerated() {
            for (text, x) in zip(row, [50.0, 90, 250, 325]) where !text.isEmpty {
                page.text(text, x: x, y: 100 + Double(index) * 20)
            }
        }
        let table = try #require(blocks([page]).first { $0.kind == .table })
        #expect(table.rows == rows)
    }

    @Test("a rule read as a letter is no text")
    func ruleArtefacts() {
        var page = PageSketch(origin: .ocr)
        page.lines(Self.prose, x: 60, y: 100)
        page.rule(Box(left: 500, top: 80, right: 500.5, bottom: 140))
        page.text("|", x: 498, y: 112)
        #expect(blocks([page]).texts == [Self.prose.joined(separator: " / ")])
    }

    @Test("a paragraph goes on over the page only where its last line was full")
    func pageBreak() {
        func pages(_ last: String) -> [PageSketch] {
            var first = PageSketch(1)
            first.lines(Self.prose.dropLast() + [last], x: 60, y: 700)
            var second = PageSketch(2)
            second.lines(["att bryggan ska stå kvar till dess att isen har gått."] + Self.prose, x: 60, y: 60)
            return [first, second]
        }
        let full = blocks(pages("att Vikens lokalgrupp saknar kassör, och efter en lång diskussion blev det klart"))
        #expect(full.first?.lines.map(\.page) == [1, 1, 1, 2])
        let ended = blocks(pages("att Vikens lokalgrupp saknar kassör, och"))
        #expect(ended.first?.lines.map(\.page) == [1, 1, 1])
    }

    @Test("each word of the page stands in one block, where its span says")
    func nothingIsLost() {
        var page = PageSketch()
        page.grid(columns: [60, 200, 400], rows: [300, 320, 340])
        page.text("Ida Ek", x: 64, y: 314)
        page.text("§ 4", x: 204, y: 334)
        page.lines(Self.prose, x: 60, y: 100)
        page.text("Datum", x: 60, y: 200, bold: true)
        page.text("2031-05-02", x: 160, y: 200)
        page.text("3 (4)", x: 500, y: 780)
        let found = blocks([page])
        let words = found.flatMap { block in
            let scalars = Array(block.original.unicodeScalars)
            return block.words.map { String(String.UnicodeScalarView(scalars[$0.span])) }
        }
        #expect(words.sorted() == page.page.words.map(\.text).sorted())
    }

    @Test("an empty page is an empty page of the printed text")
    func emptyPage() {
        var first = PageSketch(1)
        first.text("Ett", x: 60, y: 60)
        var third = PageSketch(3)
        third.text("Tre", x: 60, y: 60)
        let document = Segmenter().segment(
            ExtractedDocument(
                mediaType: "application/pdf",
                pages: [first.page, Page(number: 2, width: 600, height: 800, origin: .blank), third.page]))
        #expect(PrintedText.text(of: document) == "Ett\n\u{C}\u{C}Tre\n")
    }

    @Test("numbers in a table's own column stay beside what they number, where other columns are empty too")
    func numberedTable() {
        var sketch = PageSketch()
        let columns = [60.0, 100, 300, 420]
        for (index, row) in [
            ["Nr", "Ärende", "Diarienummer", "Föredragande"], ["1.", "Godkännande av dagordning"],
            ["2.", "Information", "KS 2020/310", "Alma von"], ["", "", "", "Rosencrantz"],
            ["3.", "Uppföljning", "KS 2019/267"],
            ["4.", "Meddelanden", "KS 2019/118"],
        ].enumerated() {
            let y = 100 + 20 * Double(index) - (index > 2 ? 8 : 0)
            for (text, x) in zip(row, columns) where !text.isEmpty { sketch.text(text, x: x, y: y) }
        }
        let blocks = blocks([sketch])
        #expect(blocks.count == 1 && blocks[0].kind == .table)
        #expect(
            blocks[0].original == """
                Nr\tÄrende\tDiarienummer\tFöredragande
                1.\tGodkännande av dagordning\t\t
                2.\tInformation\tKS 2020/310\tAlma von\u{2028}Rosencrantz
                3.\tUppföljning\tKS 2019/267\t
                4.\tMeddelanden\tKS 2019/118\t
                """)
    }
}
