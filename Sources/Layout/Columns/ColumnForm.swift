/// What texts that stand in columns are to each other.
enum ColumnForm: Hashable, Sendable {
    /// The cells of a row belong together.
    case table
    /// Independent lists or texts side by side.
    case lists
    /// Labels at the left, each with what belongs to it beside and below it.
    case labelled

    /// Share of the rows that a column of labels fills at most.
    static let sparse = 0.5
    /// Share of the rows that must fill all columns for the rows to belong together.
    static let tableFullness = 0.6
    /// Share of a column's lines that begin in small letters from which it is running text.
    static let running = 0.35
    /// Running text has at least this many lines.
    static let runningLength = 4

    /// - Parameter rows: the text of each printed line by column; empty where there is nothing. All of one length.
    init(of rows: [[String]]) {
        let columnCount = rows.first?.count ?? 0
        let columns = (0..<columnCount).map { column in rows.map { $0[column] } }
        let full = rows.count { !$0.contains("") }
        if columns.allSatisfy(Self.isRunning) {
            self = .lists
        } else if columnCount >= 3, Double(full) >= Self.tableFullness * Double(rows.count) {
            self = .table
        } else if columnCount >= 3, Self.isNumberedTable(rows) || Self.isMarked(rows) {
            self = .table
        } else if let labels = columns.first, Self.areLabels(labels) {
            self = .labelled
        } else if columnCount == 2 ? full == rows.count || Self.hasGroupRows(rows) : Self.areMostlyFilled(columns),
            !columns.allSatisfy(Self.holdsEntries)
        {
            self = .table
        } else {
            self = .lists
        }
    }

    /// Labels leave rows free below them, and are no entries of a list.
    private static func areLabels(_ column: [String]) -> Bool {
        let labels = column.filter { !$0.isEmpty }
        guard labels.count < column.count, !holdsEntries(labels) else { return false }
        let tail = column.reversed().prefix { $0.isEmpty }.count
        return labels.count + tail < column.count || Double(labels.count) <= sparse * Double(column.count)
    }

    /// Under a row that names every column stand numbers that rise, each with what it numbers beside it.
    private static func isNumberedTable(_ rows: [[String]]) -> Bool {
        guard let header = rows.first, !header.contains("") else { return false }
        let numbered = rows.dropFirst().filter { !$0[0].isEmpty }
        let numbers = numbered.compactMap { row in
            ListMarker("\(row[0]) Xx").flatMap { $0.text == row[0] ? $0.number : nil }
        }
        return numbers.count > 1 && numbers.count == numbered.count
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } && numbered.allSatisfy { !$0[1].isEmpty }
    }

    /// Longest mark in a column of marks, in characters: `X`, `–`, `12`.
    static let mark = 2

    /// Under a row that names every column stand entries at the left, and nothing but marks beside them.
    private static func isMarked(_ rows: [[String]]) -> Bool {
        guard let header = rows.first, !header.contains(""), rows.count > 2 else { return false }
        return rows.dropFirst().allSatisfy { row in
            !row[0].isEmpty && row.dropFirst().allSatisfy { $0.count <= mark }
                && row.dropFirst().contains { !$0.isEmpty }
        }
    }

    /// Each row is full, but for single ones that head those below.
    private static func hasGroupRows(_ rows: [[String]]) -> Bool {
        let heads = rows.indices.filter { rows[$0][1].isEmpty }
        return rows.allSatisfy { !$0[0].isEmpty } && Double(heads.count) <= (1 - tableFullness) * Double(rows.count)
            && heads.allSatisfy { !rows[$0][0].startsInLowerCase && $0 + 1 < rows.count && !rows[$0 + 1][1].isEmpty }
            && rows[0].allSatisfy { !$0.isEmpty }
    }

    /// The first column is whole, and most cells of the others are filled.
    private static func areMostlyFilled(_ columns: [[String]]) -> Bool {
        let cells = columns.flatMap(\.self)
        return columns.first?.contains("") == false
            && Double(cells.count { !$0.isEmpty }) >= tableFullness * Double(cells.count)
    }

    static func isRunning(_ column: [String]) -> Bool {
        let lines = column.filter { !$0.isEmpty }
        guard lines.count >= runningLength else { return false }
        return Double(lines.dropFirst().count { $0.startsInLowerCase }) >= running * Double(lines.count - 1)
    }

    /// Most lines are entries of their own form: `Name (X)`, `Name, title`.
    private static func holdsEntries(_ column: [String]) -> Bool {
        column.count { $0.contains { $0 == "," || $0 == "(" } } * 2 >= column.count
    }
}
