import DocumentModel
import SearchIndex

/// What stands beside the hits: years, bodies, types, people and organisations to narrow down by.
struct SearchAside {
    let overview: SearchOverview
    let query: SearchQuery
    let t: Wording

    var html: HTML {
        """
        <aside class="facets" id="facets" aria-label="\(t("Avgränsa träffarna", "Narrow down the hits"))">
        \(years)
        \(list(.body, t("Organ", "Bodies")))
        \(list(.type, t("Slag", "Types")))
        \(list(.person, t("Personer", "People")))
        \(list(.organisation, t("Organisationer", "Organisations")))
        </aside>
        """
    }

    private var years: HTML? {
        guard overview.trend.years.contains(where: { $0.hits > 0 }) else { return nil }
        let other = query.changed { $0.isPerMillion.toggle() }
        let scale =
            query.isPerMillion
            ? t("Visa antal träffar", "Show numbers of hits") : t("Visa per miljon ord", "Show per million words")
        let undated = overview.trend.undated
        let words = t.count(undated, ("odaterad träff", "odaterade träffar"), ("undated hit", "undated hits"))
        return """
            <h2>\(query.isPerMillion ? t("Träffar per miljon ord och år", "Hits per million words by year") : t("Träffar per år", "Hits by year"))</h2>
            \(YearChart(overview.trend, query: query, t: t).html)
            <p class="scale"><a href="\(other.address())">\(scale)</a>\(" · \(words)", if: undated > 0)</p>
            """
    }

    private func list(_ facet: Facet, _ title: String) -> HTML? {
        let counts = overview.facets[facet]
        let chosen = Set(query.only.filter { $0.facet == facet }.map(\.value))
        let open = counts.filter { !chosen.contains($0.value) }
        // One value that all hits have narrows nothing.
        guard open.count > 1 || open.contains(where: { $0.hits < overview.facets.total }) else { return nil }
        let rows = open.prefix(10).map { count -> HTML in
            let name = facet == .type ? DocumentType(rawValue: count.value).map(t.type) ?? count.value : count.value
            let narrower = query.changed { $0.only.append(SearchRequest.Only(facet, count.value)) }
            return
                "<li><a href=\"\(narrower.address())\">\(MaskedText(name).html)</a> <span>\(t.number(count.hits))</span></li>"
        }
        let rest = (overview.facets.distinct[facet.rawValue] ?? counts.count) - chosen.count - rows.count
        let more: HTML = "<li><span>\(t("och \(t.number(rest)) till", "and \(t.number(rest)) more"))</span></li>"
        return "<h2>\(title)</h2><ul>\(rows)\(more, if: rest > 0)</ul>"
    }
}
