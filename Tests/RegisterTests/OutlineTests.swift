import DocumentModel
import Foundation
import Testing

@testable import Register

struct OutlineTests {
    @Test func anOutlineOfARecordIsTheOneOfItsJSON() throws {
        var record = Invented.record(
            "o1", "2020-01-01", "Byggnadsnämnden", [.init("Eva Falk", "Region Norr", party: "S", role: "ledamot")],
            chair: "Rut Ros", adjusters: ["Eva Falk"],
            items: [
                AgendaItem(
                    number: "1", label: "§ 1", title: "Val", presenters: ["Ivar Selin"],
                    proposals: [Proposal(text: "avslag", by: ["Eva Falk"], kind: .reject, evidence: [])],
                    votes: [Vote(method: .open, ballots: [.init(name: "Eva Falk", vote: .no)], evidence: [])],
                    reservations: [Reservation(by: ["Eva Falk"], text: "nej", evidence: [])],
                    conflicts: ["Bo Alm"],
                    appointments: [Appointment(name: "Rut Ros", role: "kassör", evidence: [])], evidence: [])
            ], letterhead: "Höganäs kommun",
            pages: [
                Page(number: 1, width: 1, height: 1, origin: .plain),
                Page(number: 2, width: 1, height: 1, origin: .unread),
            ])
        record.blocks += (2...40).map {
            Block(id: "b\($0)", kind: .paragraph, page: 1, original: "Text", text: "Text")
        }
        let decoded = try JSONDecoder().decode(RecordOutline.self, from: JSONEncoder().encode(record))
        #expect(decoded == RecordOutline(record))
        #expect(decoded.unreadPages == [2] && decoded.head == ["Höganäs kommun"])
    }
}
