package import DocumentModel

/// Error rates of the text of pages.
package struct TextScore: Encodable, Sendable {
    package struct Rates: Encodable, Sendable {
        /// Characters wrong by characters of the exact text.
        package var cer: Double
        /// F1 of the words, their order aside.
        package var words: Double
        package var pages: Int
        /// Files that the pages are of.
        package var documents: Int
        /// Of the character error rate, drawn over files; nil for fewer than two.
        @Stated package var interval: [Double]?

        init(_ pages: [PageTextScore]) {
            let sum = { (pages: [PageTextScore]) in pages.reduce(TextCounts()) { $0 + $1.counts } }
            cer = sum(pages).characterErrorRate
            words = sum(pages).wordF1
            self.pages = pages.count
            let byFile = Dictionary(grouping: pages, by: \.file)
            documents = byFile.count
            let files = Grouping.sorted(byFile.keys).compactMap { byFile[$0].map(sum) }
            let sums = files.count < 2 ? [] : Bootstrap.sums(files, zero: TextCounts(), +)
            _interval = Stated(wrappedValue: Bootstrap.interval(sums) { $0.length > 0 ? $0.characterErrorRate : nil })
        }
    }

    package var overall: Rates
    /// By grouping and name of the group; pages of a file that no gold names are in none.
    package var groups: [String: [String: Rates]]
    package var files: [String: Rates]

    /// Nil where there are no pages with exact text.
    init?(_ pages: [PageTextScore], _ documents: [DocumentScore]) {
        guard !pages.isEmpty else { return nil }
        overall = Rates(pages)
        files = Dictionary(grouping: pages, by: \.file).mapValues(Rates.init)
        let documentOf = Dictionary(documents.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        groups = [:]
        for grouping in Grouping.allCases {
            let members = Dictionary(grouping: pages) { documentOf[$0.file].flatMap(grouping.group) }
            for case (let group?, let pages) in members {
                groups[grouping.rawValue, default: [:]][group] = Rates(pages)
            }
        }
    }

    private enum CodingKeys: String, CodingKey { case groups, files }

    /// The figures over all pages stand at the top.
    package func encode(to encoder: any Encoder) throws {
        try overall.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(groups, forKey: .groups)
        try container.encode(files, forKey: .files)
    }
}
