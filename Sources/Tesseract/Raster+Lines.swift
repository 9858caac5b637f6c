import CTesseract

extension Raster {
    /// The runs of black in a black and white image that are at least `length` pixels long from left to right, breaks of
    /// less than `gap` pixels included.
    package func levelLines(length: Int, gap: Int) throws(RasterError) -> Raster {
        let whole = try Raster(owning: pixCloseSafeBrick(nil, pix, Int32(gap), 1), doing: "close gaps")
        // In two steps of about the root of the length each: much faster than one of its whole.
        return try Raster(owning: pixOpenCompBrick(nil, whole.pix, Int32(length), 1), doing: "find lines")
    }

    /// Likewise from top to bottom.
    package func plumbLines(length: Int, gap: Int) throws(RasterError) -> Raster {
        let whole = try Raster(owning: pixCloseSafeBrick(nil, pix, 1, Int32(gap)), doing: "close gaps")
        return try Raster(owning: pixOpenCompBrick(nil, whole.pix, 1, Int32(length)), doing: "find lines")
    }

    /// The same image with a level line painted white, but for the tails of letters that cross it.
    ///
    /// - Parameter ink: black and white, in the same coordinates.
    package func erasing(level line: PixelBox, in ink: Raster) throws(RasterError) -> Raster {
        let reach = line.height + 4
        let around = PixelBox(
            left: max(0, line.left - 1), top: max(0, line.top - reach), right: min(width, line.right + 1),
            bottom: min(height, line.bottom + reach))
        let near = try ink.cropped(to: around)
        // The line may slope a little: it is a row of runs, one above the other.
        let runs = try near.levelLines(length: min(around.width, max(12, 2 * reach)), gap: 2)
        let mask = try Raster(owning: pixDilateBrick(nil, runs.pix, 3, 5), doing: "widen the line")
        // What goes on below the line are tails of letters, which cross it.
        let below = try Raster(
            owning: pixTranslate(nil, mask.pix, 0, 3, Int32(L_BRING_IN_WHITE)), doing: "look below the line")
        let under = try Raster(owning: pixSubtract(nil, below.pix, mask.pix), doing: "compare the images")
        let tails = try Raster(owning: pixAnd(nil, under.pix, near.pix), doing: "find tails of letters")
        let crossing = try Raster(
            owning: pixDilateBrick(nil, tails.pix, 3, Int32(2 * reach + 1)), doing: "follow tails of letters")
        let erased = try Raster(owning: pixSubtract(nil, mask.pix, crossing.pix), doing: "compare the images")
        let image = isBilevel ? self : try gray()
        let copy = try Raster(owning: pixCopy(nil, image.pix), doing: "copy the image")
        pixPaintThroughMask(copy.pix, erased.pix, Int32(around.left), Int32(around.top), isBilevel ? 0 : 255)
        return copy
    }

    /// The same image with the boxes, and `margin` pixels around them, painted white.
    package func erasing(_ boxes: [PixelBox], margin: Int) throws(RasterError) -> Raster {
        let copy = try Raster(owning: pixCopy(nil, pix), doing: "copy the image")
        for box in boxes {
            var frame = boxCreate(
                Int32(max(0, box.left - margin)), Int32(max(0, box.top - margin)), Int32(box.width + 2 * margin),
                Int32(box.height + 2 * margin))
            _ = isBilevel ? pixClearInRect(copy.pix, frame) : pixSetInRect(copy.pix, frame)
            boxDestroy(&frame)
        }
        return copy
    }
}
