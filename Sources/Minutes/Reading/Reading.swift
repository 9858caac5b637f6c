import DocumentModel
import SwedishText

/// A document prepared for the rules: its blocks cut into tokens and lines, and a way to point at a place in them.
struct Reading: Sendable {
    let document: NormalisedDocument
    let blocks: [TextBlock]
    let texts: [TokenisedText]
    /// All printed lines of all blocks in reading order; a table gives one line per row.
    let lines: [Line]
    /// For each block the range of its lines.
    let linesOfBlock: [Range<Int>]
    /// How far the running text of each page reaches, in points from its left edge; empty for plain text.
    let rightEdges: [Int: Double]
    /// Of the running text, in characters.
    let widestLine: Int

    init(_ document: NormalisedDocument) {
        self.document = document
        blocks = document.blocks
        texts = blocks.map { TokenisedText($0.text) }
        var lines: [Line] = []
        var ranges: [Range<Int>] = []
        for index in blocks.indices {
            let start = lines.count
            lines += Line.lines(of: blocks[index], index: index, text: texts[index])
            ranges.append(start..<lines.count)
        }
        self.lines = lines
        linesOfBlock = ranges
        var edges: [Int: Double] = [:]
        for line in lines where line.kind != .furniture && line.kind != .table {
            if let right = line.right { edges[line.page] = max(edges[line.page] ?? 0, right) }
        }
        rightEdges = edges
        widestLine = lines.lazy.filter { $0.kind != .furniture && $0.kind != .table }.map(\.text.count).max() ?? 0
    }

    static func blockID(_ index: Int) -> String { "b\(index + 1)" }

    func isFurniture(_ block: Int) -> Bool { blocks[block].layout.kind == .furniture }

    /// Lines of the running text, without page furniture.
    var bodyLines: [Line] { lines.filter { !isFurniture($0.block) } }

    /// Points at a span of a block's normalised text. The state is `derived` where the value follows from it.
    func evidence(_ block: Int, _ span: Range<Int>, state: Evidence.State = .stated) -> Evidence {
        let original = blocks[block].originalSpan(span)
        let words = blocks[block].layout.words.filter { $0.span.overlaps(original) }
        let page = words.first?.page ?? lines(of: block, at: original)?.page ?? blocks[block].layout.page
        let box = Box.around(words.filter { $0.page == page }.compactMap(\.box))
        let isPlain = document.pages.allSatisfy { $0.origin == .plain }
        return Evidence(
            block: Self.blockID(block), page: page, box: box, span: original,
            confidence: isPlain ? nil : words.map(\.confidence).min(), state: state)
    }

    func evidence(_ line: Line, state: Evidence.State = .stated) -> Evidence {
        evidence(line.block, line.span, state: state)
    }

    /// The whole of a block.
    func evidence(ofBlock block: Int, state: Evidence.State = .stated) -> Evidence {
        evidence(block, 0..<texts[block].scalars.count, state: state)
    }

    private func lines(of block: Int, at original: Range<Int>) -> PlacedLine? {
        blocks[block].layout.lines.first { $0.span.upperBound > original.lowerBound }
    }
}
