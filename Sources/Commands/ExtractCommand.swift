import ArgumentParser
import DocumentModel
import Exports
import Extraction
import Foundation
import Layout
import Minutes
import Pipeline

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Read files and print their records, without an archive.",
        discussion: """
            One JSON record for each document, one on a line:

              protokoll extract protokoll.pdf
              protokoll extract *.pdf > records.jsonl
              protokoll extract protokoll.pdf | jq -r '.items[] | "\\(.label) \\(.title)"'

            The text as printed, a form feed between pages:

              protokoll extract --text skannat.tif

            A file that cannot be read is named on standard error, and the others are read: exit code 2.
            """)

    enum Form: String, EnumerableFlag {
        case record, text, pages

        static func help(for form: Form) -> ArgumentHelp? {
            switch form {
            case .record: "Records as JSON (this is what happens without a flag)."
            case .text: "The text as printed, in reading order."
            case .pages: "The pages as they were read, as JSON: words, boxes, confidence."
            }
        }
    }

    @Argument(help: ArgumentHelp("Files to read.", valueName: "file"))
    var files: [String]

    @Flag(exclusivity: .exclusive)
    var form: Form = .record

    @OptionGroup var pipeline: PipelineOptions

    func run() async throws {
        let settings = try pipeline.load()
        let code = try await Interruption.watched {
            try await WorkerPool.withWorkers(settings: settings.workers) { pool in
                try await read(with: DocumentProcessor(pool: pool, settings: settings.extraction))
            }
        }
        if code != 0 { throw Ending(code: code) }
    }

    /// Some files side by side, printed in the order given. Returns the exit code.
    private func read(with processor: DocumentProcessor) async throws -> Int32 {
        var output = DataOutput()
        var problems = 0
        var missing = 0
        try await withThrowingTaskGroup(of: (Int, Reading).self) { group in
            var waiting: [Int: Reading] = [:]
            var next = 0
            var printed = 0
            while printed < files.count {
                while next < files.count, next - printed <= processor.pool.settings.count {
                    group.addTask { [next] in (next, try await read(files[next], with: processor)) }
                    next += 1
                }
                guard let (index, reading) = try await group.next() else { break }
                waiting[index] = reading
                while let reading = waiting.removeValue(forKey: printed) {
                    if !reading.problems.isEmpty { problems += 1 }
                    if reading.isMissing { missing += 1 }
                    for problem in reading.problems { Console.say("protokoll: \(files[printed]): \(problem)") }
                    for line in reading.lines { try output.line(line) }
                    if let text = reading.text { try output.text(text) }
                    printed += 1
                }
                try output.flush()
            }
        }
        if missing == files.count { return Ending.noInput }
        return problems == 0 ? 0 : Ending.incomplete
    }

    /// What one file gave.
    private struct Reading: Sendable {
        var lines: [Data] = []
        var text: String?
        /// In words; empty where all was read.
        var problems: [String] = []
        var isMissing = false
    }

    private func read(_ path: String, with processor: DocumentProcessor) async throws -> Reading {
        var reading = Reading()
        do {
            switch form {
            case .record:
                let identity = FileIdentity(sha256: try FileDigest.sha256(ofFileAt: path), source: path)
                let records = try await processor.records(ofFileAt: path, file: identity).records
                reading.lines = try records.map(RecordJSON.line)
                reading.problems = Self.errors(records.flatMap(\.diagnostics))
            case .text:
                let document = try await processor.layout(ofFileAt: path)
                reading.text = PrintedText.text(of: document)
                reading.problems = Self.errors(document.diagnostics)
            case .pages:
                let document = try await processor.pages(ofFileAt: path)
                reading.lines = [try RecordJSON.line(document)]
                reading.problems = Self.errors(document.diagnostics + document.pages.flatMap(\.diagnostics))
            }
        } catch let error as ExtractionError where error.code != .model {
            reading.problems = [error.description]
            reading.isMissing = error.code == .notFound
        }
        return reading
    }

    private static func errors(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.filter { $0.severity == .error }.map(\.message)
    }

    func validate() throws {
        if form == .text, files.count > 1 { throw ValidationError("--text prints one file at a time.") }
    }
}
