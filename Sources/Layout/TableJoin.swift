internal import DocumentModel

/// Makes one table of two that follow each other over a page break with the same columns. A header that is printed again
/// stays as a row: it is on the page.
struct TableJoin {
    /// By how much the columns' edges may differ, as a share of the table's width.
    static let drift = 0.03

    static func join(_ drafts: [Draft]) -> [Draft] {
        var result: [Draft] = []
        var last: Int?
        for draft in drafts {
            guard draft.kind != .furniture, draft.kind != .footnote else {
                result.append(draft)
                continue
            }
            if let index = last, draft.firstPage == result[index].lastPage + 1, agree(result[index], draft) {
                let rows = (result[index].cells.last?.row ?? -1) + 1
                if columnCount(of: result[index]) == 1 { spread(&result[index], over: columnCount(of: draft)) }
                result[index].cells += draft.cells.map { cell in
                    var cell = cell
                    cell.row += rows
                    return cell
                }
                continue
            }
            last = result.count
            result.append(draft)
        }
        return result
    }

    private static func agree(_ a: Draft, _ b: Draft) -> Bool {
        guard a.kind == .table, b.kind == .table, let left = edges(of: a, page: a.lastPage),
            let right = edges(of: b, page: b.firstPage), left.count == right.count || left.count == 2,
            let first = left.first, let last = left.last
        else { return false }
        let allowed = drift * max(last - first, 1)
        if left.count == 2 {
            return abs(first - (right.first ?? 0)) <= allowed && abs(last - (right.last ?? 0)) <= allowed
        }
        return zip(left, right).allSatisfy { abs($0 - $1) <= allowed }
    }

    private static func columnCount(of draft: Draft) -> Int {
        draft.cells.map { $0.column + $0.columnSpan }.max() ?? 0
    }

    /// Rows of one cell head the columns that follow.
    private static func spread(_ draft: inout Draft, over columns: Int) {
        for index in draft.cells.indices { draft.cells[index].columnSpan = columns }
    }

    /// Left edges of the columns and the right edge of the last one, on one page.
    private static func edges(of draft: Draft, page: Int) -> [Double]? {
        let cells = draft.cells.filter { $0.page == page && $0.columnSpan == 1 && $0.box != nil }
        let lefts = (0..<columnCount(of: draft)).map { column in
            cells.filter { $0.column == column }.compactMap(\.box?.left).min()
        }
        guard !lefts.contains(nil), let right = cells.compactMap(\.box?.right).max() else { return nil }
        return lefts.compactMap(\.self) + [right]
    }
}
