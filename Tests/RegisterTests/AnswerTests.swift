import DocumentModel
import Testing

@testable import Register

struct AnswerTests {
    private static let records: [Record] = {
        let item = AgendaItem(
            number: "3", label: "§ 3", title: "Val",
            decisions: [Decision(text: "att välja Eva Falk till kassör", evidence: [Invented.evidence("b5", page: 2)])],
            appointments: [
                Appointment(
                    name: "Eva Falk", role: "kassör", from: "2020", to: "2022",
                    evidence: [Invented.evidence("b5", page: 2)])
            ], evidence: [])
        let body = "Kanotklubben Paddeln"
        let unread = [Page(number: 3, width: 1, height: 1, origin: .unread)]
        var agenda = Invented.record("a", "2020-05-01", body, [])
        agenda.document.type = .agenda
        return [
            Invented.record("m1", "2020-02-01", body, [.init("Eva Falk", role: "ledamot")], items: [item]),
            Invented.record("m2", "2020-03-01", body, [], pages: unread), agenda,
            Invented.record("m3", "2021-02-01", body, [.init("E. Falk")]),
            Invented.record("m4", nil, body, [.init("Rut Ros")], items: [item]),
        ]
    }()
    private let register = Register(of: Self.records.map { RecordOutline($0) })

    @Test func aPersonIsFoundByPartOfTheNameOrItsSound() {
        #expect(register.people(named: "falk").map(\.name) == ["Eva Falk"])
        #expect(register.people(named: "Eva Falck").map(\.name) == ["Eva Falk"])
        #expect(register.people(named: "eva f").map(\.name) == ["Eva Falk"])
        #expect(register.people(named: "Eva Ros").isEmpty)
        #expect(register.people(named: " ").isEmpty)
    }

    @Test func anAnswerAboutSomebodyTellsWhichMeetingsOfTheseYearsAreSilent() throws {
        let answer = register.answer(aboutPeople: "Falk")
        #expect(answer.people[0].sightings.map(\.record) == ["m1", "m3", "m4"])
        #expect(answer.notKnown.withoutAttendance.map(\.record) == ["m2"])
        #expect(answer.notKnown.unread.map(\.pages) == [[3]])
    }

    @Test func appointmentsHaveRoleTermAndPlace() throws {
        let answer = register.answer(aboutAppointmentsOf: "Falk")
        let first = try #require(answer.appointments.first)
        #expect(answer.appointments.map(\.record) == ["m1", "m4"])
        #expect(first.role == "kassör" && first.from == "2020" && first.to == "2022" && first.item == "§ 3")
        #expect(first.page == 2 && first.body == "Kanotklubben Paddeln")
    }

    @Test func decisionsOfAPeriodComeWithWhatIsNotKnown() throws {
        let answer = DecisionsAnswer(of: register.bodies(named: "paddeln"), from: "2020-01", to: "2020-12") { id in
            Self.records.first { $0.document.id == id }
        }
        #expect(answer.decisions.map(\.record) == ["m1"])
        #expect(answer.decisions[0].item == "§ 3" && answer.decisions[0].page == 2)
        #expect(answer.notKnown.unread.map(\.record) == ["m2"])
        #expect(answer.notKnown.undated.map(\.record) == ["m4"])
        #expect(answer.withoutMinutes == ["2020-05-01"])

        let all = DecisionsAnswer(of: register.bodies, from: nil, to: nil) { id in
            Self.records.first { $0.document.id == id }
        }
        #expect(all.decisions.map(\.record) == ["m1", "m4"])
        #expect(all.notKnown.undated.isEmpty)
    }
}
