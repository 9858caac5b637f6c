import Archive
import DocumentModel
internal import Foundation
import HTTPTypes
package import Hummingbird
import SearchIndex

/// Which address leads where.
package struct Routes: Sendable {
    let room: ReadingRoom
    let assets = Assets()
    let sessions = Sessions()

    package init(room: ReadingRoom) { self.room = room }

    package func router() -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Doorkeeper(room: room, sessions: sessions, assets: assets))
        addSearch(to: router)
        addDocuments(to: router)
        addReview(to: router)
        addRegister(to: router)
        addAPI(to: router)
        addIIIF(to: router)
        addSessions(to: router)
        router.get("assets/icon.svg") { request, _ in
            Answer.tagged("icon-1", request, maximumAge: 86400) { Answer.bytes(Icon.svg.text.utf8, "image/svg+xml") }
        }
        router.get("assets/:name") { request, context in
            try assets.response(context.parameters.require("name"), request)
        }
        router.get("health") { _, _ in
            try await room.reading { room in _ = try room.archive.latestChange }
            return Answer.bytes("ok\n".utf8, "text/plain; charset=utf-8")
        }
        router.get("help") { _, context in
            Answer.page(HelpPage(visit: context.visit, assets: assets).html)
        }
        return router
    }

    // MARK: - Search

    private func addSearch(to router: Router<WebContext>) {
        router.get("/") { _, context in
            let visit = context.visit
            let query = try SearchQuery(visit.query, settings: room.settings)
            let content = try await room.reading { room -> SearchPage.Content in
                guard !query.isEmpty else { return .front(try room.holdings()) }
                return .found(
                    try room.search(query.request, for: visit.viewer), try room.overview(query.request))
            }
            return Answer.page(SearchPage(query: query, visit: visit, assets: assets, content: content).html)
        }
    }

    // MARK: - Documents

    private func addDocuments(to router: Router<WebContext>) {
        router.get("documents/:id") { request, context in
            let visit = context.visit
            let id = try context.parameters.require("id")
            let (readable, sources, version, corrections) = try await room.reading { room in
                let readable = try room.require(id, for: visit.viewer)
                let sources = try room.archive.sources(sha256: readable.record.document.sha256)
                return (readable, sources, try room.version(), try room.archive.corrections(ofRecord: id))
            }
            let tag =
                "\(readable.change)-\(version)-\(visit.t.language.rawValue)-\(visit.viewer.rights.rawValue)-\(assets.tag)"
            return Answer.tagged(tag + (visit.viewer.name.map { Access.digest($0).prefix(6) } ?? ""), request) {
                Answer.page(
                    DocumentPage(
                        readable: readable, visit: visit, assets: assets, version: version, sources: sources,
                        corrections: corrections, cover: room.cover(for: visit.viewer)
                    ).html)
            }
        }
        router.get("documents/:id/original") { request, context in
            let visit = context.visit
            let id = try context.parameters.require("id")
            let readable = try await room.reading { room in try room.require(id, for: visit.viewer) }
            if readable.hasCovered { throw Refusal.personalOriginal }
            return try await original(of: readable.record.document, request, context)
        }
        router.get("documents/:id/pages/:page") { _, context in
            let (readable, page) = try await self.page(context)
            let words = try? await room.words(of: readable, page: page)
            return Answer.page(
                WordPage(readable: readable, page: page, words: words, visit: context.visit, assets: assets).html)
        }
        router.get("documents/:id/pages/:page/image") { request, context in
            let (readable, page) = try await self.page(context)
            let width = try SearchQuery.number(context.visit.query, "width", 1...PageImages.widest) ?? 800
            guard let width = PageImages.widths.first(where: { $0 >= width }) else { throw Refusal.noPage }
            return try await image(of: readable, page: page, width: width, request)
        }
    }

    func page(_ context: WebContext) async throws -> (ReadableRecord, PageInformation) {
        let viewer = context.visit.viewer
        let id = try context.parameters.require("id")
        let number = context.parameters.get("page").flatMap { Int($0) }
        let readable = try await room.reading { room in try room.require(id, for: viewer) }
        guard let page = readable.record.document.pages.first(where: { $0.number == number }) else {
            throw Refusal.noPage
        }
        return (readable, page)
    }

    /// With a tag that tells what is covered: whoever gains or loses the right gets another image.
    func image(
        of readable: ReadableRecord, page: PageInformation, width: Int, _ request: Request
    ) async throws -> Response {
        guard PageColumn.hasImage(page) else { throw Refusal.noImage("–") }
        let covered = try await room.covered(of: readable, page: page)
        let tag =
            "\(readable.record.document.sha256.prefix(16))-\(page.number)-\(width)-\(page.rotation)-\(covered.hashValueForTag)"
        if request.headers[.ifNoneMatch] == "\"\(tag)\"" {
            return Answer.tagged(tag, request) { Response(status: .notModified) }
        }
        let image = try await room.images.image(
            of: readable.record.document, page: page, width: width, covered: covered)
        var response = Answer.tagged(tag, request) { Answer.bytes(image.bytes, image.mediaType) }
        response.headers[.cacheControl] = "private, max-age=3600"
        return response
    }

    /// The file as it was taken in, always to be saved and never shown: what is in it could be a page of its own.
    private func original(
        of document: DocumentInformation, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        if request.headers[.ifNoneMatch] == "\"\(document.sha256)\"" {
            return Answer.tagged(document.sha256, request) { Response(status: .notModified) }
        }
        let body = try await FileIO().loadFile(
            path: room.archive.originalPath(sha256: document.sha256), context: context)
        let name = document.source.split(separator: "/").last.map(String.init) ?? document.id
        var response = Response(status: .ok, headers: [:], body: body)
        response.headers[.contentType] = "application/octet-stream"
        response.headers[.contentDisposition] = Answer.attachment(name)
        response.headers[.eTag] = "\"\(document.sha256)\""
        return response
    }

    // MARK: - Signing in

    private func addSessions(to router: Router<WebContext>) {
        router.get("login") { _, context in
            let visit = context.visit
            if let token = visit.query["token"] { return signIn(token, back: "/", visit) }
            return Answer.page(signInPage(visit))
        }
        router.post("login") { request, context in
            let form = try await self.form(request)
            return signIn(form["token"] ?? "", back: form["back"] ?? "/", context.visit)
        }
        router.post("logout") { request, _ in
            if let key = request.cookies[Sessions.cookie]?.value { sessions.end(key) }
            var response = Response.redirect(to: "/")
            response.headers[.setCookie] = "\(Sessions.cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
            return response
        }
    }

    private func signInPage(_ visit: Visit, wasWrong: Bool = false) -> HTML {
        let title = visit.t("Logga in", "Sign in")
        return PageFrame(title: title, visit: visit, assets: assets).html(
            "<div class=\"message\"><h1>\(title)</h1>\(SignInForm(visit, wasWrong: wasWrong).html)</div>")
    }

    private func signIn(_ token: String, back: String, _ visit: Visit) -> Response {
        guard let viewer = room.settings.access.viewer(token: token) else {
            return Answer.page(signInPage(visit, wasWrong: true), status: .unauthorized)
        }
        // Only to a path of this server: `//elsewhere` and `/\elsewhere` are none.
        let isOwn = back.hasPrefix("/") && !back.hasPrefix("//") && !back.hasPrefix("/\\")
        var response = Response.redirect(to: isOwn && back.allSatisfy { $0.isASCII && !$0.isNewline } ? back : "/")
        let secure = visit.origin.hasPrefix("https:") ? "; Secure" : ""
        response.headers[.setCookie] =
            "\(Sessions.cookie)=\(sessions.begin(for: viewer, now: Date())); Path=/; Max-Age=\(Int(Sessions.lifetime)); HttpOnly; SameSite=Lax\(secure)"
        return response
    }

    func form(_ request: Request) async throws -> QueryItems {
        let body = try await body(of: request)
        guard let form = QueryItems(body) else { throw Refusal.brokenQuery }
        return form
    }

    func body(of request: Request) async throws -> String {
        var request = request
        let buffer: ByteBuffer
        do { buffer = try await request.collectBody(upTo: room.settings.bodyBytes) } catch { throw Refusal.tooLarge }
        return String(buffer: buffer)
    }
}

extension [Box] {
    /// The same in every process, unlike a hash.
    fileprivate var hashValueForTag: String {
        isEmpty
            ? "0"
            : String(
                Access.digest(map { "\($0.left),\($0.top),\($0.right),\($0.bottom)" }.joined(separator: ";")).prefix(12)
            )
    }
}
