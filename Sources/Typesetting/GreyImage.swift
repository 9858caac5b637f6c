/// An 8-bit grey image, row by row from the top left; 0 is black.
package struct GreyImage: Sendable {
    package var width: Int
    package var height: Int
    package var dotsPerInch: Int
    package var pixels: [UInt8]

    /// White.
    package init(width: Int, height: Int, dotsPerInch: Int) {
        self.width = width
        self.height = height
        self.dotsPerInch = dotsPerInch
        pixels = [UInt8](repeating: 255, count: width * height)
    }
}
