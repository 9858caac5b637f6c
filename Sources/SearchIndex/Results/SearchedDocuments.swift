/// What was read of the documents that a query searches, in all and year by year.
struct SearchedDocuments: Sendable {
    private(set) var coverage = SearchCoverage()
    /// Documents and words of each year.
    private(set) var years: [Int: (documents: Int, words: Int)] = [:]

    mutating func add(_ reading: Facets.Reading, year: Int?, _ times: Int) {
        coverage.documents += times
        coverage.pages += times * reading.pages
        coverage.unread += times * reading.unread
        coverage.uncertain += times * reading.uncertain
        coverage.words += times * reading.words
        guard let year else { return }
        years[year, default: (0, 0)].documents += times
        years[year, default: (0, 0)].words += times * reading.words
    }
}
