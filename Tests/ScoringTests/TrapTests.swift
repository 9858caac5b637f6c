import DocumentModel
import Testing

@testable import Scoring

struct TrapTests {
    private static let gold = """
        {"file": "a.pdf", "meeting": {"date": "2019-03-05"}, "attendance": [{"name": "Ylva Näslund"}],
        "items": [{"number": "1", "title": "Bryggan", "decisions": ["att laga bryggan före midsommar"]}],
        "traps": [{"kind": "not attending", "text": "Göta Rask"},
            {"kind": "not the meeting's date", "text": "2019-03-12"},
            {"kind": "not an item", "text": "Utdrag ur stadgarna"},
            {"kind": "not a decision", "text": "att bryggan säljs till högstbjudande"}]}
        """

    private static func record(
        date: String, name: String, item: String, decision: String
    ) -> Record {
        var record = Sample.record(date: date, items: [Sample.item("1", "Bryggan", decision), Sample.item("2", item)])
        record.attendance = [Attendance(name: name, evidence: Sample.evidence("b1"))]
        return record
    }

    @Test("a reading that takes none of them for what it is not has avoided all")
    func avoided() throws {
        let record = Self.record(
            date: "2019-03-05", name: "Ylva Näslund", item: "Övrigt", decision: "att laga bryggan före midsommar")
        let score = try Sample.score(Self.gold, record)
        #expect(score.counts["traps avoided"] == Counts(4, gold: 4, found: 4))
        #expect(!score.misses.contains { $0.what.hasPrefix("trap") })
    }

    @Test("each one that a value of the record holds is a trap fallen into, and named")
    func caught() throws {
        let record = Self.record(
            date: "2019-03-12", name: "Göta Rask", item: "Utdrag ur stadgarna",
            decision: "Olle Kvist föreslår att bryggan säljs till högstbjudande.")
        let score = try Sample.score(Self.gold, record)
        #expect(score.counts["traps avoided"] == Counts(0, gold: 4, found: 4))
        #expect(score.counts["traps avoided: not an item"] == Counts(0, gold: 1, found: 1))
        let named = score.misses.filter { $0.what.hasPrefix("trap, ") }
        #expect(Set(named.compactMap(\.got)).count == 4)
        #expect(named.contains { $0.what == "trap, not a decision" && $0.page == 1 })
    }

    @Test("a value that is right is no trap, if it looks like one")
    func right() throws {
        let gold = """
            {"file": "a.pdf", "attendance": [{"name": "Ylva Näslund"}],
            "traps": [{"kind": "not attending", "text": "Ylva Näslund"}]}
            """
        var record = Sample.record()
        record.attendance = [Attendance(name: "Ylva Näslund", evidence: Sample.evidence("b1"))]
        #expect(try Sample.score(gold, record).counts["traps avoided"]?.hit == 1)
    }
}
