internal import CXapian

/// A database open for reading: one state of it, until `reopen`.
///
/// Not Sendable: the library's object must not be used by two threads at once.
package final class Database {
    private let handle: OpaquePointer

    package init(path: String) throws(XapianError) {
        handle = try XapianError.make { cxapian_database_open(path, &$0) }
    }

    deinit { cxapian_database_free(handle) }

    /// Goes on to the newest committed state. A state that a writer has since overwritten twice can no longer be
    /// read (`DatabaseModifiedError`); this is the way out.
    package func reopen() throws(XapianError) {
        _ = try XapianError.check { cxapian_database_reopen(handle, &$0) }
    }

    /// Documents in the database.
    package func count() throws(XapianError) -> Int {
        Int(try XapianError.check { cxapian_database_count(handle, &$0) })
    }

    /// Documents that have the term.
    package func frequency(of term: String) throws(XapianError) -> Int {
        Int(
            try XapianError.check { error in
                withBytes(term) { cxapian_database_frequency(handle, $0, &error) }
            })
    }

    /// How many terms begin so, counted up to the limit.
    package func termCount(prefix: String, limit: Int) throws(XapianError) -> Int {
        Int(
            try XapianError.check { error in
                withBytes(prefix) {
                    cxapian_database_count_terms(handle, $0, UInt32(clamping: limit), &error)
                }
            })
    }

    /// Empty where nothing was set.
    package func metadata(_ key: String) throws(XapianError) -> String {
        try XapianError.check { error in
            withBytes(key) { copied(cxapian_database_metadata(handle, $0, &error)) }
        }
    }

    /// - Parameters:
    ///   - sortSlot: ascending order by this slot's value among equal weights, or alone where not ranked.
    ///   - isRanked: by BM25 weight; else only by the slot, all weights 0.
    ///   - exactUpTo: the counts are exact where there are no more matches than this.
    package func search(
        _ query: Query, first: Int, limit: Int, exactUpTo: Int, sortSlot: UInt32, isRanked: Bool
    ) throws(XapianError) -> MatchSet {
        let query = try QueryHandle(query)
        let options = cxapian_options(
            first: UInt32(clamping: first), limit: UInt32(clamping: limit),
            check_at_least: UInt32(clamping: exactUpTo), sort_slot: sortSlot, ranked: isRanked)
        let set = try XapianError.make { error in
            withExtendedLifetime(query) { cxapian_search(handle, $0.pointer, options, &error) }
        }
        defer { cxapian_matches_free(set) }
        var matches: [MatchSet.Match] = []
        for index in 0..<cxapian_matches_size(set) {
            let weight = try XapianError.check { cxapian_matches_weight(set, index, &$0) }
            let data = try XapianError.check { copied(cxapian_matches_data(set, index, &$0)) }
            matches.append(MatchSet.Match(weight: weight, data: data))
        }
        let counts = cxapian_matches_counts(set)
        return MatchSet(
            matches: matches, lower: Int(counts.lower), estimated: Int(counts.estimated), upper: Int(counts.upper))
    }
}

@available(*, unavailable)
extension Database: Sendable {}

/// What a search found, copied out of the library.
package struct MatchSet: Hashable, Sendable {
    package struct Match: Hashable, Sendable {
        package var weight: Double
        /// As set when the document was added.
        package var data: String
    }

    /// The part asked for, best first.
    package var matches: [Match]
    /// Bounds of how many documents match in all, and the likely number.
    package var lower: Int
    package var estimated: Int
    package var upper: Int
}
