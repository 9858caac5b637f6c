import Archive
import ArgumentParser
import Foundation
import Pipeline

struct ReindexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Build the search index anew from the archive.",
        discussion: "Searches go on with the old index until the new one is whole. No document is read again.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let writer = try await writing.open(archive, creating: false, purpose: "reindex")
        defer { writer.close(now: Date()) }
        try IndexFollower.rebuild(from: writer.archive)
    }
}
