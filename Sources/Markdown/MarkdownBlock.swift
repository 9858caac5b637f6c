/// A leaf of a Markdown document (something that holds text itself, not other blocks), with the lines it came from.
package struct MarkdownBlock: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case paragraph
        /// Level from 1.
        case heading(level: Int)
        /// One row of a table; its cells as text, `\n` where the cell has a line break.
        case tableRow(cells: [String], isHeader: Bool)
        case code
        case thematicBreak
    }

    /// One line of the text without markup.
    package struct Line: Hashable, Sendable {
        package var text: String
        /// Which line of the block in the source it stands on, from 0.
        package var sourceLine: Int
        /// The author broke the line on purpose (two trailing spaces, a backslash or `<br>`) before this one.
        package var followsHardBreak: Bool
    }

    /// The list item that the block stands in.
    package struct ListItem: Hashable, Sendable {
        /// From 0.
        package var depth: Int
        /// The block is the item's first: the item's marker stands before it.
        package var isFirst: Bool
    }

    package var kind: Kind
    /// Lines of the source, from 0.
    package var lines: Range<Int>
    /// One element per printed line; empty for table rows and breaks. A `<br>` makes more lines than the source has.
    package var content: [Line]
    package var item: ListItem?
    /// Addresses of the links within, in order.
    package var links: [String]
}
