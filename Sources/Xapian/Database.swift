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
    /// - Returns: whether there was a newer one.
    package func reopen() throws(XapianError) -> Bool {
        try XapianError.check { cxapian_database_reopen(handle, &$0) }
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

    /// Gives the terms that begin so, in the order of their bytes, until the body returns false.
    /// - Parameter bytes: only terms of such lengths in UTF-8.
    package func forEachTerm(
        prefix: String, bytes: ClosedRange<Int> = 0...Int.max, _ body: (String) -> Bool
    ) throws(XapianError) {
        try TermSight.run(body) { see, context, error in
            withBytes(prefix) {
                _ = cxapian_database_terms(
                    handle, $0, max(0, bytes.lowerBound), max(0, bytes.upperBound), see, context, &error)
            }
        }
    }

    /// What was added with `WritableDatabase.addSynonym`, in the order of bytes.
    package func synonyms(of term: String) throws(XapianError) -> [String] {
        var found: [String] = []
        try TermSight.run({ text in
            found.append(text)
            return true
        }) { see, context, error in
            withBytes(term) { _ = cxapian_database_synonyms(handle, $0, see, context, &error) }
        }
        return found
    }

    /// - Parameter exactUpTo: the counts are exact where there are no more matches than this.
    package func search(
        _ query: Query, first: Int, limit: Int, exactUpTo: Int, order: MatchOrder
    ) throws(XapianError) -> MatchSet {
        try search(query, options(first: first, limit: limit, exactUpTo: exactUpTo, order: order))
    }

    /// Gives the bytes in the slot of every document that matches, in the order of the database; they stand only
    /// during the call.
    /// - Returns: how many matched, exactly.
    package func forEachMatch(
        _ query: Query, slot: UInt32, _ body: (UnsafeRawBufferPointer) -> Void
    ) throws(XapianError) -> Int {
        var options = options(first: 0, limit: 0, exactUpTo: try count(), order: .asTheyCome)
        options.see = { context, value in
            context?.assumingMemoryBound(to: ValueSight.self).pointee.body(
                UnsafeRawBufferPointer(start: value.bytes, count: value.length))
        }
        options.seen_slot = slot
        return try withoutActuallyEscaping(body) { body throws(XapianError) in
            var sight = ValueSight(body: body)
            return try withUnsafeMutablePointer(to: &sight) { pointer throws(XapianError) in
                options.context = UnsafeMutableRawPointer(pointer)
                return try search(query, options).lower
            }
        }
    }

    private func options(first: Int, limit: Int, exactUpTo: Int, order: MatchOrder) -> cxapian_options {
        let (kind, slot, firstSlot): (cxapian_order, UInt32, UInt32) =
            switch order {
            case .asTheyCome: (CXAPIAN_UNORDERED, 0, 0)
            case .relevance(nil): (CXAPIAN_BY_WEIGHT_ONLY, 0, 0)
            case .relevance(let ties?): (CXAPIAN_BY_WEIGHT, ties, 0)
            case .slot(let slot): (CXAPIAN_BY_SLOT, slot, 0)
            case .ascending(let first, let ties): (CXAPIAN_BY_FIRST_SLOT, ties, first)
            }
        return cxapian_options(
            first: UInt32(clamping: first), limit: UInt32(clamping: limit),
            check_at_least: UInt32(clamping: exactUpTo), order: kind, sort_slot: slot, first_sort_slot: firstSlot,
            see: nil, context: nil, seen_slot: 0)
    }

    private func search(_ query: Query, _ options: cxapian_options) throws(XapianError) -> MatchSet {
        let query = try QueryHandle(query)
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

/// In which order matches are wanted.
package enum MatchOrder: Hashable, Sendable {
    /// By BM25 weight; equal ones ascending by the slot's value, or as they come.
    case relevance(ties: UInt32?)
    /// In the order of the database; all weights are 0.
    case asTheyCome
    /// Ascending by the slot's value; all weights are 0.
    case slot(UInt32)
    /// Ascending by one slot, what has no value there last, then by another; all weights are 0.
    case ascending(UInt32, ties: UInt32)
}

/// A closure on its way through C, for the length of one call.
private struct ValueSight {
    let body: (UnsafeRawBufferPointer) -> Void
}

private struct TermSight {
    let body: (String) -> Bool

    static func run(
        _ body: (String) -> Bool,
        _ call: (cxapian_see_term, UnsafeMutableRawPointer, inout cxapian_error) -> Void
    ) throws(XapianError) {
        try withoutActuallyEscaping(body) { body throws(XapianError) in
            var sight = TermSight(body: body)
            try withUnsafeMutablePointer(to: &sight) { pointer throws(XapianError) in
                try XapianError.check { error in
                    call(
                        { context, term in
                            context?.assumingMemoryBound(to: TermSight.self).pointee.body(copied(term)) ?? false
                        }, UnsafeMutableRawPointer(pointer), &error)
                }
            }
        }
    }
}

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
