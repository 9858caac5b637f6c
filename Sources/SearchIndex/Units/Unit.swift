internal import DocumentModel

/// What a search finds: an agenda item with its blocks, or neighbouring blocks that belong to none.
struct Unit: Hashable, Sendable {
    /// Place of the item in the record's `items`; nil for blocks without one.
    var item: Int?
    /// In reading order, without page furniture; at least one.
    var blocks: [Block]
}

/// What the index keeps with a unit, so that a hit can be shown from the record.
struct UnitReference: Hashable, Sendable, Codable {
    var record: String
    var item: Int?
    var blocks: [String]
    var page: Int

    private enum CodingKeys: String, CodingKey {
        case record = "r"
        case item = "i"
        case blocks = "b"
        case page = "p"
    }
}
