internal import Foundation
internal import Typesetting

/// Makes files of documents.
///
/// Not Sendable: it sets type with Pango.
package final class CorpusPress {
    private let typesetter = Typesetter()
    private lazy var press = Press(typesetter)

    package init() {}

    /// - Parameters:
    ///   - form: a single image is a PDF instead where there are several pages.
    ///   - seed: decides, with family and number, what is written.
    ///   - companion: another document behind the first one, in the same file; only where there are pages.
    /// - Throws: `Scanner.Failure`.
    package func make(
        _ family: Family, form wanted: Form, seed: UInt64, number: Int, with companion: Family? = nil
    ) throws -> CorpusDocument {
        let families = [family] + [companion].compactMap { $0 }
        let scripts = families.enumerated().map { place, family in
            // What stands behind another document is not a copy of one that has a file of its own.
            family.compose(Chance(seed: seed, part: (place == 0 ? "" : "companion ") + family.rawValue, number: number))
        }
        let number = (number < 10 ? "0" : "") + String(number)
        return try make(
            scripts, named: families.map(\.rawValue).joined(separator: "-and-") + "-" + number, form: wanted,
            chance: Chance(seed: seed, part: "scan \(family.rawValue) \(wanted.suffix)", number: Int(number) ?? 0))
    }

    /// The document that has a trait, or the one that looks alike, named such as `decides-that-spares`.
    ///
    /// - Throws: `Scanner.Failure`.
    package func make(_ trait: Trait, _ side: Trait.Side, form: Form, seed: UInt64) throws -> CorpusDocument {
        let name = "\(trait.id)-\(side.rawValue)"
        return try make(
            [trait.compose(side, Chance(seed: seed, part: name))], named: name, form: form,
            chance: Chance(seed: seed, part: "scan \(name) \(form.suffix)"))
    }

    /// - Parameter scripts: the documents of one file, at least one; a text without pages holds the first alone.
    package func make(
        _ scripts: [Script], named name: String, form wanted: Form, chance: Chance
    ) throws -> CorpusDocument {
        var scripts = wanted.hasPages ? scripts : [scripts[0]]
        var chance = chance
        var placed = scripts.map { typesetter.set($0.elements, on: $0.sheet) }
        let form = wanted.holding(placed.reduce(0) { $0 + $1.pages.count })
        var bytes = Data()
        var geometries: [ScanGeometry] = []
        switch form {
        case .flowing: bytes = Data(PlainText.flowing(scripts[0].upright).utf8)
        case .markdown: bytes = Data(PlainText.markdown(scripts[0].upright).utf8)
        case .extracted: bytes = Data(ExtractedText.text(placed.joined).utf8)
        case .pdf: bytes = press.pdf(placed.joined, imprint: Self.imprint(scripts[0]))
        case .scan(let wear, let container):
            let recipe = wear.recipe(&chance)
            let day = scripts[0].wording.day
            for date in Stamping.stamp(&placed[0], count: recipe.stamps, day: day, &chance) {
                scripts[0].trap(.notMeetingDate, date)
            }
            let images = placed.joined.pages.map { press.image($0, dotsPerInch: recipe.dotsPerInch) }
            let scan = try Scanner(recipe, seed: chance.next()).scan(images)
            geometries = scan.geometries
            bytes = try write(scan, in: container, placed.joined, Self.imprint(scripts[0]), chance)
        }
        var parts: [CorpusDocument.Part] = []
        var offset = 0
        for (script, document) in zip(scripts, placed) {
            let pages = offset..<offset + document.pages.count
            offset = pages.upperBound
            let places =
                form.hasPages
                ? GoldPlaces(
                    script.gold, in: document, offset: pages.lowerBound,
                    geometries: geometries.isEmpty ? [] : Array(geometries[pages]), hasBoxes: form.hasBoxes, typesetter)
                : GoldPlaces()
            let record = script.gold.json(
                file: "documents/\(name)\(form.suffix).\(form.fileExtension)", origin: form.origin, wear: form.wear,
                tableCells: form == .extracted ? [] : Self.cells(script.elements),
                pages: form.hasPages ? pages.lowerBound + 1...pages.upperBound : nil, places: places)
            parts.append(.init(gold: script.gold, record: record))
        }
        return CorpusDocument(
            name: name + form.suffix, form: form, bytes: bytes, parts: parts,
            pages: form.hasBoxes ? pageTexts(placed.joined, geometries) : [])
    }

    private func write(
        _ scan: Scan, in container: ScanContainer, _ document: PlacedDocument, _ imprint: Press.Imprint,
        _ chance: Chance
    ) throws -> Data {
        func pdf(_ layers: [[PlacedLine]], masked: Bool = false) throws -> Data {
            press.pdf(try scan.sheets(masked: masked), layers: layers, imprint: imprint)
        }
        switch container {
        case .pdf: return try scan.pdf()
        case .tiff: return try scan.tiff()
        case .jpeg: return try scan.jpeg()
        case .masked: return try pdf([], masked: true)
        case .goodLayer: return try pdf(document.pages.map(\.lines))
        case .poorLayer:
            var reader = PoorReader(chance)
            return try pdf(document.pages.map { reader.read($0.lines) })
        case .lyingLayer:
            var chance = chance
            let other = Family.housing.compose(chance)
            let pages = typesetter.set(other.elements, on: other.sheet).pages
            return try pdf(document.pages.map { _ in chance.pick(pages).lines })
        }
    }

    private func pageTexts(_ document: PlacedDocument, _ geometries: [ScanGeometry]) -> [CorpusDocument.PageText] {
        document.pages.enumerated().map { index, page in
            let lines = page.lines.compactMap { line in
                typesetter.box(of: line).map { box in
                    geometries.isEmpty
                        ? (line.text, box) : (Self.withoutRules(line.text), geometries[index].place(box))
                }
            }
            let text = geometries.isEmpty ? page.text : Self.withoutRules(page.text)
            return .init(width: page.width, height: page.height, text: text, lines: lines)
        }
    }

    /// On paper a row of underscores is a ruled line, and no text.
    private static func withoutRules(_ text: String) -> String { text.replacing(#/ *_{3,}/#, with: "") }

    private static func imprint(_ script: Script) -> Press.Imprint {
        let day = script.gold.approval.day ?? script.wording.day.adding(3)
        return .init(
            title: plain(script.gold.title) ?? "", creator: "protokoll-corpus", created: "\(day.iso)T09:00:00Z")
    }

    private static func cells(_ elements: [Element]) -> [String] {
        elements.flatMap { element -> [String] in
            guard case .table(let table) = element else { return [] }
            return table.rows.flatMap(\.texts).filter { !$0.isEmpty }
        }
    }
}

extension Script {
    /// Without pages: what heads the first page stands at the top.
    fileprivate var upright: [Element] { sheet.head(1, 1) + elements }
}

extension [PlacedDocument] {
    /// Behind each other, without anchors.
    fileprivate var joined: PlacedDocument { PlacedDocument(pages: flatMap(\.pages), anchors: [:]) }
}
