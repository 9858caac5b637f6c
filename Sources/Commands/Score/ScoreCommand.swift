import ArgumentParser
import DocumentModel
import Exports
import Extraction
import Foundation
import Layout
import Minutes
import Pipeline
import Scoring

struct ScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Measure how well the documents of a folder are read, against what they are known to hold.",
        discussion: """
            The folder holds documents and, in gold/, a NAME.gold.json for each: `file`, its path from the folder, and \
            of the keys of a record those that are known. text/index.json and text/*.txt may hold the exact text of \
            pages. The sample corpus is such a folder:

              protokoll score Corpus
              protokoll score Corpus --only housing --misses

            Printed are precision, recall and F1 of each field with 95 % intervals, by origin, family, decade and wear, \
            and the error rates of the text. CONTRIBUTING.md says what each measure counts.
            """)

    @Argument(help: ArgumentHelp("A folder with documents and gold.", valueName: "gold-folder"))
    var folder: String

    @Option(help: ArgumentHelp("Only files whose path contains this.", valueName: "text"))
    var only: String?

    @Flag(help: "List each value that was not read as the gold has it, with its place.")
    var misses = false

    @Flag(help: "Print everything as JSON, misses included.")
    var json = false

    @OptionGroup var pipeline: PipelineOptions

    func run() async throws {
        let settings = try pipeline.load()
        let files = try GoldFolder(folder, only: only)
        let report = try await Interruption.watched {
            try await WorkerPool.withWorkers(settings: settings.workers) { pool in
                try await measure(files, with: DocumentProcessor(pool: pool, settings: settings.extraction))
            }
        }
        try show(report)
        if !report.failed.isEmpty || !report.partial.isEmpty { throw Ending(code: Ending.incomplete) }
    }

    private func show(_ report: ScoreReport) throws {
        var output = DataOutput()
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try output.line(try encoder.encode(report))
        } else {
            if misses, !report.misses.isEmpty {
                for miss in report.misses { try output.line(miss.line) }
                try output.line()
            }
            try output.text(ScoreTable(report).text)
        }
        try output.flush()
    }

    // MARK: Measuring

    /// What one file gave.
    private struct Measured: Sendable {
        var path: String
        var documents: [DocumentScore]
        var pages: [PageTextScore]
        /// In words; nil where the file was read.
        var failure: String?
        var isPartial: Bool
    }

    /// Some files side by side; the report does not depend on their order.
    private func measure(_ folder: GoldFolder, with processor: DocumentProcessor) async throws -> ScoreReport {
        let display = ProgressDisplay(isQuiet: !Console.isTerminal)
        display.show(.found(files: folder.files.count, ignored: 0))
        defer { display.end() }
        var measured: [Measured] = []
        try await withThrowingTaskGroup(of: Measured.self) { group in
            var files = folder.files.makeIterator()
            for file in (0...processor.pool.settings.count).compactMap({ _ in files.next() }) {
                group.addTask { try await measure(file, in: folder.directory, with: processor, display) }
            }
            while let one = try await group.next() {
                measured.append(one)
                if let file = files.next() {
                    group.addTask { try await measure(file, in: folder.directory, with: processor, display) }
                }
            }
        }
        measured.sort { $0.path < $1.path }
        return ScoreReport(
            measured.flatMap(\.documents), pages: measured.flatMap(\.pages),
            failed: measured.compactMap { one in one.failure.map { "\(one.path): \($0)" } },
            partial: measured.filter(\.isPartial).map(\.path))
    }

    private func measure(
        _ file: GoldFolder.File, in directory: URL, with processor: DocumentProcessor, _ display: ProgressDisplay
    ) async throws -> Measured {
        let path = directory.appending(path: file.path).path(percentEncoded: false)
        var records: [Record] = []
        var texts: [Int: String] = [:]
        var failure: ExtractionError?
        do {
            let identity = FileIdentity(sha256: try FileDigest.sha256(ofFileAt: path), source: file.path)
            let outcome = try await processor.records(ofFileAt: path, file: identity) { _ in display.show(.pageRead) }
            records = outcome.records
            for (page, text) in zip(outcome.layout.pages, PrintedText.pages(of: outcome.layout)) {
                texts[page.number] = text
            }
        } catch let error as ExtractionError where error.code != .model {
            failure = error
        }
        let errors = records.flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.message)
        let outcome: FileOutcome =
            if let failure {
                .failed(code: failure.code.rawValue, message: failure.message)
            } else if errors.isEmpty { .done(records: []) } else { .partial(records: [], messages: errors) }
        display.show(.finished(path: file.path, outcome))
        return Measured(
            path: file.path, documents: FileComparison.scores(file.golds, records),
            pages: file.pages.map { page in
                PageTextScore(
                    name: page.name, file: file.path, page: page.number, exact: page.text,
                    read: texts[page.number] ?? "")
            }, failure: failure?.description, isPartial: !errors.isEmpty)
    }
}
