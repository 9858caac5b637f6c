internal import DocumentModel

/// Blocks of a stretch of rows between tables.
struct PageFlow {
    let measure: LineMeasure
    /// Right edge of full lines, in points.
    let right: Double
    let rules: [Rule]
    /// The rows stand beside and below one label.
    var isOfOneLabel = false

    func drafts(of rows: [TextRow]) -> [Draft] {
        var drafts: [Draft] = []
        var pending: [TextLine] = []
        var above: TextLine?
        let builder = ParagraphBuilder(measure: measure, right: right)
        func flush() {
            drafts += builder.drafts(of: pending, above: above)
            above = pending.last ?? above
            pending = []
        }
        var index = 0
        while index < rows.count {
            if let (region, end) = AlignedRegion.region(
                in: rows, at: index, measure: measure, keepsTail: isOfOneLabel)
            {
                flush()
                drafts += region.drafts(measure: measure, right: right, rules: rules)
                above = rows[end - 1].lines.last
                index = end
            } else {
                if rows[index].lines.count > 1 {
                    flush()
                    drafts += separate(rows[index], above: above)
                    above = rows[index].lines.last
                } else {
                    pending.append(rows[index].joined)
                }
                index += 1
            }
        }
        flush()
        return drafts
    }

    /// A row with wide gaps that no other row shares stays one line.
    private func separate(_ row: TextRow, above: TextLine?) -> [Draft] {
        var drafts = ParagraphBuilder(measure: measure, right: right).drafts(of: [row.joined], above: above)
        if drafts.count == 1 { drafts[0].lines = [row.draft] }
        return drafts
    }
}
