import DocumentModel

extension DocumentComparison {
    /// The cells of all tables as they come, hyphens and spaces aside; in an empty one there is nothing to read.
    mutating func compareTables() {
        let printed = gold.tableCells.filter { !ComparedText($0).withoutGaps.isEmpty }
        guard !printed.isEmpty else { return }
        var cells: [ComparedText: Int] = [:]
        for cell in printed { cells[ComparedText(cell).withoutGaps, default: 0] += 1 }
        var found: [ComparedText: Int] = [:]
        for cell in (record?.tables ?? []).flatMap({ [$0.header] + $0.rows }).joined() where !cell.isEmpty {
            let text = ComparedText(cell).withoutGaps
            if !text.isEmpty { found[text, default: 0] += 1 }
        }
        let right = cells.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
        count("table cells", right, gold: printed.count, found: found.values.reduce(0, +))
        var rest = found
        for cell in printed {
            let text = ComparedText(cell).withoutGaps
            if let left = rest[text], left > 0 {
                rest[text] = left - 1
            } else {
                miss("table cell missed", gold: cell, got: nil)
            }
        }
    }
}
