import DocumentModel
import Testing

@testable import Scoring

/// The expected counts were computed with an independent scorer in Python from the same gold and the same record.
struct DocumentComparisonTests {
    private static let gold = """
        {"file": "a.pdf", "origin": "scan", "family": "byalag", "document": {"type": ["minutes", "notes"]},
        "meeting": {"body": ["Styrelsen för Lövåsens byalag", "Lövåsens byalag"], "date": "1987-03-05",
            "startTime": "18:30", "endTime": null, "place": "Gamla mejeriet i Lövåsen"},
        "attendance": [
            {"name": "Ylva Näslund", "organisation": "Lövåsens byalag", "role": "ordförande", "presence": "present"},
            {"name": "Per Ekbrink", "organisation": null, "role": "sekreterare", "presence": "present"},
            {"name": "Maja Torsgård", "organisation": null, "role": "ledamot", "presence": "absent"},
            {"name": "Olle Kvist", "organisation": null, "role": null, "presence": "absent"}],
        "items": [{"number": "1", "title": "Mötets öppnande", "decisions": []},
            {"number": "2", "title": "Val av justerare",
                "decisions": ["att välja Maja Torsgård att justera protokollet"]},
            {"number": "3 a", "title": "Bryggan vid badplatsen",
                "decisions": ["att laga bryggan före den 6 juni", "att avslå motionen om en ny brygga"]},
            {"number": 4, "title": "Mötets avslutande", "decisions": []}],
        "approval": {"chair": "Ylva Näslund", "secretary": "Per Ekbrink", "adjusters": ["Maja Torsgård"], "date": null},
        "tableCells": ["Brygga", "1 200", "Flag-\\u00adgor", "300", "300"]}
        """

    private static var record: Record {
        var record = Sample.record(.notes)
        record.meeting = Meeting(
            body: "Styrelsen för Lövåsens byalag", date: "1987-03-06", startTime: "18:30", endTime: "20:00",
            place: "Gamla mejeriet, Lövåsen")
        record.attendance = [
            Attendance(name: "YLVA NÄSLUND", title: "ordförande", evidence: Sample.evidence("b1")),
            Attendance(name: "Per Ekbrlnk", role: "sekr", evidence: Sample.evidence("b1")),
            Attendance(
                name: "Maja Torsgård", organisation: "S", role: "ledamot", presence: .absent,
                evidence: Sample.evidence("b1", "b2")),
            Attendance(name: "Göta Rask", presence: .partial, evidence: Sample.evidence("b9")),
        ]
        let mending = Decision(text: "att laga bryggan före den 8 juni", evidence: Sample.evidence("b4"))
        let choice = Decision(
            text: "att välja Maja Torsgärd att justera protokollet", evidence: Sample.evidence("b3"))
        let refusal = Decision(
            text: "Styrelsen beslutar att avslå motionen om en ny brygga", evidence: Sample.evidence("b4"))
        record.items = [
            AgendaItem(number: "1", label: nil, title: "Mötets öppnande", evidence: Sample.evidence("b3")),
            AgendaItem(
                number: "2", label: nil, title: "Val av justerare Styrelsen beslutar", decisions: [choice, mending],
                evidence: Sample.evidence("b3")),
            AgendaItem(number: "3A", label: nil, title: "Bryggan vid bad", evidence: Sample.evidence("b4")),
            AgendaItem(number: "5", label: nil, title: "Övrigt", decisions: [refusal], evidence: []),
        ]
        record.approval = Approval(chair: "Ylva Näslund", adjusters: ["Maja Torsgård", "Per Ekbrink"])
        record.tables = [Table(page: 1, header: ["Brygga", ""], rows: [["1200", "Flaggor"], ["300", "–"]])]
        record.blocks = [
            ("b1", "Närvarande: Ylva Näslund, Per Ekbrlnk", "Närvarande: Ylva Näs-\nlund, Per Ekbrlnk"),
            ("b2", "Maja Torsgård", "Maja Torsgard"),
            ("b3", "1 Mötets öppnande 2 Val av justerare", "1 Mötets öppnande 2 Val av justerare"),
            ("b4", "att laga bryggan före den 8 juni. Bryggan vid bad. Styrelsen beslutar att avslå", ""),
        ].map { Block(id: $0.0, kind: .paragraph, page: 1, original: $0.2, text: $0.1) }
        return record
    }

    @Test("every field is counted as the independent scorer counts it")
    func counts() throws {
        let score = try Sample.score(Self.gold, Self.record)
        let expected = [
            ("documents", 1, 1, 1), ("document.type", 1, 1, 1), ("meeting.date", 0, 1, 1),
            ("meeting.startTime", 1, 1, 1), ("meeting.endTime", 0, 1, 1), ("meeting.body", 1, 1, 1),
            ("meeting.place", 1, 1, 1), ("attendance.name", 2, 4, 4), ("attendance.name, close", 3, 4, 4),
            ("attendance.organisation", 0, 1, 1), ("attendance.role", 2, 3, 3),
            ("attendance.absent or partial", 1, 2, 2), ("items", 3, 4, 4), ("items.title", 1, 4, 4),
            ("decisions", 2, 3, 3), ("decisions in their item", 1, 3, 3), ("approval.people", 3, 3, 3),
            ("table cells", 4, 5, 4), ("evidence shows the value", 6, 11, 11),
        ]
        #expect(
            score.counts
                == Dictionary(uniqueKeysWithValues: expected.map { ($0.0, Counts($0.1, gold: $0.2, found: $0.3)) }))
        #expect(score.origin == "scan")
        #expect(score.family == "byalag")
        #expect(score.decade == "1980s")
    }

    @Test("in a file that could not be read nothing is found, and all of its gold is missed")
    func unread() throws {
        let score = try Sample.score(Self.gold, nil)
        let expected = [
            ("documents", 0, 1, 1), ("document.type", 0, 1, 1), ("meeting.date", 0, 1, 1),
            ("meeting.startTime", 0, 1, 1), ("meeting.body", 0, 1, 1), ("meeting.place", 0, 1, 1),
            ("attendance.name", 0, 4, 0), ("attendance.name, close", 0, 4, 0), ("attendance.organisation", 0, 1, 0),
            ("attendance.role", 0, 3, 0), ("attendance.absent or partial", 0, 2, 0), ("items", 0, 4, 0),
            ("items.title", 0, 4, 0), ("decisions", 0, 3, 0), ("decisions in their item", 0, 3, 0),
            ("approval.people", 0, 3, 0), ("table cells", 0, 5, 0), ("evidence shows the value", 0, 0, 0),
        ]
        #expect(
            score.counts
                == Dictionary(uniqueKeysWithValues: expected.map { ($0.0, Counts($0.1, gold: $0.2, found: $0.3)) }))
    }

    @Test("what differs is said, with what the gold and the reading have")
    func misses() throws {
        let lines = try Sample.score(Self.gold, Self.record).misses.map(\.line)
        #expect(lines.contains("a.pdf: meeting.date: gold “1987-03-05” got “1987-03-06”"))
        #expect(lines.contains("a.pdf: attendance missed: gold “Olle Kvist” got nothing"))
        #expect(lines.contains("a.pdf: attendance invented: gold nothing got “Göta Rask” (page 1)"))
        #expect(lines.contains("a.pdf: item missed: gold “4 Mötets avslutande” got nothing"))
        #expect(
            lines.contains("a.pdf: decision missed in 3a: gold “att laga bryggan före den 6 juni” got nothing"))
        #expect(lines.contains("a.pdf: table cell missed: gold “300” got nothing"))
    }
}
