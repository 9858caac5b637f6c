import DocumentModel

/// Whether a page's words could stand in a table: rows with wide gaps inside them.
enum ColumnSign {
    private static let fewestRows = 3
    /// In font sizes.
    private static let wideGap = 1.5

    static func isSeen(in words: [Word]) -> Bool {
        var rows: [[Box]] = []
        for box in words.compactMap(\.box).sorted(by: { ($0.midY, $0.left) < ($1.midY, $1.left) }) {
            if let last = rows.last?.last, abs(last.midY - box.midY) < 0.4 * max(last.height, box.height) {
                rows[rows.count - 1].append(box)
            } else {
                rows.append([box])
            }
        }
        let gapped = rows.count { row in
            let sorted = row.sorted { $0.left < $1.left }
            return zip(sorted, sorted.dropFirst()).contains { $1.left - $0.right > wideGap * max($0.height, $1.height) }
        }
        return gapped >= fewestRows
    }
}
