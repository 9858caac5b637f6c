/// By what hits can be counted and narrowed.
package enum Facet: String, Codable, Hashable, Sendable, CaseIterable {
    case body, year, type, person, organisation
}

/// How many hits there are of each body, year, type, person and organisation: exact, all hits counted.
package struct SearchFacets: Codable, Hashable, Sendable {
    package struct Count: Codable, Hashable, Sendable {
        /// As printed; a year in four figures; `DocumentType`'s raw value.
        package var value: String
        /// Units with it: a document's people count for each of its units.
        package var hits: Int
    }

    package var understood: UnderstoodQuery
    package var total: Int
    /// The most frequent first, equal ones by value; as many as were asked for.
    package var body: [Count]
    /// All of them, the latest first.
    package var year: [Count]
    package var type: [Count]
    package var person: [Count]
    package var organisation: [Count]
    /// Hits of documents without a date: these are in no year.
    package var undated: Int
    /// How many values there are in all, those not listed included; by facet.
    package var distinct: [String: Int]
    package var coverage: SearchCoverage
    package var version: CorpusVersion

    package subscript(facet: Facet) -> [Count] {
        switch facet {
        case .body: body
        case .year: year
        case .type: type
        case .person: person
        case .organisation: organisation
        }
    }
}
