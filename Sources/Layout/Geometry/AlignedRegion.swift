internal import DocumentModel

/// Rows that share the gaps between their columns: a table without rules, lists side by side, labels with values, or
/// columns of running text.
struct AlignedRegion {
    struct Line: Hashable {
        /// By column; empty where there is nothing, more than one where a column has gaps of its own here.
        var parts: [[TextLine]]
        /// The row is one text over all columns.
        var isSpanning = false
        var baseline: Double
        var size: Double

        var filled: Int { parts.count { !$0.isEmpty } }
        /// One per column; nil where there is nothing.
        var cells: [TextLine?] {
            parts.map { part in
                part.first.map { part.count == 1 ? $0 : TextLine(page: $0.page, words: part.flatMap(\.words)) }
            }
        }
    }

    /// Narrowest gap between columns, in font sizes, once all rows are seen.
    static let leastGutter = 0.7
    /// Distance to the row above, in the usual distance of lines, that ends the region.
    static let farRow = 3.2
    static let farSingleRow = 2.2
    /// The same for what trails in the first column: text that follows stands farther off.
    static let tightRow = 1.3
    /// How much larger than the rows' type, in their size, that of a heading is.
    static let largerType = 1.05
    /// By how much, in font sizes, lines of a column may be out of line.
    static let drift = 1.0
    /// Share of the widest free piece of a gap from which the first is as good.
    static let similar = 0.6
    /// By how much, in font sizes, a column of another table begins elsewhere.
    static let farColumn = 5.0
    /// Share of a column's lines that are in line.
    static let aligned = 0.6
    /// Near columns show in this many rows at least.
    static let fewestDivided = 3
    /// Extra space between rows of more than one printed line, in the smallest distance of the region's lines.
    static let rowGap = 1.25

    var page: Int
    var lines: [Line]
    var columnCount: Int
    /// Left and right of each column, in points.
    var bounds: [ClosedRange<Double>]

    // MARK: - Finding

    /// The region that begins at a row, and the index after its end; nil where none begins.
    /// - Parameter keepsTail: what follows below in the first column belongs to the region, too: the rows are those of one
    ///   label.
    static func region(
        in rows: [TextRow], at index: Int, measure: LineMeasure, keepsTail: Bool = false
    ) -> (region: AlignedRegion, end: Int)? {
        guard isColumned(rows[index]) else { return nil }
        var rows = rows
        var gutters = gaps(of: rows[index])
        var end = index + 1
        var spanning: Set<Int> = []
        while end < rows.count {
            let full = rows[index..<end].count { $0.lines.count > gutters.count }
            if gutters.count > 1, full > 1 || isNumbered(rows[end]) { rows[end] = parted(rows[end], at: gutters) }
            let row = rows[end]
            let distance = (row.baseline - rows[end - 1].baseline) / (measure.pitch * max(row.size, 1))
            guard distance <= (row.lines.count > 1 ? farRow : farSingleRow), !row.draft.text.hasDotLeader else { break }
            if opensAnother(row, after: rows[index..<end], measure: measure) { break }
            let narrowed = gutters.compactMap { narrow($0, by: row, least: leastGutter * measure.bodySize) }
            // A row of other columns than those of the rows so far begins a table of its own.
            if narrowed.count < gutters.count, row.lines.count > 1,
                full > 1 || row.lines.count > narrowed.count + 1
            {
                break
            }
            if narrowed.count == gutters.count || row.lines.count > 1 && !narrowed.isEmpty {
                if row.lines.count == 1, row.lines[0].marker?.isNumbered == true { break }
                if distance > tightRow, isHeading(row, over: gutters, after: rows[index]) { break }
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
        if !keepsTail { region.trim(measure: measure) }
        region.divide(measure: measure)
        guard region.lines.count(where: { $0.filled > 1 }) >= 2, region.isInLine else { return nil }
        return (region, index + region.lines.count)
    }

    /// A row of a table whose cells stand so near each other, or whose number so far from its one text, that they were
    /// taken for one: divided before the words that begin where a column does.
    private static func parted(_ row: TextRow, at gutters: [ClosedRange<Double>]) -> TextRow {
        TextRow(
            lines: row.lines.flatMap { line -> [TextLine] in
                var groups: [[Word]] = []
                for word in line.words {
                    if let last = groups.last?.last?.box, let own = word.box,
                        own.left - last.right < leastGutter * line.size
                            || !gutters.contains(where: {
                                last.right <= $0.upperBound && own.left >= $0.upperBound - drift * line.size
                            })
                    {
                        groups[groups.count - 1].append(word)
                    } else {
                        groups.append([word])
                    }
                }
                return groups.count < 2 ? [line] : groups.map { TextLine(page: line.page, words: $0) }
            })
    }

    /// One text that begins with a number.
    private static func isNumbered(_ row: TextRow) -> Bool {
        guard row.lines.count == 1, let line = row.lines.first else { return false }
        return line.marker?.isNumbered ?? false || line.words.first?.text.allSatisfy(\.isNumber) ?? false
    }

    /// After more blank space than stands between the rows above (or a line of its own), the row has more columns than any
    /// of them, or begins its columns elsewhere than all of them do.
    private static func opensAnother(_ row: TextRow, after above: ArraySlice<TextRow>, measure: LineMeasure) -> Bool {
        let rows = above.filter { $0.lines.count > 1 }
        guard row.lines.count > 1, let last = rows.last else { return false }
        // One row with a label that ends in a colon, and another line between: `Plats:   Rådhuset`.
        let isField = rows.count == 1 && last.lines[0].text.hasSuffix(":") && above.last != last
        guard rows.count >= 2 || isField else { return false }
        let widest = zip(rows, rows.dropFirst()).map { $1.baseline - $0.baseline }.max() ?? 0
        guard row.baseline - last.baseline > rowGap * widest else { return false }
        if rows.allSatisfy({ $0.lines.count < row.lines.count }) { return true }
        guard rows.allSatisfy({ $0.lines.count == row.lines.count }) else { return false }
        return row.lines.indices.dropFirst().contains { column in
            let lefts = rows.map { $0.lines[column].box.left }
            guard let least = lefts.min(), let most = lefts.max(), most - least <= drift * measure.bodySize else {
                return false
            }
            let left = row.lines[column].box.left
            return left < least - farColumn * measure.bodySize || left > most + farColumn * measure.bodySize
        }
    }

    /// A line alone at the left, bold or larger as the rows before are not there, heads what follows.
    private static func isHeading(_ row: TextRow, over gutters: [ClosedRange<Double>], after first: TextRow) -> Bool {
        guard row.lines.count == 1, let line = row.lines.first, let model = first.lines.first,
            let gutter = gutters.first
        else { return false }
        let isDistinct = line.isBold && !model.isBold || line.size >= largerType * model.size
        return isDistinct && line.box.left < gutter.lowerBound
            && abs(line.box.left - model.box.left) <= drift * line.size
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
        func width(_ piece: ClosedRange<Double>) -> Double { piece.upperBound - piece.lowerBound }
        // Text inside the gap belongs to the column at its right: the piece before it counts, if not much narrower.
        let widest = free.map(width).max() ?? 0
        return free.first { width($0) >= max(least, similar * widest) }
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
            var parts = [[TextLine]](repeating: [], count: gutters.count + 1)
            if spanning.contains(start + offset) {
                parts[0] = [row.joined]
                return Line(parts: parts, isSpanning: true, baseline: row.baseline, size: row.size)
            }
            for line in row.lines { parts[middles.count { $0 < line.box.midX }].append(line) }
            return Line(parts: parts, baseline: row.baseline, size: row.size)
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
                model.isBold == line.isBold, abs(model.size - line.size) < 0.1 * line.size,
                line.hasType || resembles(line, lines[..<kept])
            else { break }
            kept += 1
        }
        lines.removeLast(lines.count - kept)
    }

    /// Where no type tells, an entry at the left belongs to the list above it if it has the form of most entries there
    /// (`Name (X)`, `Name, title`), or cannot begin one.
    private func resembles(_ line: TextLine, _ lines: ArraySlice<Line>) -> Bool {
        func form(_ text: String) -> [Bool] { [text.contains("("), text.contains(",")] }
        if line.text.startsInLowerCase || line.text.first?.isLetter != true { return true }
        let entries = lines.compactMap { $0.cells[0]?.text }
        return entries.count { form($0) == form(line.text) } * 2 > entries.count
    }

    /// Columns that stand near each other show only in many rows: a gap that no row's words cross divides them.
    private mutating func divide(measure: LineMeasure) {
        for column in bounds.indices.reversed() {
            let rows = lines.filter { !$0.isSpanning && !$0.parts[column].isEmpty }
            let words = rows.flatMap { $0.parts[column].flatMap(\.words) }.compactMap(\.box).sorted {
                $0.left < $1.left
            }
            guard rows.count >= Self.fewestDivided, var reach = words.first?.right else { continue }
            var middles: [Double] = []
            for word in words {
                if word.left - reach >= Self.leastGutter * measure.bodySize { middles.append((reach + word.left) / 2) }
                reach = max(reach, word.right)
            }
            middles = middles.filter { middle in
                Double(rows.count { row in row.parts[column].flatMap(\.words).spans(middle) })
                    >= Self.aligned * Double(rows.count)
                    || isHeaded(rows, in: column, at: middle)
            }
            if !middles.isEmpty { split(column, at: middles) }
        }
    }

    /// The first row names two columns; below it the left one is filled more than once, and the right one, where it is
    /// filled, begins under its name.
    private func isHeaded(_ rows: [Line], in column: Int, at middle: Double) -> Bool {
        guard let first = rows.first, first == lines.first, first.filled > 1,
            let name = first.parts[column].flatMap(\.words).first(where: { $0.box?.midX ?? 0 > middle })?.box
        else { return false }
        let words = rows.dropFirst().map { $0.parts[column].flatMap(\.words).compactMap(\.box) }
        let right = words.compactMap { row in row.first { $0.midX > middle }?.left }
        return first.parts[column].flatMap(\.words).spans(middle) && !right.isEmpty
            && words.count { row in row.contains { $0.midX < middle } } > 1
            && right.allSatisfy { abs($0 - name.left) <= Self.drift * first.size }
    }

    private mutating func split(_ column: Int, at middles: [Double]) {
        columnCount += middles.count
        let edges = [bounds[column].lowerBound] + middles + [bounds[column].upperBound]
        bounds.replaceSubrange(column...column, with: zip(edges, edges.dropFirst()).map { min($0, $1)...max($0, $1) })
        for index in lines.indices {
            let words = lines[index].parts[column].flatMap(\.words)
            var parts = [[TextLine]](repeating: [], count: middles.count + 1)
            if lines[index].isSpanning {
                parts[0] = lines[index].parts[column]
            } else {
                for place in parts.indices {
                    let own = words.filter { word in middles.count { $0 < word.box?.midX ?? 0 } == place }
                    if !own.isEmpty { parts[place] = [TextLine(page: page, words: own)] }
                }
            }
            lines[index].parts.replaceSubrange(column...column, with: parts)
        }
    }

    /// In each column but the first most lines begin, or end, at the same place.
    private var isInLine: Bool {
        (1..<max(columnCount, 1)).allSatisfy { column in
            let cells = lines.compactMap { $0.cells[column] }
            guard let size = cells.map(\.size).median, cells.count > 1 else { return true }
            return [cells.map(\.box.left), cells.map(\.box.right), cells.map(\.box.midX)].contains { edges in
                guard let middle = edges.median else { return false }
                return Double(edges.count { abs($0 - middle) <= Self.drift * size }) >= Self.aligned
                    * Double(cells.count)
            }
        }
    }
}

extension [Word] {
    /// Words stand on both sides of a place.
    fileprivate func spans(_ place: Double) -> Bool {
        contains { $0.box?.midX ?? place < place } && contains { $0.box?.midX ?? place > place }
    }
}
