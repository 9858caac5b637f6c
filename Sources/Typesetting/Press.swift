internal import CPango
package import Foundation

/// Prints placed pages: as PDF or as an image.
package struct Press {
    private let setter: TextSetter

    package init(_ typesetter: Typesetter) { setter = typesetter.setter }

    /// What the PDF says of itself.
    package struct Imprint: Sendable {
        package var title: String
        package var creator: String
        /// ISO 8601 with seconds and zone: the same value gives the same bytes.
        package var created: String

        package init(title: String, creator: String, created: String) {
            self.title = title
            self.creator = creator
            self.created = created
        }
    }

    /// A born-digital PDF with the text as text.
    package func pdf(_ document: PlacedDocument, imprint: Imprint) -> Data {
        CairoTurn.take { write(document, imprint) }
    }

    /// A grey image of the page.
    package func image(_ page: PlacedPage, dotsPerInch: Double) -> GreyImage {
        CairoTurn.take { render(page, dotsPerInch) }
    }

    private func write(_ document: PlacedDocument, _ imprint: Imprint) -> Data {
        writePDF(imprint) { surface, cairo in
            for page in document.pages {
                cairo_pdf_surface_set_size(surface, page.width, page.height)
                draw(page, on: cairo)
                cairo_show_page(cairo)
            }
        }
    }

    /// The pages set their own size.
    func writePDF(_ imprint: Imprint, _ pages: (_ surface: OpaquePointer, _ cairo: OpaquePointer) -> Void) -> Data {
        let sink = Sink()
        let surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().data.append(bytes, count: Int(count))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), 595, 842)
        guard let surface else { return Data() }
        defer { cairo_surface_destroy(surface) }
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, imprint.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, imprint.creator)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, imprint.created)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, imprint.created)
        guard let cairo = cairo_create(surface) else { return Data() }
        pages(surface, cairo)
        cairo_destroy(cairo)
        cairo_surface_finish(surface)
        return withExtendedLifetime(sink) { sink.data }
    }

    private func render(_ page: PlacedPage, _ dotsPerInch: Double) -> GreyImage {
        let scale = dotsPerInch / 72
        let width = Int((page.width * scale).rounded())
        let height = Int((page.height * scale).rounded())
        var image = GreyImage(width: width, height: height, dotsPerInch: Int(dotsPerInch))
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        guard let cairo = cairo_create(surface) else { return image }
        cairo_scale(cairo, scale, scale)
        draw(page, on: cairo)
        cairo_destroy(cairo)
        cairo_surface_flush(surface)
        let stride = Int(cairo_image_surface_get_stride(surface))
        if let ink = cairo_image_surface_get_data(surface) {
            image.pixels.withUnsafeMutableBufferPointer { pixels in
                for row in 0..<height {
                    for column in 0..<width { pixels[row * width + column] = 255 &- ink[row * stride + column] }
                }
            }
        }
        return image
    }

    private func draw(_ page: PlacedPage, on cairo: OpaquePointer) {
        cairo_set_source_rgba(cairo, 0, 0, 0, 1)
        for line in page.lines { setter.draw(line, on: cairo) }
        for stroke in page.strokes {
            cairo_set_line_width(cairo, stroke.thickness)
            cairo_move_to(cairo, stroke.x1, stroke.y1)
            cairo_line_to(cairo, stroke.x2, stroke.y2)
            cairo_stroke(cairo)
        }
        for scribble in page.scribbles { draw(scribble, on: cairo) }
        for stamp in page.stamps { draw(stamp, on: cairo) }
    }

    func draw(_ line: PlacedLine, on cairo: OpaquePointer) { setter.draw(line, on: cairo) }

    private func draw(_ stamp: PlacedStamp, on cairo: OpaquePointer) {
        let size = stamp.lines.map(\.style.size).max() ?? 10
        let widths = stamp.lines.map { setter.width([$0]) }
        let width = (widths.max() ?? 0) + size * 1.6
        cairo_save(cairo)
        cairo_translate(cairo, stamp.x, stamp.y)
        cairo_rotate(cairo, stamp.degrees * .pi / 180)
        cairo_set_line_width(cairo, 1.4)
        cairo_rectangle(cairo, 0, 0, width, size * (0.8 + 1.35 * Double(stamp.lines.count)))
        cairo_stroke(cairo)
        for (index, run) in stamp.lines.enumerated() {
            setter.draw(
                PlacedLine(
                    x: (width - widths[index]) / 2, baseline: size * (1.3 + 1.35 * Double(index)),
                    width: widths[index], runs: [run], block: 0), on: cairo)
        }
        cairo_restore(cairo)
    }

    private func draw(_ scribble: PlacedScribble, on cairo: OpaquePointer) {
        guard var last = scribble.points.first else { return }
        cairo_set_line_width(cairo, 1.1)
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
        cairo_move_to(cairo, last.x, last.y)
        for point in scribble.points.dropFirst() {
            let reach = (point.x - last.x) * 0.9
            cairo_curve_to(cairo, last.x + reach, last.y, point.x - reach, point.y, point.x, point.y)
            last = point
        }
        cairo_stroke(cairo)
    }

    private final class Sink {
        var data = Data()
    }
}
