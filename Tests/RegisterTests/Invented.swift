import DocumentModel

@testable import Register

/// Records of invented people, as short as a test needs them.
enum Invented {
    struct Attendee {
        var name: String
        var organisation: String?
        var party: String?
        var role: String?

        init(_ name: String, _ organisation: String? = nil, party: String? = nil, role: String? = nil) {
            self.name = name
            self.organisation = organisation
            self.party = party
            self.role = role
        }
    }

    static func outline(
        _ id: String, _ date: String?, _ body: String?, _ people: [Attendee], chair: String? = nil,
        adjusters: [String] = [], items: [AgendaItem] = [], letterhead: String? = nil
    ) -> RecordOutline {
        RecordOutline(
            record(id, date, body, people, chair: chair, adjusters: adjusters, items: items, letterhead: letterhead))
    }

    static func record(
        _ id: String, _ date: String?, _ body: String?, _ people: [Attendee], chair: String? = nil,
        adjusters: [String] = [], items: [AgendaItem] = [], letterhead: String? = nil, pages: [Page] = []
    ) -> Record {
        var record = Record(
            document: DocumentInformation(
                id: id, sha256: id, source: "\(id).txt", mediaType: "text/plain", type: .minutes,
                pages: pages.map { PageInformation($0) }))
        record.meeting = Meeting(body: body, date: date)
        record.attendance = people.enumerated().map { index, person in
            Attendance(
                name: person.name, organisation: person.organisation, party: person.party, role: person.role,
                evidence: [evidence("b\(index + 2)")])
        }
        record.approval = Approval(chair: chair, adjusters: adjusters)
        record.items = items
        record.blocks = [
            Block(
                id: "b1", kind: .furniture, page: 1, box: nil, original: letterhead ?? "Protokoll",
                text: letterhead ?? "Protokoll")
        ]
        return record
    }

    static func evidence(_ block: String, page: Int = 1) -> Evidence {
        Evidence(block: block, page: page, box: nil, span: 0..<1, confidence: nil)
    }
}
