import DocumentModel

/// A value with its place.
struct Found<Value> {
    var value: Value
    var evidence: EvidenceList
}

extension Found: Sendable where Value: Sendable {}
