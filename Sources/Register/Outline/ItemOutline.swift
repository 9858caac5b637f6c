public import DocumentModel

/// An agenda item without its text: its number and whom it names.
public struct ItemOutline: Hashable, Sendable {
    public struct Ballot: Codable, Hashable, Sendable { public var name: String }

    public struct Votes: Decodable, Hashable, Sendable {
        public var ballots: [Ballot]
        public var evidence: EvidenceList
    }

    /// A proposal or a reservation.
    public struct Motion: Decodable, Hashable, Sendable {
        public var by: [String]
        public var evidence: EvidenceList
    }

    @Stated public var number: String?
    @Stated public var label: String?
    @Stated public var title: String?
    public var presenters: [String]
    public var proposals: [Motion]
    public var votes: [Votes]
    public var reservations: [Motion]
    public var conflicts: [String]
    public var appointments: [Appointment]
    public var evidence: EvidenceList

    public init(_ item: AgendaItem) {
        _number = Stated(wrappedValue: item.number)
        _label = Stated(wrappedValue: item.label)
        _title = Stated(wrappedValue: item.title)
        presenters = item.presenters
        proposals = item.proposals.map { Motion(by: $0.by, evidence: $0.evidence) }
        votes = item.votes.map { vote in
            Votes(ballots: vote.ballots.map { Ballot(name: $0.name) }, evidence: vote.evidence)
        }
        reservations = item.reservations.map { Motion(by: $0.by, evidence: $0.evidence) }
        conflicts = item.conflicts
        appointments = item.appointments
        evidence = item.evidence
    }

    /// As printed where it is.
    public var reference: String? { label ?? number.map { "§ \($0)" } }
}

extension ItemOutline: Decodable {}
