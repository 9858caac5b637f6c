import DocumentModel
import SwedishText

/// A printed line of a block, normalised.
struct Line: Hashable, Sendable {
    /// Index of the block in the document.
    var block: Int
    /// In Unicode scalars of the block's normalised text.
    var span: Range<Int>
    var text: String
    var page: Int
    var kind: BlockKind
    /// The line opens its block.
    var isFirst: Bool
    /// The line closes its block.
    var isLast: Bool
    var isBold: Bool
    /// In points from the page's left edge; nil for plain text.
    var left: Double?
    /// In points from the page's left edge; nil for plain text and tables.
    var right: Double?
    var column: Int?
    /// For a table's rows: the row, from 0; nil elsewhere.
    var row: Int?

    /// Goes on with what the line above it in the same block began: no label and no heading, whatever it says.
    var isContinuation: Bool { !isFirst && text.first?.isLowercase ?? false }

    /// Lower-cased, without the punctuation that ends a label.
    var label: String { Self.label(text) }

    static func label(_ text: String) -> String {
        var text = Substring(text.lowercased())
        while let last = text.last, ":.;, *_".contains(last) { text.removeLast() }
        while let first = text.first, " *_•".contains(first) { text.removeFirst() }
        return String(text)
    }

    static func lines(of block: TextBlock, index: Int, text: TokenisedText) -> [Line] {
        let layout = block.layout
        if layout.kind == .table { return rows(of: block, index: index, text: text) }
        var lines: [Line] = []
        var position = 0
        for placed in layout.lines {
            while position < text.scalars.count, block.offsets[position] < placed.span.lowerBound { position += 1 }
            let start = position
            while position < text.scalars.count, block.offsets[position] < placed.span.upperBound { position += 1 }
            var lower = start
            var upper = position
            while lower < upper, text.scalars[lower].properties.isWhitespace { lower += 1 }
            while upper > lower, text.scalars[upper - 1].properties.isWhitespace { upper -= 1 }
            guard upper > lower else { continue }
            lines.append(
                Line(
                    block: index, span: lower..<upper, text: text.string(lower..<upper), page: placed.page,
                    kind: layout.kind, isFirst: lines.isEmpty, isLast: false, isBold: placed.isBold,
                    left: placed.box?.left, right: placed.box?.right, column: layout.column))
        }
        if !lines.isEmpty { lines[lines.count - 1].isLast = true }
        return lines
    }

    private static func rows(of block: TextBlock, index: Int, text: TokenisedText) -> [Line] {
        var lines: [Line] = []
        var position = 0
        for (cell, content) in zip(block.layout.cells, block.cellTexts) {
            let length = content.unicodeScalars.count
            let span = position..<position + length
            position += length + 1
            if let last = lines.last, last.row == cell.row {
                lines[lines.count - 1].span = last.span.lowerBound..<span.upperBound
            } else {
                lines.append(
                    Line(
                        block: index, span: span, text: "", page: cell.page, kind: .table, isFirst: lines.isEmpty,
                        isLast: false, isBold: false, left: cell.box?.left, right: nil, column: block.layout.column,
                        row: cell.row))
            }
        }
        for line in lines.indices { lines[line].text = text.string(lines[line].span) }
        if !lines.isEmpty { lines[lines.count - 1].isLast = true }
        return lines
    }

}
