import CorpusGenerator
import Foundation
import Typesetting

/// A composed document as a test reads it.
struct ScriptReading {
    let script: Script
    /// All that is printed except page furniture, without white space and hyphens.
    let text: String

    init(_ family: Family, _ number: Int, seed: UInt64 = 11) {
        script = family.compose(Chance(seed: seed, part: family.rawValue, number: number))
        text = Self.flat(
            script.elements.flatMap { element -> [String] in
                switch element {
                case .paragraph(let paragraph): [paragraph.label?.text ?? "", paragraph.text]
                case .table(let table): table.rows.flatMap(\.texts)
                case .columns(let columns):
                    columns.flatMap { $0.paragraphs.flatMap { [$0.label?.text ?? "", $0.text] } }
                case .rule, .space, .scribble, .need, .pageBreak: []
                }
            }.joined())
    }

    /// The head of the first page.
    var head: String {
        let placed = Typesetter().set(script.sheet.head(1, 1), on: Sheet())
        return Self.flat(placed.pages.map(\.text).joined())
    }

    func contains(_ value: String) -> Bool { text.contains(Self.flat(value)) }

    static func flat(_ text: String) -> String {
        String(text.unicodeScalars.filter { !" \n\t\u{a0}\u{ad}-‐‑–—\u{c}".unicodeScalars.contains($0) })
    }
}
