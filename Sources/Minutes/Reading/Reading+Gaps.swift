import DocumentModel
import SwedishText

extension Reading {
    /// The tokens that stand far from the one before: columns side by side.
    /// - Parameter width: of the narrowest gap, in heights of the words.
    func gaps(_ line: Line, _ text: TokenisedText, width: Double = 1.2) -> [Int] {
        let block = blocks[line.block]
        var gaps: [Int] = []
        var previous: Box?
        for (index, token) in text.tokens.enumerated() {
            let span = block.originalSpan(
                token.span.lowerBound + line.span.lowerBound..<token.span.upperBound + line.span.lowerBound)
            // A cell's border separates as well.
            if index > 0, text.string(text.tokens[index - 1].span.upperBound..<token.span.lowerBound).contains("\t") {
                gaps.append(index)
            }
            guard let box = block.layout.words.first(where: { $0.span.overlaps(span) })?.box else { continue }
            if let previous, box.left - previous.right > max(box.height, previous.height) * width { gaps.append(index) }
            previous = box
        }
        return gaps
    }

    /// The line with a tabulator where columns stand side by side; the scalars are otherwise the line's own.
    func columned(_ line: Line) -> String {
        let text = TokenisedText(line.text)
        let starts = gaps(line, text, width: 1.6).map { text.tokens[$0].span.lowerBound }
        guard !starts.isEmpty else { return line.text }
        var result = String.UnicodeScalarView()
        for (index, scalar) in text.scalars.enumerated() {
            if starts.contains(index + 1), scalar == " " { result.append("\t") } else { result.append(scalar) }
        }
        return String(result)
    }

    /// The spans of columns that stand side by side, in Unicode scalars of the text: set apart by their places, or in
    /// plain text by more than one space.
    ///
    /// - Parameter text: the line's, or its beginning.
    func columns(_ line: Line, _ text: TokenisedText) -> [Range<Int>] {
        let block = blocks[line.block]
        let far = Set(gaps(line, text, width: 1.6))
        let original = Array(block.layout.original.unicodeScalars)
        var columns: [Range<Int>] = []
        for (index, token) in text.tokens.enumerated() {
            let place = line.span.lowerBound + token.span.lowerBound
            let start = block.originalSpan(place..<place).lowerBound
            let isFar = far.contains(index) || original[..<start].suffix(2).allSatisfy { $0 == " " }
            if let last = columns.last, !isFar {
                columns[columns.count - 1] = last.lowerBound..<token.span.upperBound
            } else {
                columns.append(token.span)
            }
        }
        return columns
    }
}
