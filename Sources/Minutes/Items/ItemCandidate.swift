import DocumentModel
import SwedishText

/// A place where an agenda item may begin.
struct ItemCandidate: Hashable, Sendable {
    var line: Int
    var label: ItemLabel
    /// How much the place looks like the beginning of a minuted item, from 0.
    var weight: Double

    /// Of a row in a table that is headed as a list of matters.
    private static let listedWeight = 0.6

    /// Every line that begins with a number, with each way to read it.
    static func all(in reading: Reading) -> [ItemCandidate] {
        var candidates: [ItemCandidate] = []
        let headers = reading.blocks.map(AgendaRow.header)
        for (index, line) in reading.lines.enumerated() where !reading.isFurniture(line.block) {
            let text = TokenisedText(line.text)
            guard let first = text.tokens.first, !first.isWord || first.text.count <= 6 else { continue }
            for label in ItemLabel.labels(of: text) {
                let isListed = headers[line.block].map { $0 < line.row ?? 0 } ?? false
                guard isListed || fits(label, line, text) else { continue }
                let weight = isListed ? Self.listedWeight : weight(label, line, text, reading)
                candidates.append(ItemCandidate(line: index, label: label, weight: weight))
            }
        }
        weighContent(&candidates, reading)
        return candidates
    }

    /// Dot leaders, as in a table of contents: `Val av justerare ........ 5`.
    static func hasLeaders(_ text: String) -> Bool {
        text.contains("....") || text.contains(". . . .") || text.contains("……") || text.contains("…..")
    }

    private static func fits(_ label: ItemLabel, _ line: Line, _ text: TokenisedText) -> Bool {
        let next = text.tokens.first { $0.span.lowerBound >= label.span.upperBound }
        if line.kind == .table, line.row != nil, label.form != .paragraph, label.form != .stop { return false }
        switch label.form {
        case .paragraph:
            // `§ 465 i lagen` inside a paragraph goes on in small letters; `§§ 3-5` is an interval.
            if let next, ["-", "–", "—", ","].contains(next.text) { return false }
            if !line.isFirst, let next, next.isWord, !next.isCapitalised { return false }
            if let next, next.lower == "kap" || next.text == "§" { return false }
        case .stop, .bracket, .word:
            guard let next else { return line.isFirst || line.row != nil }
            // `2.  beslut` in a list of clauses, `3. 12.00`
            if next.isNumber { return false }
        case .bare:
            guard line.isFirst, line.kind != .table else { return false }
            if label.value > 200 { return false }
            // `24 april 2013`, `3 st`
            guard let next, next.isCapitalised, next.text.count > 1 else { return false }
            if line.text.count > 120 { return false }
        }
        return true
    }

    private static func weight(_ label: ItemLabel, _ line: Line, _ text: TokenisedText, _ reading: Reading) -> Double {
        var weight = 1.0
        if line.kind == .heading { weight += 0.6 }
        if label.form == .paragraph { weight += 0.3 }
        if label.form == .bare { weight -= 0.4 }
        if label.isMisread { weight -= 0.5 }
        if !line.isFirst { weight -= 0.25 }
        if line.kind == .table { weight -= 0.4 }
        if line.kind == .listItem, (reading.blocks[line.block].layout.level ?? 1) > 1 { weight -= 0.8 }
        let block = reading.blocks[line.block].text
        if hasLeaders(block) { weight -= 0.9 }
        // A page number at the end of the line without leaders: a table of contents as well.
        return weight
    }

    /// An item that something is minuted under weighs more than one that another number follows at once: the notes
    /// outweigh the agenda and the table of contents that hold the same numbers.
    private static func weighContent(_ candidates: inout [ItemCandidate], _ reading: Reading) {
        for index in candidates.indices {
            let start = candidates[index].line
            let next = candidates[(index + 1)...].first { $0.line > start }?.line ?? reading.lines.count
            var characters = 0
            for line in reading.lines[start..<next] where !reading.isFurniture(line.block) {
                if hasLeaders(line.text) { continue }
                characters += line.text.count
                if characters > 400 { break }
            }
            candidates[index].weight += 0.8 * Double(min(characters, 400)) / 400
        }
    }
}
