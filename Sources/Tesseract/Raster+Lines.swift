import CTesseract

extension Raster {
    /// The straight level lines in a black and white image.
    ///
    /// - Parameter length: shortest line, in pixels.
    /// - Parameter gap: breaks in a line up to this many pixels are bridged.
    package func levelLines(length: Int, gap: Int) throws(RasterError) -> Raster {
        let whole = try Raster(owning: pixCloseSafeBrick(nil, pix, Int32(gap), 1), doing: "close gaps")
        return try Raster(owning: pixOpenBrick(nil, whole.pix, Int32(length), 1), doing: "find lines")
    }

    /// The straight plumb lines, likewise.
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

    /// Both images' black pixels; both black and white, of one size.
    package func union(_ other: Raster) throws(RasterError) -> Raster {
        try Raster(owning: pixOr(nil, pix, other.pix), doing: "join images")
    }

    /// The same image with the black pixels of `mask`, thickened by `margin` pixels, painted white.
    package func erasing(mask: Raster, margin: Int) throws(RasterError) -> Raster {
        let side = Int32(2 * margin + 1)
        let thick = try Raster(owning: pixDilateBrick(nil, mask.pix, side, side), doing: "thicken lines")
        let copy = try Raster(owning: pixCopy(nil, pix), doing: "copy the image")
        guard pixSetMasked(copy.pix, thick.pix, isBilevel ? 0 : 255) == 0 else {
            throw RasterError("could not erase lines")
        }
        return copy
    }
}
