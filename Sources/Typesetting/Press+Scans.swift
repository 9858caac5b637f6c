internal import CPango
package import Foundation

/// PDFs of scanned pages that hold more than one image a page.
extension Press {
    /// Every sheet: its text, if any, under the picture, as scanners and OCR programs leave it; the picture; the mask.
    ///
    /// - Parameter layers: lines of each page where they were printed; empty for no text.
    package func pdf(_ sheets: [ScannedSheet], layers: [[PlacedLine]], imprint: Imprint) -> Data {
        CairoTurn.take {
            writePDF(imprint) { surface, cairo in
                for (index, sheet) in sheets.enumerated() {
                    let scale = 72 / sheet.dotsPerInch
                    cairo_pdf_surface_set_size(surface, Double(sheet.width) * scale, Double(sheet.height) * scale)
                    if index < layers.count {
                        for line in layers[index] { lay(line, sheet.geometry, on: cairo) }
                    }
                    paint(sheet.picture, width: Double(sheet.width) * scale, on: cairo)
                    if let mask = sheet.mask { paint(mask, scale: scale, on: cairo) }
                    cairo_show_page(cairo)
                }
            }
        }
    }

    /// A line where it came to lie, along the slant of the page.
    private func lay(_ line: PlacedLine, _ geometry: ScanGeometry, on cairo: OpaquePointer) {
        let start = geometry.place(x: line.x, y: line.baseline)
        let end = geometry.place(x: line.x + max(line.width, 1), y: line.baseline)
        cairo_save(cairo)
        cairo_translate(cairo, start.x, start.y)
        cairo_rotate(cairo, atan2(end.y - start.y, end.x - start.x))
        cairo_translate(cairo, -line.x, -line.baseline)
        draw(line, on: cairo)
        cairo_restore(cairo)
    }

    private func paint(_ picture: ScannedSheet.Picture, width: Double, on cairo: OpaquePointer) {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(picture.width), Int32(picture.height))
        defer { cairo_surface_destroy(surface) }
        // The bytes go into the file as they are; the surface owns a copy of them.
        let count = picture.jpeg.count
        guard let copy = malloc(count) else { return }
        picture.jpeg.copyBytes(to: UnsafeMutableRawBufferPointer(start: copy, count: count))
        cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, copy.assumingMemoryBound(to: UInt8.self), UInt(count), { free($0) }, copy)
        let scale = width / Double(picture.width)
        cairo_save(cairo)
        cairo_scale(cairo, scale, scale)
        cairo_set_source_surface(cairo, surface, 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }

    private func paint(_ mask: ScannedSheet.Mask, scale: Double, on cairo: OpaquePointer) {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(mask.width), Int32(mask.height)),
            let data = cairo_image_surface_get_data(surface)
        else { return }
        defer { cairo_surface_destroy(surface) }
        cairo_surface_flush(surface)
        let stride = Int(cairo_image_surface_get_stride(surface))
        for row in 0..<mask.height {
            for byte in 0..<min(stride, mask.stride) { data[row * stride + byte] = mask.bits[row * mask.stride + byte] }
        }
        cairo_surface_mark_dirty(surface)
        cairo_save(cairo)
        cairo_scale(cairo, scale, scale)
        cairo_set_source_rgba(cairo, 0, 0, 0, 1)
        cairo_mask_surface(cairo, surface, 0, 0)
        cairo_restore(cairo)
    }
}
