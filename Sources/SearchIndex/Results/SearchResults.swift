package import DocumentModel

/// How a query was read.
package struct UnderstoodQuery: Codable, Hashable, Sendable {
    /// In the query language, fully bracketed; filters are not part of it. Empty where there was nothing to look for.
    package var text: String
    /// What was mended, ignored or cannot be found, in words.
    package var notes: [String]
    /// What was found for each word beside the word itself: its misreadings, say. Words without any are left out.
    package var found: [Expansion] = []
    /// A query that finds more, in the query language; nil where every word occurs or nothing is like it.
    package var didYouMean: String?

    package struct Expansion: Codable, Hashable, Sendable {
        package var word: String
        /// Words of the archive that look like misreadings of it.
        package var misreadings: [String]
    }
}

/// What a search found.
package struct SearchResults: Codable, Hashable, Sendable {
    package var understood: UnderstoodQuery
    /// How many units match in all; an estimate unless `isExact`.
    package var total: Int
    package var isExact: Bool
    package var offset: Int
    /// In the order asked for; by relevance, equal ones newest first, then by record, then as in the document.
    package var hits: [SearchHit]
    package var coverage: SearchCoverage
    package var version: CorpusVersion
}

/// An agenda item, or a piece of a document outside of any, that matches.
package struct SearchHit: Codable, Hashable, Sendable {
    package struct Item: Codable, Hashable, Sendable {
        package var number: String?
        package var label: String?
        package var title: String?

        /// What the item is called by: its label, else its number.
        package var reference: String? { label ?? number }
    }

    /// Names the hit for good: the record's identifier and the item's number (`6a825a18f993ef27/7`, `…/7-2` for the
    /// second of that number), or the page where it begins outside of items (`6a825a18f993ef27/p3`, `…/p3-2`).
    package var identifier: String
    package var record: String
    package var title: String?
    package var body: String?
    /// ISO 8601, of the meeting.
    package var date: String?
    package var type: DocumentType
    /// Nil outside of items.
    package var item: Item?
    /// The blocks that make up what was found.
    package var blocks: [String]
    /// The one that the snippet is from.
    package var block: String?
    /// From 1: where to look.
    package var page: Int
    /// On that page: around the words found as closely as the record tells, else around their block; nil for plain
    /// text.
    package var box: Box?
    /// Comparable within one search only; 0 where nothing was asked.
    package var score: Double
    package var snippet: Snippet
}

/// A few words of a block's text around what was found.
package struct Snippet: Codable, Hashable, Sendable {
    /// One line: breaks are spaces, cells of a table are separated by ` · `.
    package var text: String
    /// Start and end (exclusive) of each find, in Unicode scalars of `text`, in order, apart from each other.
    package var matches: [[Int]]
    package var isCutBefore: Bool
    package var isCutAfter: Bool

    /// The text with each find between two marks. Where it was cut is not marked.
    package func marked(_ open: String, _ close: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var marked = ""
        var end = 0
        for match in matches where match.count == 2 && match[0] >= end && match[1] <= scalars.count {
            marked.unicodeScalars.append(contentsOf: scalars[end..<match[0]])
            marked += open
            marked.unicodeScalars.append(contentsOf: scalars[match[0]..<match[1]])
            marked += close
            end = match[1]
        }
        marked.unicodeScalars.append(contentsOf: scalars[end...])
        return marked
    }
}
