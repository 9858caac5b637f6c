package import DocumentModel

/// A measure over all documents, and over groups of them.
package struct MeasureScore: Encodable, Sendable {
    package var overall: Score
    /// Mean of the families' F1: a document that stands there in many forms counts once. Nil where no family has any.
    @Stated package var families: Double?
    /// By grouping and name of the group.
    package var groups: [String: [String: Score]]

    init(_ measure: String, _ documents: [DocumentScore]) {
        let measured = documents.filter { $0.counts[measure] != nil }
        overall = Score(measured.compactMap { $0.counts[measure] })
        var groups: [String: [String: Score]] = [:]
        for grouping in Grouping.allCases {
            var members: [String: [Counts]] = [:]
            for document in measured {
                guard let group = grouping.group(of: document), let counts = document.counts[measure] else { continue }
                members[group, default: []].append(counts)
            }
            if !members.isEmpty { groups[grouping.rawValue] = members.mapValues(Score.init) }
        }
        self.groups = groups
        let families = groups[Grouping.family.rawValue] ?? [:]
        let means = Grouping.sorted(families.keys).compactMap { families[$0]?.f1 }
        _families = Stated(wrappedValue: means.isEmpty ? nil : means.reduce(0, +) / Double(means.count))
    }

    private enum CodingKeys: String, CodingKey { case families, groups, origin }

    /// The figures over all documents stand at the top; `origin` holds the F1 of each origin.
    package func encode(to encoder: any Encoder) throws {
        try overall.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(_families, forKey: .families)
        try container.encode(groups, forKey: .groups)
        let origins = (groups[Grouping.origin.rawValue] ?? [:]).mapValues { Stated(wrappedValue: $0.f1) }
        try container.encode(origins, forKey: .origin)
    }
}
