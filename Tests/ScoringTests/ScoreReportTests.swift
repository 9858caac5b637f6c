import DocumentModel
import Foundation
import Testing

@testable import Scoring

struct ScoreReportTests {
    private static func document(
        _ number: Int, family: String, origin: String, date: String?, wear: String? = nil, _ names: [String]
    ) throws -> DocumentScore {
        var record = Sample.record(date: date)
        record.attendance = names.map { .init(name: $0, evidence: Sample.evidence("b1")) }
        let wear = wear.map { "\"wear\": \"\($0)\"," } ?? ""
        return try Sample.score(
            """
            {"file": "\(number).pdf", "origin": "\(origin)", "family": "\(family)", \(wear)
            "meeting": {"date": \(date.map { "\"\($0)\"" } ?? "null")},
            "attendance": [{"name": "Ylva Näslund"}, {"name": "Per Ekbrink"}]}
            """, record)
    }

    private static func documents() throws -> [DocumentScore] {
        [
            try document(1, family: "byalag", origin: "text", date: "1987-03-05", ["Ylva Näslund", "Per Ekbrink"]),
            try document(2, family: "byalag", origin: "scan", date: "1988-03-05", wear: "fax", ["Ylva Näslund"]),
            try document(3, family: "styrelse", origin: "scan", date: nil, wear: "clean", ["Göta Rask"]),
        ]
    }

    @Test("counts are summed over documents, families are averaged, groups stand by themselves")
    func figures() throws {
        let report = ScoreReport(try Self.documents(), pages: [])
        let names = try #require(report.measures["attendance.name"])
        #expect(names.overall.hit == 3)
        #expect(names.overall.precision == 0.75)
        #expect(names.overall.recall == 0.5)
        #expect(names.overall.f1 == 0.6)
        #expect(names.groups["family"]?["byalag"]?.f1 == 2 * 0.75 / 1.75)
        #expect(names.groups["family"]?["styrelse"]?.f1 == 0)
        #expect(names.families == 0.75 / 1.75)
        #expect(names.groups["decade"]?.keys.sorted() == ["1980s"])
        #expect(names.groups["wear"]?.keys.sorted() == ["clean", "fax"])
        #expect(names.groups["origin"]?["text"]?.f1 == 1)
        #expect(report.groups["origin"] == ["text": 1, "scan": 2])
        #expect(report.measures["meeting.date"]?.overall.documents == 2)
        #expect(report.text == nil)
    }

    @Test("an interval holds the figure, is the same each time, and is not given for one document")
    func intervals() throws {
        let documents = try Self.documents()
        let overall = ScoreReport(documents, pages: []).measures["attendance.name"]?.overall
        let interval = try #require(overall?.interval?.f1)
        #expect(interval.count == 2)
        #expect(interval[0] < 0.6 && 0.6 < interval[1])
        #expect(interval == ScoreReport(documents, pages: []).measures["attendance.name"]?.overall.interval?.f1)
        #expect(ScoreReport([documents[0]], pages: []).measures["attendance.name"]?.overall.interval == nil)
    }

    @Test("documents that are all alike leave no doubt")
    func certainty() throws {
        let documents = try (1...20).map {
            try Self.document($0, family: "byalag", origin: "text", date: nil, ["Ylva Näslund", "Per Ekbrink"])
        }
        #expect(ScoreReport(documents, pages: []).measures["attendance.name"]?.overall.interval?.f1 == [1, 1])
    }

    @Test("the interval of a share is about as wide as theory has it")
    func width() {
        // 400 documents, half of them right: 1.96 · √(0.25 / 400) on either side.
        let counts = (0..<400).map { Counts($0 % 2, gold: 1, found: 1) }
        let sums = Bootstrap.sums(counts, zero: .none, +)
        let interval = Bootstrap.interval(sums, \.f1) ?? []
        #expect(interval.count == 2)
        #expect(abs(interval[0] - 0.451) < 0.006)
        #expect(abs(interval[1] - 0.549) < 0.006)
    }

    @Test("the JSON has each measure's figures, with those of its groups")
    func json() throws {
        let page = PageTextScore(name: "1.txt", file: "1.pdf", page: 1, exact: "en två", read: "en tva")
        let report = ScoreReport(try Self.documents(), pages: [page], failed: ["4.pdf: no"], partial: [])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(report)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["schema"] as? String == "protokoll-score/1")
        #expect(object["documents"] as? Int == 3)
        #expect(object["failed"] as? [String] == ["4.pdf: no"])
        let measures = try #require(object["measures"] as? [String: [String: Any]])
        let names = try #require(measures["attendance.name"])
        #expect(names["f1"] as? Double == 0.6)
        #expect(names["gold"] as? Int == 6)
        #expect(names["found"] as? Int == 4)
        #expect((names["origin"] as? [String: Any])?["text"] as? Double == 1)
        #expect(measures["items"]?["f1"] is NSNull)
        let text = try #require(object["ocr"] as? [String: Any])
        #expect(text["words"] as? Double == 0.5)
        #expect(((text["files"] as? [String: Any])?["1.pdf"] as? [String: Any])?["cer"] as? Double == 1.0 / 6)
        #expect(try encoder.encode(report) == data)
    }

    @Test("the table has no line longer than 120 characters, however many families there are and whatever their names")
    func table() throws {
        let documents = try (1...30).map {
            try Self.document(
                $0, family: "en förening med ett långt namn \($0)", origin: "text", date: "19\(10 + $0)-01-01",
                ["Ylva Näslund"])
        }
        let file = String(repeating: "mapp/", count: 30) + "1.pdf"
        let page = PageTextScore(name: "1.txt", file: file, page: 1, exact: "en två", read: "en tva")
        let text = ScoreTable(ScoreReport(documents, pages: [page])).text
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 120 })
        let row = try #require(lines.first { $0.hasPrefix("attendance.name ") })
        let cells = ["0.667", "0.667–0.667", "1.000", "0.500", "60", "30", "30", "0.667"]
        #expect(row.split(separator: " ").dropFirst().map(String.init) == cells)
        #expect(lines.contains { $0.hasPrefix("F1 by decade") && $0.contains("1910s") })
        #expect(text.contains("30 documents, 0 not read"))
    }

    @Test("gold may say one value or several, numbers as numbers or words, and texts with or without a place")
    func gold() throws {
        let gold = try Sample.gold(
            """
            {"file": "a.pdf", "wear": 3, "document": {"type": "minutes"}, "meeting": {"body": "Byalaget", "kind": null},
            "items": [{"number": 4, "decisions": "att laga bryggan",
                "evidence": {"page": 2, "box": [1, 2.5, 3, 4]}},
                {"number": null, "decisions": [{"text": "att köpa färg", "page": 3}],
                    "conflicts": [{"name": "Göta Rask"}]}],
            "attachments": [{"label": "Bilaga 1", "title": "Karta"}]}
            """)
        #expect(gold.wear?.text == "3")
        #expect(gold.meeting?.body == ["Byalaget"])
        #expect(gold.meeting?.$kind.isStated == true)
        #expect(gold.meeting?.$number.isStated == false)
        #expect(gold.items[0].number?.text == "4")
        #expect(gold.items[0].decisions.map(\.text) == ["att laga bryggan"])
        #expect(gold.items[0].places == [GoldPlace(page: 2, box: .init(left: 1, top: 2.5, right: 3, bottom: 4))])
        #expect(gold.items[1].decisions[0].places == [GoldPlace(page: 3)])
        #expect(gold.items[1].conflicts?.map(\.text) == ["Göta Rask"])
        #expect(gold.attachments?.map(\.text) == ["Bilaga 1 Karta"])
        #expect(gold.traps == nil)
    }
}
