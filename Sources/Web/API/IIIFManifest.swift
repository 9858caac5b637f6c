import DocumentModel

/// A document as IIIF Presentation API 3.0 has it.
struct IIIFManifest: Encodable, Sendable {
    static let mediaType = "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\""

    typealias Words = [String: [String]]

    struct Pair: Encodable, Sendable {
        var label: Words
        var value: Words
    }

    struct Reference: Encodable, Sendable {
        var id: String
        var type: String
        var label: Words?
        var format: String?
    }

    struct Picture: Encodable, Sendable {
        var id: String
        var type = "Image"
        var format = "image/jpeg"
        var width: Int
        var height: Int
        var service: [IIIFImage.Reference]
    }

    struct Painting: Encodable, Sendable {
        var id: String
        var type = "Annotation"
        var motivation = "painting"
        var body: Picture
        var target: String
    }

    struct AnnotationPage: Encodable, Sendable {
        var id: String
        var type = "AnnotationPage"
        var items: [Painting]
    }

    struct Canvas: Encodable, Sendable {
        var id: String
        var type = "Canvas"
        var label: Words
        var width: Int
        var height: Int
        var items: [AnnotationPage]
        var annotations: [Reference]
    }

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case id, type, label, metadata, items, homepage, seeAlso
    }

    private var context = "http://iiif.io/api/presentation/3/context.json"
    private var id: String
    private var type = "Manifest"
    private var label: Words
    private var metadata: [Pair]
    private var homepage: [Reference]
    private var seeAlso: [Reference]
    private var items: [Canvas]

    init(_ record: Record, visit: Visit) {
        let t = visit.t
        let own = record.document.id
        func link(_ address: Address) -> String { visit.origin + address.text }
        func words(_ text: String) -> Words { ["sv": [text]] }
        id = link(Address("iiif", own, "manifest"))
        label = words(DocumentPage.title(of: record, Wording(.swedish)))
        let facts: [(String, String?)] = [
            (t("Slag", "Type"), t.type(record.document.type)), (t("Organ", "Body"), record.meeting.body),
            (t("Datum", "Date"), record.meeting.date), (t("Plats", "Place"), record.meeting.place),
        ]
        metadata = facts.compactMap { name, value in
            value.map { Pair(label: [t.language.rawValue: [name]], value: words($0)) }
        }
        homepage = [
            Reference(id: link(Address("documents", own)), type: "Text", label: label, format: "text/html")
        ]
        seeAlso = [
            Reference(
                id: link(Address("api", "v1", "documents", own)), type: "Dataset", label: words("JSON"),
                format: "application/json")
        ]
        items = record.document.pages.filter(PageColumn.hasImage).map { page in
            let number = String(page.number)
            let canvas = link(Address("iiif", own, "canvas", number))
            let (width, height) = IIIFImage.size(of: page)
            let service = IIIFImage.Reference(id: link(Address("iiif", own, number)))
            let picture = Picture(
                id: "\(service.id)/full/\(width),\(height)/0/default.jpg", width: width, height: height,
                service: [service])
            return Canvas(
                id: canvas, label: words(number), width: width, height: height,
                items: [
                    AnnotationPage(
                        id: "\(canvas)/painting",
                        items: [Painting(id: "\(canvas)/image", body: picture, target: canvas)])
                ],
                annotations: [Reference(id: link(Address("iiif", own, "annotations", number)), type: "AnnotationPage")])
        }
    }
}
