import CPoppler

/// An 8-bit gray image: rows from the top, one byte a pixel, 0 black.
package struct GrayBitmap: Sendable {
    package var width: Int
    package var height: Int
    package var pixels: [UInt8]
}

extension PDFPage {
    /// Cairo's own bound on either side of an image.
    private static let maximumSide = 32_767

    /// The whole page on white, as a viewer shows it: images, stencils, drawings, text, annotations.
    ///
    /// - Parameter resolution: pixels per inch.
    /// - Parameter maximumPixels: checked before anything is allocated.
    /// - Throws: `tooLarge`; `damaged` with cairo's words where drawing failed.
    package func render(resolution: Double, maximumPixels: Int) throws(PDFError) -> GrayBitmap {
        let points = size
        let scale = resolution / 72
        let sides = [points.width * scale, points.height * scale].map { $0.rounded(.up) }
        guard sides.allSatisfy({ $0 >= 1 && $0.isFinite }) else { throw PDFError(.damaged, "the page has no area") }
        guard sides.allSatisfy({ $0 <= Double(Self.maximumSide) }), sides[0] * sides[1] <= Double(maximumPixels) else {
            throw PDFError(
                .tooLarge,
                "\(Int(min(points.width, 1e9))) × \(Int(min(points.height, 1e9))) points at \(Int(resolution)) dpi is more than \(maximumPixels) pixels"
            )
        }
        let width = Int(sides[0])
        let height = Int(sides[1])

        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        let context = cairo_create(surface)
        defer { cairo_destroy(context) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        poppler_page_render(page, context)
        cairo_surface_flush(surface)
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
            throw PDFError(.damaged, String(cString: cairo_status_to_string(status)))
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return GrayBitmap(
            width: width, height: height,
            pixels: Self.luminance(UnsafeRawPointer(data), width: width, height: height, stride: stride))
    }

    /// Rec. 601 weights, in 1/256.
    private static func luminance(_ data: UnsafeRawPointer, width: Int, height: Int, stride: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height) { gray, count in
            guard var target = gray.baseAddress else { return }
            for row in 0..<height {
                let source = (data + row * stride).assumingMemoryBound(to: UInt32.self)
                for column in 0..<width {
                    let pixel = source[column]
                    let weighted = (pixel >> 16 & 0xFF) &* 77 &+ (pixel >> 8 & 0xFF) &* 151 &+ (pixel & 0xFF) &* 28
                    target[column] = UInt8(truncatingIfNeeded: weighted >> 8)
                }
                target += width
            }
            count = width * height
        }
    }
}
