import DocumentModel

/// What a search found on a page, as annotations on its canvas; without a search, the page's items and decisions.
struct IIIFAnnotations: Encodable, Sendable {
    struct Find: Sendable {
        var text: String
        /// In points.
        var box: Box
    }

    struct Body: Encodable, Sendable {
        var type = "TextualBody"
        var value: String
        var format = "text/plain"
        var language = "sv"
    }

    struct Annotation: Encodable, Sendable {
        var id: String
        var type = "Annotation"
        var motivation: String
        var body: Body
        var target: String
    }

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case id, type, items
    }

    private var context = "http://iiif.io/api/presentation/3/context.json"
    private var id: String
    private var type = "AnnotationPage"
    private var items: [Annotation]

    init(_ record: Record, page: PageInformation, visit: Visit, boxes: [Find]) {
        let own = record.document.id
        let canvas = visit.origin + Address("iiif", own, "canvas", String(page.number)).text
        let address = Address("iiif", own, "annotations", String(page.number)).with("q", visit.query["q"])
        id = visit.origin + address.text
        let scale = Double(IIIFImage.size(of: page).width) / max(page.width, 1)
        var finds = boxes.map { (find: $0, motivation: "highlighting") }
        if visit.query["q"] == nil {
            for item in record.items {
                for (text, evidence) in [(item.title ?? "", item.evidence)]
                    + item.decisions.map({ ($0.text, $0.evidence) })
                {
                    for place in evidence.places where place.page == page.number && !text.isEmpty {
                        if let box = place.box { finds.append((Find(text: text, box: box), "describing")) }
                    }
                }
            }
        }
        items = finds.enumerated().map { index, entry in
            let box = entry.find.box
            let place = [box.left, box.top, box.width, box.height].map { String(Int(($0 * scale).rounded())) }
            return Annotation(
                id: "\(canvas)/annotation/\(index + 1)", motivation: entry.motivation,
                body: Body(value: entry.find.text),
                target: "\(canvas)#xywh=\(place.joined(separator: ","))")
        }
    }
}
