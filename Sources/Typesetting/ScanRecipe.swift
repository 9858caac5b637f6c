/// What paper, copier and scanner did to a page.
package struct ScanRecipe: Sendable {
    package enum Levels: Sendable, Equatable {
        case grey
        /// Black and white at this threshold, 0…255.
        case bilevel(Int)
    }

    package var dotsPerInch = 200.0
    /// Degrees clockwise; each page differs from it by up to a third.
    package var skew = 0.0
    /// Times 90° clockwise, the same for every page.
    package var quarterTurns = 0
    /// Radius in pixels; 0 is sharp.
    package var blur = 0
    /// How much the ink has paled, 0…1.
    package var fading = 0.0
    /// How much darker the paper is in the darkest corner, 0…1.
    package var shade = 0.0
    /// Greatest deviation of a pixel, 0…255.
    package var noise = 0
    /// Specks of dirt per page.
    package var specks = 0
    package var levels = Levels.grey
    /// JPEG quality, 1…100; not used for bilevel images.
    package var quality = 50

    package init() {}
}

/// The file that holds the scanned pages.
package enum ScanContainer: String, Sendable {
    /// Image-only PDF.
    case pdf
    /// Many-page TIFF.
    case tiff = "tif"
    /// A single page; of several, the first.
    case jpeg = "jpg"
}
