/// All that was measured over a folder of documents with gold: what `protokoll score --json` prints.
package struct ScoreReport: Encodable, Sendable {
    package static let schema = "protokoll-score/1"

    package var schema = ScoreReport.schema
    /// How many documents were measured, those that could not be read among them.
    package var documents: Int
    /// Which could not be read, and why.
    package var failed: [String]
    /// Which were read in part, and what is missing.
    package var partial: [String]
    package var measures: [String: MeasureScore]
    /// Nil where the folder has no exact text of pages.
    package var text: TextScore?
    package var misses: [Miss]
    /// By grouping: the documents of each group.
    package var groups: [String: [String: Int]]

    private enum CodingKeys: String, CodingKey {
        case schema, documents, failed, partial, measures
        case text = "ocr"
        case misses, groups
    }

    package init(
        _ documents: [DocumentScore], pages: [PageTextScore], failed: [String] = [], partial: [String] = []
    ) {
        self.documents = documents.count
        self.failed = failed
        self.partial = partial
        let names = Set(documents.flatMap(\.counts.keys))
        measures = Dictionary(uniqueKeysWithValues: names.map { ($0, MeasureScore($0, documents)) })
        text = TextScore(pages, documents)
        misses = documents.flatMap(\.misses)
        groups = [:]
        for grouping in Grouping.allCases {
            let members = documents.compactMap(grouping.group)
            if !members.isEmpty {
                groups[grouping.rawValue] = members.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
        }
    }
}
