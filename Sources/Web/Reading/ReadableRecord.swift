import DocumentModel

/// A record as one viewer may see it.
struct ReadableRecord: Sendable {
    var record: Record
    /// Rises when the record changes.
    var change: Int64
    /// Pages that hold personal data, covered or not.
    var personalPages: Set<Int>
    /// Personal data is covered in `record`.
    var isMasked: Bool

    /// Whether something in it is covered.
    var hasCovered: Bool { isMasked && !personalPages.isEmpty }
}
