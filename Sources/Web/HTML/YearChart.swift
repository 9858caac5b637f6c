import SearchIndex

/// Hits year by year as bars, each of which leads to the hits of its year.
struct YearChart {
    let html: HTML

    private static let width = 240.0
    private static let height = 80.0

    init(_ trend: SearchTrend, query: SearchQuery, t: Wording) {
        // Only as far as there are hits: a collection may begin a century before.
        let found = trend.years.filter { $0.hits > 0 }
        guard let first = found.first?.year, let last = found.last?.year else {
            html = ""
            return
        }
        let known = Dictionary(trend.years.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
        func value(_ year: SearchTrend.Year) -> Double {
            query.isPerMillion ? year.perMillion ?? 0 : Double(year.hits)
        }
        let most = max(trend.years.map(value).max() ?? 0, 1)
        let step = Self.width / Double(last - first + 1)
        let bars = (first...last).map { year -> HTML in
            let left = Double(year - first) * step
            guard let entry = known[year] else { return "" }
            let share = value(entry) / most
            let height = entry.hits == 0 ? 1 : max(share * Self.height, 2)
            let amount =
                query.isPerMillion
                ? "\(Int(value(entry).rounded()))"
                : t.count(entry.hits, ("träff", "träffar"), ("hit", "hits"))
            let label = "\(year): \(amount)"
            let address = query.changed {
                $0.from = String(year)
                $0.to = String(year)
            }.address()
            let bar: HTML = """
                <rect x="\(left)" y="\(Self.height - height)" width="\(max(step - 1, 0.6))" height="\(height)"\(" class=\"empty\"", if: entry.hits == 0)></rect>
                """
            guard entry.hits > 0 else { return bar }
            return """
                <a href="\(address)" aria-label="\(label)"><rect class="hit-area" x="\(left)" y="0" width="\(step)" height="\(Self.height)"></rect>\(bar)<title>\(label)</title></a>
                """
        }
        let tallest = query.isPerMillion ? Int(most.rounded()) : Int(most)
        html = """
            <svg class="chart" viewBox="0 -14 \(Self.width) \(Self.height + 30)" role="group" aria-label="\(t("Träffar per år", "Hits by year"))">
            <text x="0" y="-4">\(t("högst", "at most")) \(t.number(tallest))</text>
            <line x1="0" y1="\(Self.height)" x2="\(Self.width)" y2="\(Self.height)"></line>\(bars)
            <text x="0" y="\(Self.height + 14)">\(first)</text>\("<text x=\"\(Self.width)\" y=\"\(Self.height + 14)\" text-anchor=\"end\">\(last)</text>", if: last > first)</svg>
            """
    }
}
