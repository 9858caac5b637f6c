import DocumentModel
import SwedishText

/// Ties the notes at a page's foot to the marks that call them.
struct FootnoteReader {
    let reading: Reading

    private static let raised: [Character: Character] = [
        "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁰": "0",
    ]

    func footnotes() -> [Footnote] {
        reading.blocks.indices.compactMap { index in
            guard reading.blocks[index].layout.kind == .footnote else { return nil }
            let text = reading.texts[index]
            let whole = text.string(0..<text.scalars.count)
            guard let mark = Self.mark(of: whole) else { return nil }
            let note = whole.dropFirst(mark.count).drop { $0 == ")" || $0.isWhitespace }
            return Footnote(
                mark: Self.plain(mark), text: String(note),
                evidence: [reading.evidence(ofBlock: index)],
                references: EvidenceList(references(to: Self.plain(mark), from: index)))
        }
    }

    private static func mark(of text: String) -> Substring? {
        text.prefixMatch(of: /(?:\d{1,2}|[¹²³⁴-⁹⁰]+|[*†]+)/)?.output
    }

    private static func plain(_ mark: Substring) -> String { String(mark.map { raised[$0] ?? $0 }) }

    /// On the note's page: the mark raised, or close behind a word or its full stop.
    private func references(to mark: String, from note: Int) -> [Evidence] {
        let page = reading.blocks[note].layout.page
        let sign = Array(mark)
        return reading.blocks.indices.prefix(note).flatMap { index -> [Evidence] in
            let kind = reading.blocks[index].layout.kind
            guard reading.blocks[index].layout.page == page, kind != .furniture, kind != .footnote else { return [] }
            let scalars = Array(reading.texts[index].string(0..<reading.texts[index].scalars.count).unicodeScalars)
                .map { Character($0) }
            return scalars.indices.compactMap { start -> Evidence? in
                let end = start + sign.count
                guard start > 0, end <= scalars.count else { return nil }
                let piece = scalars[start..<end]
                let isRaised = piece.allSatisfy { Self.raised[$0] != nil }
                guard piece.map({ Self.raised[$0] ?? $0 }) == sign else { return nil }
                let next = end < scalars.count ? scalars[end] : " "
                let isWhole = !next.isNumber && !next.isLetter && Self.raised[next] == nil
                let before = scalars[start - 1]
                let isClose = before.isLetter || ".,;”)".contains(before) && start > 1 && !scalars[start - 2].isNumber
                guard isWhole, isRaised || isClose else { return nil }
                return reading.evidence(index, start..<end)
            }
        }
    }
}
