internal import DocumentModel

/// A printed line on its way into a block: words with the text between them.
struct DraftLine: Hashable, Sendable {
    var page: Int
    var words: [Word]
    /// The line as it goes into `original`; its words stand in it in order.
    var text: String
    var box: Box?

    /// A line of words with one space between them.
    init(page: Int, words: [Word]) {
        self.page = page
        self.words = words
        text = words.map(\.text).joined(separator: " ")
        box = Box.around(words.compactMap(\.box))
    }

    /// A line of a text file: its own spacing is kept.
    init(page: Int, text: some StringProtocol) {
        self.page = page
        self.text = text.trimmingBlank()
        words = self.text.split(whereSeparator: \.isWhitespace).map { Word(text: String($0), box: nil) }
    }

    /// Median font size in points; nil where unknown.
    var fontSize: Double? { words.compactMap { $0.font?.size }.median }

    /// More letters of it are bold than not.
    var isBold: Bool {
        let bold = words.reduce(0) { $0 + ($1.font?.isBold == true ? $1.text.count : -$1.text.count) }
        return bold > 0
    }
}

/// A table cell on its way into a block.
struct DraftCell: Hashable, Sendable {
    /// Printed lines, top down; empty for an empty cell.
    var lines: [DraftLine]
    var page: Int
    var box: Box?
    var row: Int
    var column: Int
    var columnSpan = 1
}

/// A block before its text is put together.
struct Draft: Hashable, Sendable {
    var kind: BlockKind
    var level: Int?
    /// Empty for a table.
    var lines: [DraftLine]
    var marker: String?
    var isSetApart = false
    var column: Int?
    /// Furniture at the page's foot.
    var isFoot = false
    /// Only for a table; sorted by row, then column.
    var cells: [DraftCell] = []
    var headerRows = 0
    /// Space left beside the last line, in points; nil where unknown.
    var room: Double?

    var text: String { lines.map(\.text).joined(separator: "\n") }
    /// Of the letters, as the lines have them; nil where unknown.
    var fontSize: Double? { lines.compactMap(\.fontSize).median }
    var isBold: Bool { !lines.isEmpty && lines.allSatisfy(\.isBold) }
    /// The number or section that the block begins with; nil for bullets and letters.
    var numbering: ListMarker? {
        guard marker != nil, var marker = ListMarker(text) else { return nil }
        if marker.kind == .bareNumber { marker.kind = .number(parts: 1) }
        return marker.isNumbered ? marker : nil
    }
    /// Typeface of the first word; empty where unknown.
    var face: String { lines.first?.words.first?.font?.family ?? "" }
    /// The source names the typeface, so that size and weight mean something.
    var hasTypeface: Bool { lines.contains { $0.words.contains { $0.font?.name.isEmpty == false } } }

    var firstPage: Int { lines.first?.page ?? cells.first?.page ?? 0 }
    var lastPage: Int { lines.last?.page ?? cells.last?.page ?? 0 }
}

extension Font {
    /// The name without weight and slant: `Calibri` of `Calibri-Bold`.
    var family: String { String(name.prefix { $0 != "-" && $0 != "," }) }
}

extension Sequence<Double> {
    /// The middle value (the upper of two); nil for none.
    var median: Double? { quantile(0.5) }

    /// The value below which this share of the values lies; nil for none.
    func quantile(_ share: Double) -> Double? {
        let sorted = self.sorted()
        guard !sorted.isEmpty else { return nil }
        return sorted[Swift.min(Int(Double(sorted.count) * share), sorted.count - 1)]
    }
}
