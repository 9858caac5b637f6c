/// Hits year by year.
package struct SearchTrend: Codable, Hashable, Sendable {
    package struct Year: Codable, Hashable, Sendable {
        package var year: Int
        /// Units that match.
        package var hits: Int
        /// Documents of that year that were searched, and the words in them.
        package var documents: Int
        package var words: Int
        /// Hits for a million words of the year; nil for a year without words.
        package var perMillion: Double? { words > 0 ? Double(hits) * 1_000_000 / Double(words) : nil }

        package init(year: Int, hits: Int = 0, documents: Int = 0, words: Int = 0) {
            self.year = year
            self.hits = hits
            self.documents = documents
            self.words = words
        }

        private enum CodingKeys: String, CodingKey { case year, hits, documents, words, perMillion }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            year = try container.decode(Int.self, forKey: .year)
            hits = try container.decode(Int.self, forKey: .hits)
            documents = try container.decode(Int.self, forKey: .documents)
            words = try container.decode(Int.self, forKey: .words)
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(year, forKey: .year)
            try container.encode(hits, forKey: .hits)
            try container.encode(documents, forKey: .documents)
            try container.encode(words, forKey: .words)
            try container.encode(perMillion, forKey: .perMillion)
        }
    }

    package var understood: UnderstoodQuery
    package var total: Int
    /// Every year in which something was searched, in order; also those without hits.
    package var years: [Year]
    /// Hits in documents without a date.
    package var undated: Int
    package var coverage: SearchCoverage
    package var version: CorpusVersion
}

/// Where a word of a query is found first.
package struct FirstAppearance: Codable, Hashable, Sendable {
    /// As it is understood, in the query language.
    package var word: String
    /// The earliest dated one; nil where there is none.
    package var hit: SearchHit?
}
