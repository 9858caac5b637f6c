import ArgumentParser
import Foundation
import Pipeline
import Scoring

struct ScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Read documents whose true record is known, and say how much of it was found.",
        discussion: """
            The folder holds documents; gold/*.gold.json, one for each document, with the path of its `file` from the \
            folder, its `origin` (text, born-digital, scan) and `family`, and the fields that a record has; and, if \
            there are any, text/index.json and the exact text of pages:

              protokoll score Corpus
              protokoll score Corpus --only municipal --misses
              protokoll score Corpus --json | jq '.measures.decisions | {f1, interval}'

            A measure counts for the documents whose gold states the field. Precision: of what was found, how much is \
            right. Recall: of what is there, how much was found. F1 is high where both are. A document in many forms \
            counts once in the mean over families.

            A document that cannot be read is named on standard error, and nothing is found in it: exit code 2.
            """)

    @Argument(help: ArgumentHelp("The folder.", valueName: "gold-folder"))
    var folder: String

    @Flag(help: "All figures, their intervals, groups and misses as one JSON object.")
    var json = false

    @Flag(help: "First every value that was missed, invented or wrong, with its page and box.")
    var misses = false

    @Option(help: ArgumentHelp("Only documents whose path in the folder contains this.", valueName: "text"))
    var only: String?

    @OptionGroup var pipeline: PipelineOptions

    func run() async throws {
        let settings = try pipeline.load()
        let gold = try GoldFolder(path: folder, only: only)
        for problem in gold.failed { Console.say("protokoll: \(problem)") }
        let display = ProgressDisplay(isQuiet: !Console.isTerminal)
        let report = try await Interruption.watched {
            defer { display.end() }
            return try await WorkerPool.withWorkers(settings: settings.workers) { pool in
                let processor = DocumentProcessor(pool: pool, settings: settings.extraction)
                return try await ScoreRun(folder: gold, processor: processor, display: display).report()
            }
        }
        try print(report)
        if !report.failed.isEmpty || !report.partial.isEmpty { throw Ending(code: Ending.incomplete) }
    }

    private func print(_ report: ScoreReport) throws {
        var output = DataOutput()
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try output.line(encoder.encode(report))
        } else {
            if misses {
                for miss in report.misses { try output.line(miss.line) }
                if !report.misses.isEmpty { try output.line() }
            }
            try output.text(ScoreTable(report).text)
        }
        try output.flush()
    }
}
