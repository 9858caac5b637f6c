import CTesseract

extension Raster {
    /// How many pixels have each of the 256 gray values, sampled on every `step`th row and column.
    package func histogram(step: Int = 1) throws(RasterError) -> [Int] {
        let image = try gray()
        var numbers = pixGetGrayHistogram(image.pix, Int32(step))
        guard numbers != nil else { throw RasterError("could not count the gray values") }
        defer { numaDestroy(&numbers) }
        return (0..<numaGetCount(numbers)).map { index in
            var value: Int32 = 0
            numaGetIValue(numbers, index, &value)
            return Int(value)
        }
    }

    /// The value below or at which `share` of the counted pixels lie.
    package static func quantile(_ share: Double, of histogram: [Int]) -> Int {
        let wanted = share * Double(histogram.reduce(0, +))
        var sum = 0
        for (value, count) in histogram.enumerated() {
            sum += count
            if Double(sum) >= wanted { return value }
        }
        return histogram.count - 1
    }

    /// The brightest pixel of every square of `side` pixels: the paper behind the print.
    package func brightest(side: Int) throws(RasterError) -> Raster {
        let image = try gray()
        return try Raster(
            owning: pixScaleGrayMinMax(image.pix, Int32(side), Int32(side), Int32(L_CHOOSE_MAX)),
            doing: "reduce the image")
    }

    /// Where this image and another of the same size differ: the absolute difference of every pixel.
    package func difference(from other: Raster) throws(RasterError) -> Raster {
        let (image, second) = (try gray(), try other.gray())
        return try Raster(owning: pixAbsDifference(image.pix, second.pix), doing: "compare the images")
    }

    /// The slant of text lines in a black and white image, up to ± 7°: by how many degrees clockwise it must be rotated
    /// to make them level. Nil where the image has no lines to tell.
    package func skew() -> Double? {
        var angle: Float = 0
        var confidence: Float = 0
        guard isBilevel,
            pixFindSkewSweepAndSearch(pix, &angle, &confidence, 4, 2, 7, 1, 0.01) == 0, confidence >= 3
        else { return nil }
        return Double(angle)
    }

    /// How surely a black and white image of Roman text stands upright (more letters rise above the line than hang
    /// below it), in standard deviations: `up` negative for upside down; `left` positive where it would be
    /// upright after a quarter turn clockwise, negative anticlockwise.
    package func orientation() -> (up: Double, left: Double) {
        var up: Float = 0
        var left: Float = 0
        guard isBilevel, pixOrientDetect(pix, &up, &left, 0, 0) == 0 else { return (0, 0) }
        return (Double(up), Double(left))
    }

    /// The boxes of connected black parts of a black and white image.
    package func components() -> [PixelBox] {
        guard isBilevel else { return [] }
        var boxes = pixConnComp(pix, nil, 8)
        defer { boxaDestroy(&boxes) }
        guard boxes != nil else { return [] }
        return (0..<boxaGetCount(boxes)).map { index in
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height)
            return PixelBox(left: Int(x), top: Int(y), right: Int(x + width), bottom: Int(y + height))
        }
    }

    /// How many connected black parts a black and white image has.
    package func componentCount() -> Int {
        var count: Int32 = 0
        return isBilevel && pixCountConnComp(pix, 8, &count) == 0 ? Int(count) : 0
    }

    /// The share of pixels that are black here and further than `reach` pixels from any black pixel of `other`; both
    /// images are black and white and of one size.
    package func blackShare(awayFrom other: Raster, reach: Int) throws(RasterError) -> Double {
        let side = Int32(2 * reach + 1)
        let near = try Raster(owning: pixDilateBrick(nil, other.pix, side, side), doing: "widen the ink")
        return try Raster(owning: pixSubtract(nil, pix, near.pix), doing: "compare the images").blackShare()
    }

    /// The share of black pixels in a black and white image, or in a part of it; 0 for a part outside.
    package func blackShare(in part: PixelBox? = nil) -> Double {
        let box = PixelBox(
            left: max(0, part?.left ?? 0), top: max(0, part?.top ?? 0), right: min(width, part?.right ?? width),
            bottom: min(height, part?.bottom ?? height))
        guard isBilevel, box.width > 0, box.height > 0 else { return 0 }
        var frame = boxCreate(Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height))
        defer { boxDestroy(&frame) }
        var count: Int32 = 0
        guard pixCountPixelsInRect(pix, frame, &count, nil) == 0 else { return 0 }
        return Double(count) / Double(box.width * box.height)
    }
}
