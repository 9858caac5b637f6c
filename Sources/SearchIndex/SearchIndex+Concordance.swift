package import DocumentModel
internal import Xapian

extension SearchIndex {
    /// Every place where the words of the request's text stand, in the units that match.
    ///
    /// The request's `limit` and `offset` count units. Lines are put in order within the units asked for.
    /// - Parameter width: how many characters before and after the match are wanted at most.
    package func concordance(
        _ request: SearchRequest, width: Int = 50, order: Concordance.Order = .hits,
        record: (String) throws -> Record?
    ) throws -> Concordance {
        let (plan, matches, coverage, version) = try withState { state throws(XapianError) in
            let plan = try SearchPlan(request, state.analyser, state.database)
            let matches = try state.database.search(
                plan.query, first: max(0, request.offset), limit: max(0, request.limit),
                exactUpTo: max(0, request.offset) + max(0, request.limit) + 1000, order: plan.order)
            return (plan, matches, try state.searched(by: plan).coverage, state.version)
        }
        let units = try Self.units(of: matches) { try record($0.record) }
        var lines = withAnalyser { analyser in
            let maker = ConcordanceMaker(plan, analyser, width: max(0, width))
            return units.flatMap { maker.lines(of: $0) }
        }
        switch order {
        case .hits: break
        case .before: lines.sort(by: ConcordanceMaker.precedesByBefore)
        case .after: lines.sort(by: ConcordanceMaker.precedesByAfter)
        }
        return Concordance(
            understood: plan.understood, total: matches.estimated, isExact: matches.lower == matches.upper,
            offset: max(0, request.offset), units: units.count, lines: lines, coverage: coverage, version: version)
    }
}
