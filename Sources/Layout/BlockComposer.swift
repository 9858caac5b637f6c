internal import DocumentModel

/// Puts a block's text together and says where in it every word, line and cell stands.
struct BlockComposer {
    private var original = String.UnicodeScalarView()
    private var length = 0
    private var lines: [PlacedLine] = []
    private var words: [PlacedWord] = []
    private var cells: [PlacedCell] = []
    private var repairs: [Repair] = []

    static func block(from draft: Draft) -> LayoutBlock {
        var composer = BlockComposer()
        if draft.cells.isEmpty {
            composer.addLines(draft.lines, separator: "\n")
        } else {
            composer.addCells(draft.cells)
        }
        let page = draft.firstPage
        return LayoutBlock(
            kind: draft.kind, level: draft.level, page: page,
            box: Box.around(
                draft.cells.isEmpty
                    ? draft.lines.filter { $0.page == page }.compactMap(\.box)
                    : draft.cells.filter { $0.page == page }.compactMap(\.box)),
            original: String(composer.original), repairs: composer.repairs, lines: composer.lines,
            words: composer.words, cells: composer.cells,
            headerRows: draft.headerRows, marker: draft.marker, isSetApart: draft.isSetApart, column: draft.column,
            isFoot: draft.isFoot)
    }

    private mutating func append(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars {
            original.append(scalar)
            length += 1
        }
    }

    private mutating func addLines(_ drafts: [DraftLine], separator: Unicode.Scalar) {
        for (index, line) in drafts.enumerated() {
            if index > 0 { append(CollectionOfOne(separator)) }
            add(line)
        }
    }

    private mutating func add(_ line: DraftLine) {
        let start = length
        let text = Array(line.text.unicodeScalars)
        var position = 0
        var written = 0
        for word in line.words {
            let scalars = Array(word.text.unicodeScalars)
            while position < text.count, !text[position...].starts(with: scalars) { position += 1 }
            guard position + scalars.count <= text.count else { break }
            append(text[written..<position])
            position += scalars.count
            written = position
            let begin = length
            append(Array((word.misreading?.text ?? word.text).unicodeScalars))
            words.append(PlacedWord(span: begin..<length, page: line.page, box: word.box, confidence: word.confidence))
            if let misreading = word.misreading {
                repairs.append(
                    Repair(span: begin..<length, original: misreading.text, text: word.text, reason: misreading.reason))
            }
        }
        append(text[written...])
        lines.append(
            PlacedLine(
                span: start..<length, page: line.page, box: line.box, fontSize: line.fontSize, isBold: line.isBold))
    }

    private mutating func addCells(_ drafts: [DraftCell]) {
        var previousRow: Int?
        for cell in drafts {
            if let previousRow { append(CollectionOfOne(cell.row == previousRow ? "\t" : "\n")) }
            previousRow = cell.row
            let start = length
            addLines(cell.lines, separator: "\u{2028}")
            cells.append(
                PlacedCell(
                    span: start..<length, page: cell.page, box: cell.box, row: cell.row, column: cell.column,
                    columnSpan: cell.columnSpan))
        }
    }
}
