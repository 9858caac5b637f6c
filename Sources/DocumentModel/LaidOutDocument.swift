/// The pages of a file as extraction gives them to layout.
package struct ExtractedDocument: Hashable, Sendable, Codable {
    package var mediaType: String
    /// From the file's own metadata, where it has any. Not evidence of anything.
    package var metadataTitle: String?
    package var pages: [Page]
    package var diagnostics: [Diagnostic]

    package init(mediaType: String, metadataTitle: String? = nil, pages: [Page], diagnostics: [Diagnostic] = []) {
        self.mediaType = mediaType
        self.metadataTitle = metadataTitle
        self.pages = pages
        self.diagnostics = diagnostics
    }
}

/// A word at its place in a block's `original`.
package struct PlacedWord: Hashable, Sendable {
    /// In Unicode scalars of the block's `original`.
    package var span: Range<Int>
    package var page: Int
    package var box: Box?
    package var confidence: Double

    package init(span: Range<Int>, page: Int, box: Box?, confidence: Double) {
        self.span = span
        self.page = page
        self.box = box
        self.confidence = confidence
    }
}

/// A printed line of a block.
package struct PlacedLine: Hashable, Sendable {
    /// In Unicode scalars of the block's `original`, without the line break.
    package var span: Range<Int>
    package var page: Int
    /// On the levelled page, so that places of lines can be compared (`Slant`); that of a word is the page as it lies.
    package var box: Box?
    /// Median font size in points; nil for plain text.
    package var fontSize: Double?
    /// Most of the line is set bold.
    package var isBold: Bool

    package init(span: Range<Int>, page: Int, box: Box?, fontSize: Double? = nil, isBold: Bool = false) {
        self.span = span
        self.page = page
        self.box = box
        self.fontSize = fontSize
        self.isBold = isBold
    }
}

/// A table cell: a span of the block's `original`. Cells are separated by `\t`, rows by `\n`, and the printed lines
/// inside one cell by `\u{2028}` (LINE SEPARATOR), so that a row stays one line.
package struct PlacedCell: Hashable, Sendable {
    package var span: Range<Int>
    package var page: Int
    /// On the levelled page, as that of a line.
    package var box: Box?
    /// From 0.
    package var row: Int
    package var column: Int
    /// How many columns it covers, at least 1. A group row is one cell over all columns.
    package var columnSpan: Int

    package init(span: Range<Int>, page: Int, box: Box?, row: Int, column: Int, columnSpan: Int = 1) {
        self.span = span
        self.page = page
        self.box = box
        self.row = row
        self.column = column
        self.columnSpan = columnSpan
    }
}

/// A piece of the document in reading order, by geometry and form alone.
package struct LayoutBlock: Hashable, Sendable {
    package var kind: BlockKind
    package var level: Int?
    /// Where it begins.
    package var page: Int
    package var box: Box?
    /// As read. Lines end in `\n` (not the last); for a table see `PlacedCell`.
    package var original: String
    /// Words of `original` that stand for something else, in order.
    package var repairs: [Repair]
    package var lines: [PlacedLine]
    package var words: [PlacedWord]
    /// Empty unless `kind` is `table`. Sorted by row, then column.
    package var cells: [PlacedCell]
    /// The first rows that are a header; 0 where there is none.
    package var headerRows: Int
    /// The list marker or number as printed at the start (`-`, `•`, `3.`), part of `original`.
    package var marker: String?
    /// Set where the blank space before the block is more than an ordinary line's: the start of something.
    package var isSetApart: Bool
    /// Where a page has columns of running text: 0, 1, …; nil for one column.
    package var column: Int?
    /// Page furniture that stands below the page's text, not above it.
    package var isFoot: Bool

    package init(
        kind: BlockKind, level: Int? = nil, page: Int, box: Box?, original: String,
        repairs: [Repair] = [], lines: [PlacedLine], words: [PlacedWord], cells: [PlacedCell] = [], headerRows: Int = 0,
        marker: String? = nil,
        isSetApart: Bool = false, column: Int? = nil, isFoot: Bool = false
    ) {
        self.kind = kind
        self.level = level
        self.page = page
        self.box = box
        self.original = original
        self.repairs = repairs
        self.lines = lines
        self.words = words
        self.cells = cells
        self.headerRows = headerRows
        self.marker = marker
        self.isSetApart = isSetApart
        self.column = column
        self.isFoot = isFoot
    }
}

/// All pages of a file as blocks in reading order: what layout gives to normalisation.
package struct LaidOutDocument: Hashable, Sendable {
    package var mediaType: String
    package var pages: [PageInformation]
    package var blocks: [LayoutBlock]
    package var links: [Reference]
    package var diagnostics: [Diagnostic]
    package var provenance: [Provenance]

    package init(
        mediaType: String, pages: [PageInformation], blocks: [LayoutBlock], links: [Reference] = [],
        diagnostics: [Diagnostic] = [], provenance: [Provenance] = []
    ) {
        self.mediaType = mediaType
        self.pages = pages
        self.blocks = blocks
        self.links = links
        self.diagnostics = diagnostics
        self.provenance = provenance
    }
}
