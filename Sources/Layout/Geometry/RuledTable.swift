internal import DocumentModel

/// Tables drawn with rules: the rules that touch make a grid, and a word belongs to the cell that its middle is in.
struct RuledTable {
    /// How far apart, in points per body font size, rules may be and still meet; scans leave gaps.
    static let reach = 0.4
    /// By how much, as a share of their length, the ends of the rules of an open table may differ.
    static let alike = 0.02
    /// Narrowest gap between the columns of an open table, in body font sizes.
    static let leastGutter = 0.8
    /// A page with more rules is a drawing or a form's pattern.
    static let mostRules = 2000
    /// In body font sizes.
    static let highestBand = 3.0
    /// Share of a cell's side that a rule must cover to divide it from the next.
    static let cover = 0.5

    /// Places of the vertical rules from left to right and of the horizontal ones from top to bottom, in points.
    let columns: [Double]
    let rows: [Double]
    let box: Box
    private let rules: [Rule]
    private let tolerance: Double
    /// No vertical rules are drawn (or found): the columns are those of the words.
    private let isOpen: Bool

    /// The grids of a page, from the top. Frames around one cell are no tables.
    static func tables(from rules: [Rule], words: [Word], bodySize: Double) -> [RuledTable] {
        guard rules.count <= mostRules else { return [] }
        let tolerance = reach * max(bodySize, 1)
        let closed = groups(of: rules, tolerance: tolerance).compactMap { RuledTable($0, tolerance: tolerance) }
        let free = rules.filter { rule in rule.isHorizontal && !closed.contains { $0.box.intersects(rule.box) } }
        let open = stacks(of: free, tolerance: tolerance).compactMap {
            RuledTable(open: $0, words: words, tolerance: tolerance, bodySize: bodySize)
        }
        let bands = stacks(of: free, tolerance: tolerance, count: 2).compactMap {
            RuledTable(band: $0, beside: closed, tolerance: tolerance, bodySize: bodySize)
        }
        return (closed + open + bands).sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    }

    /// Level rules of one length, one below the other.
    private static func stacks(of rules: [Rule], tolerance: Double, count: Int = 3) -> [[Rule]] {
        var stacks: [[Rule]] = []
        for rule in rules.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            let allowed = max(tolerance, alike * rule.box.width)
            if let index = stacks.firstIndex(where: { stack in
                stack.allSatisfy {
                    abs($0.box.left - rule.box.left) <= allowed && abs($0.box.right - rule.box.right) <= allowed
                }
            }) {
                stacks[index].append(rule)
            } else {
                stacks.append([rule])
            }
        }
        return stacks.filter { count == 2 ? $0.count == 2 : $0.count >= count }
    }

    /// Rules that touch each other, directly or over others.
    private static func groups(of rules: [Rule], tolerance: Double) -> [[Rule]] {
        var group = Array(rules.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while group[index] != index { index = group[index] }
            return index
        }
        for a in rules.indices {
            for b in rules.indices.dropFirst(a + 1) where touch(rules[a].box, rules[b].box, tolerance) {
                let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
                group[high] = low
            }
        }
        return Dictionary(grouping: rules.indices, by: root).sorted { $0.key < $1.key }.map {
            $0.value.map { rules[$0] }
        }
    }

    private static func touch(_ a: Box, _ b: Box, _ tolerance: Double) -> Bool {
        a.left - tolerance <= b.right && b.left - tolerance <= a.right && a.top - tolerance <= b.bottom
            && b.top - tolerance <= a.bottom
    }

    private init?(_ rules: [Rule], tolerance: Double) {
        columns = Self.places(rules.filter { !$0.isHorizontal }.map(\.box.midX), tolerance)
        rows = Self.places(rules.filter(\.isHorizontal).map(\.box.midY), tolerance)
        guard columns.count >= 3, rows.count >= 2,
            let box = Box.around(rules.map(\.box))
        else { return nil }
        self.rules = rules
        self.tolerance = tolerance
        self.box = box
        isOpen = false
    }

    /// A table without vertical rules: its columns are divided where no word of any row stands.
    private init?(open rules: [Rule], words: [Word], tolerance: Double, bodySize: Double) {
        rows = Self.places(rules.map(\.box.midY), tolerance)
        guard let box = Box.around(rules.map(\.box)), rows.count >= 3 else { return nil }
        let inside = words.compactMap(\.box).filter { box.contains($0) }.sorted { $0.left < $1.left }
        guard var reach = inside.first?.right else { return nil }
        var middles: [Double] = []
        for word in inside {
            if word.left - reach >= Self.leastGutter * bodySize { middles.append((reach + word.left) / 2) }
            reach = max(reach, word.right)
        }
        guard !middles.isEmpty else { return nil }
        columns = [box.left] + middles + [box.right]
        self.rules = rules
        self.tolerance = tolerance
        self.box = box
        isOpen = true
        // Lines that divide a page's sections have whole paragraphs between them; a table's rows fill several cells.
        let bands = Set(inside.compactMap { Self.band(of: $0.midY, in: rows) })
        let shared = bands.filter { row in
            Set(
                inside.filter { Self.band(of: $0.midY, in: rows) == row }.compactMap {
                    Self.band(of: $0.midX, in: columns)
                }
            )
            .count > 1
        }
        guard shared.count >= 2, shared.count * 2 >= bands.count else { return nil }
    }

    /// A table's first row alone at a page's foot: two level rules as long as the tables on the page, too low for vertical
    /// ones to be found.
    private init?(band rules: [Rule], beside tables: [RuledTable], tolerance: Double, bodySize: Double) {
        guard let box = Box.around(rules.map(\.box)), box.height <= Self.highestBand * bodySize,
            tables.contains(where: {
                abs($0.box.left - box.left) <= tolerance && abs($0.box.right - box.right) <= tolerance
            })
        else { return nil }
        rows = Self.places(rules.map(\.box.midY), tolerance)
        guard rows.count == 2 else { return nil }
        columns = [box.left, box.right]
        self.rules = rules
        self.tolerance = tolerance
        self.box = box
        isOpen = false
    }

    /// Places nearer to each other than the tolerance are one.
    private static func places(_ values: [Double], _ tolerance: Double) -> [Double] {
        var clusters: [[Double]] = []
        for value in values.sorted() {
            if let last = clusters.last?.last, value - last <= tolerance {
                clusters[clusters.count - 1].append(value)
            } else {
                clusters.append([value])
            }
        }
        return clusters.map { $0.reduce(0, +) / Double($0.count) }
    }

    func contains(_ word: Word) -> Bool {
        guard let middle = word.box, let first = columns.first, let last = columns.last, let top = rows.first,
            let bottom = rows.last
        else { return false }
        return middle.midX > first && middle.midX < last && middle.midY > top && middle.midY < bottom
    }

    func draft(words: [Word], page: Int) -> Draft {
        let (rowCount, columnCount) = (rows.count - 1, columns.count - 1)
        var owner = [[Int]](repeating: Array(0..<columnCount), count: rowCount)
        for row in 0..<rowCount {
            for column in 1..<max(columnCount, 1) where !isDivided(row: row, before: column) {
                owner[row][column] = owner[row][column - 1]
            }
        }
        var contents: [[Word]] = Array(repeating: [], count: rowCount * columnCount)
        for word in words {
            guard let box = word.box, let row = Self.band(of: box.midY, in: rows),
                let column = Self.band(of: box.midX, in: columns)
            else { continue }
            let top = firstRow(of: row, column: owner[row][column], owner: owner)
            contents[top * columnCount + owner[top][column]].append(word)
        }
        var cells: [DraftCell] = []
        for row in 0..<rowCount {
            for column in 0..<columnCount where owner[row][column] == column {
                let span = owner[row].count { $0 == column }
                let lines = RowBuilder.rows(of: contents[row * columnCount + column], page: page).map { $0.draft }
                cells.append(
                    DraftCell(
                        lines: lines, page: page,
                        box: Box(
                            left: columns[column], top: rows[row], right: columns[column + span], bottom: rows[row + 1]),
                        row: row, column: column, columnSpan: span))
            }
        }
        return Draft(
            kind: .table, lines: [], isSetApart: true, cells: cells, headerRows: HeaderRows.count(in: cells))
    }

    /// A cell over several rows has its text in the first.
    private func firstRow(of row: Int, column: Int, owner: [[Int]]) -> Int {
        var row = row
        while row > 0, owner[row - 1][column] == column, !isDivided(aboveRow: row, column: column) { row -= 1 }
        return row
    }

    private static func band(of value: Double, in places: [Double]) -> Int? {
        let index = places.count { $0 <= value } - 1
        return index >= 0 && index < places.count - 1 ? index : nil
    }

    private func isDivided(row: Int, before column: Int) -> Bool {
        if isOpen { return true }
        let height = rows[row + 1] - rows[row]
        let covered = rules.filter { !$0.isHorizontal && abs($0.box.midX - columns[column]) <= tolerance }.reduce(0) {
            $0 + max(min($1.box.bottom, rows[row + 1]) - max($1.box.top, rows[row]), 0)
        }
        return covered >= Self.cover * height
    }

    private func isDivided(aboveRow row: Int, column: Int) -> Bool {
        if isOpen { return true }
        let width = columns[column + 1] - columns[column]
        let covered = rules.filter { $0.isHorizontal && abs($0.box.midY - rows[row]) <= tolerance }.reduce(0) {
            $0 + max(min($1.box.right, columns[column + 1]) - max($1.box.left, columns[column]), 0)
        }
        return covered >= Self.cover * width
    }
}

extension Box {
    /// The middle of the other lies within.
    fileprivate func contains(_ other: Box) -> Bool {
        other.midX > left && other.midX < right && other.midY > top && other.midY < bottom
    }

    /// They share a point; a rule without thickness has one too.
    fileprivate func intersects(_ other: Box) -> Bool {
        left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
    }
}
