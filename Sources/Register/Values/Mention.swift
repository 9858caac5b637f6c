/// One place in one record where a person is named, with what is said of the person there.
public struct Mention: Codable, Hashable, Sendable {
    public enum Capacity: String, Codable, Sendable, CaseIterable {
        /// In the list of those present or missing.
        case attendance
        case chair, secretary, adjuster
        /// Chosen for something.
        case appointed
        case presenter, mover, voter, reserving
        /// With a conflict of interest (jäv).
        case conflicted
        /// Somebody attends in the person's place.
        case replaced
    }

    public var capacity: Capacity
    /// As printed.
    public var name: String
    /// Function in the meeting, or what the person was chosen for.
    public var role: String?
    public var title: String?
    public var organisation: String?
    public var party: String?
    /// Of those who attend or are missing: `present`, `absent`, `partial`.
    public var presence: String?
    /// First and last item or clock time attended, as printed; of what somebody is chosen for, the term, ISO 8601.
    public var from: String?
    public var to: String?
    /// Whom the person stands in for, as printed.
    public var replaces: String?
    /// Label of the agenda item, else its number; nil outside the items.
    public var item: String?
    /// From 1, in the file; nil where the record gives no place.
    public var page: Int?
    /// The block's identifier in the record.
    public var block: String?

    package init(
        _ capacity: Capacity, name: String, role: String? = nil, title: String? = nil, organisation: String? = nil,
        party: String? = nil, presence: String? = nil, from: String? = nil, to: String? = nil,
        replaces: String? = nil, item: String? = nil, page: Int? = nil, block: String? = nil
    ) {
        self.capacity = capacity
        self.name = name
        self.role = role
        self.title = title
        self.organisation = organisation
        self.party = party
        self.presence = presence
        self.from = from
        self.to = to
        self.replaces = replaces
        self.item = item
        self.page = page
        self.block = block
    }
}
