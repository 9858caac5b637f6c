/// The rows at a table's head that are set in bold while the rest is not.
enum HeaderRows {
    static func count(in cells: [DraftCell]) -> Int {
        let rows = Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }.map(\.value)
        let isBold = rows.map { row in
            let lines = row.flatMap(\.lines)
            return !lines.isEmpty && lines.allSatisfy(\.isBold)
        }
        // A single bold cell over all columns heads a group, not the columns.
        let count = zip(isBold, rows).prefix { $0 && $1.count { !$0.lines.isEmpty } > 1 }.count
        return count < rows.count ? count : 0
    }
}
