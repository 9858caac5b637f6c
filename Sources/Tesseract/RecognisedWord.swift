/// A word as the engine read it.
package struct RecognisedWord: Hashable, Sendable {
    package var text: String
    /// In the image that was recognised.
    package var box: PixelBox
    /// 0…1.
    package var confidence: Double
    /// From 0, counted over the whole image: words with the same number were found on one line.
    package var line: Int
    /// From 0: the engine's own blocks.
    package var block: Int
    /// Height of the line from the top of its tallest letters to the bottom of its deepest, in pixels.
    package var lineHeight: Double

    package init(text: String, box: PixelBox, confidence: Double, line: Int, block: Int, lineHeight: Double) {
        self.text = text
        self.box = box
        self.confidence = confidence
        self.line = line
        self.block = block
        self.lineHeight = lineHeight
    }
}
