/// A rectangle on a page, in points (1/72 inch) from the top left corner of the upright page.
///
/// For a plain-text page, which has no geometry, boxes are absent (`nil`), never invented.
public struct Box: Hashable, Sendable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    public var width: Double { right - left }
    public var height: Double { bottom - top }
    public var midX: Double { (left + right) / 2 }
    public var midY: Double { (top + bottom) / 2 }

    /// The smallest rectangle that covers both.
    public func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top),
            right: max(right, other.right), bottom: max(bottom, other.bottom))
    }

    /// The common part, or nil where the two do not overlap.
    public func intersection(_ other: Box) -> Box? {
        let common = Box(
            left: max(left, other.left), top: max(top, other.top),
            right: min(right, other.right), bottom: min(bottom, other.bottom))
        return common.width > 0 && common.height > 0 ? common : nil
    }

    /// The smallest rectangle that covers all of them, or nil for none.
    public static func around(_ boxes: some Sequence<Box>) -> Box? {
        boxes.reduce(nil) { whole, box in whole?.union(box) ?? box }
    }
}

/// Written as `[left, top, right, bottom]`, rounded to hundredths of a point.
extension Box: Codable {
    public init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        self.init(
            left: try values.decode(Double.self), top: try values.decode(Double.self),
            right: try values.decode(Double.self), bottom: try values.decode(Double.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.unkeyedContainer()
        for value in [left, top, right, bottom] { try values.encode((value * 100).rounded() / 100) }
    }
}
