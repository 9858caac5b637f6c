import DocumentModel
import Testing

@testable import Scoring

struct StatedGoldTests {
    private static var record: Record {
        var record = Sample.record(date: "2019-03-05")
        record.meeting.kind = "årsmöte"
        record.meeting.counted = [Meeting.Count(what: "röstberättigade", number: 34)]
        let evidence = Sample.evidence("b1")
        record.attendance = [Attendance(name: "Ylva Näslund", from: "§ 4", evidence: evidence)]
        var item = Sample.item("7", "Bryggan", "att laga bryggan")
        item.diaryNumber = "BY 2019/12"
        item.state = .deferred
        item.proposals = [
            Proposal(text: "Bryggan lagas", by: ["Per Ekbrink", "Olle Kvist"], kind: .other, evidence: evidence)
        ]
        item.votes = [
            Vote(
                method: .open, yes: 3, no: 1, ballots: [.init(name: "Ylva Näslund", vote: .yes)], evidence: evidence)
        ]
        item.reservations = [Reservation(by: ["Olle Kvist"], text: "", evidence: evidence)]
        item.conflicts = ["Göta Rask"]
        item.appointments = [Appointment(name: "Per Ekbrink", role: "bryggvakt", evidence: evidence)]
        item.notify = ["Kommunen"]
        record.items = [item]
        record.attachments = [Attachment(label: "Bilaga 1", title: "Karta", evidence: evidence)]
        record.recipients = ["Medlemmarna"]
        return record
    }

    @Test("a field that the gold does not speak of is not counted, whatever was found")
    func unstated() throws {
        let score = try Sample.score(
            """
            {"file": "a.pdf", "meeting": {"date": "2019-03-05"}, "attendance": [{"name": "Ylva Näslund"}],
            "items": [{"number": "7", "title": "Bryggan", "decisions": ["att laga bryggan"]}]}
            """, Self.record)
        let names = [
            "meeting.kind", "meeting.number", "meeting.counted", "document.pages", "attachments", "recipients",
            "evidence on its page", "evidence box", "traps avoided",
        ]
        #expect(names.allSatisfy { score.counts[$0] == nil })
        #expect(!score.counts.keys.contains { $0.hasPrefix("items.") && $0 != "items.title" })
        #expect(score.counts["attendance.from"] == nil)
        #expect(score.counts["decisions"] == Counts(1, gold: 1, found: 1))
    }

    @Test("a field that the gold says is not there is invented where it is found")
    func absent() throws {
        let score = try Sample.score(
            """
            {"file": "a.pdf", "meeting": {"date": "2019-03-05", "kind": null, "counted": []},
            "attendance": [{"name": "Ylva Näslund", "from": null}], "attachments": [], "recipients": [],
            "items": [{"number": "7", "title": "Bryggan", "diaryNumber": null, "proposals": [], "votes": [],
                "reservations": [], "conflicts": [], "appointments": [], "notify": []}]}
            """, Self.record)
        #expect(score.counts["meeting.kind"] == Counts(0, gold: 1, found: 1))
        for (name, found) in [
            ("meeting.counted", 1), ("attendance.from", 1), ("attachments", 1), ("recipients", 1),
            ("items.diaryNumber", 1), ("items.proposals", 1), ("items.votes", 1), ("items.votes.ballots", 0),
            ("items.reservations", 1), ("items.conflicts", 1), ("items.appointments", 1), ("items.notify", 1),
        ] where found > 0 {
            #expect(score.counts[name] == Counts(0, gold: 0, found: found), "\(name)")
        }
    }

    @Test("what stands under an item is compared part by part")
    func matters() throws {
        let score = try Sample.score(
            """
            {"file": "a.pdf", "meeting": {"date": "2019-03-05", "kind": "Årsmöte", "number": 3,
                "counted": [{"what": "röstberättigade medlemmar", "number": 34}, {"what": "fullmakter", "number": 2}]},
            "attendance": [{"name": "Ylva Näslund", "from": "§4"}],
            "attachments": ["Bilaga 1", "Bilaga 2"], "recipients": ["medlemmarna"],
            "items": [{"number": "7", "title": "Bryggan", "diaryNumber": "BY 2019/12", "state": "deferred",
                "proposals": [{"text": "bryggan lagas", "by": ["Per Ekbrink"], "kind": "amend"}],
                "votes": [{"method": "open", "yes": 3, "no": 1, "abstain": 0,
                    "ballots": [{"name": "Ylva Näslund", "vote": "yes"}, {"name": "Olle Kvist", "vote": "no"}]}],
                "reservations": [{"by": ["Olle Kvist", "Göta Rask"]}], "conflicts": ["Göta Rask"],
                "appointments": [{"name": "Per Ekbrink", "role": "ordförande"}], "notify": ["Kommunen"]}]}
            """, Self.record)
        for (name, hit, gold, found) in [
            ("meeting.kind", 1, 1, 1), ("meeting.number", 0, 1, 1), ("attendance.from", 1, 1, 1),
            ("attachments", 1, 2, 1), ("recipients", 1, 1, 1), ("items.diaryNumber", 1, 1, 1),
            ("items.state", 1, 1, 1), ("items.proposals", 1, 1, 1), ("items.proposals.by", 1, 1, 2),
            ("items.proposals.kind", 0, 1, 1), ("items.votes", 1, 1, 1), ("items.votes.method", 1, 1, 1),
            ("items.votes.ballots", 1, 2, 1), ("items.reservations", 1, 2, 1), ("items.conflicts", 1, 1, 1),
            ("items.appointments", 1, 1, 1), ("items.appointments.role", 0, 1, 1), ("items.notify", 1, 1, 1),
        ] {
            #expect(score.counts[name] == Counts(hit, gold: gold, found: found), "\(name)")
        }
    }

    @Test("evidence is held against the places that the gold gives")
    func evidence() throws {
        let gold = """
            {"file": "a.pdf", "attendance": [
                {"name": "Ylva Näslund", "evidence": [{"page": 1, "box": [100, 200, 180, 212]}]},
                {"name": "Per Ekbrink", "evidence": {"page": 1, "box": [100, 220, 180, 232]}},
                {"name": "Olle Kvist", "page": 2}, {"name": "Göta Rask"}]}
            """
        var record = Sample.record()
        let box = Box(left: 99, top: 198, right: 182, bottom: 213)
        record.attendance = [
            Attendance(name: "Ylva Näslund", evidence: Sample.evidence("b1", box: box)),
            Attendance(name: "Per Ekbrink", evidence: Sample.evidence("b1", box: box)),
            Attendance(name: "Olle Kvist", evidence: Sample.evidence("b1", box: box)),
            Attendance(name: "Göta Rask", evidence: Sample.evidence("b1", box: box)),
        ]
        let score = try Sample.score(gold, record)
        #expect(score.counts["evidence on its page"] == Counts(2, gold: 3, found: 3))
        #expect(score.counts["evidence box"] == Counts(1, gold: 2, found: 2))
        let miss = score.misses.first { $0.what == "evidence box of Per Ekbrink" }
        #expect(miss?.page == 1)
        #expect(miss?.box == box)
        #expect(miss?.gold == "page 1 at 100 220 180 232")
    }
}
