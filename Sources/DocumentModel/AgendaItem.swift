/// A top-level numbered matter as it was minuted (or, where only an agenda exists, its point).
public struct AgendaItem: Codable, Hashable, Sendable {
    public enum State: String, Codable, Sendable {
        case handled, deferred, withdrawn
        case referredBack = "referred back"
    }

    /// Without `§` or full stop; nil where the points are not numbered.
    @Stated public var number: String?
    /// As printed: `§ 7.`
    @Stated public var label: String?
    @Stated public var title: String?
    @Stated public var diaryNumber: String?
    public var state: State
    public var presenters: [String]
    /// All that is minuted under the heading, paragraphs separated by line breaks.
    public var text: String
    public var proposals: [Proposal]
    public var decisions: [Decision]
    public var votes: [Vote]
    public var reservations: [Reservation]
    /// Names of those with a conflict of interest (jäv).
    public var conflicts: [String]
    public var appointments: [Appointment]
    public var actions: [Action]
    public var notify: [String]
    public var evidence: EvidenceList

    /// What the item is called by: its label, else its number.
    public var reference: String? { label ?? number }

    public init(
        number: String?, label: String?, title: String?, diaryNumber: String? = nil, state: State = .handled,
        presenters: [String] = [], text: String = "", proposals: [Proposal] = [], decisions: [Decision] = [],
        votes: [Vote] = [], reservations: [Reservation] = [], conflicts: [String] = [],
        appointments: [Appointment] = [], actions: [Action] = [], notify: [String] = [], evidence: EvidenceList
    ) {
        self.number = number
        self.label = label
        self.title = title
        self.diaryNumber = diaryNumber
        self.state = state
        self.presenters = presenters
        self.text = text
        self.proposals = proposals
        self.decisions = decisions
        self.votes = votes
        self.reservations = reservations
        self.conflicts = conflicts
        self.appointments = appointments
        self.actions = actions
        self.notify = notify
        self.evidence = evidence
    }
}

/// What somebody moved that the meeting should decide.
public struct Proposal: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case approve, reject, amend, other
        case referBack = "refer back"
    }

    public var text: String
    public var by: [String]
    public var kind: Kind
    public var evidence: EvidenceList

    public init(text: String, by: [String], kind: Kind, evidence: EvidenceList) {
        self.text = text
        self.by = by
        self.kind = kind
        self.evidence = evidence
    }
}

/// What the meeting decided: one att-clause, from `att`, or the sentence that decides.
public struct Decision: Codable, Hashable, Sendable {
    public var text: String
    public var evidence: EvidenceList

    public init(text: String, evidence: EvidenceList) {
        self.text = text
        self.evidence = evidence
    }
}

/// A vote with its count.
public struct Vote: Codable, Hashable, Sendable {
    public enum Method: String, Codable, Sendable { case acclamation, open, secret }

    public struct Ballot: Codable, Hashable, Sendable {
        public enum Choice: String, Codable, Sendable { case yes, no, abstain, absent }
        public var name: String
        public var vote: Choice

        public init(name: String, vote: Choice) {
            self.name = name
            self.vote = vote
        }
    }

    @Stated public var method: Method?
    @Stated public var yes: Int?
    @Stated public var no: Int?
    @Stated public var abstain: Int?
    public var ballots: [Ballot]
    @Stated public var result: String?
    public var evidence: EvidenceList

    public init(
        method: Method?, yes: Int? = nil, no: Int? = nil, abstain: Int? = nil, ballots: [Ballot] = [],
        result: String? = nil, evidence: EvidenceList
    ) {
        self.method = method
        self.yes = yes
        self.no = no
        self.abstain = abstain
        self.ballots = ballots
        self.result = result
        self.evidence = evidence
    }
}

/// A reservation against a decision.
public struct Reservation: Codable, Hashable, Sendable {
    public var by: [String]
    public var text: String
    public var evidence: EvidenceList

    public init(by: [String], text: String, evidence: EvidenceList) {
        self.by = by
        self.text = text
        self.evidence = evidence
    }
}

/// A person chosen for a function.
public struct Appointment: Codable, Hashable, Sendable {
    public var name: String
    @Stated public var role: String?
    /// ISO 8601, as exact as printed: `2025-04`.
    @Stated public var from: String?
    @Stated public var to: String?
    public var evidence: EvidenceList

    public init(name: String, role: String?, from: String? = nil, to: String? = nil, evidence: EvidenceList) {
        self.name = name
        self.role = role
        self.from = from
        self.to = to
        self.evidence = evidence
    }
}

/// Something that somebody is to do.
public struct Action: Codable, Hashable, Sendable {
    public var text: String
    @Stated public var owner: String?
    @Stated public var due: String?
    public var evidence: EvidenceList

    public init(text: String, owner: String? = nil, due: String? = nil, evidence: EvidenceList) {
        self.text = text
        self.owner = owner
        self.due = due
        self.evidence = evidence
    }
}
