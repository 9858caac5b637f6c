internal import Foundation
internal import Xapian

extension SearchIndex {
    /// How long the library alone takes, in seconds, for the query that the request becomes: what a search costs at
    /// least. For measuring.
    package func timeOfBareSearch(_ request: SearchRequest) throws(SearchIndexError) -> Double {
        try withState { state throws(XapianError) in
            let plan = try SearchPlan(request, state.analyser, state.database)
            let start = Date()
            _ = try state.database.search(
                plan.query, first: max(0, request.offset), limit: max(0, request.limit), exactUpTo: 0,
                order: .relevance(ties: nil))
            return Date().timeIntervalSince(start)
        }
    }
}
