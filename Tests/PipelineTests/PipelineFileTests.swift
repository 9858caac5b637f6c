import Extraction
import Foundation
import Pipeline
import Testing

struct PipelineFileTests {
    @Test("an empty file, and one of comments only, set nothing", arguments: ["", "# nothing\n", "workers:\n"])
    func empty(yaml: String) throws {
        #expect(try PipelineFile(yaml: yaml, path: "p.yaml") == PipelineFile())
    }

    @Test("keys set what they name and leave the rest")
    func keys() throws {
        let yaml = """
            files: {include: ["*.pdf"]}
            extraction:
              text-layer: force
            workers:
              count: 3
              page-deadline: 40
            """
        var expected = PipelineFile()
        expected.files.include = ["*.pdf"]
        expected.extraction.textLayer = .force
        expected.workers.count = 3
        expected.workers.pageDeadline = .seconds(40)
        #expect(try PipelineFile(yaml: yaml, path: "p.yaml") == expected)
    }

    @Test(
        "what is wrong is named with line, column and advice",
        arguments: [
            (
                "workers:\n  page-dedline: 3\n",
                "p.yaml:2:3: unknown key `page-dedline` in `workers`; did you mean `page-deadline`?"
            ),
            (
                "colour: red\n",
                "p.yaml:1:1: unknown key `colour` in the file; known keys: files, extraction, workers, personal-data"
            ),
            ("workers:\n  count: many\n", "p.yaml:2:10: `auto` or a whole number above 0 is expected here"),
            ("workers:\n  memory: 0\n", "p.yaml:2:11: a whole number above 0 is expected here"),
            ("extraction:\n  text-layer: never\n", "p.yaml:2:15: one of auto, skip, redo, force is expected here"),
            ("files:\n  include: \"*.pdf\"\n", "p.yaml:2:12: a list, such as [\"*.pdf\", \"*.tif\"], is expected here"),
            ("workers: 4\n", "p.yaml:1:10: `workers` must be keys with values, such as `key: value`"),
        ])
    func mistakes(yaml: String, message: String) {
        let error = #expect(throws: PipelineFileError.self) { try PipelineFile(yaml: yaml, path: "p.yaml") }
        #expect(error?.description == message)
    }

    @Test("broken YAML and doubled keys have a place", arguments: ["files: [\n", "workers: {}\nworkers: {}\n"])
    func broken(yaml: String) {
        let error = #expect(throws: PipelineFileError.self) { try PipelineFile(yaml: yaml, path: "p.yaml") }
        #expect(error?.line != nil)
    }

    @Test("only what decides the result is in the digest")
    func digest() throws {
        var cheaper = PipelineFile()
        cheaper.workers.count = 17
        cheaper.workers.pageDeadline = .seconds(1)
        cheaper.files.ignore = ["a"]
        #expect(try cheaper.digest == PipelineFile().digest)
        var other = PipelineFile()
        other.extraction.model = "swe"
        #expect(try other.digest != PipelineFile().digest)
    }

    @Test("the bulk import states the defaults, and the nightly one decides no result")
    func shippedFiles() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Pipelines")
        #expect(try PipelineFile(contentsOfFile: folder.appending(path: "bulk.yaml").path) == PipelineFile())
        let nightly = try PipelineFile(contentsOfFile: folder.appending(path: "nightly.yaml").path)
        #expect(try nightly.digest == PipelineFile().digest)
    }
}
