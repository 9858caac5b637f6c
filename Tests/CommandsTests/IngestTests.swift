import Archive
import Foundation
import GRDB
import Testing

/// Whole runs of the built program over an archive.
struct IngestTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("in/mars.txt", Sample.minutes)
        try folder.write("in/juni/april.txt", Sample.minutes.replacing("2024-03-05", with: "2024-04-09"))
    }

    @Test("a folder becomes records that can be found, shown and exported; a second run does nothing")
    func wholeWay() throws {
        let first = try Program.run(["ingest", folder.path("in")], in: folder)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.isEmpty)
        #expect(first.errors.contains("2 read; 2 pages"))

        let second = try Program.run(["ingest", folder.path("in")], in: folder)
        #expect(second.status == 0)
        #expect(second.errors.contains("2 unchanged"))

        let found = try Program.run(["search", "hembygdsdagen", "--from", "2024-04", "--json"], in: folder)
        #expect(found.status == 0, "\(found.errors)")
        let answer = try #require(JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any])
        let hits = try #require(answer["hits"] as? [[String: Any]])
        let id = try #require(hits.first?["record"] as? String)
        #expect(Set(hits.compactMap { $0["record"] as? String }) == [id])

        let shown = try Program.run(["show", id], in: folder)
        #expect(shown.status == 0)
        #expect(shown.output.contains("att hålla hembygdsdagen den 6 juni"))

        let exported = try Program.run(["export"], in: folder)
        let dates = try exported.output.split(separator: "\n").map { try date(ofRecord: String($0)) }
        #expect(dates == ["2024-03-05", "2024-04-09"])
        let table = try Program.run(
            ["export", "--format", "csv", "--table", "decisions", "--to", "2024-03"], in: folder)
        #expect(table.output.hasPrefix("document,date,body,item,title,decision,page\r\n"))
        #expect(table.output.contains("att hålla hembygdsdagen den 6 juni"))
        #expect(!table.output.contains("2024-04-09"))

        #expect(try Program.run(["verify"], in: folder).status == 0)
        #expect(try Program.run(["reindex"], in: folder).status == 0)
        let again = try Program.run(["search", "hembygdsdagen", "--from", "2024-04", "--json"], in: folder)
        #expect(again.output == found.output)
        #expect(try Program.run(["status"], in: folder).output.contains("2 done"))
    }

    @Test("a file that cannot be read is named, the others are read: 2; known since, it does not spoil the next run")
    func unsupported() throws {
        try folder.write("in/drawing.bin", "\u{0}\u{1}\u{2}\u{0}\u{3}\u{0}")
        let first = try Program.run(["ingest", folder.path("in")], in: folder)
        #expect(first.status == 2, "\(first.errors)")
        #expect(first.errors.contains("in/drawing.bin: "))
        let second = try Program.run(["ingest", folder.path("in")], in: folder)
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.errors.contains("1 unchanged with known problems"))
        #expect(try Program.run(["export"], in: folder).output.split(separator: "\n").count == 2)
        #expect(try Program.run(["status"], in: folder).output.contains("in/drawing.bin: unsupported"))
    }

    @Test("a dry run says what would be done and makes no archive")
    func dryRun() throws {
        let run = try Program.run(["ingest", folder.path("in"), "--dry-run"], in: folder)
        #expect(run.status == 0)
        #expect(run.output == "new\t\(folder.path("in"))/juni/april.txt\nnew\t\(folder.path("in"))/mars.txt\n")
        #expect(!FileManager.default.fileExists(atPath: folder.path("protokoll-archive")))
    }

    @Test("a second run at the same time is turned away with 75, or waits; reading goes on")
    func lock() throws {
        #expect(try Program.run(["ingest", folder.path("in/mars.txt")], in: folder).status == 0)
        let holder = try ArchiveWriter(at: folder.path("protokoll-archive"), purpose: "test", now: Date())
        let turnedAway = try Program.run(["ingest", folder.path("in")], in: folder)
        #expect(turnedAway.status == 75)
        #expect(turnedAway.errors.contains("--wait"))
        #expect(try Program.run(["search", "hembygdsdagen"], in: folder).status == 0)
        let waiting = try Program.start(["ingest", folder.path("in"), "--wait"], in: folder)
        while !waiting.errorsSoFar.contains("waiting") { usleep(20_000) }
        holder.close(now: Date())
        let done = waiting.wait()
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("1 read"))
    }

    @Test(
        "an interrupted run ends cleanly and the next one goes on",
        arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func interruption(signal: Int32, status: Int32) throws {
        var written = 0
        var interrupted: Program
        repeat {
            // A run that has ended before the signal came tells nothing: once more, with other files.
            for _ in 1...120 {
                written += 1
                try folder.write("many/\(written).txt", Sample.minutes + "\nLöpnummer \(written)\n")
            }
            let running = try Program.start(["ingest", folder.path("many")], in: folder)
            while !running.errorsSoFar.contains("to consider") { usleep(5_000) }
            kill(running.process.processIdentifier, signal)
            interrupted = running.wait()
        } while interrupted.status == 0 && written < 1200
        #expect(interrupted.status == status, "\(interrupted.errors)")
        #expect(interrupted.errors.contains("interrupted"))
        let rest = try Program.run(["ingest", folder.path("many")], in: folder)
        #expect(rest.status == 0, "\(rest.errors)")
        #expect(try Program.run(["export"], in: folder).output.split(separator: "\n").count == written)
        #expect(try Program.run(["verify"], in: folder).status == 0)
    }

    @Test("a reader that has gone away ends the program quietly; a full disk is 73")
    func output() throws {
        #expect(try Program.run(["ingest", folder.path("in")], in: folder).status == 0)
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let broken = try Program.start(["export"], in: folder, output: pipe.fileHandleForWriting).wait()
        #expect(broken.status == 0)
        #expect(broken.errors.isEmpty)
        let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        let refused = try Program.start(["export"], in: folder, output: full).wait()
        #expect(refused.status == 73)
    }

    @Test("what a pipeline file calls personal stays out of an index that is built anew, and of a restored one")
    func maskedIndex() throws {
        try folder.write("archive.yaml", "personal-data:\n  patterns:\n    place: '[Hh]embygdsdagen'\n")
        let settings = ["--pipeline", folder.path("archive.yaml")]
        #expect(try Program.run(["ingest", folder.path("in")] + settings, in: folder).status == 0)
        func hits(_ query: String) throws -> Int {
            let found = try Program.run(["search", query, "--json"], in: folder)
            let answer = try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any]
            return try #require(answer?["hits"] as? [Any]).count
        }
        #expect(try hits("hembygdsdagen") == 0)
        let rebuilt = try Program.run(["reindex"] + settings, in: folder)
        #expect(rebuilt.status == 0, "\(rebuilt.errors)")
        #expect(try hits("hembygdsdagen") == 0)
        #expect(try hits("justerare") > 0)

        #expect(try Program.run(["backup", folder.path("copy")], in: folder).status == 0)
        try FileManager.default.removeItem(atPath: folder.path("protokoll-archive"))
        let restored = try Program.run(["restore", folder.path("copy")] + settings, in: folder)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try hits("hembygdsdagen") == 0)
        #expect(try hits("justerare") > 0)
    }

    @Test("watching brings an archive of an older version up to date first")
    func watchOlder() throws {
        let archive = folder.path("protokoll-archive")
        try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: true)
        let fixture = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../ArchiveTests/Fixtures/first-schema.sql")
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(path: archive + "/protokoll.sqlite", configuration: configuration)
        try database.inDatabase { try $0.execute(sql: String(contentsOf: fixture, encoding: .utf8)) }
        try database.close()
        #expect(throws: ArchiveError.self) { try Archive(readingAt: archive) }

        try folder.write("empty/.hidden", "")
        let watching = try Program.start(["ingest", folder.path("empty"), "--watch"], in: folder)
        while (try? Archive(readingAt: archive)) == nil, watching.process.isRunning { usleep(20_000) }
        kill(watching.process.processIdentifier, SIGINT)
        let ended = watching.wait()
        #expect(ended.status == 130, "\(ended.errors)")
        #expect(try Archive(readingAt: archive).summaries().count == 2)
    }

    @Test("a report and the figures say how the archive stands after the run")
    func reports() throws {
        let run = try Program.run(
            ["ingest", folder.path("in"), "--report", "-", "--metrics", folder.path("figures")], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Now in the archive: 2 done; 2 records"))
        let figures = try String(contentsOfFile: folder.path("figures"), encoding: .utf8)
        #expect(figures.contains("protokoll_records 2\n"))
        #expect(figures.contains("protokoll_index_lag_changes 0\n"))
        #expect(figures.contains("protokoll_last_success_timestamp_seconds "))
    }

    private func date(ofRecord line: String) throws -> String? {
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return (record?["meeting"] as? [String: Any])?["date"] as? String
    }
}
