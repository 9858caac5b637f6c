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
        let filled = columns.map { $0.count { !$0.isEmpty } }
        if Double(filled.first ?? 0) <= Self.sparse * Double(rows.count) {
            self = .labelled
        } else if columns.allSatisfy(Self.isRunning) {
            self = .lists
        } else {
            let full = rows.count { !$0.contains("") }
            let isTable =
                columnCount >= 3
                ? Double(full) >= Self.tableFullness * Double(rows.count)
                : full == rows.count && !columns.allSatisfy(Self.holdsEntries)
            self = isTable ? .table : .lists
        }
    }

    private static func isRunning(_ column: [String]) -> Bool {
        let lines = column.filter { !$0.isEmpty }
        guard lines.count >= runningLength else { return false }
        return Double(lines.dropFirst().count { $0.startsInLowerCase }) >= running * Double(lines.count - 1)
    }

    /// Most lines are entries of their own form: `Name (X)`, `Name, title`.
    private static func holdsEntries(_ column: [String]) -> Bool {
        column.count { $0.contains { $0 == "," || $0 == "(" } } * 2 >= column.count
    }
}
