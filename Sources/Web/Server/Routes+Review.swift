import Archive
import Corrections
import Foundation
import Hummingbird

extension Routes {
    private static let perPage = 50

    func addReview(to router: Router<WebContext>) {
        router.get("review") { _, context in
            let visit = context.visit
            guard let part = ReviewPage.Part(rawValue: visit.query["part"] ?? "pages") else { throw Refusal.noPage }
            let page = try SearchQuery.number(visit.query, "page", 1...10_000) ?? 1
            let code = visit.query["code"]
            let (content, count) = try await room.reading { room in
                try Self.content(part, code: code, offset: (page - 1) * Self.perPage, visit, room)
            }
            return Answer.page(
                ReviewPage(
                    part: part, visit: visit, assets: assets, content: content, page: page,
                    hasNext: count > Self.perPage, code: code
                ).html)
        }
        router.get("documents/:id/correct") { _, context in
            let visit = context.visit
            try visit.viewer.require(.correct)
            let id = try context.parameters.require("id")
            guard let field = CorrectableField(rawValue: visit.query["field"] ?? "") else { throw Refusal.noPage }
            let readable = try await room.reading { room in try room.require(id, for: visit.viewer) }
            return Answer.page(
                try CorrectionForm(
                    readable: readable, field: field, entry: visit.query["entry"], visit: visit, assets: assets
                ).html())
        }
        router.post("documents/:id/corrections") { request, context in
            let visit = context.visit
            let id = try context.parameters.require("id")
            let form = try await self.form(request)
            guard let field = CorrectableField(rawValue: form["field"] ?? "") else { throw Refusal.noSuchEntry }
            // Browsers send line breaks in forms as CR LF.
            func lines(_ text: String?) -> String? { text?.replacing("\r\n", with: "\n") }
            let wish = CorrectionDesk.Wish(
                field: field, entry: form["entry"], value: form["absent"] == nil ? lines(form["value"]) : nil,
                seen: .some(lines(form.raw("seen"))), reason: form["reason"].map { String($0.prefix(500)) })
            _ = try await correct(id, wish, by: visit.viewer)
            return Response.redirect(to: Address("documents", id).text)
        }
        router.post("corrections/:number/undo") { _, context in
            let viewer = context.visit.viewer
            let number = context.parameters.get("number").flatMap { Int64($0) } ?? -1
            try await room.reading { room in try CorrectionDesk(room: room).undo(number, by: viewer, now: Date()) }
            await follow()
            return Response.redirect(to: "/review?part=corrections")
        }
    }

    func correct(_ id: String, _ wish: CorrectionDesk.Wish, by viewer: Viewer) async throws -> StoredCorrection {
        let stored = try await room.reading { room in
            try CorrectionDesk(room: room).correct(id, wish, by: viewer, now: Date())
        }
        await follow()
        return stored
    }

    /// Brings the search index up to the archive, where no run does so already. What is wrong with the index costs no
    /// correction: the next run catches up.
    func follow() async {
        try? await room.reading { room in try room.follow() }
    }

    private static func content(
        _ part: ReviewPage.Part, code: String?, offset: Int, _ visit: Visit, _ room: ReadingRoom
    ) throws -> (HTML, Int) {
        let limit = perPage + 1
        let cover = room.cover(for: visit.viewer)
        switch part {
        case .pages:
            let pages = try room.archive.doubtfulPages(limit: limit, offset: offset)
            return (ReviewPage.pages(Array(pages.prefix(perPage)), visit.t), pages.count)
        case .values:
            let doubts = try room.archive.doubts(limit: limit, offset: offset)
            return (ReviewPage.values(Array(doubts.prefix(perPage)), visit, cover: cover), doubts.count)
        case .diagnostics:
            guard let code else { return (ReviewPage.codes(try room.archive.diagnosticCounts(), visit.t), 0) }
            let found = try room.archive.diagnostics(code: code, limit: limit, offset: offset)
            return (ReviewPage.diagnostics(Array(found.prefix(perPage)), visit.t, cover: cover), found.count)
        case .corrections:
            let all = try room.archive.corrections(limit: offset + limit).dropFirst(offset)
            guard !all.isEmpty else { return (ReviewPage.nothing(visit.t), 0) }
            let list = CorrectionList(
                corrections: Array(all.prefix(perPage)), visit: visit, showsDocument: true, cover: cover)
            return (list.html, all.count)
        }
    }
}
