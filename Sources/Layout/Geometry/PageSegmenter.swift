internal import DocumentModel

/// Blocks of pages with word boxes: rows by baselines, furniture, ruled tables, columns, paragraphs.
struct PageSegmenter {
    static func drafts(of pages: [Page]) -> [Draft] {
        let parted = pages.map { MarginText.parted(RuleArtefacts.removed(from: $0)) }
        let measured = zip(pages, parted).map { page, parted in
            (width: page.width, rows: RowBuilder.rows(of: parted.text, page: page.number))
        }
        let measure = LineMeasure(measured)
        let printed = zip(pages, measured).map { page, measured in printedLines(measured.rows, page, measure) }
        let edges = RunningLines.edges(of: printed)
        let numbers = BareNumbers(
            zip(measured, edges).flatMap { measured, edges in
                measured.rows.enumerated().filter { !edges.contains($0.offset) }.compactMap(\.element.lines.first)
                    .compactMap { line in line.words.first.map { ($0, line.marker) } }
            })
        let drafts = pages.indices.flatMap { index in
            blocks(
                of: pages[index], rows: measured[index].rows, edges: edges[index], measure: measure, numbers: numbers)
                + parted[index].strips.map { words in
                    Draft(
                        kind: .furniture, lines: [DraftLine(page: pages[index].number, words: words)], isFoot: true)
                }
        }
        return HeadingType.settle(drafts, measure: measure) ?? HeadingForm.settle(drafts)
    }

    private static func printedLines(
        _ rows: [TextRow], _ page: Page, _ measure: LineMeasure
    ) -> [RunningLines.Line] {
        rows.enumerated().map { index, row in
            let distance = index == 0 ? 0 : row.baseline - rows[index - 1].baseline
            return RunningLines.Line(
                text: row.draft.text, place: page.height > 0 ? row.baseline / page.height : nil,
                isApart: distance > ParagraphBuilder.apartGap * measure.pitch * max(row.size, 1))
        }
    }

    private static func blocks(
        of page: Page, rows: [TextRow], edges: RunningLines.Edges, measure: LineMeasure,
        numbers: BareNumbers<Word>
    ) -> [Draft] {
        func furniture(_ indices: Set<Int>, isFoot: Bool) -> [Draft] {
            indices.sorted().map { Draft(kind: .furniture, lines: [rows[$0].draft], isFoot: isFoot) }
        }
        let tables = RuledTable.tables(
            from: page.rules, words: rows.flatMap(\.lines).flatMap(\.words), bodySize: measure.bodySize)
        var tableWords = [[Word]](repeating: [], count: tables.count)
        var running: [Word] = []
        for (index, row) in rows.enumerated() where !edges.contains(index) {
            for word in row.lines.flatMap(\.words) {
                if let table = tables.firstIndex(where: { $0.contains(word) }) {
                    tableWords[table].append(word)
                } else {
                    running.append(word)
                }
            }
        }
        let filled = tables.indices.filter { !tableWords[$0].isEmpty }
        let body =
            tables.isEmpty
            ? rows.indices.filter { !edges.contains($0) }.map { rows[$0] }
            : RowBuilder.rows(of: running, page: page.number)
        let signs = SignColumn(body)
        let settled = body.map { signs.settled($0.settled(by: numbers)) }
        let flow = PageFlow(measure: measure, right: measure.rightEdge(pageWidth: page.width), rules: page.rules)
        var drafts: [Draft] = []
        var rest = settled[...]
        for index in filled {
            let above = rest.prefix { $0.baseline <= tables[index].box.midY && $0.box.midY < tables[index].box.bottom }
            drafts += flow.drafts(of: Array(above))
            rest = rest.dropFirst(above.count)
            drafts.append(tables[index].draft(words: tableWords[index], page: page.number))
        }
        drafts += flow.drafts(of: Array(rest))
        return furniture(edges.head, isFoot: false) + Footnotes.mark(drafts, pageHeight: page.height, measure: measure)
            + furniture(edges.foot, isFoot: true)
    }
}
