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

            A second run reads only what is new or changed. Ctrl-C ends a run cleanly; the next one goes on from the next
            page. What could not be read is not tried again by itself: see `protokoll help retry`.
            What would be done and how long it would take, without doing it:

              protokoll ingest ~/Protokoll --dry-run

            With settings of your own, for instance fewer workers or a longer deadline:

              protokoll ingest ~/Protokoll --pipeline Pipelines/bulk.yaml

            With what an archive list says of the files, in a CSV file with the columns file (or sha256), reference,
            series, body, date, title; it outranks what is read, and is kept apart from it as `given`:

              protokoll ingest ~/Protokoll --manifest forteckning.csv

            At once, whenever a file comes:

              protokoll ingest ~/inbox --watch --pipeline Pipelines/nightly.yaml
            """)

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
    var paths: [String]

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var writing: WritingOptions
    @OptionGroup(title: "Reports") var reports: ReportOptions

    @Option(help: ArgumentHelp("A CSV file of metadata known beforehand.", valueName: "file"))
    var manifest: String?

    @Flag(help: "Print what would be done with each file, say how long it would take, and do nothing.")
    var dryRun = false

    @Flag(help: "Go on looking for new files until interrupted. Other runs may write to the archive in between.")
    var watch = false

    @Option(help: ArgumentHelp("With --watch, seconds from one look to the next.", valueName: "seconds"))
    var interval = 10

    @Flag(help: "Read every file to see whether it has changed, even where its size and times have not.")
    var rehash = false

    @Flag(help: "Say only which files could not be read whole.")
    var quiet = false

    func validate() throws {
        if dryRun, watch { throw ValidationError("--dry-run and --watch exclude each other.") }
        if interval < 1 { throw ValidationError("--interval is at least 1 second.") }
    }

    func run() async throws {
        let missing = paths.filter { !FileManager.default.fileExists(atPath: $0) }
        guard missing.isEmpty else {
            throw Ending(code: Ending.noInput, "no such file or folder: \(missing.joined(separator: ", "))")
        }
        var settings = try pipeline.load()
        let given = try manifest.map { path in
            guard FileManager.default.fileExists(atPath: path) else {
                throw Ending(code: Ending.noInput, "\(path): no such file")
            }
            return try Manifest(contentsOfFile: path)
        }
        if dryRun { return try await Interruption.watched { [settings] in try await preview(settings) } }
        guard watch else { return try await ingest(settings, given) }
        if settings.intake.settle == .zero { settings.intake.settle = Self.watchedSettle }
        try await keepWatch(settings, given)
    }

    /// Files that arrive while somebody watches are being written.
    private static let watchedSettle = Duration.seconds(5)

    private func ingest(_ settings: PipelineFile, _ manifest: Manifest?) async throws {
        try await Run(
            archive: archive, writing: writing, pipeline: settings, reports: reports, isQuiet: quiet,
            purpose: "ingest"
        ).perform(creatingArchive: true) { try await $0.take(paths, manifest: manifest, rehashing: rehash) }
    }

    private func keepWatch(_ settings: PipelineFile, _ manifest: Manifest?) async throws {
        Interruption.listen()
        var folders = FolderWatch(paths, pipeline: settings)
        if !quiet { Console.say("watching \(paths.joined(separator: ", ")); Ctrl-C ends it") }
        while true {
            do {
                let known = try existing { try archive.openUpToDate(purpose: "ingest") }
                if try folders.hasWork(archive: known, now: Date()) { try await ingest(settings, manifest) }
            } catch let error as ArchiveError where error.code == .busy {
                // Somebody else brings it up to date.
            } catch let ending as Ending where [Ending.incomplete, Ending.busy].contains(ending.code) {
                if ending.code == Ending.busy { folders = FolderWatch(paths, pipeline: settings) }
            }
            let interval = interval
            try await Interruption.watched { try await Task.sleep(for: .seconds(interval)) }
        }
    }

    /// Nil where there is no archive yet.
    private func existing(_ open: () throws -> Archive) throws -> Archive? {
        do { return try open() } catch let error as ArchiveError where error.code == .notAnArchive { return nil }
    }

    private func preview(_ settings: PipelineFile) async throws {
        var output = DataOutput()
        var sample = TimeEstimate.Sample()
        let known = try existing(archive.openForReading)
        try IngestPreview(archive: known, pipeline: settings, now: Date()).look(at: paths) { path, plan in
            if plan.isWork { sample.offer(path) }
            try output.line("\(plan.rawValue)\t\(Console.printable(path))")
        }
        try output.flush()
        guard let estimate = try await TimeEstimate(sample, pipeline: settings) else {
            return Console.say("nothing to read")
        }
        let time = RunReport.words(forSeconds: estimate.seconds)
        Console.say(
            "\(estimate.files) \(estimate.files == 1 ? "file" : "files") to read, about \(time), as \(estimate.filesRead) of them tell"
        )
    }
}
