import DocumentModel

/// A line of a text file in the stream of the document's body, page furniture taken out.
struct FlowLine: Hashable, Sendable {
    var page: Int
    /// As in the file.
    var raw: String
    /// Without blank space at either end.
    var text: String
    /// Columns of blank space before the text, tabulators to every eighth column.
    var indent: Int
    /// Blank lines between this one and the line before it on the same page.
    var blanksBefore: Int
    /// First line of a page, the document's first apart.
    var startsPage: Bool
    var marker: ListMarker?

    init(page: Int, raw: String, blanksBefore: Int, startsPage: Bool) {
        self.page = page
        self.raw = raw
        self.blanksBefore = blanksBefore
        self.startsPage = startsPage
        text = raw.trimmingBlank()
        indent = raw.prefix { $0.isWhitespace }.reduce(0) { $1 == "\t" ? ($0 / 8 + 1) * 8 : $0 + 1 }
        marker = ListMarker(text)
    }

    var width: Int { text.count }
    /// Columns from the margin to the end of the text.
    var reach: Int { indent + width }
    /// Where the text after a marker begins, in columns, if a wide gap stands between: what follows hangs below it.
    var hangingColumn: Int? {
        guard let marker, marker.standsAlone else { return nil }
        let gap = text.dropFirst(marker.text.count).prefix { $0.isWhitespace }.count
        let column = indent + marker.text.count + gap
        return column < reach ? column : nil
    }

    /// Words after the marker are divided by a gap that is no word space.
    var hasWideGap: Bool { text.dropFirst(marker?.text.count ?? 0).hasWideGap }
    /// Nothing blank and no page break stands between it and the line before.
    var isAdjacent: Bool { blanksBefore == 0 && !startsPage }
}
