import DocumentModel
import SwedishText

/// A form that nobody has filled in: labels with nothing behind them, or the head of a table over empty rows.
///
/// There was no meeting, so its ready-made headings are no items and decide nothing.
struct BlankForm {
    /// More words than that are not the labels of a form.
    private static let mostWords = 120
    private static let fewestOpenFields = 3
    private static let fewestEmptyRows = 4
    private static let columnHeads: Set<String> = [
        "nr", "namn", "organisation", "förening", "kommun", "e-post", "epost", "telefon", "signatur", "underskrift",
        "titel", "datum", "beslut", "åtgärd", "aktivitet", "ansvarig", "klart", "senast", "kommentar", "parti",
    ]

    private var words = 0
    /// Labels with nothing to say.
    private var open = 0
    /// Labels with something behind them, dates, and rows of a table that hold more than their first cell.
    private var filled = 0
    private var emptyRows = 0
    private var columnHeadLine = false

    /// What waits to be filled in.
    enum Kind { case fields, table }

    /// Nil where the document is no blank form.
    static func kind(of reading: Reading) -> Kind? {
        var form = BlankForm()
        let lines = reading.bodyLines.filter { $0.kind != .signature }
        for (place, line) in lines.enumerated() {
            let next = place + 1 < lines.count ? lines[place + 1] : nil
            if line.kind == .table { form.count(row: line, of: reading) } else { form.count(line, before: next) }
            guard form.filled == 0, form.words <= Self.mostWords else { return nil }
        }
        if form.emptyRows >= Self.fewestEmptyRows || form.columnHeadLine { return .table }
        return form.open >= Self.fewestOpenFields ? .fields : nil
    }

    private mutating func count(_ line: Line, before next: Line?) {
        let text = Self.withoutFill(line.text)
        guard !text.isEmpty else { return }
        words += text.split(whereSeparator: \.isWhitespace).count
        if !DateReader().dates(in: TokenisedText(text)).isEmpty { filled += 1 }
        let heads = text.split(whereSeparator: \.isWhitespace).count { Self.columnHeads.contains($0.lowercased()) }
        if heads >= 3, heads * 2 >= text.split(whereSeparator: \.isWhitespace).count {
            columnHeadLine = true
        } else if text.hasSuffix(":") {
            let isAnswered = next.map { !Self.withoutFill($0.text).isEmpty && !Self.isPrompt($0.text) } ?? false
            if text == line.text, isAnswered { filled += 1 } else { open += 1 }
        } else if Self.isAnswered(text) || text.contains("\t") {
            filled += 1
        }
    }

    /// A row: a label with an empty cell beside it, an empty row, or one that says something.
    private mutating func count(row line: Line, of reading: Reading) {
        let block = reading.blocks[line.block]
        let cells = zip(block.layout.cells, block.cellTexts).filter { $0.0.row == line.row }
            .map { Self.withoutFill($0.1) }
        let filledCells = cells.filter { !$0.isEmpty }
        words += filledCells.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
        if filledCells.isEmpty {
            emptyRows += 1
        } else if filledCells.count == 1 {
            // A ready-made heading over all columns, or a label and nothing beside it.
            if cells.count > 1 { open += 1 }
            if Self.isAnswered(filledCells[0]) { filled += 1 }
        } else if !filledCells.allSatisfy(Self.isColumnHead) {
            filled += 1
        }
    }

    /// `Klart senast`
    private static func isColumnHead(_ cell: String) -> Bool {
        cell.split(whereSeparator: \.isWhitespace).allSatisfy { columnHeads.contains($0.lowercased()) }
    }

    /// `Plats: Klubbstugan`; not `Beslut: § 7. Avslutning`, where layout has joined two labels.
    private static func isAnswered(_ text: String) -> Bool {
        text.range(of: ": ").map { !isPrompt(String(text[$0.upperBound...])) } ?? false
    }

    /// The next label, or a ready-made heading: it answers nothing.
    private static func isPrompt(_ text: String) -> Bool {
        withoutFill(text).hasSuffix(":") || !ItemLabel.labels(of: TokenisedText(text)).isEmpty
    }

    private nonisolated(unsafe) static let drawn = /[_.…‥·–—-]{4,}/

    /// Without the rows of dots and strokes that are there to write on.
    private static func withoutFill(_ text: String) -> String {
        text.replacing(drawn, with: " ").trimmingBlank()
    }
}
