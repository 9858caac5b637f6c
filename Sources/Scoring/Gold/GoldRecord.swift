/// What a perfect reader would find in a document: the gold that a record is measured against.
///
/// Its keys are those of the record, all but `file` optional. What is measured is what the gold states: a key that is
/// missing in all of a document's gold is not counted for that document.
package struct GoldRecord: Decodable, Sendable {
    package struct Information: Decodable, Sendable {
        /// The first is the best one; any is right.
        @OneOrMore package var type: [String]
        /// From 1, in the file; nil where the document is the whole file, or it is not said.
        package var pages: [Int]?
    }

    package struct Session: Decodable, Sendable {
        /// Any of them is right.
        @OneOrMore package var body: [String]
        @Known package var kind: String?
        @Known package var number: GoldLabel?
        package var date: String?
        package var startTime: String?
        package var endTime: String?
        package var place: String?
        package var counted: [Count]?
    }

    package struct Count: Decodable, Sendable {
        package var what: String
        package var number: Int
    }

    package struct Attendee: Decodable, Placed, Sendable {
        package var name: String
        package var organisation: String?
        /// Function or title: compared with either of a reading.
        package var role: String?
        /// Nil is `present`.
        package var presence: String?
        @Known package var party: String?
        @Known package var group: String?
        @Known package var from: String?
        @Known package var to: String?
        @Known package var replaces: String?
        package var page: Int?
        @OneOrMore package var evidence: [GoldPlace]

        var isAway: Bool { (presence ?? "present") != "present" }
    }

    package struct Approval: Decodable, Sendable {
        package var chair: String?
        package var secretary: String?
        @OneOrMore package var adjusters: [String]
        package var date: String?
    }

    /// Something that stands in the text and is easily taken for what it is not.
    package struct Trap: Decodable, Placed, Sendable {
        package var kind: String
        package var text: String
        package var page: Int?
        @OneOrMore package var evidence: [GoldPlace]
    }

    /// From the folder of the gold.
    package var file: String
    /// `text`, `born-digital` or `scan`.
    package var origin: String?
    /// Documents of the same form of writing; also one document in several forms. Nil: of its own.
    package var family: String?
    /// What became of the paper before it was scanned; nil where there is no paper.
    package var wear: GoldLabel?
    package var document: Information?
    package var meeting: Session?
    @OneOrMore package var attendance: [Attendee]
    @OneOrMore package var items: [GoldItem]
    package var approval: Approval?
    package var attachments: [GoldText]?
    package var recipients: [GoldText]?
    /// The cells of all tables, in any order.
    @OneOrMore package var tableCells: [String]
    package var traps: [Trap]?
}
