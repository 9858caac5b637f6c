internal import DocumentModel

/// Lines of a text file that stand in columns: divided by tabulators, or by runs of spaces at the same places.
struct PlainColumns {
    /// Blanks that divide columns, where other lines have a column at the same place.
    static let leastGap = 2
    /// Blanks that no text has between words.
    static let wideGap = 3
    /// By how many characters the start of a column may vary.
    static let drift = 2
    /// One cell's worth of text on one line.
    struct Segment: Hashable {
        var text: String
        /// In characters from the line's start.
        var start: Int
        /// Blanks before it.
        var gap: Int
    }

    struct Row: Hashable {
        var line: FlowLine
        /// One per column; empty where there is nothing.
        var cells: [String]
    }

    var rows: [Row]
    var columnCount: Int
    var isTabbed: Bool

    /// The region that begins at a line, and the index after its end; nil where none begins.
    static func region(in lines: [FlowLine], at index: Int) -> (region: PlainColumns, end: Int)? {
        tabbed(lines, at: index) ?? aligned(lines, at: index)
    }

    // MARK: - Tabulators

    private static func isTabRow(_ line: FlowLine) -> Bool {
        guard let first = line.raw.firstIndex(where: { !$0.isWhitespace }), line.raw[first...].contains("\t") else {
            return false
        }
        // A number and its title are no row.
        let cells = line.raw.split(separator: "\t")
        return !(line.marker != nil && line.marker?.standsAlone == true && cells.count <= 2)
    }

    private static func tabbed(_ lines: [FlowLine], at index: Int) -> (PlainColumns, Int)? {
        let block = lines[index...].prefix { isTabRow($0) && !($0.startsPage && $0 != lines[index]) }
        guard block.count >= 2 else { return nil }
        let cells = block.map { line in
            line.raw.split(separator: "\t", omittingEmptySubsequences: false).map { $0.trimmingBlank() }
        }
        let count = cells.map(\.count).max() ?? 0
        let rows = zip(block, cells).map { line, cells in
            Row(line: line, cells: cells + Array(repeating: "", count: count - cells.count))
        }
        return (PlainColumns(rows: rows, columnCount: count, isTabbed: true), block.endIndex)
    }

    // MARK: - Spaces

    static func segments(of raw: String) -> [Segment] {
        var segments: [Segment] = []
        var text = ""
        var start = 0
        var blanks = 0
        var gap = 0
        for (place, character) in raw.enumerated() {
            if character == " " || character == "\u{A0}" {
                blanks += 1
                continue
            }
            if text.isEmpty || blanks >= leastGap {
                if !text.isEmpty { segments.append(Segment(text: text, start: start, gap: gap)) }
                (text, start, gap) = ("", place, blanks)
            } else if blanks > 0 {
                text += " "
            }
            text.append(character)
            blanks = 0
        }
        if !text.isEmpty { segments.append(Segment(text: text, start: start, gap: gap)) }
        return segments
    }

    private static func isGapRow(_ line: FlowLine, _ segments: [Segment]) -> Bool {
        segments.count >= 2 && !line.text.hasDotLeader && !line.text.isDrawnLine && !line.raw.contains("\t")
            && line.marker == nil
    }

    private static func aligned(_ lines: [FlowLine], at index: Int) -> (PlainColumns, Int)? {
        let first = segments(of: lines[index].raw)
        guard isGapRow(lines[index], first) else { return nil }

        var block: [(line: FlowLine, segments: [Segment], isGapRow: Bool)] = []
        for line in lines[index...] {
            let segments = Self.segments(of: line.raw)
            let isGapRow = isGapRow(line, segments)
            if !block.isEmpty, line.startsPage || line.blanksBefore > (isGapRow ? 1 : 0) { break }
            guard isGapRow || (line.marker == nil && !line.text.hasDotLeader) else { break }
            block.append((line, segments, isGapRow))
        }
        guard let last = block.lastIndex(where: { $0.isGapRow }), last > 0 else { return nil }

        let gapRows = block.filter(\.isGapRow).map(\.segments)
        let starts = columnStarts(of: gapRows)
        guard starts.count >= 2 else { return nil }

        var rows: [Row] = []
        for (line, segments, isGapRow) in block {
            guard let cells = place(segments, in: starts, isGapRow: isGapRow) else { break }
            rows.append(Row(line: line, cells: cells))
        }
        // What follows the last row with a gap belongs to it only where it hangs in a column or cannot begin anything.
        while let row = rows.last, row.cells.filter({ !$0.isEmpty }).count == 1,
            row.cells[0].first.map({ $0.isUppercase || $0.isLowercase }) ?? false
        {
            rows.removeLast()
        }
        guard rows.filter({ row in row.cells.filter { !$0.isEmpty }.count >= 2 }).count >= 2 else { return nil }
        return (PlainColumns(rows: rows, columnCount: starts.count, isTabbed: false), index + rows.count)
    }

    /// Places where at least two rows have a segment begin, one of them after a wide gap (or three rows after any).
    private static func columnStarts(of rows: [[Segment]]) -> [Int] {
        let later = rows.flatMap { $0.dropFirst() }.sorted { $0.start < $1.start }
        var clusters: [[Segment]] = []
        for segment in later {
            if let last = clusters.last?.last, segment.start - last.start <= drift {
                clusters[clusters.count - 1].append(segment)
            } else {
                clusters.append([segment])
            }
        }
        let columns = clusters.filter { cluster in
            cluster.count >= 3 || cluster.count == 2 && cluster.contains { $0.gap >= wideGap }
        }
        let left = rows.compactMap(\.first?.start).min() ?? 0
        return [left] + columns.compactMap(\.first?.start).filter { $0 > left + drift }
    }

    /// The text of a line by column; nil where it does not fit the columns.
    private static func place(_ segments: [Segment], in starts: [Int], isGapRow: Bool) -> [String]? {
        var cells = Array(repeating: "", count: starts.count)
        if isGapRow, segments.count == starts.count { return segments.map(\.text) }
        for (place, segment) in segments.enumerated() {
            guard let column = starts.lastIndex(where: { $0 <= segment.start + drift }) else { return nil }
            let isAtStart = abs(segment.start - starts[column]) <= drift
            if place == 0, !isAtStart, column > 0 { return nil }
            if segments.count == 1, column + 1 < starts.count,
                segment.start + segment.text.count > starts[column + 1]
            {
                return nil
            }
            cells[column] += cells[column].isEmpty ? segment.text : "  " + segment.text
        }
        return cells
    }

    // MARK: - What the columns are

    func drafts(join: LineJoin) -> [Draft] {
        if isTabbed { return [table(of: rows)] }
        switch ColumnForm(of: rows.map(\.cells)) {
        case .table: return [table(of: rows)]
        case .lists: return lists(of: rows)
        case .labelled: return labelled()
        }
    }

    /// Labels at the left, each with lists beside and below it.
    private func labelled() -> [Draft] {
        var sections: [[Row]] = []
        for row in rows {
            let opens = !row.cells[0].isEmpty && !(sections.last?.last?.cells[0].isEmpty == false)
            if opens || sections.isEmpty { sections.append([row]) } else { sections[sections.count - 1].append(row) }
        }
        return sections.flatMap { lists(of: $0) }
    }

    /// Lists that stand side by side, one after the other.
    private func lists(of rows: [Row]) -> [Draft] {
        (0..<columnCount).flatMap { column in
            let lines = rows.filter { !$0.cells[column].isEmpty }.map { row in
                var line = FlowLine(
                    page: row.line.page, raw: row.cells[column], blanksBefore: row.line.blanksBefore, startsPage: false)
                if line.marker?.kind == .bareNumber { line.marker = nil }
                return line
            }
            let width = lines.map(\.width).max() ?? 0
            let join = LineJoin(wrapWidth: nil)
            var groups: [[FlowLine]] = []
            for line in lines {
                if let last = groups.last?.last, let start = groups.last?.first,
                    Self.isAside(line.text)
                        || join.joins(last, line, start: start, runWidth: width, isListed: true)
                {
                    groups[groups.count - 1].append(line)
                } else {
                    groups.append([line])
                }
            }
            return groups.enumerated().map { index, group in
                Draft(
                    kind: .paragraph, lines: group.map { DraftLine(page: $0.page, text: $0.text) },
                    isSetApart: index == 0, column: column)
            }
        }
    }

    /// `§§ 3–9`, `(tjänstgör)`: no entry, but something said of the one above.
    private static func isAside(_ text: String) -> Bool {
        text.first.map { $0 == "§" || $0 == "(" } ?? false
    }

    private func table(of rows: [Row]) -> Draft {
        var cells: [DraftCell] = []
        var rowNumber = -1
        for row in rows {
            let isWrap = !isTabbed && row.cells[0].isEmpty && row.line.isAdjacent && rowNumber >= 0
            if !isWrap {
                rowNumber += 1
                let isGroup = columnCount > 1 && !row.cells[0].isEmpty && row.cells.dropFirst().allSatisfy(\.isEmpty)
                for column in 0..<(isGroup ? 1 : columnCount) {
                    cells.append(
                        DraftCell(
                            lines: [], page: row.line.page, row: rowNumber, column: column,
                            columnSpan: isGroup ? columnCount : 1))
                }
            }
            for (column, text) in row.cells.enumerated() where !text.isEmpty {
                if let index = cells.lastIndex(where: { $0.row == rowNumber && $0.column == column }) {
                    cells[index].lines.append(DraftLine(page: row.line.page, text: text))
                }
            }
        }
        return Draft(kind: .table, lines: [], isSetApart: true, cells: cells)
    }
}
