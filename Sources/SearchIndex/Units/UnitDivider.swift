internal import DocumentModel

/// Divides a record into the units that a search finds.
enum UnitDivider {
    /// In scalars: blocks without an item are put together until a unit is this long.
    private static let shortestUnit = 600

    static func units(of record: Record) -> [Unit] {
        // What a table of contents lists stands again where it is minuted, and is found there.
        let blocks = record.blocks.filter { block in
            block.kind != .furniture && !block.text.isEmpty && (record.items.isEmpty || !block.text.contains("....."))
        }
        let items = itemsByBlock(of: record, blocks)
        var units: [Unit] = []
        var ofItem: [Int: Int] = [:]
        for (index, block) in blocks.enumerated() {
            if let item = items[index] {
                if let known = ofItem[item] {
                    units[known].blocks.append(block)
                } else {
                    ofItem[item] = units.count
                    units.append(Unit(item: item, blocks: [block]))
                }
            } else if let last = units.last, last.item == nil, joins(block, last) {
                units[units.count - 1].blocks.append(block)
            } else {
                units.append(Unit(item: nil, blocks: [block]))
            }
        }
        return units
    }

    private static func joins(_ block: Block, _ unit: Unit) -> Bool {
        guard block.kind != .heading, let last = unit.blocks.last, last.page == block.page else { return false }
        // A heading belongs to what follows it.
        if unit.blocks.allSatisfy({ $0.kind == .heading }) { return true }
        let length = unit.blocks.reduce(0) { $0 + $1.text.unicodeScalars.count }
        return length + block.text.unicodeScalars.count <= shortestUnit
    }

    /// For each block the place of its item in `items`. Numbers can repeat (a misread §, an agenda before the notes):
    /// then the first run of blocks with the number belongs to the first item of it, the second to the second.
    private static func itemsByBlock(of record: Record, _ blocks: [Block]) -> [Int?] {
        var ofNumber: [String: [Int]] = [:]
        for (index, item) in record.items.enumerated() {
            if let number = item.number { ofNumber[number, default: []].append(index) }
        }
        var starts: [String: Int] = [:]
        for (index, item) in record.items.enumerated() where item.number == nil {
            if let place = item.evidence.places.first { starts[place.block] = index }
        }
        var runs: [String: Int] = [:]
        var previous: String?
        var unnumbered: Int?
        return blocks.map { block in
            defer { previous = block.item ?? previous }
            if let number = block.item, let candidates = ofNumber[number] {
                unnumbered = nil
                if previous != number { runs[number, default: -1] += 1 }
                return candidates[min(runs[number] ?? 0, candidates.count - 1)]
            }
            if let start = starts[block.id] {
                unnumbered = start
            } else if let open = unnumbered, !record.items[open].text.contains(block.text) {
                unnumbered = nil
            }
            return unnumbered
        }
    }
}
