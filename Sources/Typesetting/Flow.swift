/// The pages under way: where the next element goes.
struct Flow {
    let sheet: Sheet
    let setter: TextSetter
    /// From the pass before.
    let anchors: [String: Int]

    private(set) var pages: [PlacedPage]
    private(set) var found: [String: Int] = [:]
    private var y: Double
    private var block = 0
    /// Of the paragraph or row under way.
    private var anchor: String?

    init(sheet: Sheet, setter: TextSetter, anchors: [String: Int]) {
        self.sheet = sheet
        self.setter = setter
        self.anchors = anchors
        pages = [PlacedPage(width: sheet.width, height: sheet.height)]
        y = sheet.top
    }

    private var limit: Double { sheet.height - sheet.bottom }

    mutating func place(_ elements: [Element]) {
        for (index, element) in elements.enumerated() {
            switch element {
            case .paragraph(let paragraph):
                if paragraph.keepWithNext {
                    let wanted = height(paragraph) + opening(of: elements[(index + 1)...])
                    if y + wanted > limit { turnPage() }
                }
                place(paragraph, at: sheet.left, width: sheet.textWidth)
            case .table(let table): place(table)
            case .columns(let columns): place(columns)
            case .rule(let thickness):
                stroke(sheet.left, y, sheet.width - sheet.right, y, thickness)
            case .space(let points): y += points
            case .scribble(let seed, let width, let height, let indent):
                if y + height > limit { turnPage() }
                let scribble = PlacedScribble(seed: seed, x: sheet.left + indent, y: y, width: width, height: height)
                pages[pages.count - 1].scribbles.append(scribble)
                y += height
            case .need(let points): if y + points > limit { turnPage() }
            case .pageBreak: turnPage()
            }
        }
    }

    /// Height of what must follow a heading on its page: two lines of text, or further headings and then two lines.
    private func opening(of rest: ArraySlice<Element>) -> Double {
        var sum = 0.0
        for element in rest.prefix(4) {
            switch element {
            case .paragraph(let paragraph) where paragraph.keepWithNext: sum += height(paragraph)
            case .paragraph(let paragraph):
                let size = paragraph.runs.first?.style.size ?? 10
                return sum + paragraph.before + 2 * size * paragraph.leading
            case .space(let points): sum += points
            case .columns(let columns): return sum + height(columns)
            case .table(let table):
                return sum + table.rows.prefix(2).reduce(0) { $0 + cellLines($1, table).height }
            default: return sum
            }
        }
        return sum
    }

    private mutating func turnPage() {
        if pages[pages.count - 1].lines.isEmpty && y == sheet.top { return }
        pages.append(PlacedPage(width: sheet.width, height: sheet.height))
        y = sheet.top
    }

    private mutating func stroke(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ thickness: Double) {
        pages[pages.count - 1].strokes.append(PlacedStroke(x1: x1, y1: y1, x2: x2, y2: y2, thickness: thickness))
    }

    // MARK: Paragraphs

    private func height(_ paragraph: Paragraph, width: Double? = nil) -> Double {
        let width = (width ?? sheet.textWidth) - paragraph.indent - paragraph.rightIndent
        let size = paragraph.runs.first?.style.size ?? 10
        let count = setter.lines(paragraph.runs, width: width).count
        return paragraph.before + paragraph.after + Double(count) * size * paragraph.leading
    }

    private mutating func place(_ paragraph: Paragraph, at left: Double, width: Double, mayTurn: Bool = true) {
        let room = width - paragraph.indent - paragraph.rightIndent
        let lines = setter.lines(paragraph.runs, width: room)
        let size = paragraph.runs.map(\.style.size).max() ?? 10
        let step = size * paragraph.leading
        if y > sheet.top || !mayTurn { y += paragraph.before }
        block += 1
        anchor = paragraph.anchor
        for (index, runs) in lines.enumerated() {
            // At least two lines before and after a turn of the page.
            let together = index == 0 ? min(2, lines.count) : (index == lines.count - 2 ? 2 : 1)
            if mayTurn, y + Double(together) * step > limit + 0.01 { turnPage() }
            if index == 0 {
                if let anchor = paragraph.anchor, found[anchor] == nil { found[anchor] = pages.count }
                if let label = paragraph.label {
                    append(
                        [label], x: left + paragraph.labelIndent, step: step, size: size, width: setter.width([label]))
                }
            }
            var runs = runs
            if index == lines.count - 1, let target = paragraph.leadsTo {
                runs = led(runs, to: target, room: room)
            }
            let used = setter.width(runs)
            let slack =
                switch paragraph.alignment {
                case .left: 0.0
                case .centre: (room - used) / 2
                case .right: room - used
                }
            append(runs, x: left + paragraph.indent + slack, step: step, size: size, width: used)
            y += step
        }
        y += paragraph.after
    }

    private mutating func append(_ runs: [Run], x: Double, step: Double, size: Double, width: Double) {
        guard !runs.isEmpty else { return }
        // A space that does not break has done its work when the lines are broken.
        let runs = runs.map { Run(String($0.text.map { $0 == "\u{a0}" ? " " : $0 }), $0.style) }
        let baseline = y + (step - size) / 2 + size * 0.8
        pages[pages.count - 1].lines.append(
            PlacedLine(x: x, baseline: baseline, width: width, runs: runs, block: block, anchor: anchor))
    }

    private func led(_ runs: [Run], to target: String, room: Double) -> [Run] {
        guard let style = runs.last?.style else { return runs }
        let number = " " + (anchors[target].map(String.init) ?? "00")
        let dot = setter.width([Run("..........", style)]) / 10
        let free = room - setter.width(runs + [Run(" " + number, style)])
        return runs + [Run(" " + String(repeating: ".", count: max(3, Int(free / dot))) + number, style)]
    }

    // MARK: Columns

    private func height(_ columns: [Column]) -> Double {
        columns.map { column in
            column.paragraphs.reduce(0) { $0 + height($1, width: sheet.textWidth * column.share - 8) }
        }.max() ?? 0
    }

    private mutating func place(_ columns: [Column]) {
        if y + height(columns) > limit { turnPage() }
        let top = y
        var lowest = y
        var left = sheet.left
        for column in columns {
            y = top
            let width = sheet.textWidth * column.share
            for paragraph in column.paragraphs { place(paragraph, at: left, width: width - 8, mayTurn: false) }
            lowest = max(lowest, y)
            left += width
        }
        y = lowest
    }

    // MARK: Tables

    private func cellLines(_ row: Table.Row, _ table: Table) -> (lines: [[[Run]]], height: Double, step: Double) {
        let size = row.cells.lazy.flatMap { $0 }.map(\.style.size).max() ?? 10
        let step = size * table.leading
        let spans = row.cells.count == 1
        let lines = row.cells.enumerated().map { index, runs in
            let share = spans ? table.shares.reduce(0, +) : table.shares[index]
            return setter.lines(runs, width: sheet.textWidth * share - 2 * table.padding)
        }
        return (lines, Double(lines.map(\.count).max() ?? 1) * step + 2 * table.padding, step)
    }

    private mutating func place(_ table: Table) {
        let headers = table.rows.prefix { $0.isHeader }
        for (index, row) in table.rows.enumerated() {
            let (_, height, _) = cellLines(row, table)
            let next =
                row.cells.count == 1 && index + 1 < table.rows.count
                ? cellLines(table.rows[index + 1], table).height : 0
            if y + height + next > limit, y > sheet.top {
                turnPage()
                if !row.isHeader { for header in headers { place(header, of: table) } }
            }
            place(row, of: table)
        }
    }

    private mutating func place(_ row: Table.Row, of table: Table) {
        let (cells, height, step) = cellLines(row, table)
        let top = y
        let size = step / table.leading
        anchor = row.anchor
        if let anchor, found[anchor] == nil { found[anchor] = pages.count }
        var left = sheet.left
        for (index, lines) in cells.enumerated() {
            let share = cells.count == 1 ? table.shares.reduce(0, +) : table.shares[index]
            block += 1
            y = top + table.padding
            for runs in lines {
                append(runs, x: left + table.padding, step: step, size: size, width: setter.width(runs))
                y += step
            }
            if table.isRuled { stroke(left, top, left, top + height, 0.6) }
            left += sheet.textWidth * share
        }
        if table.isRuled {
            stroke(left, top, left, top + height, 0.6)
            stroke(sheet.left, top, left, top, 0.6)
            stroke(sheet.left, top + height, left, top + height, 0.6)
        }
        y = top + height
    }
}
