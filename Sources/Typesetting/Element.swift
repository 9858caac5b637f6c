/// What stands under each other on a page.
package enum Element: Sendable {
    case paragraph(Paragraph)
    case table(Table)
    /// Stacks of paragraphs side by side; they stay on one page.
    case columns([Column])
    /// A line across the text, in points thick.
    case rule(Double)
    case space(Double)
    /// A signature by hand: no text, only strokes. The seed decides its shape; width and height in points.
    case scribble(seed: UInt64, width: Double, height: Double, indent: Double)
    /// Begins a new page if this much (in points) does not fit on the present one.
    case need(Double)
    case pageBreak
}

package struct Column: Sendable {
    /// Share of the width of the text, 0…1.
    package var share: Double
    package var paragraphs: [Paragraph]

    package init(_ share: Double, _ paragraphs: [Paragraph]) {
        self.share = share
        self.paragraphs = paragraphs
    }
}

/// A table. A row stays on one page; header rows are repeated on every page.
package struct Table: Sendable {
    package struct Row: Sendable {
        /// One per column, or a single one that spans them all.
        package var cells: [[Run]]
        package var isHeader = false
        package var anchor: String?

        package init(_ cells: [[Run]], isHeader: Bool = false, anchor: String? = nil) {
            self.cells = cells
            self.isHeader = isHeader
            self.anchor = anchor
        }

        /// Without soft hyphens.
        package var texts: [String] {
            cells.map { $0.map(\.text).joined().filter { $0 != "\u{ad}" } }
        }
    }

    /// Shares of the width of the text, 0…1.
    package var shares: [Double]
    package var rows: [Row]
    package var isRuled = true
    /// Between text and cell border, in points.
    package var padding = 4.0
    package var leading = 1.2

    package init(shares: [Double], rows: [Row], isRuled: Bool = true) {
        self.shares = shares
        self.rows = rows
        self.isRuled = isRuled
    }
}
