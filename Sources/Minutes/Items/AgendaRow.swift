import DocumentModel
import SwedishText

/// A row of a table of matters: `4. | Val av ombud | KS 2024/00012 | Eva Ek`. What stands beside the title in cells of its
/// own is no part of it.
struct AgendaRow {
    struct Cell: Hashable {
        var text: String
        /// In Unicode scalars of the block's text.
        var span: Range<Int>
    }

    /// Nil where the row holds nothing but its number.
    let title: Cell?
    let diaryNumber: String?
    let presenters: [String]
    /// Cells that are none of these.
    let others: [Cell]

    /// - Parameter label: the span of the item's number, in Unicode scalars of the block's text.
    init(_ block: TextBlock, row: Int, label: Range<Int>) {
        var cells: [Cell] = []
        var position = 0
        for (cell, text) in zip(block.layout.cells, block.cellTexts) {
            let length = text.unicodeScalars.count
            let span = position..<position + length
            position += length + 1
            guard cell.row == row, span.upperBound > label.upperBound else { continue }
            let start = max(span.lowerBound, label.upperBound)
            let scalars = Array(text.unicodeScalars)[(start - span.lowerBound)...]
            var rest = String.UnicodeScalarView()
            rest.append(contentsOf: scalars)
            let trimmed = ItemTitle.trimmed(String(rest))
            if !trimmed.isEmpty { cells.append(Cell(text: trimmed, span: start..<span.upperBound)) }
        }
        var title: Cell?
        var diary: String?
        var presenters: [String] = []
        var others: [Cell] = []
        for cell in cells {
            if diary == nil, let number = DiaryNumber.whole(cell.text) {
                diary = number
            } else if title == nil {
                title = cell
            } else {
                let people = AttendanceEntryReader(cell.text).entries().map(\.name)
                if people.isEmpty { others.append(cell) } else { presenters += people }
            }
        }
        self.title = title
        diaryNumber = diary
        self.presenters = presenters
        self.others = others
    }

    // MARK: Tables of matters

    private static let titleHeaders: Set<String> = [
        "ärende", "ärenden", "rubrik", "ärendemening", "ärenderubrik", "punkt", "ämne", "fråga", "innehåll",
    ]
    private static let numberHeaders: Set<String> = ["nr", "nummer", "§", "p", "punkt", "ärendenr", "ärende nr", ""]

    /// The row that says that the table lists matters: a column of numbers, then one of titles. Nil for other tables.
    static func header(of block: TextBlock) -> Int? {
        guard block.layout.kind == .table else { return nil }
        let rows = Dictionary(
            grouping: zip(block.layout.cells, block.cellTexts).filter { $0.0.row < 2 }, by: \.0.row)
        return rows.keys.sorted().first { row in
            let labels = (rows[row] ?? []).sorted { $0.0.column < $1.0.column }.map { Line.label($0.1) }
            guard labels.count > 1, numberHeaders.contains(labels[0]) else { return false }
            return titleHeaders.contains(labels[1])
        }
    }
}
