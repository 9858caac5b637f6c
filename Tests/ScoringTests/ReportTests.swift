import Foundation
import Testing

@testable import Scoring

@Suite("Score reports") struct ReportTests {
    private static func score(_ file: String, _ family: String, hit: Int, gold: Int, found: Int) throws -> DocumentScore
    {
        let json = "{\"file\": \"\(file)\", \"family\": \"\(family)\", \"origin\": \"scan\", \"wear\": \"fax\"}"
        let record = try JSONDecoder().decode(GoldRecord.self, from: Data(json.utf8))
        var score = FileComparison.scores([record], [])[0]
        score.counts = ["items": Counts(hit, gold: gold, found: found)]
        return score
    }

    @Test("counts add up over documents; families count once each")
    func sums() throws {
        let report = ScoreReport(
            [
                try Self.score("a", "housing", hit: 1, gold: 2, found: 1),
                try Self.score("b", "housing", hit: 3, gold: 4, found: 5),
                try Self.score("c", "parish", hit: 1, gold: 1, found: 1),
            ], pages: [])
        let items = try #require(report.measures["items"])
        #expect((items.overall.hit, items.overall.gold, items.overall.found) == (5, 7, 7))
        #expect(abs((items.overall.f1 ?? 0) - 5 / 7) < 1e-12)
        #expect(abs((items.families ?? 0) - (2 / 3 + 1) / 2) < 1e-12)
        #expect(items.groups["wear"]?["fax"]?.documents == 3)
    }

    @Test("intervals hold the figure, narrow with more documents, and are the same each time")
    func intervals() throws {
        func report(_ documents: Int) throws -> [Double] {
            let scores = try (0..<documents).map {
                try Self.score("\($0)", "housing", hit: $0 % 3, gold: 3, found: 3)
            }
            let overall = try #require(ScoreReport(scores, pages: []).measures["items"]).overall
            let interval = try #require(overall.interval?.f1)
            #expect(try interval[0] <= #require(overall.f1) && #require(overall.f1) <= interval[1])
            return interval
        }
        let (few, many) = (try report(12), try report(120))
        #expect(many[1] - many[0] < (few[1] - few[0]) / 2)
        #expect(try report(12) == few)
        let one = ScoreReport([try Self.score("a", "housing", hit: 1, gold: 2, found: 2)], pages: [])
        #expect(one.measures["items"]?.overall.interval == nil)
    }

    @Test("error rates count characters and words, broken words joined")
    func text() {
        func counts(_ exact: String, _ read: String) -> TextCounts {
            PageTextScore(name: "p1", file: "a", page: 1, exact: exact, read: read).counts
        }
        #expect(counts("Stämman be-\nslutar\n", "Stämman beslutar").distance == 0)
        #expect(counts("Stämman – beslutar", "Stamman - beslutar").distance == 1)
        let halved = counts("ett två tre fyra", "två ett")
        #expect(halved.commonWords == 2 && halved.wordF1 == 2.0 * 2 / 6)
        #expect(counts("abcd", "").characterErrorRate == 1)
    }

    @Test("the table stands in 120 columns however many groups there are")
    func table() throws {
        let families = [
            "agenda", "council", "form", "housing", "municipal", "notes", "notice", "parish", "plan", "steering",
            "typewritten",
        ]
        let scores = try families.map { try Self.score($0, $0, hit: 1, gold: 2, found: 2) }
        let lines = ScoreTable(ScoreReport(scores, pages: [])).text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 120 })
        for family in families { #expect(lines.contains { $0.contains(family.prefix(10)) }) }
    }

    @Test("the figures stand in the JSON under fixed names")
    func json() throws {
        let report = ScoreReport([try Self.score("a", "housing", hit: 1, gold: 2, found: 2)], pages: [])
        let object = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(report)) as? [String: Any])
        #expect(object["schema"] as? String == "protokoll-score/1")
        let items = try #require((object["measures"] as? [String: Any])?["items"] as? [String: Any])
        #expect(items["f1"] as? Double == 0.5 && items["gold"] as? Int == 2)
        #expect((items["origin"] as? [String: Any])?["scan"] as? Double == 0.5)
    }
}
