import Archive
import ArgumentParser
import Foundation
import PersonalData
import Pipeline

struct ReindexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Build the search index anew from the archive.",
        discussion: """
            Searches go on with the old index until the new one is whole. No document is read again. What a pipeline file
            calls personal data is in no index, so give the same one as for ingest:

              protokoll reindex --pipeline Pipelines/nightly.yaml
            """)

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let mask = RecordMask(try pipeline.load().personalData)
        let writer = try await writing.open(archive, creating: false, purpose: "reindex")
        defer { writer.close(now: Date()) }
        try IndexFollower.rebuild(from: writer.archive, mask: mask)
    }
}
