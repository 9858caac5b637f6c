import Foundation
import Testing

/// What may befall a run, and what then holds.
struct SafetyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ count: Int) throws {
        for day in 1...count { try folder.write("in/\(day).txt", Sample.minutes + "\nLöpnummer \(day)\n") }
    }

    @Test("a run that is killed again and again loses nothing and has nothing twice")
    func kills() throws {
        try write(60)
        var chance = SystemRandomNumberGenerator()
        for _ in 1...12 {
            let run = try Program.start(["ingest", folder.path("in")], in: folder)
            usleep(.random(in: 100_000...700_000, using: &chance))
            kill(run.process.processIdentifier, SIGKILL)
            _ = run.wait()
        }
        let last = try Program.run(["ingest", folder.path("in")], in: folder)
        #expect(last.status == 0, "\(last.errors)")
        #expect(try Program.run(["export"], in: folder).output.split(separator: "\n").count == 60)
        let verified = try Program.run(["verify"], in: folder)
        #expect(verified.status == 0)
        #expect(verified.output.isEmpty, "\(verified.output)")
    }

    @Test("a disk that is full ends a run with 73; with room again the next one goes on")
    func fullDisk() throws {
        try write(40)
        let limited = try RunningProgram(
            executable: "/bin/bash",
            arguments: ["-c", "ulimit -f 400; exec \"$0\" ingest \"$1\"", Program.path, folder.path("in")],
            folder: folder, standardOutput: nil
        ).wait()
        #expect(limited.status == 73, "\(limited.errors)")
        let next = try Program.run(["ingest", folder.path("in")], in: folder)
        #expect(next.status == 0, "\(next.errors)")
        #expect(try Program.run(["export"], in: folder).output.split(separator: "\n").count == 40)
        #expect(try Program.run(["verify"], in: folder).output.isEmpty)
    }

    @Test("where nothing can be written, a run ends with 73")
    func readOnly() throws {
        try write(1)
        let run = try Program.run(["ingest", folder.path("in"), "--archive", "/proc/archive"])
        #expect(run.status == 73, "\(run.errors)")
    }

    @Test("a backup becomes an archive again, in which the same is found")
    func backup() throws {
        try write(3)
        #expect(try Program.run(["ingest", folder.path("in")], in: folder).status == 0)
        let backup = try Program.run(["backup", folder.path("copy")], in: folder)
        #expect(backup.status == 0, "\(backup.errors)")
        let archive = ["--archive", folder.path("restored")]
        let restored = try Program.run(["restore", folder.path("copy")] + archive)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try Program.run(["verify"] + archive).output.isEmpty)
        #expect(try Program.run(["export"] + archive).output == Program.run(["export"], in: folder).output)
        #expect(try Program.run(["restore", folder.path("copy")] + archive).status == 73)
    }

    @Test("a run leaves its report and its figures, and says in them how it ended")
    func reports() throws {
        try write(2)
        try folder.write("in/bad.pdf", "%PDF-1.7\nnothing")
        let run = try Program.run(
            [
                "ingest", folder.path("in"), "--report", folder.path("r.json"), "--report", "-", "--metrics",
                folder.path("m.prom"),
            ], in: folder)
        #expect(run.status == 2)
        #expect(run.output.contains("bad.pdf: failed: "))
        let json = try String(contentsOfFile: folder.path("r.json"), encoding: .utf8)
        #expect(json.contains("\"exitCode\" : 2"))
        let metrics = try String(contentsOfFile: folder.path("m.prom"), encoding: .utf8)
        #expect(metrics.contains("protokoll_last_run_files{outcome=\"failed\"} 1"))
        #expect(metrics.contains("protokoll_last_success_timestamp_seconds"))
        // A known failure is tried again when it is asked for, and counted.
        #expect(try Program.run(["retry", "--failed"], in: folder).status == 2)
        #expect(try Program.run(["status"], in: folder).output.contains("tried 2 times"))
        #expect(try Program.run(["retry", "--partial"], in: folder).status == 0)
    }

    @Test("a watch takes a file when it comes, and ends when it is interrupted")
    func watch() throws {
        try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
        try folder.write("p.yaml", "files:\n  settle: 1\n")
        let watch = try Program.start(
            ["ingest", folder.path("in"), "--watch", "--interval", "1", "--pipeline", folder.path("p.yaml")],
            in: folder)
        while !watch.errorsSoFar.contains("watching") { usleep(20_000) }
        try write(1)
        while !watch.errorsSoFar.contains("1 read"), watch.process.isRunning { usleep(50_000) }
        kill(watch.process.processIdentifier, SIGTERM)
        #expect(watch.wait().status == 143)
        #expect(try Program.run(["export"], in: folder).output.split(separator: "\n").count == 1)
    }
}
