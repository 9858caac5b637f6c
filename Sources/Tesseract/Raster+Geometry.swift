import CTesseract

/// A rectangle of pixels, from the top left.
package struct PixelBox: Hashable, Sendable {
    package var left: Int
    package var top: Int
    package var right: Int
    package var bottom: Int

    package init(left: Int, top: Int, right: Int, bottom: Int) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    package var width: Int { right - left }
    package var height: Int { bottom - top }
}

extension Raster {
    /// - Parameter degrees: clockwise; a multiple of 90.
    package func turned(_ degrees: Int) throws(RasterError) -> Raster {
        let quarters = ((degrees / 90) % 4 + 4) % 4
        return quarters == 0 ? self : try Raster(owning: pixRotateOrth(pix, Int32(quarters)), doing: "turn the image")
    }

    /// About the centre, in the same frame: what leaves it is cut off, what enters is white.
    ///
    /// - Parameter degrees: clockwise.
    package func rotated(_ degrees: Double) throws(RasterError) -> Raster {
        try Raster(
            owning: pixRotate(
                pix, Float(degrees * .pi / 180), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE),
                0, 0),
            doing: "rotate the image")
    }

    /// Without sharpening, which would sharpen grain.
    package func scaled(across: Double, down: Double) throws(RasterError) -> Raster {
        try Raster(owning: pixScaleGeneral(pix, Float(across), Float(down), 0, 0), doing: "scale the image")
    }

    package func scaled(_ factor: Double) throws(RasterError) -> Raster { try scaled(across: factor, down: factor) }

    package func cropped(to box: PixelBox) throws(RasterError) -> Raster {
        var frame = boxCreate(Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height))
        defer { boxDestroy(&frame) }
        return try Raster(owning: pixClipRectangle(pix, frame, nil), doing: "crop the image")
    }

    /// A white margin on every side.
    package func framed(_ margin: Int) throws(RasterError) -> Raster {
        try Raster(
            owning: pixAddBorder(pix, Int32(margin), isBilevel ? 0 : 255), doing: "frame the image")
    }

    /// The image with another of the same height and depth to its right.
    package func beside(_ other: Raster) throws(RasterError) -> Raster {
        let both = try Raster(
            owning: pixCreate(Int32(width + other.width), Int32(height), pixGetDepth(pix)), doing: "make an image")
        pixCopyColormap(both.pix, pix)
        pixRasterop(both.pix, 0, 0, Int32(width), Int32(height), PIX_SRC, pix, 0, 0)
        pixRasterop(both.pix, Int32(width), 0, Int32(other.width), Int32(height), PIX_SRC, other.pix, 0, 0)
        return both
    }

    /// With the boxes painted black; what of them lies outside of the image is passed over.
    package func covering(_ boxes: [PixelBox]) throws(RasterError) -> Raster {
        guard !boxes.isEmpty else { return self }
        let copy = try Raster(owning: pixCopy(nil, pix), doing: "copy the image")
        for box in boxes {
            let left = max(box.left, 0)
            let top = max(box.top, 0)
            let right = min(box.right, width)
            let bottom = min(box.bottom, height)
            guard left < right, top < bottom else { continue }
            var area = boxCreate(Int32(left), Int32(top), Int32(right - left), Int32(bottom - top))
            defer { boxDestroy(&area) }
            // Black is 0 where a pixel has eight bits, and 1 where it has one.
            let code = isBilevel ? pixSetInRect(copy.pix, area) : pixClearInRect(copy.pix, area)
            guard code == 0 else { throw RasterError("could not cover a part of the image") }
        }
        return copy
    }
}
