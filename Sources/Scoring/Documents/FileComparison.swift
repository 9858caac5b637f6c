package import DocumentModel

/// All documents of one file: several golds may name the same file.
package enum FileComparison {
    /// - Parameter records: empty where the file could not be read.
    /// - Returns: one score for each gold, in their order.
    ///
    /// With one gold, the record that fits best is compared and the others are invented documents. With several,
    /// records and golds stand for one another one to one.
    package static func scores(_ golds: [GoldRecord], _ records: [Record]) -> [DocumentScore] {
        let pairs = pairs(golds, records)
        let surplus = records.count - pairs.count
        return golds.enumerated().map { index, gold in
            let record = pairs.first { $0.gold == index }.map { records[$0.found] }
            // What no gold stands for falls on the first; a file that gave nothing counts as one answer, a wrong one.
            var found = record == nil ? 0 : 1
            if index == 0 { found += records.isEmpty ? 1 : surplus }
            let divided = Counts(record == nil ? 0 : 1, gold: 1, found: found)
            return DocumentScore(DocumentComparison(gold, record, divided: divided))
        }
    }

    private static func pairs(_ golds: [GoldRecord], _ records: [Record]) -> Pairs {
        var candidates: [(fit: Double, items: Int, gold: Int, found: Int)] = []
        for (i, gold) in golds.enumerated() {
            for (j, record) in records.enumerated() {
                let fit = fit(gold, record, withPages: golds.count > 1)
                candidates.append((fit, record.items.count, -i, -j))
            }
        }
        candidates.sort { $0 > $1 }
        var pairs: Pairs = []
        for candidate in candidates
        where !pairs.contains(where: { $0.gold == -candidate.gold || $0.found == -candidate.found }) {
            pairs.append((-candidate.gold, -candidate.found))
        }
        return pairs
    }

    /// Type and date count one each; common pages two, by their share.
    private static func fit(_ gold: GoldRecord, _ record: Record, withPages: Bool) -> Double {
        var fit = gold.document?.type.contains(record.document.type.rawValue) == true ? 1.0 : 0
        if record.meeting.date == gold.meeting?.date { fit += 1 }
        if withPages, let pages = gold.document?.pages.map(Set.init) {
            let read = Set(record.document.pages.map(\.number))
            fit += 2 * Double(pages.intersection(read).count) / Double(max(1, pages.union(read).count))
        }
        return fit
    }
}
