internal import DocumentModel

/// What the columns of a region are, as blocks.
extension AlignedRegion {
    /// - Parameter right: the right edge of full lines on the page, in points.
    func drafts(measure: LineMeasure, right: Double, rules: [Rule]) -> [Draft] {
        if isSigned(rules) { return lists(of: lines, measure: measure, right: .infinity).map(Self.signature) }
        switch ColumnForm(of: lines.map { $0.cells.map { $0?.text ?? "" } }) {
        case .table: return [table(measure: measure)]
        case .lists: return lists(of: lines, measure: measure, right: right)
        case .labelled:
            return sections(measure: measure).flatMap { labelled($0, measure: measure, right: right, rules: rules) }
        }
    }

    /// Each label with the lines beside and below it, up to the next label that stands apart.
    private func sections(measure: LineMeasure) -> [[Line]] {
        var sections: [[Line]] = []
        for line in lines {
            let above = sections.last?.last
            let distance = above.map { (line.baseline - $0.baseline) / (measure.pitch * max(line.size, 1)) } ?? 0
            let opens = !line.parts[0].isEmpty && (above?.parts[0].isEmpty ?? true || distance > Self.tightRow)
            if opens || sections.isEmpty { sections.append([line]) } else { sections[sections.count - 1].append(line) }
        }
        return sections
    }

    /// The label, then what belongs to it, which may have columns again.
    private func labelled(_ lines: [Line], measure: LineMeasure, right: Double, rules: [Rule]) -> [Draft] {
        let labels = lines.compactMap { $0.cells[0] }
        let rows = lines.map { TextRow(lines: $0.parts.dropFirst().flatMap(\.self)) }.filter { !$0.lines.isEmpty }
        let edge = max(right, rows.map(\.box.right).max() ?? 0)
        let label = ParagraphBuilder(measure: measure, right: bounds[0].upperBound).drafts(of: labels, column: 0)
        let content = PageFlow(measure: measure, right: edge, rules: rules, isOfOneLabel: true).drafts(of: rows)
        return label
            + content.enumerated().map { index, draft in
                var draft = draft
                draft.column = (draft.column ?? 0) + 1
                if index == 0 { draft.isSetApart = false }
                return draft
            }
    }

    private func lists(of lines: [Line], measure: LineMeasure, right: Double) -> [Draft] {
        (0..<columnCount).flatMap { column in
            let texts = lines.compactMap { $0.cells[column] }
            let widest = texts.map(\.box.right).max() ?? 0
            let isList = !ColumnForm.isRunning(texts.map(\.text))
            // Running text fills its column; how wide a list's is shows only in the column beside it.
            let room = column + 1 < columnCount ? bounds[column + 1].lowerBound - measure.bodySize : right
            return ParagraphBuilder(measure: measure, right: isList ? max(widest, room) : widest, isList: isList)
                .drafts(of: texts, column: column)
        }
    }

    /// Each column stands under a line drawn to sign on.
    private func isSigned(_ rules: [Rule]) -> Bool {
        guard let first = lines.first else { return false }
        if first.cells.allSatisfy({ $0?.text.isDrawnLine ?? false }) { return true }
        return first.cells.allSatisfy { cell in
            guard let cell else { return false }
            return rules.contains { rule in
                rule.isHorizontal && rule.box.bottom <= cell.box.midY
                    && cell.box.top - rule.box.bottom < 1.5 * cell.size
                    && rule.box.left < cell.box.midX && rule.box.right > cell.box.midX
                    && bounds.count { $0.lowerBound < rule.box.right && $0.upperBound > rule.box.left } == 1
            }
        }
    }

    private static func signature(_ draft: Draft) -> Draft {
        var draft = draft
        if draft.kind == .paragraph { draft.kind = .signature }
        return draft
    }

    private func table(measure: LineMeasure) -> Draft {
        let distances = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
        let tight = distances.min() ?? 0
        let isSpaced =
            distances.count { $0 > Self.rowGap * tight } >= 2 && distances.contains { $0 <= Self.rowGap * tight }
        var rows: [[Line]] = []
        for (index, line) in lines.enumerated() {
            let isFar = index == 0 || distances[index - 1] > Self.rowGap * tight
            let isWrapped = isSpaced ? !isFar : line.cells[0] == nil && !isFar
            if isWrapped, !rows.isEmpty { rows[rows.count - 1].append(line) } else { rows.append([line]) }
        }
        var cells: [DraftCell] = []
        for (number, row) in rows.enumerated() {
            let isGroup = row.allSatisfy { $0.filled == 1 && $0.cells[0] != nil }
            for column in 0..<(isGroup ? 1 : columnCount) {
                let texts = row.compactMap { $0.cells[column] }
                cells.append(
                    DraftCell(
                        lines: texts.map(\.draft), page: page, box: Box.around(texts.map(\.box)), row: number,
                        column: column, columnSpan: isGroup ? columnCount : 1))
            }
        }
        return Draft(
            kind: .table, lines: [], isSetApart: true, cells: cells, headerRows: HeaderRows.count(in: cells))
    }
}
