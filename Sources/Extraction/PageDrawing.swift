package import DocumentModel
import Foundation
import Tesseract

/// How a page is drawn for people to look at.
package struct PageDrawing: Codable, Hashable, Sendable {
    package enum Format: String, Codable, Sendable { case png, jpeg }

    /// In pixels, of the upright page.
    package var width: Int
    /// Degrees clockwise by which the page is turned to stand upright, where that is known: finding it out means reading.
    package var turn: Int?
    /// Painted over, in points of the upright page.
    package var covered: [Box]
    package var format: Format

    package init(width: Int, turn: Int? = nil, covered: [Box] = [], format: Format = .png) {
        self.width = width
        self.turn = turn
        self.covered = covered
        self.format = format
    }

    /// - Parameters:
    ///   - image: of the whole page, as it lies in the file.
    ///   - pageWidth: of the upright page, in points.
    func encoded(_ image: Raster, turn: Int, pageWidth: Double) throws(RasterError) -> Data {
        let upright = try image.turned(turn)
        let drawn = try upright.scaled(Double(width) / Double(upright.width))
        let scale = Double(drawn.width) / max(pageWidth, 1)
        let finished = try drawn.covering(covered.map { $0.pixels(scale: scale) })
        return Data(format == .png ? try finished.png() : try finished.jpeg(quality: 82))
    }
}

extension Box {
    /// Every pixel that the box touches, and one around: nothing of a letter shows at the rim.
    fileprivate func pixels(scale: Double) -> PixelBox {
        PixelBox(
            left: Int((left * scale).rounded(.down)) - 1, top: Int((top * scale).rounded(.down)) - 1,
            right: Int((right * scale).rounded(.up)) + 1, bottom: Int((bottom * scale).rounded(.up)) + 1)
    }
}
