/// All hits of a search counted: by body, type, person and organisation, and year by year.
package struct SearchOverview: Codable, Hashable, Sendable {
    package var facets: SearchFacets
    package var trend: SearchTrend
}
