package import Tesseract

/// Which way up a page's text stands, by its letters: in Roman print more of them rise above the line than hang below.
package struct Orientation: Hashable, Sendable {
    /// By how many degrees clockwise the image must be turned to stand upright: 0, 90, 180 or 270.
    package var turn: Int
    /// How sure that is, in standard deviations of a chance finding. Below `required` the page is not turned.
    package var confidence: Double

    /// Upright pages of minutes score 14 and more, turned ones likewise in their own direction; pages with little
    /// text less, and how they stand is for the engine to say.
    static let required = 6.0

    /// Whether the letters alone say which way is up.
    package var isSure: Bool { confidence >= Self.required }

    /// - Parameter ink: black and white, letters about 15…40 pixels high.
    package init(of ink: Raster) {
        let (up, left) = ink.orientation()
        let candidates = [(0, up), (180, -up), (90, left), (270, -left)]
        guard let best = candidates.max(by: { $0.1 < $1.1 }), best.1 >= Self.required,
            best.1 >= 2.5 * min(abs(up), abs(left))
        else {
            self.init(turn: 0, confidence: 0)
            return
        }
        self.init(turn: best.0, confidence: best.1)
    }

    package init(turn: Int, confidence: Double) {
        self.turn = turn
        self.confidence = confidence
    }
}
