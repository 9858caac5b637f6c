internal import DocumentModel

/// What a search finds: an agenda item with its blocks, or neighbouring blocks that belong to none.
struct Unit: Hashable, Sendable {
    /// Place of the item in the record's `items`; nil for blocks without one.
    var item: Int?
    /// In reading order, without page furniture; at least one.
    var blocks: [Block]
}

/// Names units within their record in a way that reading the document again does not change as long as the same items
/// are found: by the item's number, or by page.
struct UnitNames {
    private var seen: [String: Int] = [:]

    /// To be asked of the units of a record in order.
    mutating func name(of unit: Unit, in record: Record) -> String {
        let number = unit.item.flatMap { record.items.indices.contains($0) ? record.items[$0].number : nil }
        let base =
            number.map { $0.replacing(" ", with: "").replacing("/", with: "-") }
            ?? "\(unit.item == nil ? "p" : "i")\(unit.blocks.first?.page ?? 1)"
        seen[base, default: 0] += 1
        let count = seen[base] ?? 1
        return count == 1 ? base : "\(base)-\(count)"
    }
}

/// What the index keeps with a unit, so that a hit can be shown from the record.
package struct UnitReference: Hashable, Sendable, Codable {
    package var record: String
    /// Within the record, see `UnitNames`.
    var name: String
    /// Place of the item in the record's `items`; nil for blocks without one.
    package var item: Int?
    package var blocks: [String]
    var page: Int

    /// `SearchHit.identifier`
    package var identifier: String { "\(record)/\(name)" }

    func blocks(in record: Record) -> [Block] {
        let wanted = Set(blocks)
        return record.blocks.filter { wanted.contains($0.id) }
    }

    func item(in record: Record) -> AgendaItem? {
        item.flatMap { record.items.indices.contains($0) ? record.items[$0] : nil }
    }

    private enum CodingKeys: String, CodingKey {
        case record = "r"
        case name = "n"
        case item = "i"
        case blocks = "b"
        case page = "p"
    }
}
