import DocumentModel

/// Where the values of a record stand on its pages: a name for each value, and its places.
struct Marks {
    struct Mark {
        /// Unique in the document, and the same for the same record: a part of permanent links.
        var name: String
        var places: [Evidence]
    }

    let all: [Mark]

    init(_ record: Record) {
        var all: [Mark] = []
        func add(_ name: String, _ evidence: EvidenceList?) {
            guard let evidence, !evidence.places.isEmpty else { return }
            all.append(Mark(name: name, places: evidence.places))
        }
        for (field, list) in record.meeting.evidence.sorted(by: { $0.key < $1.key }) { add(Self.field(field), list) }
        for (field, list) in record.approval.evidence.sorted(by: { $0.key < $1.key }) {
            add(Self.approval(field), list)
        }
        for (index, entry) in record.attendance.enumerated() { add(Self.attendance(index), entry.evidence) }
        for (index, item) in record.items.enumerated() {
            add(Self.item(index), item.evidence)
            for (place, value) in item.proposals.enumerated() { add(Self.item(index, "p", place), value.evidence) }
            for (place, value) in item.decisions.enumerated() { add(Self.item(index, "d", place), value.evidence) }
            for (place, value) in item.votes.enumerated() { add(Self.item(index, "v", place), value.evidence) }
            for (place, value) in item.reservations.enumerated() { add(Self.item(index, "r", place), value.evidence) }
            for (place, value) in item.appointments.enumerated() { add(Self.item(index, "c", place), value.evidence) }
            for (place, value) in item.actions.enumerated() { add(Self.item(index, "a", place), value.evidence) }
        }
        for (index, value) in record.attachments.enumerated() { add(Self.attachment(index), value.evidence) }
        self.all = all
    }

    static func field(_ name: String) -> String { "meeting-\(name)" }
    static func approval(_ name: String) -> String { "approval-\(name)" }
    static func attendance(_ index: Int) -> String { "person-\(index + 1)" }
    static func item(_ index: Int) -> String { "item-\(index + 1)" }
    static func item(_ index: Int, _ kind: String, _ place: Int) -> String { "item-\(index + 1)-\(kind)\(place + 1)" }
    static func attachment(_ index: Int) -> String { "attachment-\(index + 1)" }
    static func block(_ id: String) -> String { "block-\(id)" }
}
