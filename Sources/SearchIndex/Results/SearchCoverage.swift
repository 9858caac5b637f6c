/// How much of what was searched could be read, so that silence is not mistaken for absence. It counts whole documents
/// that pass the filters and the conditions on person, body, place, type and date; not only those with hits.
package struct SearchCoverage: Codable, Hashable, Sendable {
    package var documents: Int
    package var pages: Int
    /// Pages of which no words are known: unreadable, or written by hand.
    package var unread: Int
    /// Pages read with a confidence below 0.8.
    package var uncertain: Int
    /// Words of the units of these documents.
    package var words: Int

    package init(documents: Int = 0, pages: Int = 0, unread: Int = 0, uncertain: Int = 0, words: Int = 0) {
        self.documents = documents
        self.pages = pages
        self.unread = unread
        self.uncertain = uncertain
        self.words = words
    }
}

/// Which state of the archive an answer is from, for citing it.
package struct CorpusVersion: Codable, Hashable, Sendable, CustomStringConvertible {
    /// The number of the archive's last change that was searched.
    package var change: Int64
    /// How the index was made; the same change and index give the same answer.
    package var index: String

    /// `change 1207, index 2.2`
    package var description: String { "change \(change), index \(index)" }
}
