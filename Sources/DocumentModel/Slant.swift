import Glibc

/// How a page's text lines slant, and the way between the page as it lies and the page levelled, on which lines of text
/// run straight from left to right. Both have the same size and the same centre.
///
/// The two ways undo each other: a box grows on one as far as it shrinks on the other.
package struct Slant: Hashable, Sendable {
    /// In degrees, clockwise.
    package var degrees: Double
    private let centerX: Double
    private let centerY: Double

    /// - Parameter width: of the page, in whatever unit its boxes have.
    package init(degrees: Double, width: Double, height: Double) {
        self.degrees = degrees
        centerX = width / 2
        centerY = height / 2
    }

    package init(of page: Page) {
        self.init(degrees: page.skew, width: page.width, height: page.height)
    }

    /// Around what the box covers of the levelled page, on the page as it lies.
    package func asItLies(_ box: Box) -> Box {
        let (center, cosine, sine) = (turned(box, by: degrees), cos(radians), abs(sin(radians)))
        return Box(
            x: center.x, y: center.y, width: box.width * cosine + box.height * sine,
            height: box.width * sine + box.height * cosine)
    }

    /// The box on the levelled page that `asItLies` takes to this one.
    package func levelled(_ box: Box) -> Box {
        let (center, cosine, sine) = (turned(box, by: -degrees), cos(radians), abs(sin(radians)))
        let scale = 1 / (cosine * cosine - sine * sine)
        return Box(
            x: center.x, y: center.y, width: max(0, (box.width * cosine - box.height * sine) * scale),
            height: max(0, (box.height * cosine - box.width * sine) * scale))
    }

    private var radians: Double { degrees * .pi / 180 }

    /// The middle of a box after the page is turned about its own.
    private func turned(_ box: Box, by degrees: Double) -> (x: Double, y: Double) {
        let angle = degrees * .pi / 180
        let (x, y) = (box.midX - centerX, box.midY - centerY)
        return (centerX + x * cos(angle) - y * sin(angle), centerY + x * sin(angle) + y * cos(angle))
    }
}

extension Box {
    /// - Parameter x: of the middle.
    fileprivate init(x: Double, y: Double, width: Double, height: Double) {
        self.init(left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2)
    }
}
