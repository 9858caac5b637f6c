/// What a perfect reader would find in a document: the record of the contract, without evidence, with pages and traps.
package struct Gold: Sendable {
    package struct Meeting: Sendable {
        package var body: String?
        package var kind: String?
        package var number: String?
        package var day: Day?
        package var start: Clock?
        package var end: Clock?
        package var place: String?
        package var counted: [(what: String, number: Int)] = []
    }

    package enum Presence: String, Sendable { case present, absent, partial }

    package struct Attendee: Sendable {
        package var name: String
        package var organisation: String?
        package var party: String?
        package var title: String?
        package var role: String?
        package var group: String?
        package var presence = Presence.present
        /// As printed; nil where the person was there all the time or the document does not say.
        package var from: String?
        package var to: String?
        package var replaces: String?

        package init(_ name: String) { self.name = name }
    }

    package struct Proposal: Sendable {
        package var text: String
        package var by: [String]
        /// approve, reject, amend, refer back, other.
        package var kind: String
    }

    package struct Vote: Sendable {
        package var method: String
        package var yes: Int
        package var no: Int
        package var abstain: Int
        /// Name and yes, no, abstain.
        package var ballots: [(name: String, vote: String)] = []
    }

    package struct Item: Sendable {
        package var number: String?
        package var label: String?
        package var title: String?
        package var diaryNumber: String?
        package var state = "handled"
        package var decisions: [String] = []
        package var proposals: [Proposal] = []
        package var votes: [Vote] = []
        package var reservations: [String] = []
        package var conflicts: [String] = []
        package var appointments: [(name: String, role: String)] = []
        package var notify: [String] = []
    }

    package struct Approval: Sendable {
        package var chair: String?
        package var secretary: String?
        package var adjusters: [String] = []
        package var day: Day?
    }

    /// Something that stands in the text and is easily taken for what it is not.
    package struct Trap: Sendable {
        package enum Kind: String, Sendable {
            case notDecision = "not a decision"
            case notAttending = "not attending"
            case notMeetingDate = "not the meeting's date"
            case notItem = "not an item"
        }

        package var kind: Kind
        package var text: String
    }

    package var family: String
    package var type: String
    package var title: String?
    package var meeting = Meeting()
    package var attendance: [Attendee] = []
    package var items: [Item] = []
    package var approval = Approval()
    package var attachments: [String] = []
    package var recipients: [String] = []
    package var traps: [Trap] = []

    package init(family: String, type: String) {
        self.family = family
        self.type = type
    }
}
