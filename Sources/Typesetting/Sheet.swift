/// The paper and what stands on every page of it.
package struct Sheet: Sendable {
    /// In points.
    package var width = 595.0
    package var height = 842.0
    package var top = 70.0
    package var bottom = 70.0
    package var left = 72.0
    package var right = 72.0
    /// Running head and foot of a page, from its number and the count of pages. Empty for none.
    package var head: @Sendable (Int, Int) -> [Element] = { _, _ in [] }
    package var foot: @Sendable (Int, Int) -> [Element] = { _, _ in [] }
    /// Distance of the head from the upper edge, and of the foot's top from the lower edge, in points.
    package var headAt = 34.0
    package var footAt = 52.0

    package init() {}

    package var textWidth: Double { width - left - right }

    package mutating func turnToLandscape() { (width, height) = (height, width) }
}
