import DocumentModel
import SearchIndex

/// The search page, with or without hits.
struct SearchPage {
    enum Content: Sendable {
        /// Nothing was asked: how much there is to search in.
        case front(Holdings)
        case found(SearchResults, SearchOverview)
    }

    let query: SearchQuery
    let visit: Visit
    let assets: Assets
    let content: Content

    private var t: Wording { visit.t }

    var html: HTML {
        let title = query.text.isEmpty ? t("Sök", "Search") : query.text
        let body =
            switch content {
            case .front(let holdings): front(holdings)
            case .found(let results, let overview): found(results, overview)
            }
        return PageFrame(title: title, visit: visit, assets: assets, hasSearch: false).html(body)
    }

    // MARK: - Before a search

    private func front(_ holdings: Holdings) -> HTML {
        """
        <div class="front">
        <h1>\(t("Läsrummet", "The reading room"))</h1>
        <p class="lead">\(words(for: holdings))</p>
        \(form(isFirst: true))
        <p class="hint">\(t("Till exempel", "For example")): \(examples)</p>
        \(unread(holdings))
        </div>
        """
    }

    private func words(for holdings: Holdings) -> String {
        let documents = t.count(holdings.records, ("handling", "handlingar"), ("document", "documents"))
        let pages = t.count(holdings.pages, ("sida", "sidor"), ("page", "pages"))
        guard let first = holdings.firstYear, let last = holdings.lastYear else { return "\(documents), \(pages)" }
        let years = first == last ? first : "\(first)–\(last)"
        return t("\(documents) på \(pages), från \(years)", "\(documents) on \(pages), from \(years)")
    }

    private var examples: HTML {
        let words = ["\"i behörig ordning\"", "val av justerare", "budget*", "rubrik:stadgar"]
        return HTML.joined(
            words.map { "<a href=\"\(Address().with("q", $0))\">\($0)</a>" }, by: ", ")
    }

    private func unread(_ holdings: Holdings) -> HTML? {
        guard holdings.unreadPages > 0 else { return nil }
        let pages = t.count(holdings.unreadPages, ("sida", "sidor"), ("page", "pages"))
        return """
            <p class="note">\(t(
                "\(pages) har inte kunnat läsas och går inte att hitta med ord.",
                "\(pages) could not be read and cannot be found by words.")) <a href="/review">\(t("Vilka?", "Which?"))</a></p>
            """
    }

    // MARK: - The form

    /// - Parameter isFirst: nothing is asked yet, and the field has the cursor.
    private func form(isFirst: Bool) -> HTML {
        """
        <form class="search" role="search" action="/" method="get">
        <div class="search-line"><label class="unseen" for="q">\(t("Sök efter", "Search for"))</label>
        <input id="q" name="q" type="search" value="\(query.text)" maxlength="500" autocomplete="off"\(" autofocus", if: isFirst)
         placeholder="\(t("Ord, \"fras\" eller början*", "Words, \"phrase\" or beginning*"))">
        <button>\(t("Sök", "Search"))</button></div>
        <details class="filters"\(" open", if: query.hasFilters)><summary>\(t("Avgränsa", "Narrow down"))</summary>
        <div class="fields">
        \(field("body", t("Organ", "Body"), query.body)) \(field("person", t("Person", "Person"), query.person))
        \(field("from", t("Från", "From"), query.from, hint: "2019-03")) \(field("to", t("Till", "To"), query.to, hint: "2024"))
        <p><label for="type">\(t("Slag", "Type"))</label> <select id="type" name="type">
        <option value="">\(t("alla", "all"))</option>\(typeOptions)</select></p>
        </div></details></form>
        """
    }

    private func field(_ name: String, _ label: String, _ value: String?, hint: String? = nil) -> HTML {
        """
        <p><label for="\(name)">\(label)</label>
        <input id="\(name)" name="\(name)" value="\(value)" placeholder="\(hint)" maxlength="200"></p>
        """
    }

    private var typeOptions: [HTML] {
        DocumentType.allCases.map { type in
            "<option value=\"\(type.rawValue)\"\(" selected", if: query.type == type)>\(t.type(type))</option>"
        }
    }

    // MARK: - After a search

    private func found(_ results: SearchResults, _ overview: SearchOverview) -> HTML {
        let hasHits = results.total > 0
        let toFacets: HTML = """
            <a class="to-facets" href="#facets">\(t("år, organ, personer", "years, bodies, people")) ↓</a>
            """
        return """
            <div class="results">
            <h1 class="unseen">\(t("Sökresultat", "Search results"))</h1>
            \(form(isFirst: false))
            <div class="with-facets"><div class="found">
            <p class="count"><span role="status">\(countWords(results))</span> \(orders, if: hasHits) \(toFacets, if: hasHits)</p>
            \(understood(results))
            \(filters)
            \(list(results))
            \(paging(results))
            \(downloads, if: hasHits)
            \(silence(results))
            </div>\(SearchAside(overview: overview, query: query, t: t).html)</div></div>
            """
    }

    private var downloads: HTML {
        """
        <p class="downloads">\(t("Ladda ned träffarna", "Download the hits")):
        <a href="\(query.changed { _ in }.address(Address("api", "v1", "search.csv")))" download>CSV</a>
        <a href="\(query.changed { _ in }.address(Address("api", "v1", "search")).with("limit", 100))">JSON</a></p>
        """
    }

    private var orders: HTML {
        let all: [(SearchRequest.Order, String)] = [
            (.relevance, t("bäst först", "best first")), (.newest, t("nyast först", "newest first")),
            (.oldest, t("äldst först", "oldest first")),
        ]
        let links = all.map { order, name -> HTML in
            order == query.order
                ? "<strong>\(name)</strong>" : "<a href=\"\(query.changed { $0.order = order }.address())\">\(name)</a>"
        }
        return "<span class=\"orders\">\(HTML.joined(links, by: " "))</span>"
    }

    /// What the search could not see.
    private func silence(_ results: SearchResults) -> HTML? {
        let coverage = results.coverage
        guard coverage.unread > 0 || coverage.uncertain > 0 else { return nil }
        let pages = t.count(coverage.pages, ("genomsökt sida", "genomsökta sidor"), ("page searched", "pages searched"))
        let (some, doubtful) = (t.number(coverage.unread), t.number(coverage.uncertain))
        let unread = [
            coverage.unread > 0 ? t("\(some) har inte kunnat läsas", "\(some) could not be read") : nil,
            coverage.uncertain > 0 ? t("\(doubtful) är osäkert lästa", "\(doubtful) are read with doubt") : nil,
        ].compactMap(\.self).joined(separator: ", ")
        return """
            <p class="note">\(t("Av", "Of")) \(pages): \(unread). <a href="/review">\(t("Vilka?", "Which?"))</a></p>
            """
    }

    private func countWords(_ results: SearchResults) -> String {
        guard results.total > 0 else { return t("Inga träffar", "No hits") }
        let about = results.isExact ? "" : t("ungefär ", "about ")
        let hits = t.count(results.total, ("träff", "träffar"), ("hit", "hits"))
        guard query.page > 1 || results.total > query.perPage else { return about + hits }
        let first = results.offset + 1
        let last = results.offset + results.hits.count
        return "\(about)\(hits), \(t("visar", "showing")) \(t.number(first))–\(t.number(last))"
    }

    private func understood(_ results: SearchResults) -> HTML {
        var said: Set<String> = []
        let notes = results.understood.notes.filter { said.insert($0).inserted }.map {
            "<li>\(QueryNote($0, t).html)</li>" as HTML
        }
        let better: HTML? = results.understood.didYouMean.map { other in
            "<p class=\"did-you-mean\">\(t("Menade du", "Did you mean")) <a href=\"\(query.changed { $0.text = other }.address())\">\(other)</a>?</p>"
        }
        let misread = results.understood.found.filter { !$0.misreadings.isEmpty }.map { found -> HTML in
            "<li>\(t("Också felläsningar av", "Also misreadings of")) \(found.word): \(found.misreadings.joined(separator: ", "))</li>"
        }
        let list: HTML = "<ul class=\"notes\">\(notes)\(misread)</ul>"
        let text = results.understood.text
        let reading: HTML = """
            <p class="understood">\(t("Frågan lästes som", "The query was read as")) <code>\(text)</code></p>
            """
        return (better ?? "") + (text.isEmpty || text == query.text ? "" : reading)
            + (notes.isEmpty && misread.isEmpty ? "" : list)
    }

    /// Each condition with a cross that takes it away.
    private var filters: HTML? {
        var chips: [(String, SearchQuery)] = []
        if let body = query.body { chips.append((body, query.changed { $0.body = nil })) }
        if let person = query.person { chips.append((person, query.changed { $0.person = nil })) }
        if let type = query.type { chips.append((t.type(type), query.changed { $0.type = nil })) }
        if let from = query.from { chips.append((t("från \(from)", "from \(from)"), query.changed { $0.from = nil })) }
        if let to = query.to { chips.append((t("till \(to)", "to \(to)"), query.changed { $0.to = nil })) }
        for only in query.only {
            let name = only.facet == .type ? DocumentType(rawValue: only.value).map(t.type) ?? only.value : only.value
            chips.append((name, query.changed { $0.only.removeAll { $0 == only } }))
        }
        guard !chips.isEmpty else { return nil }
        let items = chips.map { chip -> HTML in
            """
            <li><a href="\(chip.1.address())" title="\(t("Ta bort", "Remove"))">\(chip.0) <span aria-hidden="true">×</span></a></li>
            """
        }
        return "<ul class=\"chips\">\(items)</ul>"
    }

    private func list(_ results: SearchResults) -> HTML {
        guard !results.hits.isEmpty else { return noHits }
        return "<ol class=\"hits\" start=\"\(results.offset + 1)\">\(results.hits.map(hit))</ol>"
    }

    private func hit(_ hit: SearchHit) -> HTML {
        let place = [hit.item.flatMap { $0.label ?? $0.number }, hit.item?.title].compactMap(\.self)
            .joined(separator: " ")
        let heading = place.isEmpty ? (hit.title ?? t.type(hit.type)) : place
        let source = [hit.body ?? hit.title, hit.date.map(t.date)].compactMap(\.self).joined(separator: ", ")
        return """
            <li><article><h2><a href="\(address(of: hit))">\(heading)</a></h2>
            <p class="snippet">\(SnippetMarkup(hit.snippet).html)</p>
            <p class="source"><span>\(source)</span> <span>\(t.type(hit.type))</span>
             <span>\(t("sida", "page")) \(hit.page)</span></p></article></li>
            """
    }

    private func address(of hit: SearchHit) -> Address {
        Address("documents", hit.record).with("q", query.text)
            .at(hit.block.map(Marks.block) ?? "p\(hit.page)")
    }

    private var noHits: HTML {
        """
        <div class="empty"><p>\(t(
            "Inget i arkivet svarar mot frågan.", "Nothing in the archive answers the query."))</p><ul>
        <li>\(t("Färre ord ger fler träffar.", "Fewer words give more hits."))</li>
        <li>\(t("Ordets början med asterisk hittar alla fortsättningar:", "The beginning of a word with an asterisk finds all its continuations:")) <code>kompetens*</code></li>
        <li>\(t("Skannade sidor kan vara fellästa: pröva ett annat ord ur samma mening.", "Scanned pages may be misread: try another word of the same sentence."))</li>
        </ul></div>
        """
    }

    private func paging(_ results: SearchResults) -> HTML? {
        let hasNext = results.offset + results.hits.count < results.total && !results.hits.isEmpty
        guard query.page > 1 || hasNext else { return nil }
        let before = query.changed { $0.page = query.page - 1 }
        let after = query.changed { $0.page = query.page + 1 }
        let previous: HTML = "<a rel=\"prev\" href=\"\(before.address())\">\(t("Föregående", "Previous"))</a>"
        let next: HTML = "<a rel=\"next\" href=\"\(after.address())\">\(t("Nästa", "Next"))</a>"
        return """
            <nav class="paging" aria-label="\(t("Sidor med träffar", "Pages of hits"))">\(previous, if: query.page > 1)
            <span>\(t("Sida", "Page")) \(query.page)</span> \(next, if: hasNext)</nav>
            """
    }
}
