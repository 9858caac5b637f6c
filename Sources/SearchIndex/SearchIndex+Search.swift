package import DocumentModel
internal import Foundation
internal import Xapian

extension SearchIndex {
    /// Counts up to this many matches are exact.
    private static let exactUpTo = 1000

    /// Searches.
    ///
    /// The text: words, all of which must be there (in any inflection); `"phrases"` and single words in quotation marks
    /// in that very form; `beginnings*`; `like~`; `OR`/`ELLER`, `NOT`/`INTE`/`-`, `NEAR/5`/`NÄRA/5`, parentheses;
    /// `2019..2023`; `rubrik:`, `beslut:`, `person:`, `organ:`, `plats:`, `typ:`, `år:`, `dnr:`, `§:` (or in English)
    /// before a word, a phrase or a parenthesis. Whatever is typed gives an answer, with notes on what was not
    /// understood.
    /// - Parameter record: gives the record of an identifier, nil where it is gone (the hit is then left out). What it
    ///   throws is thrown on.
    package func search(_ request: SearchRequest, record: (String) throws -> Record?) throws -> SearchResults {
        var records: [String: Record] = [:]
        return try find(request) { unit in
            if let known = records[unit.record] { return known }
            let found = try record(unit.record)
            records[unit.record] = found
            return found
        }
    }

    /// The same, where not all of a record need be read.
    /// - Parameter excerpt: gives the record of a unit: all of it, or with the unit's blocks and item only, at the places
    ///   where they stand in it.
    package func find(_ request: SearchRequest, excerpt: (UnitReference) throws -> Record?) throws -> SearchResults {
        let (plan, matches, coverage, version) = try withState { state throws(XapianError) in
            var plan = try SearchPlan(request, state.analyser, state.database)
            let matches = try state.database.search(
                plan.query, first: max(0, request.offset), limit: max(0, request.limit), exactUpTo: Self.exactUpTo,
                order: plan.order)
            try plan.lookUpWords(in: state.database, state.analyser)
            return (plan, matches, try state.searched(by: plan).coverage, state.version)
        }
        let found = try Self.units(of: matches, excerpt: excerpt)
        let hits = withAnalyser { analyser in
            let builder = HitBuilder(plan, analyser)
            return found.map { builder.hit($0.reference, in: $0.record, score: $0.weight) }
        }
        return SearchResults(
            understood: plan.understood, total: matches.estimated, isExact: matches.lower == matches.upper,
            offset: max(0, request.offset), hits: hits, coverage: coverage, version: version)
    }

    /// Counts all hits by body, year, type, person and organisation.
    /// - Parameter limit: so many bodies, persons and organisations at most, the most frequent.
    package func facets(_ request: SearchRequest, limit: Int = 20) throws(SearchIndexError) -> SearchFacets {
        try overview(request, limit: limit).facets
    }

    /// Counts all hits year by year, beside how much there is of each year.
    package func trend(_ request: SearchRequest) throws(SearchIndexError) -> SearchTrend {
        try overview(request, limit: 0).trend
    }

    /// `facets` and `trend`, for the price of one.
    package func overview(_ request: SearchRequest, limit: Int) throws(SearchIndexError) -> SearchOverview {
        try withState { state throws(XapianError) in
            let database = state.database
            let plan = try SearchPlan(request, state.analyser, database)
            let tally = try FacetTally(
                plan.query, kinds: limit > 0 ? [.body, .person, .organisation] : [], in: database)
            let searched = try state.searched(by: plan)
            let (bodies, people, organisations) = (
                try tally.counts(.body, limit: limit, in: database),
                try tally.counts(.person, limit: limit, in: database),
                try tally.counts(.organisation, limit: limit, in: database)
            )
            let years = tally.years.sorted { $0.key > $1.key }
            let types = tally.types.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            let facets = SearchFacets(
                understood: plan.understood, total: tally.total, body: bodies.counts,
                year: years.map { SearchFacets.Count(value: String(format: "%04d", $0.key), hits: $0.value) },
                type: types.map { SearchFacets.Count(value: $0.key.rawValue, hits: $0.value) },
                person: people.counts, organisation: organisations.counts, undated: tally.undated,
                distinct: [
                    Facet.body.rawValue: bodies.distinct, Facet.year.rawValue: years.count,
                    Facet.type.rawValue: types.count, Facet.person.rawValue: people.distinct,
                    Facet.organisation.rawValue: organisations.distinct,
                ], coverage: searched.coverage, version: state.version)
            let trend = SearchTrend(
                understood: plan.understood, total: tally.total,
                years: Set(searched.years.keys).union(tally.years.keys).sorted().map { year in
                    let read = searched.years[year] ?? (0, 0)
                    return SearchTrend.Year(
                        year: year, hits: tally.years[year] ?? 0, documents: read.documents, words: read.words)
                }, undated: tally.undated, coverage: searched.coverage, version: state.version)
            return SearchOverview(facets: facets, trend: trend)
        }
    }

    /// For each word, phrase or beginning of the request's text by itself: the earliest dated unit that has it, under
    /// the request's filters.
    package func firstAppearances(
        _ request: SearchRequest, record: (String) throws -> Record?
    ) throws -> [FirstAppearance] {
        let words = withAnalyser { analyser in
            var seen: Set<String> = []
            return (QueryParser.parse(request.text, with: analyser).tree?.marked ?? []).map(\.description)
                .filter { seen.insert($0).inserted }
        }
        var single = request
        single.order = .oldest
        single.limit = 1
        single.offset = 0
        return try words.map { word in
            single.text = word
            let hit = try search(single, record: record).hits.first
            return FirstAppearance(word: word, hit: hit?.date == nil ? nil : hit)
        }
    }

    struct FoundUnit {
        var reference: UnitReference
        var record: Record
        var weight: Double
    }

    static func units(
        of matches: MatchSet, excerpt: (UnitReference) throws -> Record?
    ) throws -> [FoundUnit] {
        var found: [FoundUnit] = []
        let decoder = JSONDecoder()
        for match in matches.matches {
            let reference = try decoder.decode(UnitReference.self, from: Data(match.data.utf8))
            guard let record = try excerpt(reference) else { continue }
            found.append(FoundUnit(reference: reference, record: record, weight: match.weight))
        }
        return found
    }
}
