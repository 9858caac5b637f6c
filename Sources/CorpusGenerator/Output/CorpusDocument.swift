package import Foundation
import Typesetting

/// A document with its gold record: what goes into a corpus.
package struct CorpusDocument: Sendable {
    /// Without extension, such as `council-03-worn`.
    package var name: String
    package var form: Form
    package var bytes: Data
    package var gold: Gold
    package var record: JSONValue
    /// What is printed on each page; empty for text files.
    package var pageTexts: [String]

    package var fileName: String { "\(name).\(form.fileExtension)" }
    /// Relative to the corpus.
    package var path: String { "documents/\(fileName)" }
}

/// Makes documents.
///
/// Not Sendable: it sets type with Pango.
package final class CorpusPress {
    private let typesetter = Typesetter()
    private lazy var press = Press(typesetter)

    package init() {}

    /// - Parameters:
    ///   - form: a single image is a PDF instead where there are several pages.
    ///   - number: distinguishes documents of one family made from one seed.
    /// - Throws: `Scanner.Failure`.
    package func make(_ family: Family, form wanted: Form, seed: UInt64, number: Int) throws -> CorpusDocument {
        let script = family.compose(Chance(seed: seed, part: family.rawValue, number: number))
        let placed = typesetter.set(script.elements, on: script.sheet)
        let form = wanted.holding(placed.pages.count)
        let name = "\(family.rawValue)-\(number < 10 ? "0" : "")\(number)\(form.suffix)"
        let bytes: Data
        switch form {
        case .flowing: bytes = Data(PlainText.flowing(script.upright).utf8)
        case .markdown: bytes = Data(PlainText.markdown(script.upright).utf8)
        case .extracted: bytes = Data(ExtractedText.text(placed).utf8)
        case .pdf:
            let day = script.gold.approval.day ?? script.wording.day.adding(3)
            bytes = press.pdf(
                placed,
                imprint: .init(
                    title: plain(script.gold.title) ?? "", creator: "protokoll-corpus",
                    created: "\(day.iso)T09:00:00Z"))
        case .scan(let wear, let container):
            var chance = Chance(seed: seed, part: "scan \(family.rawValue) \(wear.rawValue)", number: number)
            let recipe = wear.recipe(&chance)
            let images = placed.pages.map { press.image($0, dotsPerInch: recipe.dotsPerInch) }
            bytes = try Scanner(recipe, seed: chance.next()).scan(images, into: container)
        }
        let isText = form.origin == "text"
        let cells = form == .extracted ? [] : Self.cells(script.elements)
        let record = script.gold.json(
            file: "documents/\(name).\(form.fileExtension)", origin: form.origin, tableCells: cells,
            pages: isText && form != .extracted ? [:] : placed.anchors)
        return CorpusDocument(
            name: name, form: form, bytes: bytes, gold: script.gold, record: record,
            pageTexts: isText ? [] : placed.pages.map(\.text))
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
