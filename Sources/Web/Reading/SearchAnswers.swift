import SearchIndex

/// Answers to searches, kept as long as the archive and its index are as they were: people page to and fro, go back from
/// a document, and ask what others asked.
final class SearchAnswers: Sendable {
    /// What an answer depends on beside what was asked.
    struct State: Hashable, Sendable {
        var version: CorpusVersion
        /// The number of the archive's last change: hits are shown as their records are, corrections included.
        var change: Int64
    }

    private struct Question: Hashable, Sendable {
        var request: SearchRequest
        /// Personal data is covered in the hits.
        var isMasked: Bool
    }

    private let results: BoundedCache<Question, (state: State, results: SearchResults)>
    private let overviews: BoundedCache<SearchRequest, SearchOverview>

    /// - Parameter capacity: in bytes.
    init(capacity: Int) {
        results = BoundedCache(capacity: capacity / 2)
        overviews = BoundedCache(capacity: capacity / 2)
    }

    /// - Parameters:
    ///   - state: as it was before the search.
    ///   - search: makes what is not known.
    func results(
        of request: SearchRequest, isMasked: Bool, _ state: State, search: () throws -> SearchResults
    ) throws -> SearchResults {
        let question = Question(request: request, isMasked: isMasked)
        if let known = results.value(question), known.state == state { return known.results }
        let made = try search()
        results.keep((state, made), for: question, cost: Self.bytes(of: made))
        return made
    }

    /// - Parameter make: makes what is not known.
    func overview(
        of request: SearchRequest, _ version: CorpusVersion, make: () throws -> SearchOverview
    ) throws -> SearchOverview {
        if let known = overviews.value(request), known.facets.version == version { return known }
        let made = try make()
        overviews.keep(made, for: request, cost: Self.bytes(of: made))
        return made
    }

    // About what it takes in memory.

    private static func bytes(of results: SearchResults) -> Int {
        results.hits.reduce(2000) { $0 + 800 + $1.snippet.text.utf8.count + $1.blocks.count * 32 }
    }

    private static func bytes(of overview: SearchOverview) -> Int {
        2000 + Facet.allCases.reduce(0) { $0 + overview.facets[$1].count * 80 } + overview.trend.years.count * 48
    }
}
