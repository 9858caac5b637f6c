/// A block with its normalised text, and the way back from every character of it to the original.
package struct TextBlock: Hashable, Sendable {
    package var layout: LayoutBlock
    package var text: String
    /// For each Unicode scalar of `text`, the index of the scalar in `layout.original` that it came from; one
    /// more entry at the end for the end of the text.
    package var offsets: [Int]
    package var repairs: [Repair]
    /// For a table: the normalised text of each cell, in the order of `layout.cells`.
    package var cellTexts: [String]

    package init(
        layout: LayoutBlock, text: String, offsets: [Int], repairs: [Repair] = [], cellTexts: [String] = []
    ) {
        self.layout = layout
        self.text = text
        self.offsets = offsets
        self.repairs = repairs
        self.cellTexts = cellTexts
    }

    /// The span of the original that a span of the normalised text came from; both in Unicode scalars.
    package func originalSpan(_ span: Range<Int>) -> Range<Int> {
        guard !offsets.isEmpty else { return 0..<0 }
        let last = offsets.count - 1
        let start = offsets[min(max(span.lowerBound, 0), last)]
        guard span.upperBound > span.lowerBound else { return start..<start }
        let end = offsets[min(max(span.upperBound - 1, 0), last)] + 1
        return start..<max(start, min(end, offsets[last]))
    }
}

/// What normalisation gives to the reading of minutes.
package struct NormalisedDocument: Hashable, Sendable {
    package var mediaType: String
    package var pages: [PageInformation]
    package var blocks: [TextBlock]
    package var links: [Reference]
    package var diagnostics: [Diagnostic]
    package var provenance: [Provenance]

    package init(
        mediaType: String, pages: [PageInformation], blocks: [TextBlock], links: [Reference] = [],
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
