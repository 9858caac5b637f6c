import Foundation
import Testing

/// The built program, run as a user or a script runs it.
struct ProgramTests {
    @Test("the version is one line on standard output")
    func version() throws {
        let run = try Program.run("--version")
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors.isEmpty)
    }

    @Test(
        "wrong usage is 64, with nothing on standard output",
        arguments: [
            ["ingest"], ["search"], ["frobnicate"], ["extract", "--nonsense", "a.txt"],
            ["search", "x", "--from", "last year"], ["export", "--format", "xml"], ["extract", "--text", "a", "b"],
            ["search", "x", "--type", "novel"],
        ])
    func usage(arguments: [String]) throws {
        let run = try Program.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test(
        "what is not there is 66",
        arguments: [
            ["ingest", "/nonexistent/folder"], ["extract", "/nonexistent/a.pdf"], ["show", "0123456789abcdef"],
            ["search", "x"], ["status"], ["export"], ["retry"], ["verify"],
            ["extract", "--pipeline", "/nonexistent.yaml", "/dev/null"],
        ])
    func noInput(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(arguments, in: folder)
        #expect(run.status == 66, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.path("protokoll-archive")))
    }

    @Test("a mistake in the pipeline file is named with its place")
    func pipelineFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("p.yaml", "workers:\n  cuont: 2\n")
        try folder.write("a.txt", Sample.minutes)
        let run = try Program.run(["ingest", folder.path("a.txt"), "--pipeline", folder.path("p.yaml")], in: folder)
        #expect(run.status == 64)
        #expect(run.errors.contains("p.yaml:2:3: unknown key `cuont` in `workers`; did you mean `count`?"))
    }

    @Test("help teaches by example", arguments: ["extract", "ingest", "search", "show", "export", "retry"])
    func help(command: String) throws {
        let run = try Program.run("help", command)
        #expect(run.status == 0)
        #expect(run.output.contains("  protokoll \(command)"))
    }
}
