import Archive
import ArgumentParser
import Foundation
import Pipeline

struct RetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Read again what failed or was read in part.",
        discussion: """
            The archive's own copies are read, so the files need not be where they were. Useful after a deadline or a
            limit has been raised:

              protokoll retry --pipeline Pipelines/bulk.yaml

            Only what failed since a day; whatever an older version of the program has read:

              protokoll retry --failed --since 2026-11-01
              protokoll retry --older-than-version 0.3.0
            """)

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup(title: "Reports") var reports: ReportOptions

    @Flag(help: "Only documents that failed.")
    var failed = false

    @Flag(help: "Only documents that were read in part.")
    var partial = false

    @Option(
        help: ArgumentHelp(
            "All documents, whatever came of them, that an older version of the program was the last to read.",
            valueName: "version"))
    var olderThanVersion: String?

    @Option(
        help: ArgumentHelp("Only documents last read on this day or later: 2026-11-01.", valueName: "date"),
        transform: { text in
            guard text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil,
                let day = try? Date(text + "T00:00:00Z", strategy: .iso8601)
            else { throw ValidationError("`\(text)` is no date: write 2026-11-01.") }
            return day
        })
    var since: Date?

    @Flag(help: "Say only which files could not be read whole.")
    var quiet = false

    func validate() throws {
        if let olderThanVersion, olderThanVersion.wholeMatch(of: /\d+(\.\d+)*/) == nil {
            throw ValidationError("`\(olderThanVersion)` is no version: write 0.3.0.")
        }
    }

    func run() async throws {
        let selection = RetrySelection(outcomes: outcomes, olderThanVersion: olderThanVersion, since: since)
        try await Run(
            archive: archive, writing: writing, pipeline: try pipeline.load(), reports: reports, isQuiet: quiet,
            purpose: "retry"
        ).perform(creatingArchive: false) { try await $0.retry(selection) }
    }

    private var outcomes: [Outcome] {
        switch (failed, partial) {
        case (true, true): [.failed, .partial]
        case (true, false): [.failed]
        case (false, true): [.partial]
        case (false, false): olderThanVersion == nil ? [.failed, .partial, .waiting] : Outcome.allCases
        }
    }
}
