internal import DocumentModel

/// Lines of a text file whose cells are divided by tabulators.
struct TabbedTable {
    private let lines: [FlowLine]

    /// The table that begins at a line, and the index after its end; nil where none begins.
    static func table(in lines: [FlowLine], at index: Int) -> (draft: Draft, end: Int)? {
        var end = index
        while end < lines.count, end == index || !lines[end].startsPage,
            isRow(lines[end]) || isGroup(in: lines, at: end)
        {
            end += 1
        }
        let rows = lines[index..<end]
        guard rows.count(where: isRow) >= 2,
            // A line over the first row alone belongs to the text before it.
            isRow(lines[index]) || rows.count(where: { !isRow($0) }) > 1
        else { return nil }
        return (TabbedTable(lines: Array(rows)).draft, end)
    }

    /// `Kommuner`: a short line close above a row, which names the rows under it.
    private static func isGroup(in lines: [FlowLine], at index: Int) -> Bool {
        guard index + 1 < lines.count, lines[index + 1].blanksBefore == 0, isRow(lines[index + 1]) else { return false }
        return !isRow(lines[index]) && lines[index].marker == nil && lines[index].text.count <= 40
            && !lines[index].text.endsSentence && !lines[index].text.hasSuffix(":")
    }

    private static func isRow(_ line: FlowLine) -> Bool {
        guard let first = line.raw.firstIndex(where: { !$0.isWhitespace }), line.raw[first...].contains("\t") else {
            return false
        }
        // A number and its title are no row; empty cells after them show one.
        return
            !(line.marker?.standsAlone == true
            && line.raw[first...].split(separator: "\t", omittingEmptySubsequences: false).count <= 2)
    }

    private var draft: Draft {
        let texts = lines.map { line in
            line.raw.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmingBlank() }
        }
        let columnCount = texts.map(\.count).max() ?? 0
        var cells: [DraftCell] = []
        for (row, (line, texts)) in zip(lines, texts).enumerated() {
            let isGroup = columnCount > 1 && texts.first?.isEmpty == false && texts.dropFirst().allSatisfy(\.isEmpty)
            for column in 0..<(isGroup ? 1 : columnCount) {
                let text = column < texts.count ? texts[column] : ""
                cells.append(
                    DraftCell(
                        lines: text.isEmpty ? [] : [DraftLine(page: line.page, text: text)], page: line.page, row: row,
                        column: column, columnSpan: isGroup ? columnCount : 1))
            }
        }
        return Draft(kind: .table, lines: [], isSetApart: true, cells: cells)
    }
}
