internal import DocumentModel

/// Blocks of a Markdown page: its lines say themselves what they are.
struct MarkdownBody {
    static func drafts(of page: Page) -> [Draft] {
        var body = MarkdownBody(page: page.number)
        for line in page.lines { body.add(line) }
        body.closeTable()
        return body.drafts
    }

    private let page: Int
    private var drafts: [Draft] = []
    private var rows: [(cells: [String], isHeader: Bool)] = []
    private var isApart = true

    private init(page: Int) { self.page = page }

    private mutating func add(_ line: PlainLine) {
        if case .tableRow(let isHeader) = line.role {
            if isHeader { closeTable() }
            rows.append((line.cells ?? [], isHeader))
            return
        }
        if !rows.isEmpty, line.role == .separator { return }
        closeTable()
        let pieces = line.content.split(separator: "\n").map(String.init)
        guard !pieces.isEmpty else {
            isApart = true
            return
        }
        for (index, piece) in pieces.enumerated() {
            let text = DraftLine(page: page, text: piece)
            switch index == 0 ? line.role : .text {
            case .continuation where !drafts.isEmpty:
                drafts[drafts.count - 1].lines.append(text)
            case .heading(let level):
                append(Draft(kind: .heading, level: level, lines: [text], marker: ListMarker(text.text)?.text))
            case .listItem(let marker, let depth):
                let line = DraftLine(page: page, text: marker.isEmpty ? piece : marker + " " + piece)
                append(Draft(kind: .listItem, level: depth + 1, lines: [line], marker: marker))
            default:
                let marker = ListMarker(text.text).flatMap { $0.kind == .bareNumber ? nil : $0 }
                append(Draft(kind: .paragraph, lines: [text], marker: marker?.text))
            }
        }
    }

    private mutating func append(_ draft: Draft) {
        var draft = draft
        draft.isSetApart = isApart
        isApart = false
        drafts.append(draft)
    }

    private mutating func closeTable() {
        guard !rows.isEmpty else { return }
        let columnCount = rows.map(\.cells.count).max() ?? 0
        var cells: [DraftCell] = []
        for (row, line) in rows.enumerated() {
            for column in 0..<columnCount {
                let text = column < line.cells.count ? line.cells[column] : ""
                let lines = text.split(separator: "\n").map { DraftLine(page: page, text: $0) }
                cells.append(DraftCell(lines: lines, page: page, row: row, column: column))
            }
        }
        let headerRows = rows.prefix { $0.isHeader }.count
        rows = []
        append(Draft(kind: .table, lines: [], cells: cells, headerRows: headerRows))
    }
}
