import Archive
import Extraction
internal import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Pipeline
import SearchIndex

/// Stands before every route: who asks and what they may, what is too large or too strange, how long an answer may
/// take, and the headers that each answer must have.
struct Doorkeeper: RouterMiddleware {
    typealias Context = WebContext

    let room: ReadingRoom
    let sessions: Sessions
    let assets: Assets

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        var response: Response
        do {
            context.visit = try visit(of: request)
            try admit(request, context.visit)
            response = try await next(request, context)
        } catch {
            let refusal = Self.refusal(for: error, of: request, logger: context.logger)
            if context.visit.origin.isEmpty { context.visit.t = Wording(Self.language(of: request)) }
            context.visit.wantsJSON = context.visit.wantsJSON || Self.isForMachines(request)
            response = ErrorPage(refusal, context.visit, assets).response
        }
        secure(&response, context.visit)
        return response
    }

    // MARK: - Who asks

    private func visit(of request: Request) throws -> Visit {
        var visit = Visit()
        visit.t = Wording(Self.language(of: request))
        visit.wantsJSON = Self.isForMachines(request)
        visit.path = request.head.path ?? "/"
        guard visit.path.utf8.count <= room.settings.addressBytes else { throw Refusal.tooLong }
        // `//elsewhere` would be another server's address in a link.
        guard visit.path.hasPrefix("/"), !visit.path.hasPrefix("//") else { throw Refusal.noPage }
        let host = request.head.authority ?? ""
        try checkHost(host)
        let scheme = request.headers[Self.forwardedProtocol] == "https" ? "https" : "http"
        visit.origin = "\(scheme)://\(host)"
        guard let query = QueryItems(request.uri.query ?? "") else { throw Refusal.brokenQuery }
        visit.query = query
        if let chosen = query["lang"].flatMap(Language.init(rawValue:)) {
            visit.t = Wording(chosen)
            visit.chosenLanguage = chosen
        }
        visit.viewer = Viewer(name: nil, rights: room.settings.access.anyone)
        if let header = request.headers[.authorization] {
            guard header.lowercased().hasPrefix("bearer "),
                let viewer = room.settings.access.viewer(token: String(header.dropFirst(7)))
            else { throw Refusal.needsToken }
            visit.viewer = viewer
        } else if let key = request.cookies[Sessions.cookie]?.value, let viewer = sessions.viewer(key, now: Date()) {
            visit.viewer = viewer
        }
        return visit
    }

    private static let forwardedProtocol = HTTPField.Name("X-Forwarded-Proto") ?? .origin

    private static func language(of request: Request) -> Language {
        if let chosen = request.cookies["protokoll-language"].flatMap({ Language(rawValue: $0.value) }) {
            return chosen
        }
        return Language(acceptLanguage: request.headers[.acceptLanguage])
    }

    private static func isForMachines(_ request: Request) -> Bool {
        let path = request.uri.path
        return path.hasPrefix("/api/") || path.hasPrefix("/iiif/")
    }

    /// A page elsewhere could give this address a name of its own and read it with its visitors' rights.
    private func checkHost(_ host: String) throws {
        let name = Self.hostName(host).lowercased()
        let own = ["localhost", "127.0.0.1", "[::1]", room.settings.host.lowercased(), "[\(room.settings.host)]"]
        guard own.contains(name) || room.settings.names.contains(where: { $0.lowercased() == name }) else {
            throw Refusal.wrongHost(host)
        }
    }

    private static func hostName(_ authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return String(authority[...end]) }
        return String(authority.prefix { $0 != ":" })
    }

    // MARK: - What they may

    private static let open = ["/login", "/assets/", "/health", "/api/openapi.json"]

    private func admit(_ request: Request, _ visit: Visit) throws {
        let path = request.uri.path
        guard [.get, .head, .post, .delete].contains(request.method) else { throw Refusal.noMethod(at: path) }
        if request.method != .get && request.method != .head {
            try checkSite(request, visit)
            if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > room.settings.bodyBytes {
                throw Refusal.tooLarge
            }
        }
        if Self.open.contains(where: { path == $0 || ($0.hasSuffix("/") && path.hasPrefix($0)) }) { return }
        try visit.viewer.require(.read)
    }

    /// With a cookie the browser speaks for whoever is signed in: then only this site's own pages may make it write.
    private func checkSite(_ request: Request, _ visit: Visit) throws {
        if request.headers[.authorization] != nil { return }
        if let site = request.headers[Self.fetchSite] {
            guard site == "same-origin" || site == "none" else { throw Refusal.foreignSite }
        } else if let origin = request.headers[.origin] {
            let authority = origin.split(separator: "/").last.map(String.init) ?? ""
            guard authority == request.head.authority else { throw Refusal.foreignSite }
        } else if request.cookies[Sessions.cookie] != nil {
            throw Refusal.foreignSite
        }
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin

    // MARK: - What went wrong

    private static func refusal(for error: any Error, of request: Request, logger: Logger) -> Refusal {
        switch error {
        case let refusal as Refusal: return refusal
        case is ReaderThreads.Overload: return .overload
        case let error as SearchIndexError where error.needsRebuild: return .noIndex
        case let error as ExtractionError: return .noImage(error.message)
        case let fault as WorkerFault: return .noImage(fault.description)
        case is CancellationError: return .tooSlow
        case let error as HTTPError where error.status == .notFound:
            return [.get, .head].contains(request.method) ? .noPage : .noMethod(at: request.uri.path)
        case let error as HTTPError where error.status == .contentTooLarge: return .tooLarge
        case let error as HTTPError:
            return Refusal(error.status, ("Det går inte", error.body ?? ""), ("That cannot be done", error.body ?? ""))
        case let error as ArchiveError:
            logger.error("\(request.uri.path): \(error)")
            return .archiveGone
        default:
            logger.error("\(request.uri.path): \(error)")
            return .fault
        }
    }

    // MARK: - What every answer carries

    private func secure(_ response: inout Response, _ visit: Visit) {
        let headers: [(HTTPField.Name?, String)] = [
            (
                .contentSecurityPolicy,
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ),
            (.xContentTypeOptions, "nosniff"),
            (HTTPField.Name("X-Frame-Options"), "DENY"),
            (HTTPField.Name("Referrer-Policy"), "same-origin"),
            (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
            (HTTPField.Name("Cross-Origin-Resource-Policy"), "same-origin"),
            (HTTPField.Name("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
        ]
        for case (let name?, let value) in headers { response.headers[name] = value }
        if !response.headers.contains(.cacheControl) { response.headers[.cacheControl] = "private, no-cache" }
        if let language = visit.chosenLanguage {
            response.headers.append(
                HTTPField(
                    name: .setCookie,
                    value: "protokoll-language=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"))
        }
        response.headers[.vary] = "Accept-Language, Cookie, Authorization"
    }
}
