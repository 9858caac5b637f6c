import DocumentModel

/// Which entry of a record a correction is for: its place among the others of its sort.
package struct EntryReference: Hashable, Sendable {
    package var index: Int
    /// Of a decision: its place within its item.
    package var inner: Int?

    package init(_ index: Int, inner: Int? = nil) {
        self.index = index
        self.inner = inner
    }
}

/// The entries of a record, with what they are known by.
struct Entries {
    struct Entry {
        var reference: EntryReference
        var key: String
        var page: Int?
        var box: Box?
    }

    let all: [Entry]

    init(_ sort: CorrectableField.Entry, of record: Record) {
        func entry(_ reference: EntryReference, _ key: String, _ evidence: EvidenceList) -> Entry {
            let place = evidence.places.first
            return Entry(reference: reference, key: key, page: place?.page, box: place?.box)
        }
        all =
            switch sort {
            case .attendance:
                record.attendance.enumerated().map { entry(EntryReference($0), $1.name, $1.evidence) }
            case .item:
                record.items.enumerated().map { entry(EntryReference($0), Self.key($1), $1.evidence) }
            case .decision:
                record.items.enumerated().flatMap { index, item in
                    item.decisions.enumerated().map { inner, decision in
                        entry(EntryReference(index, inner: inner), decision.text, decision.evidence)
                    }
                }
            case .block:
                record.blocks.enumerated().map { index, block in
                    Entry(reference: EntryReference(index), key: block.original, page: block.page, box: block.box)
                }
            }
    }

    private static func key(_ item: AgendaItem) -> String {
        [item.number, item.title].compactMap(\.self).joined(separator: " ")
    }

    /// The entry that was read so and stands there; else the one read so, where there is but one; else the one that
    /// stands there, whatever it is read as now. Nil where the place holds nothing of the sort any more.
    func find(_ correction: Correction) -> EntryReference? {
        let alike = all.filter { $0.key == correction.entry }
        if let here = alike.first(where: { Self.isThere($0, correction) }) ?? (alike.count == 1 ? alike.first : nil) {
            return here.reference
        }
        return all.filter { Self.isThere($0, correction) }
            .max { Self.overlap($0.box, correction.box) < Self.overlap($1.box, correction.box) }?.reference
    }

    private static func isThere(_ entry: Entry, _ correction: Correction) -> Bool {
        entry.page == correction.page && overlap(entry.box, correction.box) > 0.5
    }

    /// The common part, as a share of the smaller of the two; 0 where one has no place.
    private static func overlap(_ first: Box?, _ second: Box?) -> Double {
        guard let first, let second, let common = first.intersection(second) else { return 0 }
        let smaller = min(first.width * first.height, second.width * second.height)
        return smaller > 0 ? common.width * common.height / smaller : 0
    }
}
