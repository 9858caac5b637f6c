import CorpusGenerator
import Foundation
import Poppler
import Testing
import Typesetting

@Suite("Scans")
struct ScanTests {
    private static func page() -> GreyImage {
        var sheet = Sheet()
        (sheet.width, sheet.height) = (300, 300)
        let style = TextStyle(font: "Liberation Serif", size: 12)
        let text = String(repeating: "Nämnden beslutar enligt förslaget. ", count: 8)
        let document = Typesetter().set([.paragraph(Paragraph(.body, text, style))], on: sheet)
        return Press(Typesetter()).image(document.pages[0], dotsPerInch: 300)
    }

    /// How far the pixels of two scans of the same page lie apart, 0…255 on average.
    private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Double {
        let sum = zip(first, second).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        return Double(sum) / Double(first.count)
    }

    /// At the resolution of the scan.
    private static func pixels(_ scan: Scan) throws -> [UInt8] {
        try PrintedPDF(scan.pdf()).image(page: 1, dotsPerInch: scan.geometries[0].dotsPerInch).pixels
    }

    @Test(
        "a harm grows with its level",
        arguments: [
            Degradation.skew, .blur, .noise, .unevenLight, .fading, .bleedThrough, .cutEdges, .photograph,
        ])
    func levels(degradation: Degradation) throws {
        let page = Self.page()
        let distances = try [1, 5].map { level in
            let scan = try Scanner(degradation.recipe(level: level), seed: 3).scan([page])
            return Self.distance(try Self.pixels(scan), page.pixels)
        }
        #expect(distances[0] > 0 && distances[1] > distances[0] * 1.3, "\(distances)")
    }

    @Test("stains, stamps, holes, turns, resolution and thresholds are what the recipe says")
    func recipes() {
        func recipe(_ degradation: Degradation, _ level: Int) -> ScanRecipe { degradation.recipe(level: level) }
        #expect(recipe(.stains, 1).stains < recipe(.stains, 5).stains)
        #expect(recipe(.stamps, 1).stamps < recipe(.stamps, 5).stamps)
        #expect(recipe(.punchHoles, 1).punchHoles == 2 && recipe(.punchHoles, 5).punchHoles == 4)
        #expect(Set(Degradation.levels.map { recipe(.turn, $0).quarterTurns }) == [1, 2, 3])
        #expect(recipe(.lowResolution, 5).dotsPerInch < recipe(.lowResolution, 1).dotsPerInch)
        #expect(recipe(.bilevel, 2).levels == .bilevel(190) && recipe(.jpeg, 5).quality < recipe(.jpeg, 1).quality)
    }

    @Test("a photograph is not dark all over, and its table is")
    func photograph() throws {
        let page = Self.page()
        var recipe = ScanRecipe()
        recipe.perspective = 0.8
        let image = try PrintedPDF(Scanner(recipe, seed: 2).scan([page]).pdf()).image(page: 1, dotsPerInch: 100)
        #expect(image.pixels[(image.height / 2) * image.width + image.width / 2] > 120)
        #expect(image.pixels[0] < 70)
    }

    @Test("a page too small for its holes and margins is worn all the same", arguments: Degradation.allCases)
    func smallPages(degradation: Degradation) throws {
        var sheet = Sheet()
        (sheet.width, sheet.height) = (200, 120)
        let style = TextStyle(font: "Liberation Serif", size: 12)
        let document = Typesetter().set([.paragraph(Paragraph(.body, "Bilaga", style))], on: sheet)
        let recipe = degradation.recipe(level: 5)
        let page = Press(Typesetter()).image(document.pages[0], dotsPerInch: recipe.dotsPerInch)
        #expect(try Scanner(recipe, seed: 1).scan([page]).geometries.count == 1)
    }

    @Test("names of wear are read back")
    func names() {
        for wear in Wear.mixed { #expect(Wear(name: wear.name) == wear) }
        for degradation in Degradation.allCases {
            let wear = Wear.only(degradation, level: 3)
            #expect(Wear(name: wear.name) == wear)
        }
        for wrong in ["", "skew", "skew-0", "skew-6", "skew-x", "burnt"] { #expect(Wear(name: wrong) == nil) }
    }

    @Test("text layers are the true text, a bad reading, or another document's", arguments: ["good", "poor", "lying"])
    func layers(kind: String) throws {
        let container = try #require(ScanContainer(rawValue: kind + "-layer"))
        let document = try CorpusPress().make(.council, form: .scan(.office, container), seed: 4, number: 1)
        let layer = Set(try PrintedPDF(document.bytes).words())
        let printed = Set(document.pages.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }.map(String.init))
        let shared = Double(layer.intersection(printed).count) / Double(layer.count)
        switch kind {
        case "good": #expect(shared > 0.9)
        case "poor": #expect(shared > 0.1 && shared < 0.7 && !layer.contains("§"))
        default: #expect(shared < 0.4)
        }
    }

    @Test("a stamp's date is a trap, and its text is on the page")
    func stamps() throws {
        let document = try CorpusPress().make(.council, form: .scan(.stamped, .pdf), seed: 4, number: 1)
        let first = try #require(document.pages.first).text
        let dates = document.parts[0].gold.traps.filter { $0.kind == .notMeetingDate }.map(\.text)
        #expect(dates.contains { first.hasPrefix("INKOM\n\($0)") || first.hasPrefix("ANKOM\n\($0)") })
    }
}
