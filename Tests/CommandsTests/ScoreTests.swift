import Foundation
import Testing

struct ScoreTests {
    private let folder: TemporaryFolder

    /// Gold of `Sample.minutes`.
    private static func gold(file: String, date: String = "2024-03-05") -> String {
        """
        {"file": "\(file)", "origin": "text", "family": "hembygd", "document": {"type": "minutes"},
        "meeting": {"body": "Björkdalens hembygdsförening", "date": "\(date)"},
        "attendance": [{"name": "Ylva Näslund", "role": "ordförande"}, {"name": "Per Ekbrink", "role": "sekreterare"},
            {"name": "Maja Torsgård", "role": "ledamot"}],
        "items": [{"number": "1", "title": "Mötets öppnande",
                "decisions": ["Ordföranden hälsar välkommen och öppnar mötet"]},
            {"number": "2", "title": "Val av justerare",
                "decisions": [{"text": "att välja Maja Torsgård att justera protokollet", "page": 1}]},
            {"number": "3", "title": "Hembygdsdagen", "decisions": ["att hålla hembygdsdagen den 6 juni"]},
            {"number": "4", "title": "Mötets avslutande", "decisions": ["Ordföranden avslutar mötet"]}],
        "approval": {"chair": "Ylva Näslund", "secretary": "Per Ekbrink", "adjusters": ["Maja Torsgård"]},
        "traps": [{"kind": "not a decision", "text": "Styrelsen diskuterar upplägget av hembygdsdagen"}]}
        """
    }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("documents/a.txt", Sample.minutes)
        try folder.write("documents/b.txt", Sample.minutes)
        try folder.write("gold/a.gold.json", Self.gold(file: "documents/a.txt"))
        try folder.write("gold/b.gold.json", Self.gold(file: "documents/b.txt", date: "2024-03-12"))
        try folder.write("text/index.json", #"{"a-p1.txt": {"file": "documents/a.txt", "page": 1}}"#)
        try folder.write("text/a-p1.txt", Sample.minutes.replacing("\n", with: "\r\n"))
    }

    private func score(_ options: String...) throws -> Program {
        try Program.run(["score", folder.path("")] + options)
    }

    private static func object(_ run: Program) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test("the documents are read and measured against their gold")
    func json() throws {
        let run = try score("--json")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        let object = try Self.object(run)
        let measures = try #require(object["measures"] as? [String: [String: Any]])
        #expect(object["documents"] as? Int == 2)
        #expect(measures["decisions"]?["f1"] as? Double == 1)
        #expect(measures["decisions"]?["gold"] as? Int == 8)
        #expect(measures["meeting.date"]?["f1"] as? Double == 0.5)
        #expect(measures["evidence on its page"]?["gold"] as? Int == 2)
        #expect(measures["traps avoided"]?["f1"] as? Double == 1)
        #expect((object["ocr"] as? [String: Any])?["cer"] as? Double == 0)
        #expect(try score("--json").output == run.output)
    }

    @Test("the table stands on standard output, and before it what was missed, if one asks")
    func table() throws {
        let run = try score("--misses")
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first == "documents/b.txt: meeting.date: gold “2024-03-12” got “2024-03-05” (page 1)")
        #expect(lines.contains { $0.hasPrefix("decisions ") && $0.contains("1.000") })
        #expect(lines.allSatisfy { $0.count <= 120 })
    }

    @Test("some of the documents can be picked out")
    func only() throws {
        let object = try Self.object(try score("--json", "--only", "b.txt"))
        #expect(object["documents"] as? Int == 1)
        #expect(object["ocr"] == nil)
        #expect(try score("--only", "c.txt").status == 66)
    }

    @Test("a document that is gone and gold that is none are named, and the others measured: 2")
    func failures() throws {
        try folder.write("gold/c.gold.json", Self.gold(file: "documents/gone.txt"))
        try folder.write("gold/d.gold.json", #"{"file": "documents/a.txt", "items": [{"decisions": [{"text": 7}]}]}"#)
        let run = try score("--json")
        #expect(run.status == 2)
        #expect(run.errors.contains("documents/gone.txt"))
        #expect(run.errors.contains("gold/d.gold.json: items.[0].decisions"))
        let object = try Self.object(run)
        #expect(object["documents"] as? Int == 3)
        #expect((object["failed"] as? [String])?.count == 2)
        let measures = try #require(object["measures"] as? [String: [String: Any]])
        #expect(measures["decisions"]?["recall"] as? Double == 8.0 / 12)
    }

    @Test("a folder that is none, or has no gold: 66")
    func noFolder() throws {
        #expect(try Program.run("score", folder.path("gone")).status == 66)
        let run = try Program.run("score", folder.path("documents"))
        #expect(run.status == 66)
        #expect(run.errors.contains("no gold in it"))
    }
}
