import DocumentModel
import SearchIndex

/// What the search page was asked, by its address. The address is all there is: it can be kept and shared.
struct SearchQuery: Sendable {
    var text: String
    var from: String?
    var to: String?
    var body: String?
    var person: String?
    var type: DocumentType?
    /// Values of facets that must all hold.
    var only: [SearchRequest.Only]
    var order: SearchRequest.Order
    /// The chart shows hits for a million words instead of hits.
    var isPerMillion: Bool
    var page: Int
    var perPage: Int

    /// Hits on one page, where nothing else is asked.
    private static let usualPerPage = 20

    /// - Throws: `Refusal` for a value that no form of ours sends.
    init(_ query: QueryItems, settings: WebSettings, isList: Bool = false) throws {
        text = query["q"] ?? ""
        guard text.count <= settings.queryLength else {
            throw Refusal.badValue(
                "q",
                ("högst \(settings.queryLength) tecken lång", "at most \(settings.queryLength) characters long"))
        }
        from = try Self.date(query, "from")
        to = try Self.date(query, "to")
        body = try Self.short(query, "body")
        person = try Self.short(query, "person")
        if let word = query["type"] {
            guard let known = DocumentType(rawValue: word) else {
                let all = DocumentType.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal.badValue("type", ("något av \(all)", "one of \(all)"))
            }
            type = known
        }
        only = try query.all("facet").filter { !$0.isEmpty }.map { word in
            let parts = word.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let facet = Facet(rawValue: String(parts[0])), word.count <= 300 else {
                let all = Facet.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal.badValue(
                    "facet", ("en av \(all), kolon och ett värde", "one of \(all), a colon and a value"))
            }
            return SearchRequest.Only(facet, String(parts[1]))
        }
        guard only.count <= 10 else { throw Refusal.badValue("facet", ("högst tio", "ten at most")) }
        order = try Self.choice(query, "order") ?? .relevance
        isPerMillion = try Self.choice(query, "scale", of: ["hits", "million"]) == "million"
        guard !isList else {
            (perPage, page) = (Self.usualPerPage, 1)
            return
        }
        perPage = try Self.number(query, "limit", 1...100) ?? Self.usualPerPage
        page = try Self.number(query, "page", 1...max(1, settings.deepestHit / Self.usualPerPage)) ?? 1
        guard (page - 1) * perPage < settings.deepestHit else { throw Refusal.noPage }
    }

    var request: SearchRequest {
        SearchRequest(
            text, from: from, to: to, body: body, type: type, person: person, only: only, order: order,
            limit: perPage, offset: (page - 1) * perPage)
    }

    /// Nothing was asked.
    var isEmpty: Bool { text.isEmpty && !hasFilters }
    var hasFilters: Bool { from != nil || to != nil || body != nil || person != nil || type != nil || !only.isEmpty }

    func address(_ base: Address = Address()) -> Address {
        var address = base.with("q", text).with("from", from).with("to", to).with("body", body).with("person", person)
            .with("type", type?.rawValue).with("page", page > 1 ? page : nil)
            .with("limit", perPage == Self.usualPerPage ? nil : perPage)
            .with("order", order == .relevance ? nil : order.rawValue).with("scale", isPerMillion ? "million" : nil)
        for only in only { address = address.with("facet", "\(only.facet.rawValue):\(only.value)") }
        return address
    }

    func changed(_ change: (inout SearchQuery) -> Void) -> SearchQuery {
        var changed = self
        changed.page = 1
        change(&changed)
        return changed
    }

    private static func date(_ query: QueryItems, _ name: String) throws -> String? {
        guard let value = query[name] else { return nil }
        guard value.wholeMatch(of: /[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?/) != nil else {
            throw Refusal.badValue(
                name, ("ett datum: 2019, 2019-03 eller 2019-03-14", "a date: 2019, 2019-03 or 2019-03-14"))
        }
        return value
    }

    private static func short(_ query: QueryItems, _ name: String) throws -> String? {
        guard let value = query[name] else { return nil }
        guard value.count <= 200 else {
            throw Refusal.badValue(name, ("högst 200 tecken", "at most 200 characters"))
        }
        return value
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ query: QueryItems, _ name: String
    ) throws -> Choice? {
        try choice(query, name, of: Choice.allCases.map(\.rawValue)).flatMap(Choice.init(rawValue:))
    }

    private static func choice(_ query: QueryItems, _ name: String, of words: [String]) throws -> String? {
        guard let word = query[name] else { return nil }
        guard words.contains(word) else {
            let all = words.joined(separator: ", ")
            throw Refusal.badValue(name, ("något av \(all)", "one of \(all)"))
        }
        return word
    }

    static func number(_ query: QueryItems, _ name: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let value = query[name] else { return nil }
        guard let number = Int(value), range.contains(number) else {
            let words = "\(range.lowerBound)–\(range.upperBound)"
            throw Refusal.badValue(name, ("ett tal, \(words)", "a number, \(words)"))
        }
        return number
    }
}
