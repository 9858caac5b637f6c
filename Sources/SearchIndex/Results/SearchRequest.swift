package import DocumentModel

/// What somebody looks for.
package struct SearchRequest: Hashable, Sendable {
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
    package var limit: Int
    /// How many of the best to leave out.
    package var offset: Int

    package init(
        _ text: String, from: String? = nil, to: String? = nil, body: String? = nil, type: DocumentType? = nil,
        person: String? = nil, limit: Int = 10, offset: Int = 0
    ) {
        self.text = text
        self.from = from
        self.to = to
        self.body = body
        self.type = type
        self.person = person
        self.limit = limit
        self.offset = offset
    }
}
