internal import DocumentModel

/// Blocks of the body of one page of a text file.
struct PlainBody {
    let join: LineJoin

    func drafts(of lines: [FlowLine]) -> [Draft] {
        var drafts: [Draft] = []
        var depth = ListDepth()
        let grid = CharacterGrid(lines)
        var run: [FlowLine] = []
        func closeRun() {
            if !run.isEmpty { drafts += blocks(ofRun: run[...], depth: &depth) }
            run = []
        }
        var index = 0
        while index < lines.count {
            if let (table, end) = TabbedTable.table(in: lines, at: index) {
                closeRun()
                drafts.append(table)
                index = end
            } else if let (columns, end) = grid.columns(at: index) {
                closeRun()
                drafts += columns
                index = end
            } else {
                if let last = run.last, !lines[index].isAdjacent, !bridges(last, lines[index]) { closeRun() }
                run.append(lines[index])
                index += 1
            }
        }
        closeRun()
        return drafts
    }

    /// Text taken from PDF has stray blank lines within paragraphs: a full line without an end goes on. In capitals only
    /// after a line that is as long as any.
    private func bridges(_ line: FlowLine, _ next: FlowLine) -> Bool {
        guard next.blanksBefore == 1, !next.startsPage, next.marker == nil, line.marker?.standsAlone != true,
            !line.text.endsSentence, !line.text.hasSuffix(":"), !line.hasWideGap, !line.text.hasDotLeader
        else { return false }
        if next.text.startsInLowerCase { return next.text.hasDotLeader || join.isFull(line, before: next) }
        return join.isFull(line, before: next, share: 1)
    }

    private func blocks(ofRun run: ArraySlice<FlowLine>, depth: inout ListDepth) -> [Draft] {
        let runWidth = run.map(\.width).max() ?? 0
        let isListed = join.isListed(run)
        var groups: [[FlowLine]] = []
        for line in run {
            if let group = groups.last, let start = group.first, let last = group.last,
                join.joins(last, line, start: start, runWidth: runWidth, isListed: isListed)
                    || isTitleLine(line, after: groups, of: run)
            {
                groups[groups.count - 1].append(line)
            } else {
                groups.append([line])
            }
        }
        return groups.enumerated().map { draft(of: $1, isFirst: $0 == 0, depth: &depth) }
    }

    /// After a line that is only a section number (and what stands far beside it) the rest of the run, where it is
    /// short, is the title.
    private func isTitleLine(_ line: FlowLine, after groups: [[FlowLine]], of run: ArraySlice<FlowLine>) -> Bool {
        guard groups.count == 2, run.count <= 4, line.marker == nil, !line.text.hasDotLeader, !line.hasWideGap,
            let head = groups[0].first, groups[0].count == 1,
            head.marker?.kind == .section, head.marker?.standsAlone == true
        else { return false }
        return !(run.last?.text.endsSentence ?? true)
    }

    private func draft(of lines: [FlowLine], isFirst: Bool, depth: inout ListDepth) -> Draft {
        let start = lines[0]
        var draft = Draft(
            kind: .paragraph, lines: lines.map { DraftLine(page: $0.page, text: $0.text) }, marker: start.marker?.text,
            isSetApart: isFirst)
        if let marker = start.marker, marker.kind != .section {
            draft.kind = .listItem
            draft.level = depth.level(atIndent: Double(start.indent))
        } else {
            depth = ListDepth()
        }
        return draft
    }
}

/// The depth of list items by their indentation.
struct ListDepth {
    private var indents: [Double] = []
    /// Indentations nearer to each other than this are one; in the unit of the indentations.
    private let tolerance: Double

    init(tolerance: Double = 0) { self.tolerance = tolerance }

    /// From 1.
    mutating func level(atIndent indent: Double) -> Int {
        while let last = indents.last, last > indent + tolerance { indents.removeLast() }
        if indents.last.map({ $0 < indent - tolerance }) ?? true { indents.append(indent) }
        return indents.count
    }
}
