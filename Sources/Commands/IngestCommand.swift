import Archive
import ArgumentParser
import Exports
import Foundation
import Pipeline

struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read files and folders into the archive.",
        discussion: """
            Folders are gone through with all that is in them; the archive keeps its own copy of each file:

              protokoll ingest ~/Protokoll
              protokoll ingest styrelse.pdf bilaga.tif --archive /srv/protokoll

            A second run reads only what is new or changed. Ctrl-C ends a run cleanly; the next one goes on from there.
            What would be done, without doing it:

              protokoll ingest ~/Protokoll --dry-run

            With settings of your own, for instance fewer workers or a longer deadline:

              protokoll ingest ~/Protokoll --pipeline Pipelines/bulk.yaml
            """)

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
    var paths: [String]

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var writing: WritingOptions

    @Flag(help: "Print what would be done with each file, and do nothing.")
    var dryRun = false

    @Flag(help: "Say only which files could not be read whole.")
    var quiet = false

    func run() async throws {
        let missing = paths.filter { !FileManager.default.fileExists(atPath: $0) }
        guard missing.isEmpty else {
            throw Ending(code: Ending.noInput, "no such file or folder: \(missing.joined(separator: ", "))")
        }
        let settings = try pipeline.load()
        if dryRun { return try preview(settings) }
        try await Run(archive: archive, writing: writing, pipeline: settings, isQuiet: quiet)
            .perform(purpose: "ingest", creatingArchive: true) { try await $0.take(paths) }
    }

    private func preview(_ settings: PipelineFile) throws {
        let existing: Archive?
        do { existing = try archive.openForReading() } catch let error as ArchiveError where error.code == .notAnArchive
        { existing = nil }
        var output = DataOutput()
        try IngestPreview(archive: existing, pipeline: settings).look(at: paths) { path, plan in
            try output.line("\(plan.rawValue)\t\(path)")
        }
        try output.flush()
    }
}

struct RetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Read again what failed or was read in part.",
        discussion: """
            The archive's own copies are read, so the files need not be where they were. Useful after a deadline or a
            limit has been raised:

              protokoll retry --pipeline Pipelines/bulk.yaml
            """)

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var writing: WritingOptions

    @Flag(help: "Say only which files could not be read whole.")
    var quiet = false

    func run() async throws {
        try await Run(archive: archive, writing: writing, pipeline: try pipeline.load(), isQuiet: quiet)
            .perform(purpose: "retry", creatingArchive: false) { try await $0.retry() }
    }
}
