/// An agenda item of the gold.
package struct GoldItem: Decodable, Placed, Sendable {
    package struct Proposal: Decodable, Placed, Sendable {
        package var text: String
        @OneOrMore package var by: [String]
        package var kind: String?
        package var page: Int?
        @OneOrMore package var evidence: [GoldPlace]
    }

    package struct Vote: Decodable, Placed, Sendable {
        package struct Ballot: Decodable, Hashable, Sendable {
            package var name: String
            package var vote: String
        }

        package var method: String?
        package var yes: Int?
        package var no: Int?
        package var abstain: Int?
        package var ballots: [Ballot]?
        package var page: Int?
        @OneOrMore package var evidence: [GoldPlace]
    }

    package struct Reservation: Decodable, Sendable {
        @OneOrMore package var by: [String]
    }

    package struct Appointment: Decodable, Placed, Sendable {
        package var name: String
        package var role: String?
        package var page: Int?
        @OneOrMore package var evidence: [GoldPlace]
    }

    package var number: GoldLabel?
    package var title: String?
    @Known package var diaryNumber: String?
    @Known package var state: String?
    package var page: Int?
    @OneOrMore package var evidence: [GoldPlace]
    @OneOrMore package var decisions: [GoldText]
    package var proposals: [Proposal]?
    package var votes: [Vote]?
    package var reservations: [Reservation]?
    package var conflicts: [GoldText]?
    package var appointments: [Appointment]?
    package var notify: [GoldText]?
}
