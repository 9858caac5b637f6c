import Foundation
import Testing

/// Questions about people and decisions, to the built program.
struct QuestionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("in/mars.txt", Sample.minutes)
        try folder.write("in/april.txt", Sample.minutes.replacing("2024-03-05", with: "2024-04-09"))
        let run = try Program.run(["ingest", folder.path("in")], in: folder)
        #expect(run.status == 0, "\(run.errors)")
    }

    private func json(_ arguments: [String]) throws -> [String: Any] {
        let run = try Program.run(arguments + ["--json"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func peopleStandOnceWithAllTheirMeetingsAndCanBeToldApart() throws {
        let all = try json(["people"])
        let people = try #require(all["people"] as? [[String: Any]])
        let name = try #require(people.first?["name"] as? String)
        let id = try #require(people.first?["id"] as? String)
        let answer = try json(["people", id])
        let sightings = try #require((answer["people"] as? [[String: Any]])?.first?["sightings"] as? [[String: Any]])
        let records = sightings.compactMap { $0["record"] as? String }
        #expect(records.count == 2)

        let text = try Program.run(["people", name], in: folder)
        #expect(text.output.contains("2024-03-05") && text.output.contains(records[1]))

        let groups = records.map { #"[{"record":"\#($0)","name":"\#(name)"}]"# }.joined(separator: ",")
        try folder.write("who.jsonl", #"{"verdict":"apart","groups":[\#(groups)]}"#)
        let apart = try json(["people", name, "--identities", folder.path("who.jsonl")])
        #expect((apart["people"] as? [[String: Any]])?.count == 2)
        let bad = try Program.run(["people", "--identities", folder.path("in/mars.txt")], in: folder)
        #expect(bad.status == 64 && bad.errors.contains("line 1"))
    }

    @Test func meetingsDecisionsAndTheRoomAreAskedByBodyAndRecord() throws {
        let bodies = try Program.run(["meetings"], in: folder)
        let id = try #require(bodies.output.split(whereSeparator: \.isWhitespace).last.map(String.init))
        let meetings = try json(["meetings", "--body", id])
        #expect(((meetings["years"] as? [[String: Any]])?.first?["meetings"] as? [Any])?.count == 2)

        let decisions = try json(["decisions", "--body", id, "--from", "2024-04"])
        let found = try #require(decisions["decisions"] as? [[String: Any]])
        #expect(!found.isEmpty && found.allSatisfy { $0["date"] as? String == "2024-04-09" })
        let text = try Program.run(["decisions", "--body", id], in: folder)
        #expect(text.output.contains("att hålla hembygdsdagen den 6 juni"))

        let record = try #require(found.first?["record"] as? String)
        let item = try #require(found.first?["item"] as? String)
        let room = try json(["present", record, item])
        #expect(room["record"] as? String == record)
        #expect(try Program.run(["present", record, "99"], in: folder).status == 66)
        #expect(try Program.run(["decisions", "--body", "ingen sådan"], in: folder).status == 66)
        #expect(try Program.run(["appointments", "ingen sådan"], in: folder).status == 0)
    }

    @Test func personalDataIsCoveredInTheRegisterUnlessAskedFor() throws {
        let number = "19121212-1212"
        try folder.write(
            "more/maj.txt",
            Sample.minutes.replacing("2024-03-05", with: "2024-05-07")
                .replacing("Per Ekbrink, sekr", with: "Per Ekbrink (\(number)), sekr"))
        #expect(try Program.run(["ingest", folder.path("more")], in: folder).status == 0)
        for question in [["people", "Ekbrink"], ["people", "Ekbrink", "--json"], ["people", "--json"]] {
            let covered = try Program.run(question, in: folder)
            #expect(covered.status == 0 && !covered.output.contains(number), "\(question)")
            #expect(try Program.run(question + ["--personal-data"], in: folder).output.contains(number), "\(question)")
        }
    }

    @Test func rulesAreListedAndCounted() throws {
        let list = try Program.run("rules", "att-clauses")
        #expect(list.status == 0 && list.output.contains("att bygga bron"))
        #expect(try Program.run("rules", "no-such-rule").status == 64)
        let count = try Program.run(
            "rules", "--count", folder.path("in/mars.txt"), folder.path("in/gone.txt"), "--json")
        #expect(count.status == 2)
        #expect(count.output.contains(#"{"documents":1,"places":1,"rule":"document-type"}"#))
    }
}
