import CPoppler

/// A page of an open PDF file. Everything is measured on the page as displayed: its `/Rotate` is undone.
package final class PDFPage {
    let page: OpaquePointer

    init(owning page: OpaquePointer) { self.page = page }

    deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

    /// In points.
    package var size: (width: Double, height: Double) {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        return (width, height)
    }

    /// The areas that images and stencils cover, parts outside the page included.
    package var imageAreas: [PDFRectangle] {
        guard let list = poppler_page_get_image_mapping(page) else { return [] }
        defer { poppler_page_free_image_mapping(list) }
        return list.elements(PopplerImageMapping.self).map { mapping in
            let area = mapping.pointee.area
            return PDFRectangle(
                left: min(area.x1, area.x2), top: min(area.y1, area.y2), right: max(area.x1, area.x2),
                bottom: max(area.y1, area.y2))
        }
    }

    /// Pixels per inch of the one image that makes up the page; nil where the page is not a single image.
    package var scanResolution: Double? {
        guard let list = poppler_page_get_image_mapping(page) else { return nil }
        defer { poppler_page_free_image_mapping(list) }
        let mappings = list.elements(PopplerImageMapping.self)
        guard mappings.count == 1, let mapping = mappings.first?.pointee,
            let surface = poppler_page_get_image(page, mapping.image_id)
        else { return nil }
        defer { cairo_surface_destroy(surface) }
        let pixels = Double(cairo_image_surface_get_width(surface)) * Double(cairo_image_surface_get_height(surface))
        let area = abs(mapping.area.x2 - mapping.area.x1) * abs(mapping.area.y2 - mapping.area.y1)
        let share = area / max(1, size.width * size.height)
        return area > 0 && pixels > 0 && share >= 0.9 ? 72 * (pixels / area).squareRoot() : nil
    }

    /// Links that lead out of the document. Jumps inside it are left out.
    package var links: [(rectangle: PDFRectangle, target: String)] {
        guard let list = poppler_page_get_link_mapping(page) else { return [] }
        defer { poppler_page_free_link_mapping(list) }
        let height = size.height
        return list.elements(PopplerLinkMapping.self).compactMap { mapping in
            guard let action = mapping.pointee.action, action.pointee.type == POPPLER_ACTION_URI,
                let target = action.pointee.uri.uri
            else { return nil }
            let area = mapping.pointee.area
            return (
                PDFRectangle(
                    left: min(area.x1, area.x2), top: height - max(area.y1, area.y2), right: max(area.x1, area.x2),
                    bottom: height - min(area.y1, area.y2)),
                String(cString: target)
            )
        }
    }
}

extension UnsafeMutablePointer<GList> {
    /// The list's elements, which must all be pointers to `Element`.
    func elements<Element>(_ type: Element.Type) -> [UnsafeMutablePointer<Element>] {
        var found: [UnsafeMutablePointer<Element>] = []
        var node: UnsafeMutablePointer<GList>? = self
        while let current = node {
            if let data = current.pointee.data { found.append(data.assumingMemoryBound(to: type)) }
            node = current.pointee.next
        }
        return found
    }
}
