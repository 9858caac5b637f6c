import DocumentModel
import Hummingbird
import SearchIndex

/// The pages for viewers of images: IIIF Presentation API 3.0 manifests, with images by IIIF Image API 3.0, level 0, and
/// what a search found as annotations (Web Annotation Data Model).
extension Routes {
    func addIIIF(to router: Router<WebContext>) {
        router.get("iiif/:id/manifest") { request, context in
            let visit = context.visit
            let id = try context.parameters.require("id")
            let readable = try await room.reading { room in try room.require(id, for: visit.viewer) }
            let manifest = IIIFManifest(readable.record, visit: visit)
            return try iiif(manifest, request, type: IIIFManifest.mediaType)
        }
        router.get("iiif/:id/annotations/:page") { request, context in
            let visit = context.visit
            let (readable, page) = try await self.page(context)
            let query = try SearchQuery(visit.query, settings: room.settings)
            let annotations = IIIFAnnotations(
                readable.record, page: page, visit: visit,
                boxes: query.text.isEmpty ? [] : try await boxes(query, readable, page, visit.viewer))
            return try iiif(annotations, request, type: "application/ld+json")
        }
        router.get("iiif/:id/:page/info.json") { request, context in
            let (readable, page) = try await self.page(context)
            guard PageColumn.hasImage(page) else { throw Refusal.noImage("–") }
            let service = IIIFImage(readable.record.document.id, page, origin: context.visit.origin)
            return try iiif(service, request, type: IIIFImage.mediaType)
        }
        router.get("iiif/:id/:page/full/:size/0/default.jpg") { request, context in
            let (readable, page) = try await self.page(context)
            let size = context.parameters.get("size") ?? ""
            guard let width = IIIFImage.width(size, of: page) else { throw Refusal.noPage }
            return try await image(of: readable, page: page, width: width, request)
        }
    }

    private func iiif(_ value: some Encodable, _ request: Request, type: String) throws -> Response {
        var response = try tagged(value, request)
        response.headers[.contentType] = type
        return response
    }

    /// Where the words that were asked for stand on a page, by its words.
    private func boxes(
        _ query: SearchQuery, _ readable: ReadableRecord, _ page: PageInformation, _ viewer: Viewer
    ) async throws -> [IIIFAnnotations.Find] {
        let id = readable.record.document.id
        let request = query.request
        let hits = try await room.reading { room in try room.hits(request, inRecord: id, for: viewer) }
        return hits.filter { $0.page == page.number }.compactMap { hit in
            hit.box.map { IIIFAnnotations.Find(text: hit.snippet.text, box: $0) }
        }
    }
}
