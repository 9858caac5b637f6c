import DocumentModel

/// The pages of a document as they look, with a box for each value that can light up; pages without an image as text.
struct PageColumn {
    let readable: ReadableRecord
    let marks: Marks
    let visit: Visit

    private var t: Wording { visit.t }
    private var record: Record { readable.record }
    private var id: String { record.document.id }

    /// Pages that have no image show their text.
    static func hasImage(_ page: PageInformation) -> Bool { page.origin != .plain && page.width > 0 && page.height > 0 }

    var html: HTML {
        var byPage: [Int: [(name: String, box: Box)]] = [:]
        for mark in marks.all {
            for place in mark.places {
                if let box = place.box { byPage[place.page, default: []].append((mark.name, box)) }
            }
        }
        for block in record.blocks where block.kind != .furniture {
            if let box = block.box { byPage[block.page, default: []].append((Marks.block(block.id), box)) }
        }
        var named: Set<String> = []
        let figures = record.document.pages.enumerated().map { index, page in
            Self.hasImage(page)
                ? figure(page, byPage[page.number] ?? [], isFirst: index == 0, named: &named) : text(page)
        }
        return """
            <section class="pages" aria-label="\(t("Sidorna", "The pages"))" tabindex="0">
            \(thumbnails)
            <div class="sheets">\(figures)</div></section>
            """
    }

    private func figure(
        _ page: PageInformation, _ boxes: [(name: String, box: Box)], isFirst: Bool, named: inout Set<String>
    ) -> HTML {
        let number = page.number
        let base = Address("documents", id, "pages", String(number), "image")
        let height = Int((page.height / page.width * 800).rounded())
        // Large boxes below small ones, so that each can be pointed at.
        let ordered = boxes.sorted { $0.box.width * $0.box.height > $1.box.width * $1.box.height }
        let rectangles = ordered.map { name, box -> HTML in
            let isNew = named.insert(name).inserted
            let identifier: HTML = " id=\"\(name)\""
            return """
                <rect\(identifier, if: isNew) data-mark="\(name)" x="\(box.left - 2)" y="\(box.top - 2)" width="\(box.width + 4)" height="\(box.height + 4)" rx="2"></rect>
                """
        }
        return """
            <figure class="sheet" id="p\(number)" data-page="\(number)">
            <div class="paper"><img src="\(base.with("width", 800))" srcset="\(base.with("width", 800)) 800w, \(base.with("width", 1200)) 1200w, \(base.with("width", 2000)) 2000w" sizes="(min-width: 62em) 50vw, 100vw" width="800" height="\(height)" \("loading=\"lazy\"", if: !isFirst) decoding="async" alt="\(t("Bild av sidan \(number)", "Image of page \(number)"))">
            <svg class="marks" viewBox="0 0 \(page.width) \(page.height)" aria-hidden="true">\(rectangles)</svg></div>
            <figcaption>\(caption(page)) · <a href="\(Address("documents", id, "pages", String(number)))">\(t("Ord för ord", "Word by word"))</a></figcaption></figure>
            """
    }

    private func caption(_ page: PageInformation) -> HTML {
        let confidence = page.confidence.map { t("säkerhet \(t.share($0))", "confidence \(t.share($0))") }
        let words = [
            t("Sida \(page.number)", "Page \(page.number)"), t.origin(page.origin),
            page.origin == .ocr ? confidence : nil,
        ]
        return "\(words.compactMap(\.self).joined(separator: " · "))"
    }

    private func text(_ page: PageInformation) -> HTML {
        let blocks = record.blocks.filter { $0.page == page.number }
        let pieces = blocks.map { block in BlockMarkup(block, name: Marks.block(block.id)).html }
        let nothing: HTML = "<p class=\"absent\">\(t.origin(page.origin))</p>"
        return """
            <section class="sheet text" id="p\(page.number)" data-page="\(page.number)"><div class="paper">\(pieces)\(nothing, if: pieces.isEmpty)</div>
            <p class="caption">\(caption(page))</p></section>
            """
    }

    private var thumbnails: HTML? {
        let pages = record.document.pages
        guard pages.count > 1 else { return nil }
        let links = pages.map { page -> HTML in
            let name = t("Sida \(page.number)", "Page \(page.number)")
            let image: HTML = """
                <img src="\(Address("documents", id, "pages", String(page.number), "image").with("width", 160))" width="48" height="\(Int((page.height / max(page.width, 1) * 48).rounded()))" loading="lazy" alt="">
                """
            return """
                <li><a href="#p\(page.number)" aria-label="\(name)">\(image, if: Self.hasImage(page))<span>\(page.number)</span></a></li>
                """
        }
        return "<nav class=\"thumbnails\" aria-label=\"\(t("Sidor", "Pages"))\"><ol>\(links)</ol></nav>"
    }
}
