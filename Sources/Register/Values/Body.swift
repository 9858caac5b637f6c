internal import DocumentModel

/// An organ or association that met.
public struct Body: Codable, Hashable, Sendable, Identifiable {
    /// One record of the body.
    public struct Document: Codable, Hashable, Sendable {
        /// Identifier of the record.
        public var record: String
        /// ISO 8601.
        public var date: String?
        public var type: String
        /// As printed.
        public var kind: String?
        /// Numbers of its agenda items, in order, those that have one.
        public var numbers: [String]
        /// How many people and organisations it lists as present or missing; 0 where it has no such list.
        public var listed: Int
        /// Pages that nobody has read, from 1: what they hold is not known.
        public var unreadPages: [Int]

        /// Whether it tells what was decided: an agenda or a notice does not.
        public var isMinutes: Bool { DocumentType(rawValue: type)?.isMinutes ?? false }

        /// Whether it is dated and of the time between both, days, months or years (included); of any time, an undated
        /// one too, where both are nil.
        func isHeld(from: String?, to: String?) -> Bool {
            if from == nil, to == nil { return true }
            guard let date else { return false }
            // `~` sorts after every digit and hyphen, so that a month includes its days.
            return date >= from ?? "" && date <= (to ?? "") + "~"
        }

        init(_ outline: RecordOutline) {
            record = outline.id
            date = outline.meeting.date
            type = outline.type.rawValue
            kind = outline.meeting.kind
            numbers = outline.items.compactMap(\.number)
            listed = outline.attendance.count
            unreadPages = outline.unreadPages
        }
    }

    /// `body-` and 12 hexadecimal digits, made from the name and the organisation.
    public var id: String
    public var otherIDs: [String]
    /// The form used most.
    public var name: String
    public var spellings: [Person.Spelling]
    /// Identifier of the municipality, region or authority it belongs to; nil where the documents do not say.
    public var organisation: String?
    /// Whether the name alone says little: `styrelsen` may be any board.
    public var isGeneric: Bool
    /// By date, the undated ones last.
    public var documents: [Document]
    /// Identifiers of its people in the register.
    public var people: [String]
    /// Why several spellings were taken for one body.
    public var joins: [Join]
    /// Bodies that may be the same.
    public var perhaps: [Perhaps]

    public struct Perhaps: Codable, Hashable, Sendable {
        public var body: String
        public var name: String
        public var join: Join
    }
}
