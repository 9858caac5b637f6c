import CTesseract

extension Raster {
    /// The runs of black in a black and white image that are at least `length` pixels long from left to right, breaks of
    /// less than `gap` pixels included.
    package func levelLines(length: Int, gap: Int) throws(RasterError) -> Raster {
        let whole = try Raster(owning: pixCloseSafeBrick(nil, pix, Int32(gap), 1), doing: "close gaps")
        return try Raster(owning: pixOpenBrick(nil, whole.pix, Int32(length), 1), doing: "find lines")
    }

    /// Likewise from top to bottom.
    package func plumbLines(length: Int, gap: Int) throws(RasterError) -> Raster {
        let whole = try Raster(owning: pixCloseSafeBrick(nil, pix, 1, Int32(gap)), doing: "close gaps")
        return try Raster(owning: pixOpenBrick(nil, whole.pix, 1, Int32(length)), doing: "find lines")
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
