import Archive
import ArgumentParser
import Foundation

/// Where the archive is.
struct ArchiveOptions: ParsableArguments {
    @Option(
        name: .customLong("archive"),
        help: ArgumentHelp(
            "The archive's folder (default: PROTOKOLL_ARCHIVE, else ./protokoll-archive).", valueName: "dir"))
    private var given: String?

    var directory: String {
        given ?? ProcessInfo.processInfo.environment["PROTOKOLL_ARCHIVE"].flatMap { $0.isEmpty ? nil : $0 }
            ?? "./protokoll-archive"
    }

    func openForReading() throws -> Archive { try Archive(readingAt: directory) }

    /// The same; an archive that an older version made is brought up to date first.
    func openUpToDate(purpose: String) throws -> Archive {
        do {
            return try openForReading()
        } catch let error as ArchiveError where error.code == .olderSchema {
            try ArchiveWriter(at: directory, creating: false, purpose: purpose, now: Date()).close(now: Date())
            return try openForReading()
        }
    }
}

/// For commands that write to the archive, one at a time.
struct WritingOptions: ParsableArguments {
    @Flag(help: "Wait for another run on the archive to end, instead of leaving with exit code 75.")
    var wait = false

    func open(_ options: ArchiveOptions, creating: Bool, purpose: String) async throws -> ArchiveWriter {
        var hasSaid = false
        while true {
            do {
                return try ArchiveWriter(at: options.directory, creating: creating, purpose: purpose, now: Date())
            } catch {
                guard wait, error.code == .busy else { throw error }
                if !hasSaid { Console.say("waiting: \(error.message)") }
                hasSaid = true
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}
