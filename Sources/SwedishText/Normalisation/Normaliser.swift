package import DocumentModel

/// Blocks as printed → blocks as running text: composed letters, plain spaces, no broken lines, no line-end hyphens.
/// Each character of the result knows where in the original it came from. Nothing is corrected here.
package struct Normaliser: Sendable {
    package init() {}

    package func normalise(_ document: LaidOutDocument) -> NormalisedDocument {
        let dehyphenation = Dehyphenation(vocabulary: vocabulary(of: document.blocks))
        return NormalisedDocument(
            mediaType: document.mediaType, pages: document.pages,
            blocks: document.blocks.map { normalise($0, dehyphenation) }, links: document.links,
            diagnostics: document.diagnostics, provenance: document.provenance)
    }

    private func normalise(_ block: LayoutBlock, _ dehyphenation: Dehyphenation) -> TextBlock {
        let original = Array(block.original.unicodeScalars)
        var writer = NormalisedText(original: original, repairs: block.repairs, dehyphenation: dehyphenation)
        guard block.kind == .table else {
            writer.append(0..<original.count, keepsLines: block.kind == .signature || block.kind == .furniture)
            writer.finish()
            return TextBlock(layout: block, text: writer.text, offsets: writer.offsets, repairs: block.repairs)
        }
        var cellTexts: [String] = []
        for (index, cell) in block.cells.enumerated() {
            if index > 0 {
                writer.separate(cell.row == block.cells[index - 1].row ? "\t" : "\n", at: cell.span.lowerBound)
            }
            let start = writer.count
            let span = cell.span.clamped(to: 0..<original.count)
            writer.append(span, keepsLines: false)
            cellTexts.append(writer.text(from: start))
        }
        writer.finish()
        return TextBlock(
            layout: block, text: writer.text, offsets: writer.offsets, repairs: block.repairs, cellTexts: cellTexts)
    }

    /// Words that stand unbroken within lines, with and without hyphen.
    private func vocabulary(of blocks: [LayoutBlock]) -> Set<String> {
        var words: Set<String> = []
        for block in blocks {
            for line in block.original.split(whereSeparator: { "\n\u{2028}\t".contains($0) }) {
                for word in line.split(separator: " ") {
                    var bare = word.drop { !$0.isLetter }
                    while let last = bare.last, ",.;:)!?”\"".contains(last) { bare.removeLast() }
                    guard bare.count > 4, bare.last?.isLetter ?? false else { continue }
                    words.insert(bare.lowercased())
                }
            }
        }
        return words
    }
}
