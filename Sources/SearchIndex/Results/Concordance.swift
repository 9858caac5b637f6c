/// Every place where the words of a query stand, with what stands around it (key word in context).
package struct Concordance: Codable, Hashable, Sendable {
    package enum Order: String, Codable, Hashable, Sendable, CaseIterable {
        /// As the hits are ordered.
        case hits
        /// By the words before it, read from it backwards; by it and the words after it.
        case before, after
    }

    package struct Line: Codable, Hashable, Sendable {
        /// The hit's permanent identifier.
        package var identifier: String
        package var record: String
        package var block: String
        /// From 1.
        package var page: Int
        package var body: String?
        /// ISO 8601.
        package var date: String?
        /// As printed, with its number.
        package var item: String?
        /// One line each, cut at words; `before` ends and `after` begins where the match does.
        package var before: String
        package var match: String
        package var after: String
        /// Start and end (exclusive) of the match in Unicode scalars of the block's `text`.
        package var span: [Int]
    }

    package var understood: UnderstoodQuery
    /// Units that match, as in `SearchResults`.
    package var total: Int
    package var isExact: Bool
    /// How many units were left out, and how many are in `lines`.
    package var offset: Int
    package var units: Int
    package var lines: [Line]
    package var coverage: SearchCoverage
    package var version: CorpusVersion
}
