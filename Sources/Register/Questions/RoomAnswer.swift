public import DocumentModel

/// Who was in the room for one agenda item.
public struct RoomAnswer: Codable, Hashable, Sendable {
    public struct Attendee: Codable, Hashable, Sendable {
        public enum State: String, Codable, Sendable {
            case present, absent
            /// There for other items.
            case elsewhere = "not for this item"
            /// Did not take part for a conflict of interest (jäv).
            case conflicted = "conflict of interest"
            /// There for part of the meeting; the document does not say whether for this item.
            case notKnown = "not known"
        }

        public var name: String
        public var role: String?
        public var party: String?
        public var organisation: String?
        public var state: State
        /// What tells, in words.
        public var because: String
        public var replaces: String?
        /// From 1, in the file.
        public var page: Int?
        public var block: String?
    }

    /// Identifier of the record.
    public var record: String
    public var body: String?
    public var date: String?
    public var item: String?
    public var title: String?
    /// Those in the room first.
    public var attendees: [Attendee]
    /// Heads that the document counts but does not name.
    public var counted: [Meeting.Count]
    /// What is not known, in words.
    public var notKnown: [String]

    /// - Parameter item: `37`, `§ 37`, `12 a`.
    /// - Returns: nil where the record has no such item.
    public init?(_ record: Record, item number: String) {
        guard let asked = SectionNumber(number),
            let index = record.items.firstIndex(where: { $0.number.flatMap { SectionNumber($0) } == asked })
        else { return nil }
        let item = record.items[index]
        self.record = record.document.id
        body = record.meeting.body
        date = record.meeting.date
        self.item = item.reference
        title = item.title
        counted = record.meeting.counted
        let states: [Attendee.State] = [.present, .notKnown, .conflicted, .elsewhere, .absent]
        let attendees = record.attendance.map { Self.attendee($0, item, asked) }
        self.attendees = states.flatMap { state in attendees.filter { $0.state == state } }
        notKnown = Self.notKnown(record, item, attendees)
    }

    private static func attendee(_ entry: Attendance, _ item: AgendaItem, _ number: SectionNumber) -> Attendee {
        let (state, because) = state(of: entry, item, number)
        let place = entry.evidence.places.first
        return Attendee(
            name: entry.name, role: entry.role, party: entry.party, organisation: entry.organisation, state: state,
            because: because, replaces: entry.replaces, page: place?.page, block: place?.block)
    }

    private static func state(
        of entry: Attendance, _ item: AgendaItem, _ number: SectionNumber
    ) -> (Attendee.State, String) {
        let key = NameForm.key(entry.name)
        if item.conflicts.contains(where: { isSame($0, key) }) { return (.conflicted, "jäv stated in the item") }
        let ballot = item.votes.lazy.flatMap(\.ballots).first { isSame($0.name, key) }
        if let ballot {
            return ballot.vote == .absent
                ? (.absent, "absent from the vote") : (.present, "voted: \(ballot.vote.rawValue)")
        }
        let interval = [entry.from.map { "from \($0)" }, entry.to.map { "to \($0)" }].compactMap(\.self)
            .joined(separator: " ")
        if entry.presence == .absent { return (.absent, "listed as absent") }
        if interval.isEmpty {
            return entry.presence == .present
                ? (.present, "listed as present")
                : (.notKnown, "present for part of the meeting; the document does not say which")
        }
        let from = entry.from.flatMap { SectionNumber($0) }
        let to = entry.to.flatMap { SectionNumber($0) }
        if let from, number < from { return (.elsewhere, "present \(interval)") }
        if let to, number > to { return (.elsewhere, "present \(interval)") }
        // A clock time says nothing of an item.
        let isUnclear = entry.from != nil && from == nil || entry.to != nil && to == nil
        return isUnclear
            ? (.notKnown, "present \(interval), which names no item") : (.present, "present \(interval)")
    }

    /// - Parameter printed: the name, with a party or a role behind it perhaps: `Eva Ek (S)`, `Eva Ek, ordförande`; or
    ///   `Ek, Eva`.
    private static func isSame(_ printed: String, _ key: String) -> Bool {
        let name = printed.prefix { $0 != "(" }
        return [name, name.prefix { $0 != "," }].contains { NameForm.key(String($0)) == key }
    }

    private static func notKnown(_ record: Record, _ item: AgendaItem, _ attendees: [Attendee]) -> [String] {
        var notes: [String] = []
        if attendees.isEmpty { notes.append("the document lists nobody as present or absent") }
        if !attendees.isEmpty, !attendees.contains(where: { $0.state == .absent }) {
            notes.append("the document lists nobody as absent: who was called and did not come is not known")
        }
        let unread = record.document.pages.filter(\.origin.isUnread).map { "\($0.number)" }
        if !unread.isEmpty { notes.append("pages not read: \(unread.joined(separator: ", "))") }
        let listed = attendees.map { NameForm.key($0.name) }
        for name in item.conflicts where !listed.contains(where: { isSame(name, $0) }) {
            notes.append("\(name) had a conflict of interest and is not in the list of those present")
        }
        if !record.document.type.isMinutes {
            notes.append("the document is no minutes: it may say who was called, not who came")
        }
        return notes
    }
}
