import DocumentModel

/// A record as one viewer may see it.
struct ReadableRecord: Sendable {
    var record: Record
    /// Rises when the record changes.
    var change: Int64
    /// Something in it is personal data, covered or not.
    var hasPersonalData: Bool
    /// Personal data is covered in `record`.
    var isMasked: Bool

    /// Whether something in it is covered.
    var hasCovered: Bool { isMasked && hasPersonalData }
}
