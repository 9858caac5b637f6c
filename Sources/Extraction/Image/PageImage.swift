package import Tesseract

/// The image of a page that is to be read, with its scale.
package struct PageImage {
    /// 8-bit gray, upright or not.
    package var raster: Raster
    /// Pixels per inch: what turns pixels into the points of the page's boxes.
    package var resolution: Double

    /// What an image that states no resolution counts as.
    static let assumedResolution = 300.0

    package init(raster: Raster, resolution: Double) {
        self.raster = raster
        self.resolution = resolution
    }

    /// A scanned image as it comes from its file: made gray, its pixels made square (faxes have oblong ones).
    init(scan: Raster) throws(RasterError) {
        let gray = try scan.gray()
        let aspect = scan.pixelAspect
        raster = abs(aspect - 1) < 0.02 ? gray : try gray.scaled(across: 1, down: 1 / aspect)
        resolution = scan.statedResolution ?? Self.assumedResolution
    }

    /// In points.
    var width: Double { Double(raster.width) * 72 / resolution }
    var height: Double { Double(raster.height) * 72 / resolution }

    func scaled(_ factor: Double) throws(RasterError) -> PageImage {
        PageImage(raster: try raster.scaled(factor), resolution: resolution * factor)
    }
}
