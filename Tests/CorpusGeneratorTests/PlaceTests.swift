import CorpusGenerator
import Foundation
import Testing
import Typesetting

/// Boxes of the gold against the ink that is really there.
@Suite("Where the gold was printed")
struct PlaceTests {
    static let style = TextStyle(font: "Liberation Serif", size: 12)

    private static func set(_ texts: [String], width: Double = 300) -> PlacedDocument {
        var sheet = Sheet()
        (sheet.width, sheet.height) = (width, 200)
        (sheet.left, sheet.right, sheet.top, sheet.bottom) = (20, 20, 20, 20)
        return Typesetter().set(texts.map { .paragraph(Paragraph(.body, $0, style)) }, on: sheet)
    }

    private static func lines(_ document: PlacedDocument) -> [Typesetter.LineOnPage] {
        document.pages.enumerated().flatMap { index, page in page.lines.map { (index + 1, $0) } }
    }

    private static func distance(_ first: PageBox, _ second: PageBox) -> Double {
        [
            first.left - second.left, first.top - second.top, first.right - second.right, first.bottom - second.bottom,
        ].map(abs).max() ?? 0
    }

    @Test("the box of a line is its ink")
    func line() throws {
        let document = Self.set(["Ärendet återremitteras"])
        let typesetter = Typesetter()
        let pdf = try PrintedPDF(
            Press(typesetter).pdf(document, imprint: .init(title: "", creator: "", created: "2024-01-01T00:00:00Z")))
        let ink = try #require(try pdf.image(page: 1, dotsPerInch: 288).ink(dotsPerInch: 288))
        let box = try #require(typesetter.box(of: document.pages[0].lines[0]))
        #expect(Self.distance(box, ink) < 0.75)
    }

    @Test("a value over lines has a box in each, over pages too")
    func broken() throws {
        let text = "att uppdra åt samhällsbyggnadsförvaltningen att återkomma med ett förslag"
        let document = Self.set([text], width: 240)
        let lines = document.pages[0].lines
        #expect(lines.count > 1)
        let places = Typesetter().places(of: text, in: Self.lines(document))
        #expect(places.count == lines.count && places.allSatisfy { $0.page == 1 })
        #expect(places.allSatisfy { $0.box.bottom - $0.box.top < 20 })
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.box.bottom < $1.box.bottom })
        let long = Array(repeating: text, count: 4).joined(separator: " ")
        let all = Typesetter().places(of: long, in: Self.lines(Self.set(["fyllnad", long], width: 200)))
        #expect(Set(all.map(\.page)).count > 1 && all.map(\.page) == all.map(\.page).sorted())
    }

    @Test("what is not printed has no place")
    func absent() {
        let document = Self.set(["Ärendet bordläggs"])
        #expect(Typesetter().places(of: "Ärendet avslås", in: Self.lines(document)).isEmpty)
        #expect(Typesetter().places(of: " - ", in: Self.lines(document)).isEmpty)
    }

    @Test(
        "boxes follow the page through skew, photographs and cut edges",
        arguments: [(Degradation.skew, 4), (.photograph, 3), (.cutEdges, 5), (.lowResolution, 2)])
    func scanned(degradation: Degradation, level: Int) throws {
        let document = Self.set(["fyllnad", "Stämman beslutar att bifalla motionen"])
        let typesetter = Typesetter()
        let recipe = degradation.recipe(level: level)
        let page = Press(typesetter).image(document.pages[0], dotsPerInch: recipe.dotsPerInch)
        let scan = try Scanner(recipe, seed: 5).scan([page])
        let printed = try #require(typesetter.box(of: document.pages[0].lines[1]))
        let place = scan.geometries[0].place(printed)
        // Around the line alone, without what the camera saw beside the page.
        let frame = PageBox(
            left: place.left - 3, top: place.top - 3, right: place.right + 3, bottom: place.bottom + 3)
        let image = try PrintedPDF(scan.pdf()).image(page: 1, dotsPerInch: 150)
        #expect(Self.distance(try #require(image.ink(dotsPerInch: 150, within: frame)), place) < 2)
    }

    @Test("attendees, items and decisions of every family have a page, and a box within it", arguments: Family.allCases)
    func gold(family: Family) throws {
        let document = try CorpusPress().make(family, form: .pdf, seed: 8, number: 1)
        let record = try JSONDecoder().decode(Evidenced.self, from: Data(document.parts[0].record.text.utf8))
        let values =
            record.attendance.map { ($0.name, $0.evidence) }
            + record.items.flatMap { item in
                [(item.title ?? "", item.evidence)] + item.decisions.map { ($0.text, $0.evidence) }
            }
        #expect(values.isEmpty == (family == .form || family == .plan))
        for (value, evidence) in values {
            for place in try #require(evidence, "\(value)") {
                let page = document.pages[place.page - 1]
                let box = try #require(place.box)
                #expect(box.count == 4 && box[0] >= 0 && box[0] < box[2] && box[2] <= page.width)
                #expect(box[1] >= 0 && box[1] < box[3] && box[3] <= page.height)
            }
        }
    }

    private struct Evidenced: Decodable {
        struct Place: Decodable {
            var page: Int
            var box: [Double]?
        }
        struct Person: Decodable {
            var name: String
            var evidence: [Place]?
        }
        struct Item: Decodable {
            struct Decision: Decodable {
                var text: String
                var evidence: [Place]?
            }
            var title: String?
            var evidence: [Place]?
            var decisions: [Decision]
        }
        var attendance: [Person]
        var items: [Item]
    }

    @Test("a file of two documents has a record for each, which share its pages between them")
    func companions() throws {
        let document = try CorpusPress().make(.typewritten, form: .pdf, seed: 4, number: 2, with: .typewritten)
        struct Pages: Decodable {
            struct Information: Decodable { var pages: [Int] }
            var document: Information
        }
        let pages = try document.parts.map {
            try JSONDecoder().decode(Pages.self, from: Data($0.record.text.utf8)).document.pages
        }
        #expect(document.parts.count == 2 && pages.flatMap { $0 } == Array(1...document.pages.count))
        #expect(document.goldName(part: 1) == "typewritten-and-typewritten-02.pdf-2.gold.json")
        // A text file has no pages to share.
        let text = try CorpusPress().make(.typewritten, form: .flowing, seed: 4, number: 2, with: .typewritten)
        #expect(text.parts.count == 1)
    }
}
