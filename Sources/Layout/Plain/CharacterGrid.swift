internal import DocumentModel

/// A text file's lines as if they were printed in type of even width, so that columns are found by the same geometry as on
/// pages. The boxes live only in here: what comes out has none.
struct CharacterGrid {
    /// In font sizes, which are the unit here.
    static let characterWidth = 0.6
    static let lineHeight = 1.2
    static let measure = LineMeasure(evenSize: 1, pitch: lineHeight)

    private let rows: [TextRow]

    /// - Parameter lines: those of one page.
    init(_ lines: [FlowLine]) {
        var baseline = 0.0
        rows = lines.map { line in
            baseline += Double(line.blanksBefore + 1) * Self.lineHeight
            let words = Self.words(of: line, baseline: baseline)
            return RowBuilder.row(of: words, page: line.page)
        }
    }

    /// The blocks of the columns that begin at a line, and the index after their last line; nil where none begin.
    func columns(at index: Int) -> (drafts: [Draft], end: Int)? {
        guard let (region, end) = AlignedRegion.region(in: rows, at: index, measure: Self.measure) else { return nil }
        let right = rows.map(\.box.right).max() ?? 0
        return (region.drafts(measure: Self.measure, right: right, rules: []).map(Self.withoutBoxes), end)
    }

    private static func words(of line: FlowLine, baseline: Double) -> [Word] {
        var words: [Word] = []
        var column = 0
        var text = ""
        func end() {
            guard !text.isEmpty else { return }
            let box = Box(
                left: Double(column - text.count) * characterWidth, top: baseline - 1,
                right: Double(column) * characterWidth, bottom: baseline)
            words.append(Word(text: text, box: box))
            text = ""
        }
        for character in line.raw {
            if character.isWhitespace {
                end()
                column = character == "\t" ? (column / 8 + 1) * 8 : column + 1
            } else {
                text.append(character)
                column += 1
            }
        }
        end()
        return words
    }

    private static func withoutBoxes(_ draft: Draft) -> Draft {
        var draft = draft
        draft.room = nil
        draft.lines = draft.lines.map(withoutBoxes)
        for index in draft.cells.indices {
            draft.cells[index].box = nil
            draft.cells[index].lines = draft.cells[index].lines.map(withoutBoxes)
        }
        return draft
    }

    private static func withoutBoxes(_ line: DraftLine) -> DraftLine {
        var line = line
        line.box = nil
        for index in line.words.indices { line.words[index].box = nil }
        return line
    }
}
