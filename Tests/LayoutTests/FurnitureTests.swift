import DocumentModel
import Testing

@testable import Layout

@Suite("Page furniture")
struct FurnitureTests {
    static func page(_ number: Int, _ body: String) -> String {
        """
        VIKENS KOMMUN          PROTOKOLL        \(number) (3)
        Bryggnämnden
        2031-05-02

        \(body)

        Dokumentet är undertecknat
        """
    }

    static let bodies = [
        "§ 1 Inledning\n\nBeslut\nNämnden godkänner listan.\n\nBeslutsgång\nOrdföranden frågar och finner bifall.",
        "§ 2 Ekonomi\n\nBeslut\nNämnden godkänner rapporten.\n\nBeslutsgång\nOrdföranden frågar och finner bifall.",
        "§ 3 Avslut\n\nBeslut\nNämnden avslutar mötet.\n\nBeslutsgång\nOrdföranden frågar och finner avslag.",
    ]

    @Test("heads and feet that come again are furniture, also the first")
    func repeated() {
        let text = zip(1..., Self.bodies).map(Self.page).joined(separator: "\n\u{C}")
        let found = blocks(text)
        #expect(found.brief(.furniture).count == 12)
        #expect(found.prefix(4).map(\.kind) == [.furniture, .furniture, .furniture, .heading])
        #expect(found.filter { $0.kind == .furniture }.map(\.page) == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
    }

    @Test("what is said on every page in the same words, apart from the edge, is not furniture")
    func boilerplate() {
        let text = zip(1..., Self.bodies).map(Self.page).joined(separator: "\n\u{C}")
        #expect(blocks(text).texts.count { $0 == "Beslutsgång" } == 3)
        #expect(blocks(text).brief(.furniture).allSatisfy { !$0.contains("Beslut") })
    }

    @Test("what opens two pages in the same words, under a running head and apart from it, is not furniture")
    func sameOpening() {
        func page(_ lines: [(String, Double, Bool)]) -> [RunningLines.Line] {
            lines.map { RunningLines.Line(text: $0.0, place: $0.1, isApart: $0.2) }
        }
        func head(_ number: Int) -> (String, Double, Bool) { ("VIKENS KOMMUN   Protokoll \(number) (6)", 0.05, false) }
        let pages = (1...6).map { number in
            page(
                [head(number)]
                    + (number == 3 || number == 5
                        ? [("Nämndens beslut", 0.1, true), ("Nämnden beslutar", 0.12, false)]
                        : [("Text nummer \(number)", 0.1, true), ("Mer om \(number) och annat", 0.12, false)])
                    + (1...9).map { ("Sidan \(number) går vidare med rad \($0)", 0.2 + 0.02 * Double($0), false) })
        }
        #expect(RunningLines.edges(of: pages).allSatisfy { $0.head == [0] })
    }

    @Test("a line that goes on is not furniture where it opens two pages")
    func leadingOn() {
        let pages = [
            "Vikens stämma 2031\n\nKallelsen godkändes.", "Stämman beslutar,\natt måla bryggan.",
            "Stämman beslutar,\natt sälja båten.",
        ]
        #expect(blocks(pages.joined(separator: "\n\u{C}")).brief(.furniture).isEmpty)
    }

    @Test("numbered matters at the top of pages are not furniture though only their numbers differ")
    func sections() {
        let pages = (1...4).map { "§ \($0) Anmälan av ärenden\n\nText nummer \($0) om något annat än förut.\n" }
        #expect(blocks(pages.joined(separator: "\u{C}")).brief(.furniture).isEmpty)
    }

    @Test("slips of the reader do not hide a running head")
    func misread() {
        #expect(RunningLines.isAlike("nämnden för kultur & fritid", "närnnden för kultur & fritid"))
        #expect(!RunningLines.isAlike("beslut", "besked"))
    }

    @Test(
        "page numbers are known by their form",
        arguments: [
            ("2 (27)", true), ("Sida 3 (5)", true), ("- 4 -", true), ("s. 4 av 9", true), ("4/9", true),
            ("101/103", false),
            ("7", false), ("9 (3)", false), ("Protokoll 3 (5)", false),
        ])
    func pageNumbers(text: String, isNumber: Bool) {
        #expect(PageNumber.isWhole(text, page: 4, of: 9) == isNumber)
    }

    @Test("a lone number is furniture where it counts the pages")
    func counting() {
        let pages = ["Inledning", "Ekonomi", "Avslut"].enumerated().map {
            "Om \($1)\n\nText som är olika.\n\n\($0 + 5)"
        }
        #expect(
            blocks(pages.joined(separator: "\n\u{C}")).brief(.furniture) == [
                "furniture: 5", "furniture: 6", "furniture: 7",
            ])
        let years = ["a 1890", "b 1891", "c 1899"].map { "Text \($0)\n\n12" }
        #expect(blocks(years.joined(separator: "\n\u{C}")).brief(.furniture).isEmpty)
    }

    @Test("a paragraph goes on over the page break, between foot and head")
    func pageBreak() throws {
        let bodies = [
            "Frågan om bryggans framtid diskuterades länge och väl, och nämnden fann att den",
            "bör stå kvar ett år till. Därefter avslutades mötet och alla gick hem till sitt.",
            "Till sist tackade ordföranden för ett gott år.",
        ]
        let document = laidOut(zip(1..., bodies).map(Self.page).joined(separator: "\n\u{C}"))
        let joined = try #require(document.blocks.first { $0.original.hasPrefix("Frågan") })
        #expect(joined.lines.map(\.page) == [1, 2])
        #expect(joined.page == 1)
        let printed = PrintedText.text(of: document).split(separator: "\u{C}")
        #expect(printed.count == 3)
        #expect(printed[1].hasPrefix("VIKENS KOMMUN"))
        #expect(printed[1].contains("2031-05-02\nbör stå kvar"))
    }
}
