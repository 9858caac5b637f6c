/// In points from the top left corner of the page as it is displayed (the page's own `/Rotate` undone).
package struct PDFRectangle: Hashable, Sendable {
    package var left: Double
    package var top: Double
    package var right: Double
    package var bottom: Double

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    package var width: Double { right - left }
    package var height: Double { bottom - top }
    package var midX: Double { (left + right) / 2 }
    package var midY: Double { (top + bottom) / 2 }

    /// The smallest rectangle that covers both. A rectangle without area has no say, unless both have none.
    func union(_ other: PDFRectangle) -> PDFRectangle {
        if other.width <= 0 || other.height <= 0 { return self }
        if width <= 0 || height <= 0 { return other }
        return PDFRectangle(
            left: min(left, other.left), top: min(top, other.top),
            right: max(right, other.right), bottom: max(bottom, other.bottom))
    }
}
