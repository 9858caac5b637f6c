import CTesseract

extension Raster {
    /// 8 bits a pixel, colours by luminance, transparent parts on white.
    package func gray() throws(RasterError) -> Raster {
        if pixGetDepth(pix) == 8, pixGetColormap(pix) == nil { return self }
        if pixGetDepth(pix) == 32, pixGetSpp(pix) == 4 {
            let opaque = try Raster(owning: pixAlphaBlendUniform(pix, 0xFFFF_FF00), doing: "lay the image on white")
            return try Raster(owning: pixConvertTo8(opaque.pix, 0), doing: "make the image gray")
        }
        return try Raster(owning: pixConvertTo8(pix, 0), doing: "make the image gray")
    }

    /// Pixels per inch at which the paper's brightness is mapped: so few that grain is averaged away.
    private static let mapResolution = 75.0
    /// In pixels of that map. Print narrower than this is not taken for paper, however faint: 5 mm.
    private static let widestPrint: Int32 = 15
    /// Nothing darker is paper: the table under a photographed page.
    private static let darkestPaper: UInt32 = 40
    private static let evenPaper: Int32 = 230

    /// Divides by the paper's brightness, so that uneven light becomes even, and paper 230.
    ///
    /// - Parameter resolution: pixels per inch.
    package func withEvenBackground(resolution: Double) throws(RasterError) -> Raster {
        let image = try gray()
        let tile = max(1, (resolution / Self.mapResolution).rounded())
        let small = tile == 1 ? image : try image.scaled(1 / tile)
        let paper = try Raster(
            owning: pixCloseGray(small.pix, Self.widestPrint, Self.widestPrint), doing: "find the paper")
        let floor = try Raster(owning: pixCreateTemplate(paper.pix), doing: "make an image")
        pixSetAllArbitrary(floor.pix, Self.darkestPaper)
        let bounded = try Raster(
            owning: pixMinOrMax(nil, paper.pix, floor.pix, Int32(L_CHOOSE_MAX)), doing: "bound the paper")
        // Tiles begin at the top left; the last ones may reach beyond the scaled image.
        let whole = try Raster(owning: pixAddContinuedBorder(bounded.pix, 0, 2, 0, 2), doing: "frame the image")
        let map = try Raster(
            owning: pixGetInvBackgroundMap(whole.pix, Self.evenPaper, Self.widestPrint / 2, Self.widestPrint / 2),
            doing: "map the paper")
        return try Raster(
            owning: pixApplyInvBackgroundGrayMap(image.pix, map.pix, Int32(tile), Int32(tile)),
            doing: "even the background")
    }

    /// Whitens what is hardly darker than the paper, and spreads what is left: with grain in it, an image that holds
    /// little print has no threshold that parts ink from paper, and falls into tens of thousands of specks.
    ///
    /// - Parameter reach: how far the paper's own grain is taken to reach below it, in standard deviations.
    package func withoutGrain(reach: Double = 4) throws(RasterError) -> Raster {
        let histogram = try histogram(step: 2)
        let paper = Self.quantile(0.5, of: histogram)
        // Print is darker than paper: what is brighter is grain alone.
        let deviation = max(1, Self.quantile(0.84, of: histogram) - paper)
        return try darkOnly(below: paper - Int(reach * Double(deviation)))
    }

    /// Whitens what is brighter than `brightest` (0…255), and spreads what is darker over all grays.
    package func darkOnly(below brightest: Int) throws(RasterError) -> Raster {
        let image = try gray()
        return try Raster(
            owning: pixGammaTRC(nil, image.pix, 1, 0, Int32(max(1, brightest))), doing: "whiten what is not dark")
    }

    /// Mean over a square of `2 * radius + 1` pixels.
    package func smoothed(radius: Int) throws(RasterError) -> Raster {
        let image = try gray()
        return try Raster(owning: pixBlockconv(image.pix, Int32(radius), Int32(radius)), doing: "smooth the image")
    }

    /// A black and white image without the connected parts that are smaller than `size` pixels both ways.
    package func withoutSpecks(below size: Int) throws(RasterError) -> Raster {
        try Raster(
            owning: pixSelectBySize(
                pix, Int32(size), Int32(size), 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil),
            doing: "take specks away")
    }

    /// Black and white by each pixel's surroundings (Sauvola and Pietikäinen, 2000).
    ///
    /// - Parameter radius: of the surroundings, in pixels; best near the height of a letter.
    /// - Parameter strictness: how much darker than its surroundings ink must be; 0.2…0.4.
    package func binarisedBySurroundings(radius: Int, strictness: Double) throws(RasterError) -> Raster {
        let tiles = (Int32(max(1, width / 600)), Int32(max(1, height / 600)))
        var result: UnsafeMutablePointer<PIX>?
        let image = try gray()
        guard
            pixSauvolaBinarizeTiled(image.pix, Int32(radius), Float(strictness), tiles.0, tiles.1, nil, &result)
                == 0
        else { throw RasterError("could not binarise the image") }
        return try Raster(owning: result, doing: "binarise the image")
    }

    /// Black and white by one threshold for the whole image, Otsu's.
    ///
    /// - Parameter slack: by what share a threshold may be worse than the best by Otsu's measure, if fewer pixels are
    ///   near it: grain is then parted from ink in the valley between them. Without grain that valley may be as wide as
    ///   from a dark table under the page to faint print on it.
    package func binarised(slack: Double = 0) throws(RasterError) -> Raster {
        if isBilevel { return self }
        var result: UnsafeMutablePointer<PIX>?
        let image = try gray()
        guard
            pixOtsuAdaptiveThreshold(image.pix, Int32(width), Int32(height), 0, 0, Float(slack), nil, &result) == 0
        else { throw RasterError("could not binarise the image") }
        return try Raster(owning: result, doing: "binarise the image")
    }

    /// Black and white: black below `threshold` (0…255).
    package func binarised(below threshold: Int) throws(RasterError) -> Raster {
        if isBilevel { return self }
        let image = try gray()
        return try Raster(owning: pixThresholdToBinary(image.pix, Int32(threshold)), doing: "binarise the image")
    }
}
