/// What a paragraph is, for outputs that have no typeface.
package enum ParagraphKind: Hashable, Sendable {
    case title
    /// Level from 1.
    case heading(Int)
    case body
    case listItem(marker: String)
    case furniture
}

/// A paragraph to be set.
package struct Paragraph: Sendable {
    package enum Alignment: Sendable { case left, centre, right }

    package var kind: ParagraphKind
    package var runs: [Run]
    package var alignment = Alignment.left
    /// Left and right indents of every line, in points.
    package var indent = 0.0
    package var rightIndent = 0.0
    /// Stands at the left edge of the first line, before the indent: a number or bullet in its own column.
    package var label: Run?
    /// How far in the label stands, in points.
    package var labelIndent = 0.0
    /// Space before and after, in points.
    package var before = 0.0
    package var after = 0.0
    /// Distance between baselines, as a multiple of the size.
    package var leading = 1.25
    /// Stays on the same page as the beginning of what follows.
    package var keepWithNext = false
    /// A name by which the page it begins on can be asked for.
    package var anchor: String?
    /// Dots lead to the number of the page on which this anchor stands.
    package var leadsTo: String?

    package init(_ kind: ParagraphKind = .body, _ runs: [Run]) {
        self.kind = kind
        self.runs = runs
    }

    package init(_ kind: ParagraphKind = .body, _ text: String, _ style: TextStyle) {
        self.init(kind, [Run(text, style)])
    }

    /// Without soft hyphens.
    package var text: String { runs.map(\.text).joined().filter { $0 != "\u{ad}" } }
}
