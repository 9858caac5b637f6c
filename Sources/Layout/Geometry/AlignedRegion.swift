internal import DocumentModel

/// Rows that share the gaps between their columns: a table without rules, lists side by side, labels with values, or
/// columns of running text.
struct AlignedRegion {
    struct Line: Hashable {
        /// One per column; nil where there is nothing.
        var cells: [TextLine?]
        /// The row is one text over all columns.
        var isSpanning = false
        var baseline: Double
        var size: Double

        var filled: Int { cells.count { $0 != nil } }
    }

    /// Narrowest gap between columns, in font sizes, once all rows are seen.
    static let leastGutter = 0.7
    /// Distance to the row above, in the usual distance of lines, that ends the region.
    static let farRow = 3.2
    static let farSingleRow = 2.2
    /// The same for what trails in the first column: text that follows stands farther off.
    static let tightRow = 1.3
    /// By how much, in font sizes, lines of a column may be out of line.
    static let drift = 1.0
    /// Share of a column's lines that are in line.
    static let aligned = 0.6
    /// Extra space between rows of more than one printed line, in the smallest distance of the region's lines.
    static let rowGap = 1.25

    var page: Int
    var lines: [Line]
    var columnCount: Int
    /// Left and right of each column, in points.
    var bounds: [ClosedRange<Double>]

    // MARK: - Finding

    /// The region that begins at a row, and the index after its end; nil where none begins.
    static func region(
        in rows: [TextRow], at index: Int, measure: LineMeasure
    ) -> (region: AlignedRegion, end: Int)? {
        guard isColumned(rows[index]) else { return nil }
        var gutters = gaps(of: rows[index])
        var end = index + 1
        var spanning: Set<Int> = []
        while end < rows.count {
            let row = rows[end]
            let distance = (row.baseline - rows[end - 1].baseline) / (measure.pitch * max(row.size, 1))
            guard distance <= (row.lines.count > 1 ? farRow : farSingleRow), !row.draft.text.hasDotLeader else { break }
            let narrowed = gutters.compactMap { narrow($0, by: row, least: leastGutter * measure.bodySize) }
            if narrowed.count == gutters.count || row.lines.count > 1 && !narrowed.isEmpty {
                if row.lines.count == 1, row.lines[0].marker?.isNumbered == true { break }
                gutters = narrowed
            } else if row.lines.count == 1, end + 1 < rows.count, isColumned(rows[end + 1]),
                gutters.allSatisfy({ narrow($0, by: rows[end + 1], least: leastGutter * measure.bodySize) != nil }),
                rows[end + 1].baseline - row.baseline <= farSingleRow * measure.pitch * row.size
            {
                spanning.insert(end)
            } else {
                break
            }
            end += 1
        }
        var region = AlignedRegion(rows: Array(rows[index..<end]), gutters: gutters, spanning: spanning, from: index)
        region.trim(measure: measure)
        guard region.lines.count(where: { $0.filled > 1 }) >= 2, region.isInLine else { return nil }
        return (region, index + region.lines.count)
    }

    private static func isColumned(_ row: TextRow) -> Bool {
        row.lines.count > 1 && !row.draft.text.hasDotLeader
    }

    private static func gaps(of row: TextRow) -> [ClosedRange<Double>] {
        zip(row.lines, row.lines.dropFirst()).map { $0.box.right...max($0.box.right, $1.box.left) }
    }

    /// What of a gap a row leaves free; nil where that is too little.
    private static func narrow(_ gap: ClosedRange<Double>, by row: TextRow, least: Double) -> ClosedRange<Double>? {
        var free = [gap]
        for line in row.lines {
            free = free.flatMap { piece -> [ClosedRange<Double>] in
                guard line.box.right > piece.lowerBound, line.box.left < piece.upperBound else { return [piece] }
                var rest: [ClosedRange<Double>] = []
                if line.box.left > piece.lowerBound { rest.append(piece.lowerBound...line.box.left) }
                if line.box.right < piece.upperBound { rest.append(line.box.right...piece.upperBound) }
                return rest
            }
        }
        let widest = free.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
        return widest.flatMap { $0.upperBound - $0.lowerBound >= least ? $0 : nil }
    }

    private init(rows: [TextRow], gutters: [ClosedRange<Double>], spanning: Set<Int>, from start: Int) {
        page = rows.first?.page ?? 0
        columnCount = gutters.count + 1
        let box = Box.around(rows.map(\.box)) ?? Box(left: 0, top: 0, right: 0, bottom: 0)
        let lefts = [box.left] + gutters.map(\.upperBound)
        let rights = gutters.map(\.lowerBound) + [box.right]
        bounds = zip(lefts, rights).map { min($0, $1)...max($0, $1) }
        let middles = gutters.map { ($0.lowerBound + $0.upperBound) / 2 }
        lines = rows.enumerated().map { offset, row in
            var cells = [TextLine?](repeating: nil, count: gutters.count + 1)
            if spanning.contains(start + offset) {
                cells[0] = row.joined
                return Line(cells: cells, isSpanning: true, baseline: row.baseline, size: row.size)
            }
            for line in row.lines {
                let column = middles.count { $0 < line.box.midX }
                cells[column] = cells[column].map { TextLine(page: $0.page, words: $0.words + line.words) } ?? line
            }
            return Line(cells: cells, baseline: row.baseline, size: row.size)
        }
    }

    /// Text below in the first column alone belongs to the region only where it follows as closely as the rows do.
    private mutating func trim(measure: LineMeasure) {
        var kept = lines.count
        while let last = lines[..<kept].last, last.filled == 1, last.cells[0] != nil { kept -= 1 }
        guard kept > 0 else { return lines = [] }
        while kept < lines.count, let line = lines[kept].cells[0], let above = lines[..<kept].last {
            let distance = (line.baseline - above.baseline) / (measure.pitch * max(line.size, 1))
            let model = lines[..<kept].last { $0.cells[0] != nil }?.cells[0]
            guard distance <= Self.tightRow, line.marker == nil, !lines[kept].isSpanning, let model,
                model.isBold == line.isBold, abs(model.size - line.size) < 0.1 * line.size
            else { break }
            kept += 1
        }
        lines.removeLast(lines.count - kept)
    }

    /// In each column but the first most lines begin, or end, at the same place.
    private var isInLine: Bool {
        (1..<max(columnCount, 1)).allSatisfy { column in
            let cells = lines.compactMap { $0.cells[column] }
            guard let size = cells.map(\.size).median, cells.count >= 2 else { return false }
            return [cells.map(\.box.left), cells.map(\.box.right), cells.map(\.box.midX)].contains { edges in
                guard let middle = edges.median else { return false }
                return Double(edges.count { abs($0 - middle) <= Self.drift * size }) >= Self.aligned
                    * Double(cells.count)
            }
        }
    }

    // MARK: - Blocks

    func drafts(measure: LineMeasure, rules: [Rule]) -> [Draft] {
        if isSigned(rules) { return lists(of: lines, measure: measure).map(Self.signature) }
        switch ColumnForm(of: lines.map { $0.cells.map { $0?.text ?? "" } }) {
        case .table: return [table(measure: measure)]
        case .lists: return lists(of: lines, measure: measure)
        case .labelled: return labelled().flatMap { lists(of: $0, measure: measure) }
        }
    }

    private func labelled() -> [[Line]] {
        var sections: [[Line]] = []
        for line in lines {
            let opens = line.cells[0] != nil && sections.last?.last?.cells[0] == nil
            if opens || sections.isEmpty { sections.append([line]) } else { sections[sections.count - 1].append(line) }
        }
        return sections
    }

    private func lists(of lines: [Line], measure: LineMeasure) -> [Draft] {
        (0..<columnCount).flatMap { column in
            let texts = lines.compactMap { $0.cells[column] }
            let right = texts.map(\.box.right).max() ?? 0
            return ParagraphBuilder(measure: measure, right: right).drafts(of: texts, column: column)
        }
    }

    /// Each column stands under a line drawn to sign on.
    private func isSigned(_ rules: [Rule]) -> Bool {
        guard let first = lines.first else { return false }
        if first.cells.allSatisfy({ $0?.text.isDrawnLine ?? false }) { return true }
        return first.cells.allSatisfy { cell in
            guard let cell else { return false }
            return rules.contains { rule in
                rule.isHorizontal && rule.box.bottom <= cell.box.midY
                    && cell.box.top - rule.box.bottom < 1.5 * cell.size
                    && rule.box.left < cell.box.midX && rule.box.right > cell.box.midX
                    && bounds.count { $0.lowerBound < rule.box.right && $0.upperBound > rule.box.left } == 1
            }
        }
    }

    private static func signature(_ draft: Draft) -> Draft {
        var draft = draft
        if draft.kind == .paragraph { draft.kind = .signature }
        return draft
    }

    private func table(measure: LineMeasure) -> Draft {
        let distances = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
        let tight = distances.min() ?? 0
        let isSpaced =
            distances.count { $0 > Self.rowGap * tight } >= 2 && distances.contains { $0 <= Self.rowGap * tight }
        var rows: [[Line]] = []
        for (index, line) in lines.enumerated() {
            let isFar = index == 0 || distances[index - 1] > Self.rowGap * tight
            let isWrapped = isSpaced ? !isFar : line.cells[0] == nil && !isFar
            if isWrapped, !rows.isEmpty { rows[rows.count - 1].append(line) } else { rows.append([line]) }
        }
        var cells: [DraftCell] = []
        for (number, row) in rows.enumerated() {
            let isGroup = row.allSatisfy { $0.filled == 1 && $0.cells[0] != nil }
            for column in 0..<(isGroup ? 1 : columnCount) {
                let texts = row.compactMap { $0.cells[column] }
                cells.append(
                    DraftCell(
                        lines: texts.map(\.draft), page: page, box: Box.around(texts.map(\.box)), row: number,
                        column: column, columnSpan: isGroup ? columnCount : 1))
            }
        }
        return Draft(
            kind: .table, lines: [], isSetApart: true, cells: cells, headerRows: HeaderRows.count(in: cells))
    }
}
