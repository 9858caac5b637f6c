import DocumentModel
import Testing

@testable import Register

struct RoomTests {
    /// A meeting of §§ 36–38 in which not everybody is there all the time.
    private static let record: Record = {
        var record = Invented.record("r1", "2024-03-05", "Byrådet", [])
        func attendee(
            _ name: String, _ presence: Presence = .present, from: String? = nil, to: String? = nil,
            replaces: String? = nil
        ) -> Attendance {
            Attendance(
                name: name, presence: presence, from: from, to: to, replaces: replaces,
                evidence: [Invented.evidence("b2", page: 2)])
        }
        record.attendance = [
            attendee("Eva Falk"), attendee("Rut Ros", .partial, from: "§ 38"),
            attendee("Stina Grahn", .partial, to: "§§ 37"), attendee("Urban Rehn", .partial, from: "13:10"),
            attendee("Ivar Selin", .absent), attendee("Moa Quist", .partial),
            attendee("Bo Alm", .partial, from: "§ 36", to: "§ 36", replaces: "Ivar Selin"), attendee("Tova Lilja"),
        ]
        record.items = ["36", "37", "38", "38 a"].map { (number: String) in
            AgendaItem(number: number, label: "§ \(number)", title: "Ärende", evidence: [])
        }
        record.items[1].conflicts = ["Tova Lilja (S)", "Siv Hägg"]
        return record
    }()

    private func state(_ name: String, _ item: String) throws -> RoomAnswer.Attendee.State? {
        try #require(RoomAnswer(Self.record, item: item)).attendees.first { $0.name == name }?.state
    }

    @Test(
        arguments: [
            ("Eva Falk", "37", RoomAnswer.Attendee.State.present), ("Rut Ros", "37", .elsewhere),
            ("Rut Ros", "§ 38", .present), ("Rut Ros", "38 a", .present), ("Stina Grahn", "37", .present),
            ("Stina Grahn", "38", .elsewhere), ("Urban Rehn", "37", .notKnown), ("Ivar Selin", "37", .absent),
            ("Moa Quist", "37", .notKnown), ("Bo Alm", "36", .present), ("Bo Alm", "37", .elsewhere),
            ("Tova Lilja", "37", .conflicted), ("Tova Lilja", "38", .present),
        ])
    func intervalsAndConflictsTellWhoWasThere(
        name: String, item: String, expected: RoomAnswer.Attendee.State
    ) throws {
        #expect(try state(name, item) == expected)
    }

    @Test func aVoteShowsThatSomebodyWasThere() throws {
        var record = Self.record
        record.items[1].votes = [
            Vote(
                method: .open,
                ballots: [.init(name: "Urban Rehn (S)", vote: .yes), .init(name: "Eva Falk", vote: .absent)],
                evidence: [])
        ]
        let answer = try #require(RoomAnswer(record, item: "37"))
        #expect(answer.attendees.first { $0.name == "Urban Rehn" }?.state == .present)
        #expect(answer.attendees.first { $0.name == "Eva Falk" }?.state == .absent)
    }

    @Test func whatIsNotKnownIsSaid() throws {
        let answer = try #require(RoomAnswer(Self.record, item: "37"))
        #expect(answer.notKnown.contains { $0.contains("Siv Hägg") })
        #expect(answer.attendees.first?.page == 2)

        var silent = Self.record
        silent.attendance = []
        silent.document.pages = [PageInformation(Page(number: 4, width: 1, height: 1, origin: .unread))]
        let nothing = try #require(RoomAnswer(silent, item: "36"))
        #expect(nothing.attendees.isEmpty)
        #expect(nothing.notKnown == ["the document lists nobody as present or absent", "pages not read: 4"])
    }

    @Test(arguments: [
        "Tova Lilja", "Tova Lilja (S)", "Tova Lilja, ordförande", "Lilja, Tova", "Tova Lilja, ledamot (S)",
    ])
    func somebodyListedWhoHasAConflictIsNotSaidToBeMissingFromTheList(printed: String) throws {
        var record = Self.record
        record.items[1].conflicts = [printed]
        let answer = try #require(RoomAnswer(record, item: "37"))
        #expect(answer.attendees.first { $0.name == "Tova Lilja" }?.state == .conflicted)
        #expect(!answer.notKnown.contains { $0.contains("conflict of interest") })
    }

    @Test func anItemThatIsNotThereHasNoAnswer() {
        #expect(RoomAnswer(Self.record, item: "39") == nil)
        #expect(RoomAnswer(Self.record, item: "") == nil)
    }
}
