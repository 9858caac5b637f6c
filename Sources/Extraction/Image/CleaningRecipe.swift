package import Tesseract

/// What is done to a page's image before it is read. No recipe wins everywhere: a clean office scan reads best
/// untouched, a worn one not at all without cleaning.
package enum CleaningRecipe: String, Hashable, Sendable, CaseIterable {
    case untouched
    /// Uneven light made even, faint ink darker with it.
    case evened
    /// The same, then black and white by each pixel's surroundings.
    case binarised

    /// Only what is as dark as the ink: what shines through and what surrounds the letters is whitened.
    case darkened

    /// The recipes worth trying, likeliest first.
    package static func choices(for judgement: ImageJudgement) -> [CleaningRecipe] {
        if judgement.isShadowed { return [.darkened, .untouched] }
        return judgement.needsCleaning ? [.evened, .binarised] : [.untouched, .evened]
    }

    package func apply(
        to image: Raster, resolution: Double, judgement: ImageJudgement
    ) throws(RasterError) -> Raster {
        switch self {
        case .untouched: image
        case .evened: try image.withEvenBackground(resolution: resolution)
        case .binarised:
            try image.withEvenBackground(resolution: resolution).smoothed(radius: 1).binarisedBySurroundings(
                radius: max(4, Int(resolution / 15)), strictness: 0.3)
        case .darkened: try image.darkOnly(below: judgement.shadowThreshold)
        }
    }
}
