import Archive
import Corrections
import DocumentModel
import Exports
import Foundation
import Hummingbird
import Pipeline
import Register

/// The same as the pages, for programs: JSON under `/api/v1`, described by `/api/openapi.json`.
extension Routes {
    func addAPI(to router: Router<WebContext>) {
        router.get("api/openapi.json") { request, _ in
            Answer.tagged("openapi-\(OpenAPI.tag)", request) { Answer.bytes(OpenAPI.document, "application/json") }
        }
        let api = router.group("api/v1")
        addSearchAPI(to: api)
        addDocumentAPI(to: api)
        addCorrectionAPI(to: api)
        addRegisterAPI(to: api)
        addExports(to: api)
    }

    private func addSearchAPI(to api: RouterGroup<WebContext>) {
        api.get("search") { request, context in
            let visit = context.visit
            let query = try SearchQuery(visit.query, settings: room.settings)
            let results = try await room.reading { room in try room.search(query.request, for: visit.viewer) }
            return try tagged(results, request)
        }
        api.get("search.csv") { request, context in
            let visit = context.visit
            var query = try SearchQuery(visit.query, settings: room.settings)
            query.page = 1
            query.perPage = 100
            return stream(SearchExport(query: query, visit: visit, room: room))
        }
        api.get("facets") { request, context in
            let query = try SearchQuery(context.visit.query, settings: room.settings)
            return try tagged(try await room.reading { room in try room.overview(query.request) }, request)
        }
        api.get("holdings") { request, _ in
            try tagged(try await room.reading { room in try room.holdings() }, request)
        }
    }

    private func addDocumentAPI(to api: RouterGroup<WebContext>) {
        api.get("documents") { request, context in
            let visit = context.visit
            let filter = try filter(visit.query)
            let limit = try SearchQuery.number(visit.query, "limit", 1...1000) ?? 100
            let page = try SearchQuery.number(visit.query, "page", 1...100_000) ?? 1
            let list = try await room.reading { room in
                let cover = room.cover(for: visit.viewer)
                let all = try room.archive.summaries(filter)
                return DocumentList(
                    total: all.count,
                    documents: all.dropFirst((page - 1) * limit).prefix(limit).map { summary in
                        var summary = summary
                        summary.title = summary.title.map(cover)
                        summary.body = summary.body.map(cover)
                        return summary
                    })
            }
            return try tagged(list, request)
        }
        api.get("documents/:id") { request, context in
            let visit = context.visit
            let id = try context.parameters.require("id")
            let readable = try await room.reading { room in try room.require(id, for: visit.viewer) }
            let tag = "\(readable.change)-\(readable.isMasked)"
            return try Answer.tagged(tag, request) { try Answer.json(readable.record) }
        }
        api.get("documents/:id/pages/:page") { request, context in
            let (readable, page) = try await self.page(context)
            return try tagged(
                PageWords(
                    number: page.number, width: page.width, height: page.height, origin: page.origin,
                    words: try await room.words(of: readable, page: page)), request)
        }
    }

    private func addCorrectionAPI(to api: RouterGroup<WebContext>) {
        api.get("corrections") { request, context in
            let visit = context.visit
            let record = visit.query["document"]
            if let record, !ReadingRoom.isIdentifier(record) { throw Refusal.noDocument(record) }
            let all = try await room.reading { room in
                let cover = room.cover(for: visit.viewer)
                return try room.archive.corrections(ofRecord: record).map { $0.covered(cover) }
            }
            return try tagged(all.map(CorrectionAnswer.init), request)
        }
        api.post("documents/:id/corrections") { request, context in
            let viewer = context.visit.viewer
            let id = try context.parameters.require("id")
            let wish = try JSONBody.wish(try await body(of: request))
            let stored = try await correct(id, wish, by: viewer)
            let covered = stored.covered(room.cover(for: viewer))
            return try Answer.json(CorrectionAnswer(covered), status: .created)
        }
        api.delete("corrections/:number") { _, context in
            let viewer = context.visit.viewer
            guard let number = context.parameters.get("number").flatMap({ Int64($0) }) else { throw Refusal.noPage }
            try await room.reading { room in try CorrectionDesk(room: room).undo(number, by: viewer, now: Date()) }
            await follow()
            return Response(status: .noContent)
        }
        api.get("gold/:id") { request, context in
            let viewer = context.visit.viewer
            let id = try context.parameters.require("id")
            let readable = try await room.reading { room in try room.require(id, for: viewer) }
            return try tagged(GoldDocument(readable.record), request)
        }
    }

    private func addRegisterAPI(to api: RouterGroup<WebContext>) {
        api.get("bodies") { request, context in
            let register = try await room.register()
            let bodies = context.visit.query["q"].map { register.bodies(named: $0) } ?? register.bodies
            return try tagged(bodies.map(BodyLine.init), request)
        }
        api.get("bodies/:id") { request, context in
            guard let body = try await room.register().body(id: context.parameters.require("id")) else {
                throw Refusal.noPage
            }
            return try tagged(BodyAnswer(body: body, meetings: MeetingsAnswer(body)), request)
        }
        api.get("people") { request, context in
            let register = try await room.register()
            let people = context.visit.query["q"].map { register.people(named: $0) } ?? register.people
            return try tagged(people.map(PersonLine.init), request)
        }
        api.get("people/:id") { request, context in
            guard let person = try await room.register().person(id: context.parameters.require("id")) else {
                throw Refusal.noPage
            }
            return try tagged(person, request)
        }
        api.get("organisations") { request, _ in
            try tagged(try await room.register().organisations.map(OrganisationLine.init), request)
        }
        api.get("organisations/:id") { request, context in
            guard let organisation = try await room.register().organisation(id: context.parameters.require("id")) else {
                throw Refusal.noPage
            }
            return try tagged(organisation, request)
        }
    }

    private func addExports(to api: RouterGroup<WebContext>) {
        api.get("export.jsonl") { _, context in
            stream(
                RecordExport(
                    filter: try filter(context.visit.query), table: nil, viewer: context.visit.viewer, room: room))
        }
        api.get("export.csv") { _, context in
            let visit = context.visit
            guard let table = RecordTable(rawValue: visit.query["table"] ?? "documents") else {
                let all = RecordTable.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal.badValue("table", ("någon av \(all)", "one of \(all)"))
            }
            return stream(
                RecordExport(filter: try filter(visit.query), table: table, viewer: visit.viewer, room: room))
        }
    }

    private func filter(_ query: QueryItems) throws -> RecordFilter {
        let search = try SearchQuery(query, settings: room.settings, isList: true)
        return RecordFilter(
            from: search.from, to: search.to, body: search.body, type: search.type, person: search.person)
    }

    /// With a tag made of what is sent: what is the same is not sent again.
    func tagged(_ value: some Encodable, _ request: Request) throws -> Response {
        let json = try RecordJSON.line(value)
        return Answer.tagged(String(FileDigest.sha256(of: json).prefix(32)), request) {
            Answer.bytes(json, "application/json")
        }
    }

    private func stream(_ export: some StreamedExport) -> Response {
        Answer.stream(export.mediaType, fileName: export.fileName) { writer in
            try await export.write(to: &writer)
            try await writer.finish(nil)
        }
    }
}
