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
    /// How dark the reverse shines through, 0…1 of the ink; the reverse is the next page, of the last one the first.
    package var bleedThrough = 0.0
    /// Greatest deviation of a pixel, 0…255.
    package var noise = 0
    /// Specks of dirt per page.
    package var specks = 0
    /// Spots and rings of liquid per page.
    package var stains = 0
    /// Rubber stamps and initials per page; a stamp goes on the first page, initials on every one.
    package var stamps = 0
    /// At the left edge: 0, 2 or 4.
    package var punchHoles = 0
    /// How far the page lay outside the glass, in points: that much of a margin is gone, at the opposite edge the
    /// scanner's lid shows. Never more than the margin holds.
    package var cut = 0.0
    /// How far from square the page was photographed, 0…1, on a dark table in the light of a lamp; 0 is a scanner.
    package var perspective = 0.0
    package var levels = Levels.grey
    /// JPEG quality, 1…100; not used for bilevel images.
    package var quality = 50

    package init() {}
}

/// The file that holds the scanned pages.
package enum ScanContainer: String, Sendable, CaseIterable {
    /// Image-only PDF.
    case pdf
    /// Many-page TIFF.
    case tiff
    /// A single page; of several, the first.
    case jpeg
    /// PDF with the letters as sharp stencil masks over a coarse, blurred background.
    case masked
    /// PDF whose images have the true text under them.
    case goodLayer = "good-layer"
    /// The same with the text as a bad reader has it: letters confused, rings and dots lost, § as something else.
    case poorLayer = "poor-layer"
    /// The same with the text of another document.
    case lyingLayer = "lying-layer"

    package var fileExtension: String {
        switch self {
        case .tiff: "tif"
        case .jpeg: "jpg"
        case .pdf, .masked, .goodLayer, .poorLayer, .lyingLayer: "pdf"
        }
    }

    /// Goes into the name of a file that is more than an image-only one.
    package var suffix: String {
        switch self {
        case .pdf, .tiff, .jpeg: ""
        case .masked, .goodLayer, .poorLayer, .lyingLayer: "-\(rawValue)"
        }
    }
}
