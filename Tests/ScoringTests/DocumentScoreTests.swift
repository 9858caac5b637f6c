import DocumentModel
import Foundation
import Testing

@testable import Scoring

@Suite("A record beside its gold") struct DocumentScoreTests {
    private static func gold(_ json: String) throws -> GoldRecord {
        try JSONDecoder().decode(GoldRecord.self, from: Data(json.utf8))
    }

    private static func evidence(_ block: String, page: Int = 1, _ box: Box? = nil) -> EvidenceList {
        [Evidence(block: block, page: page, box: box, span: 0..<4, confidence: nil)]
    }

    private static func record(
        _ people: [String] = [], decisions: [String] = [], date: String? = nil, id: String = "0", box: Box? = nil,
        type: DocumentType = .minutes
    ) -> Record {
        var information = DocumentInformation(id: id, sha256: "00", source: "a.pdf", mediaType: "application/pdf")
        information.type = type
        let place = evidence("b1", box)
        return Record(
            document: information, meeting: Meeting(date: date),
            attendance: people.map { Attendance(name: $0, evidence: place) },
            items: [
                AgendaItem(
                    number: "1", label: "§ 1", title: "Budget", text: "",
                    decisions: decisions.map { Decision(text: $0, evidence: place) }, evidence: place)
            ])
    }

    private static func score(_ gold: String, _ record: Record) throws -> DocumentScore {
        try FileComparison.scores([Self.gold(gold)], [record])[0]
    }

    @Test("missed, invented and wrong values are counted and listed")
    func misses() throws {
        let score = try Self.score(
            """
            {"file": "a.pdf", "meeting": {"date": "2024-03-05"},
             "attendance": [{"name": "Eva Ek"}, {"name": "Bo Alm"}],
             "items": [{"number": 1, "title": "Budget", "page": 3, "decisions": ["att anta budgeten"]}]}
            """, Self.record(["Eva Ek", "Kaj Ro"], decisions: ["att avslå budgeten"], date: "2024-03-06"))
        #expect(score.counts["attendance.name"] == Counts(1, gold: 2, found: 2))
        #expect(score.counts["items"] == Counts(1, gold: 1, found: 1))
        #expect(score.counts["decisions"] == Counts(0, gold: 1, found: 1))
        #expect(score.counts["meeting.date"] == Counts(0, gold: 1, found: 1))
        #expect(score.counts["meeting.place"] == nil)
        let misses = score.misses.map { "\($0.what): \($0.gold ?? "–") / \($0.got ?? "–")" }
        #expect(misses.contains("attendance missed: Bo Alm / –") && misses.contains("attendance invented: – / Kaj Ro"))
        #expect(misses.contains("decision missed in 1: att anta budgeten / –"))
        #expect(score.decade == "2020s")
    }

    @Test("what the gold does not state is not measured, and what it states as nothing is")
    func unstated() throws {
        let items = "\"items\": [{\"number\": \"1\", \"title\": \"Budget\""
        let silent = try Self.score("{\"file\": \"a.pdf\", \(items)}]}", Self.record())
        #expect(silent.counts["items.proposals"] == nil && silent.counts["attachments"] == nil)
        let stated = try Self.score(
            "{\"file\": \"a.pdf\", \(items), \"proposals\": []}], \"attachments\": []}", Self.record())
        #expect(stated.counts["items.proposals"] == Counts.none && stated.counts["attachments"] == Counts.none)
    }

    @Test("a trap counts as avoided unless it was taken for what it is not")
    func traps() throws {
        let gold = """
            {"file": "a.pdf", "meeting": {"date": "2024-03-05"}, "attendance": [{"name": "Eva Ek"}],
             "items": [{"number": "1", "title": "Budget", "decisions": []}],
             "traps": [{"kind": "not attending", "text": "Bo Alm"}, {"kind": "not a decision", "text": "att höja avgiften"},
                       {"kind": "not the meeting's date", "text": "2024-04-09"}]}
            """
        let good = try Self.score(gold, Self.record(["Eva Ek"], date: "2024-03-05"))
        #expect(good.counts["traps avoided"] == Counts(3, gold: 3, found: 3))
        let bad = try Self.score(
            gold, Self.record(["Eva Ek", "Bo Alm"], decisions: ["att höja avgiften"], date: "2024-04-09"))
        #expect(bad.counts["traps avoided"] == Counts(0, gold: 3, found: 3))
        #expect(bad.misses.count { $0.what.hasPrefix("trap, ") } == 3)
    }

    @Test("evidence must be on its page and cover its box without covering the page")
    func evidenceBoxes() throws {
        let gold = """
            {"file": "a.pdf", "attendance": [{"name": "Eva Ek", "evidence": [{"page": 1, "box": [100, 100, 150, 112]}]}]}
            """
        func counts(_ box: Box?, page: Int = 1) throws -> [Counts?] {
            var record = Self.record()
            record.items = []
            record.attendance = [Attendance(name: "Eva Ek", evidence: Self.evidence("b1", page: page, box))]
            let score = try Self.score(gold, record)
            return [score.counts["evidence on its page"], score.counts["evidence box"]]
        }
        let (right, wrong) = (Counts(1, gold: 1, found: 1), Counts(0, gold: 1, found: 1))
        #expect(try counts(Box(left: 99, top: 101, right: 148, bottom: 111)) == [right, right])
        #expect(try counts(Box(left: 0, top: 0, right: 595, bottom: 842)) == [right, wrong])
        #expect(try counts(Box(left: 300, top: 300, right: 350, bottom: 312)) == [right, wrong])
        #expect(try counts(Box(left: 99, top: 101, right: 148, bottom: 111), page: 2) == [wrong, wrong])
    }

    @Test("areas that boxes share count once")
    func areas() {
        let boxes = [
            Box(left: 0, top: 0, right: 10, bottom: 10), Box(left: 5, top: 5, right: 15, bottom: 15),
            Box(left: 0, top: 0, right: 10, bottom: 10),
        ]
        #expect(BoxCover.area(of: boxes) == 175)
        #expect(BoxCover.commonArea(of: [boxes[0]], and: [boxes[1]]) == 25)
    }

    @Test("documents of a file stand for golds one to one, by type, date and pages")
    func severalDocuments() throws {
        let golds = try ["2024-03-05", "2024-04-09"].map {
            try Self.gold(
                "{\"file\": \"a.pdf\", \"document\": {\"type\": \"minutes\"}, \"meeting\": {\"date\": \"\($0)\"}}")
        }
        let (first, second) = (Self.record(date: "2024-03-05"), Self.record(date: "2024-04-09", id: "0-2"))
        let right = FileComparison.scores(golds, [second, first])
        #expect(right.map { $0.counts["documents"] } == Array(repeating: Counts(1, gold: 1, found: 1), count: 2))
        #expect(right.map { $0.counts["meeting.date"]?.hit } == [1, 1])
        let undivided = FileComparison.scores(golds, [first])
        #expect(undivided.compactMap { $0.counts["documents"] }.reduce(.none, +) == Counts(1, gold: 2, found: 1))
        let torn = FileComparison.scores([golds[0]], [first, second])
        #expect(torn[0].counts["documents"] == Counts(1, gold: 1, found: 2))
        let unread = FileComparison.scores([golds[0]], [])
        #expect(unread[0].counts["documents"] == Counts(0, gold: 1, found: 1))
    }
}
