package import DocumentModel

/// What somebody looks for.
package struct SearchRequest: Hashable, Sendable {
    package enum Order: String, Codable, Hashable, Sendable, CaseIterable {
        /// Best first; newest first where nothing is asked but by filters.
        case relevance
        case newest
        /// The undated last.
        case oldest
    }

    /// How far from the word typed a word may be that is found for it. Each holds what stands before it.
    package enum Breadth: String, Codable, Hashable, Sendable, CaseIterable {
        /// As typed, but for case, accents and hyphens.
        case exact
        /// Its inflections and old spellings.
        case forms
        /// Words that it is a part of.
        case compounds
        /// What looks like a misreading of it.
        case misreadings
    }

    /// One value of a facet, as `SearchFacets` gives it: only what has it is let through.
    package struct Only: Codable, Hashable, Sendable {
        package var facet: Facet
        package var value: String

        package init(_ facet: Facet, _ value: String) {
            self.facet = facet
            self.value = value
        }
    }

    /// In the query language (see `SearchIndex.search`). Empty: everything that the filters let through, newest first.
    package var text: String
    /// First and last date of the meeting: `2023`, `2023-05` or `2023-05-04`, both included. Undated documents are left
    /// out by either.
    package var from: String?
    package var to: String?
    /// Words of the name of the organ that met.
    package var body: String?
    package var type: DocumentType?
    /// Words of the name of somebody whom the document names in a function: the whole document is then let through.
    package var person: String?
    /// Each of them must hold.
    package var only: [Only]
    package var breadth: Breadth
    package var order: Order
    package var limit: Int
    /// How many of the first to leave out.
    package var offset: Int

    package init(
        _ text: String, from: String? = nil, to: String? = nil, body: String? = nil, type: DocumentType? = nil,
        person: String? = nil, only: [Only] = [], breadth: Breadth = .misreadings, order: Order = .relevance,
        limit: Int = 10, offset: Int = 0
    ) {
        self.text = text
        self.from = from
        self.to = to
        self.body = body
        self.type = type
        self.person = person
        self.only = only
        self.breadth = breadth
        self.order = order
        self.limit = limit
        self.offset = offset
    }
}
