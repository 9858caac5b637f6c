import Tesseract

/// A page's image made ready: judged, evened if it needs it, scaled to suit the engine, upright, level, its ruled lines
/// found.
struct PreparedPage {
    /// Upright and level; evened or darkened where the judgement asks for it.
    let image: PageImage
    /// The same without that, for a second attempt; nil where there was nothing to do.
    private let plain: Raster?
    let alignment: PageAlignment
    let judgement: ImageJudgement
    /// Pixels of `image`.
    let rules: [PixelBox]
    /// Those that are erased before reading.
    private let obstacles: [PixelBox]
    /// Lines under text.
    let underlines: [PixelBox]
    /// `image` in black and white.
    let ink: Raster
    /// Nothing is printed on the page.
    let isBlank: Bool

    /// Fewer parts that could be letters are dirt.
    private static let fewestLetters = 3

    /// - Parameter turn: by how many degrees clockwise the image is to be turned, where that is known.
    init(_ given: PageImage, turn: Int? = nil) throws(RasterError) {
        let judgement = try ImageJudgement(of: given.raster)
        let first = try Self.firstCleaning(of: given, judgement)
        let ink = try Self.ink(of: first.raster, judgement)
        let letters = Self.letters(in: ink, resolution: given.resolution)
        self.judgement = judgement
        guard letters.count >= Self.fewestLetters else {
            image = given
            plain = nil
            self.ink = ink
            alignment = PageAlignment()
            rules = []
            obstacles = []
            underlines = []
            isBlank = true
            return
        }
        let factor = Self.scale(letters, judgement)
        let scaled = factor == 1 ? first : try first.scaled(factor)
        let scaledInk = factor == 1 ? ink : try Self.ink(of: scaled.raster, judgement)
        alignment = try PageAlignment(of: scaledInk, turn: turn)
        image = PageImage(raster: try alignment.apply(to: scaled.raster), resolution: scaled.resolution)
        plain =
            judgement.isShadowed
            ? try alignment.apply(to: factor == 1 ? given.raster : given.scaled(factor).raster) : nil
        self.ink = try Self.ink(of: image.raster, judgement)
        let found = try RuleFinder(in: Self.faintInk(of: image.raster, judgement), resolution: image.resolution)
        rules = found.rules
        obstacles = found.obstacles
        underlines = found.underlines
        isBlank = false
    }

    private static func firstCleaning(of given: PageImage, _ judgement: ImageJudgement) throws(RasterError) -> PageImage
    {
        guard let recipe = CleaningRecipe.choices(for: judgement).first else { return given }
        return PageImage(
            raster: try recipe.apply(to: given.raster, resolution: given.resolution, judgement: judgement),
            resolution: given.resolution)
    }

    /// More parts on a square inch than this are grain or a halftone: a page of the smallest print has half as many.
    /// The engine's search for text takes minutes over them.
    private static let densestPrint = 180.0
    /// In inches. Specks no larger than this are dropped from a page that has too many of them; the dot of an i in
    /// ordinary print is larger.
    private static let speck = 0.01

    /// Cleaned, and without the ruled lines, which the engine takes for letters; nil where the recipe leaves so much
    /// grain that no text could be found in it.
    func raster(cleanedBy recipe: CleaningRecipe) throws(RasterError) -> Raster? {
        let isDone = recipe == CleaningRecipe.choices(for: judgement).first
        var clean =
            isDone
            ? image.raster
            : try recipe.apply(to: plain ?? image.raster, resolution: image.resolution, judgement: judgement)
        if recipe == .evened { clean = try clean.withoutGrain() }
        if try isGrainy(isDone ? ink : clean.binarised(slack: Self.grainSlack)) {
            clean = try clean.binarised(slack: Self.grainSlack).withoutSpecks(
                below: max(3, Int(Self.speck * image.resolution)))
            if try isGrainy(clean) { return nil }
        }
        return obstacles.isEmpty ? clean : try clean.erasing(obstacles, margin: 2)
    }

    private func isGrainy(_ raster: Raster) throws(RasterError) -> Bool {
        let squareInches = image.width * image.height / (72 * 72)
        return Double(raster.componentCount()) > Self.densestPrint * max(1, squareInches)
    }

    /// Darker than evened paper, which `withEvenBackground` brings to 230, by more than what is left of the grain.
    private static let faintOnEvenedPaper = 185
    private static let faintBelowPaper = 60

    /// Black and white with faint marks kept: ruled lines are thin and often gray, Otsu's threshold loses them.
    private static func faintInk(of raster: Raster, _ judgement: ImageJudgement) throws(RasterError) -> Raster {
        guard judgement.needsCleaning else {
            return try raster.binarised(below: max(1, judgement.paper - faintBelowPaper))
        }
        return try (judgement.isNoisy ? raster.smoothed(radius: 1) : raster).binarised(below: faintOnEvenedPaper)
    }

    private static let grainSlack = 0.1

    /// Black and white, dirt suppressed as the judgement has it.
    ///
    /// - Parameter raster: evened where the judgement asks for it.
    private static func ink(of raster: Raster, _ judgement: ImageJudgement) throws(RasterError) -> Raster {
        guard judgement.needsCleaning else { return try raster.binarised() }
        let smooth = try (judgement.isNoisy ? raster.smoothed(radius: 1) : raster).withoutGrain()
        let inked = try smooth.binarised(slack: judgement.noise > 1 ? grainSlack : 0)
        // Otsu's threshold parts grain from grain where there is no ink.
        return inked.blackShare() > 0.3 ? try smooth.binarised(below: 130) : inked
    }

    /// What by its size could be letters of print, 4…40 points.
    private static func letters(in ink: Raster, resolution: Double) -> [PixelBox] {
        let heights = (resolution / 72 * 2)...(resolution / 72 * 45)
        return ink.components().filter {
            heights.contains(Double($0.height)) && $0.width >= 2 && Double($0.width) <= heights.upperBound
        }
    }

    /// Heights of letters in pixels between which the engine reads well. Larger ones only cost time.
    private static let letterHeights = 13.0...22.0
    private static let idealLetterHeight = 19.0
    /// With grain in the image, fewer pixels read better: the grain is averaged away.
    private static let grainyLetterHeights = 11.0...16.0
    private static let idealGrainyLetterHeight = 14.0

    private static func scale(_ letters: [PixelBox], _ judgement: ImageJudgement) -> Double {
        let heights = letters.map(\.height).sorted()
        let middle = Double(heights[heights.count / 2])
        if (judgement.isNoisy ? grainyLetterHeights : letterHeights).contains(middle) { return 1 }
        return min(3, max(0.25, (judgement.isNoisy ? idealGrainyLetterHeight : idealLetterHeight) / middle))
    }
}
