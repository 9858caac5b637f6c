import DocumentModel
import Testing

@testable import Extraction

@Suite("Markdown")
struct MarkdownReaderTests {
    private func lines(_ text: String) throws -> [PlainLine] {
        try #require(try TextFile.pages(of: Array(text.utf8), mediaType: "text/markdown").first).lines
    }

    @Test("headings of both styles have their level, their underline separates")
    func headings() throws {
        let lines = try lines("Årsmöte\n=======\n\n## Val *av* ordförande ##\ntext\n")
        #expect(
            lines.map(\.role) == [.heading(level: 1), .separator, .text, .heading(level: 2), .text])
        #expect(lines.map(\.content) == ["Årsmöte", "", "", "Val av ordförande", "text"])
        #expect(lines.map(\.text) == ["Årsmöte", "=======", "", "## Val *av* ordförande ##", "text"])
    }

    @Test("list items have marker and depth, and go on in the lines below")
    func lists() throws {
        let lines = try lines("9.  Val av\n    justerare\n10. Motioner\n    - första\n      * andra\n")
        #expect(
            lines.map(\.role) == [
                .listItem(marker: "9.", depth: 0), .continuation, .listItem(marker: "10.", depth: 0),
                .listItem(marker: "-", depth: 1), .listItem(marker: "*", depth: 2),
            ])
        #expect(lines.map(\.content) == ["Val av", "justerare", "Motioner", "första", "andra"])
    }

    @Test("a line after a hard break begins something of its own, one after a soft break goes on")
    func breaks() throws {
        let lines = try lines("**Datum:** 3 maj  \nPlats: Lokalen<br>Vik\nsamma stycke\n")
        #expect(lines.map(\.role) == [.text, .text, .continuation])
        #expect(lines.map(\.content) == ["Datum: 3 maj", "Plats: Lokalen\nVik", "samma stycke"])
    }

    @Test("pipe tables give cells, with line breaks, and the delimiter row separates")
    func tables() throws {
        let lines = try lines("| Namn | Roll |\n|:--|--:|\n| **Ida** Ek | ledamot<br>(till 15) |\n| Bo |\n")
        #expect(
            lines.map(\.role) == [
                .tableRow(isHeader: true), .separator, .tableRow(isHeader: false), .tableRow(isHeader: false),
            ])
        #expect(lines.map(\.cells) == [["Namn", "Roll"], nil, ["Ida Ek", "ledamot\n(till 15)"], ["Bo", ""]])
    }

    @Test("front matter is text, comments and rules are not")
    func frontMatter() throws {
        let lines = try lines("---\ndate: 2024-05-02\n---\n<!-- utkast -->\n\nText\n\n* * *\n")
        #expect(lines.map(\.role) == [.separator, .text, .separator, .separator, .text, .text, .text, .separator])
        #expect(lines.map(\.content) == ["", "date: 2024-05-02", "", "", "", "Text", "", ""])
    }

    @Test("links keep their text, and their targets go to the page")
    func links() throws {
        let pages = try TextFile.pages(
            of: Array("Se [kallelsen](https://example.org/k.pdf) och `kod`.\n".utf8), mediaType: "text/markdown")
        #expect(pages[0].lines.map(\.content) == ["Se kallelsen och kod."])
        #expect(pages[0].links == [Link(box: nil, target: "https://example.org/k.pdf")])
    }

    @Test(
        "no word is lost, whatever the markup",
        arguments: ["> citat\n", "```\nkod\n```\n", "    kod\n", "[a]: b\n", "<p>hej</p>\n"])
    func nothingIsLost(text: String) throws {
        let letters = try lines(text).map(\.content).joined(separator: " ").filter(\.isLetter)
        #expect(!letters.isEmpty)
    }
}
