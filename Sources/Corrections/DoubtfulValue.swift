package import DocumentModel

/// A value of a record that was read with little confidence and that nobody has corrected.
package struct DoubtfulValue: Hashable, Sendable {
    package var field: CorrectableField
    /// Which entry of its sort, from 1: `3` the third, `2-1` the first decision of the second item. Nil for what a record
    /// has one of.
    package var entry: String?
    package var value: String
    /// Lowest of the words that it was read from, 0…1.
    package var confidence: Double
    /// From 1.
    package var page: Int

    package init(field: CorrectableField, entry: String?, value: String, confidence: Double, page: Int) {
        self.field = field
        self.entry = entry
        self.value = value
        self.confidence = confidence
        self.page = page
    }

    /// Above this, values are as good as sure.
    package static let limit = 0.8

    /// Those of a record, in its order.
    package static func all(in record: Record) -> [DoubtfulValue] {
        var found: [DoubtfulValue] = []
        func look(_ field: CorrectableField, _ entry: String?, _ value: String?, _ evidence: EvidenceList?) {
            guard let value, let places = evidence?.places, !places.contains(where: { $0.state == .corrected }),
                let least = places.filter({ $0.confidence != nil }).min(by: {
                    ($0.confidence ?? 1) < ($1.confidence ?? 1)
                }),
                let confidence = least.confidence, confidence < limit
            else { return }
            found.append(
                DoubtfulValue(field: field, entry: entry, value: value, confidence: confidence, page: least.page))
        }
        for field in CorrectableField.allCases where field.entry == nil {
            look(
                field, nil, CorrectionLayer.value(field, at: EntryReference(0), in: record),
                CorrectionLayer.plainEvidence(field, in: record))
        }
        for (index, entry) in record.attendance.enumerated() { look(.name, "\(index + 1)", entry.name, entry.evidence) }
        for (index, item) in record.items.enumerated() {
            look(.itemTitle, "\(index + 1)", item.title, item.evidence)
            for (inner, decision) in item.decisions.enumerated() {
                look(.decision, "\(index + 1)-\(inner + 1)", decision.text, decision.evidence)
            }
        }
        return found
    }
}
