import SearchIndex

/// All hits of a search counted: by body, type, person and organisation, and year by year.
struct SearchOverview: Codable, Hashable, Sendable {
    var facets: SearchFacets
    var trend: SearchTrend
}
