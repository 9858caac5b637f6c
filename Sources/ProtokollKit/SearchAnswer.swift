public import DocumentModel
import SearchIndex

/// What a search found.
public struct SearchAnswer: Hashable, Sendable {
    /// One place in one document, best first.
    public struct Hit: Hashable, Sendable {
        /// Identifier of the record.
        public var record: String
        public var title: String?
        public var body: String?
        /// ISO 8601.
        public var date: String?
        public var type: DocumentType
        /// As printed: `§ 7`. Nil outside the agenda items.
        public var item: String?
        /// From 1, in the file.
        public var page: Int
        /// On that page, in points; nil for plain text.
        public var box: Box?
        /// The text around what was found.
        public var snippet: String
        /// Start and end (exclusive) of each match, in Unicode scalars of the snippet.
        public var matches: [[Int]]
    }

    public var hits: [Hit]
    /// How many there are in all: an estimate where there are very many.
    public var total: Int
    /// How the query was understood.
    public var understood: String
    /// What in the query was mended or left out, in words.
    public var notes: [String]

    init(_ results: SearchResults) {
        hits = results.hits.map { hit in
            Hit(
                record: hit.record, title: hit.title, body: hit.body, date: hit.date, type: hit.type,
                item: hit.item?.reference, page: hit.page, box: hit.box, snippet: hit.snippet.text,
                matches: hit.snippet.matches)
        }
        total = results.total
        understood = results.understood.text
        notes = results.understood.notes
    }
}
