import Foundation
import Testing

@Suite("protokoll score") struct ScoreTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("documents/a.txt", Sample.minutes)
        try folder.write(
            "gold/a.gold.json",
            """
            {"file": "documents/a.txt", "origin": "text", "family": "association", "document": {"type": "minutes"},
             "meeting": {"date": "2024-03-05", "body": "Björkdalens hembygdsförening"},
             "attendance": [{"name": "Ylva Näslund", "role": "ordförande"}, {"name": "Per Ekbrink", "role": "sekreterare"},
                            {"name": "Maja Torsgård", "role": "ledamot"}, {"name": "Nils Borta"}]}
            """)
    }

    @Test("values, misses and the mark of each measure are printed")
    func table() throws {
        let run = try Program.run("score", folder.path(""), "--misses")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("documents/a.txt: attendance missed: gold “Nils Borta” got nothing"))
        let name = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("attendance.name ") })
        #expect(name.split(separator: " ").prefix(2) == ["attendance.name", "0.857"])
    }

    @Test("the same as JSON")
    func json() throws {
        let run = try Program.run("score", folder.path(""), "--json", "--only", "a.txt")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let measures = try #require(report["measures"] as? [String: Any])
        #expect((measures["meeting.date"] as? [String: Any])?["f1"] as? Double == 1)
        #expect((report["misses"] as? [Any])?.isEmpty == false)
    }

    @Test("a document that cannot be read is named, the others are measured: 2")
    func failure() throws {
        try folder.write("gold/b.gold.json", "{\"file\": \"documents/gone.pdf\"}")
        let run = try Program.run("score", folder.path(""))
        #expect(run.status == 2)
        #expect(run.errors.contains("documents/gone.pdf: "))
        #expect(run.output.contains("2 documents, 1 not read"))
    }

    @Test("no gold, no such file in it, and gold that is none are told apart: 66")
    func noInput() throws {
        let empty = try TemporaryFolder()
        let none = try Program.run("score", empty.path(""))
        #expect(none.status == 66 && none.errors.contains("no gold here"))
        let only = try Program.run("score", folder.path(""), "--only", "zzz")
        #expect(only.status == 66 && only.errors.contains("zzz"))
        try folder.write("gold/b.gold.json", "{\"attendance\": []}")
        let bad = try Program.run("score", folder.path(""))
        #expect(bad.status == 66 && bad.errors.contains("b.gold.json: file: missing"))
    }
}
