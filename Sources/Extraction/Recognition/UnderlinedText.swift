import Tesseract

/// Text that stands on a line, which the engine takes for a part of its letters.
struct UnderlinedText {
    /// The line of the page's image.
    let line: PixelBox
    /// The text's own part of the image.
    let box: PixelBox
    /// What was read there.
    let words: [RecognisedWord]

    /// Letters over the line, and their tails under it, in heights of words.
    private static let above = 1.2
    private static let below = 0.4
    /// Read with more confidence than this, and over so much of the line, the text is left as it was read.
    private static let goodConfidence = 0.9
    private static let goodCover = 0.75

    /// Where the first reading passed over words, the second may be less sure.
    private static let muchMore = 1.2
    private static let leastConfidence = 0.4
    private static let asMuch = 0.95

    /// In pixels, from side to side.
    private static func cover(_ words: [RecognisedWord]) -> Int { words.reduce(0) { $0 + $1.box.width } }

    /// All that was read badly.
    static func doubtful(on page: PreparedPage, _ words: [RecognisedWord]) -> [UnderlinedText] {
        let heights = words.filter { $0.text.count > 2 }.map(\.box.height).sorted()
        guard !heights.isEmpty else { return [] }
        let height = Double(heights[heights.count / 2])
        return joined(page.underlines, within: Int(2 * height)).compactMap { line in
            var box = PixelBox(
                left: line.left, top: max(0, line.top - Int(above * height)), right: line.right,
                bottom: min(page.ink.height, line.bottom + Int(below * height)))
            let own = words.filter { word in
                (box.top..<box.bottom).contains((word.box.top + word.box.bottom) / 2) && word.box.gap(to: box) < 0
            }
            // Whole words: half a word is read as another.
            box.left = max(0, min(box.left, own.map(\.box.left).min() ?? box.left) - Int(height / 3))
            box.right = min(page.ink.width, max(box.right, own.map(\.box.right).max() ?? box.right) + Int(height / 3))
            guard !own.isEmpty,
                own.meanConfidence < goodConfidence
                    || Double(cover(own)) < goodCover * Double(line.width)
            else { return nil }
            return UnderlinedText(line: line, box: box, words: own)
        }
    }

    /// Pieces of one line, which descending letters part, become one.
    private static func joined(_ pieces: [PixelBox], within reach: Int) -> [PixelBox] {
        var lines: [PixelBox] = []
        for piece in pieces.sorted(by: { $0.left < $1.left }) {
            let match = lines.firstIndex { abs($0.bottom - piece.bottom) <= 3 && $0.gap(to: piece) <= reach }
            if let match { lines[match] = lines[match].union(piece) } else { lines.append(piece) }
        }
        return lines
    }

    /// What is read once the line is gone; nil where that is no better.
    func read(
        from raster: Raster, of page: PreparedPage, with engine: RecognitionEngine
    ) throws(RasterError) -> [RecognisedWord]? {
        let margin = box.height / 3
        let part = try raster.erasing(level: line, in: page.ink).cropped(to: box).framed(margin)
        let found = try engine.recognise(part, resolution: page.image.resolution, segmentation: .line)
        let (before, after) = (words.meanConfidence, found.meanConfidence)
        let growth = Double(Self.cover(found)) / Double(max(1, Self.cover(words)))
        let letters = words.reduce(0) { $0 + $1.text.count }
        guard Double(found.reduce(0) { $0 + $1.text.count }) >= Self.asMuch * Double(letters),
            growth >= Self.asMuch && after > before
                || growth >= Self.muchMore && after >= Self.leastConfidence
        else { return nil }
        return found.map { word in
            var word = word
            word.box = word.box.moved(right: box.left - margin, down: box.top - margin)
            word.line = words[0].line
            word.block = words[0].block
            return word
        }
    }
}
