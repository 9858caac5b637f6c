import Archive
import ArgumentParser
import Foundation
import PersonalData
import Pipeline

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make an archive of a backup.",
        discussion: """
            Every original is compared with its SHA-256 on the way, and the search index is built:

              protokoll restore /mnt/backup/protokoll --archive /srv/protokoll/archive

            There must be no archive yet where the new one is to be. Where ingest is given a pipeline file that says what
            else is personal data, give it here as well: what it names is in no index.
            """)

    @Argument(help: ArgumentHelp("The folder of the backup.", valueName: "dir"))
    var directory: String

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var pipeline: PipelineOptions

    func run() throws {
        let mask = RecordMask(try pipeline.load().personalData)
        guard !FileManager.default.fileExists(atPath: archive.directory + "/protokoll.sqlite") else {
            throw Ending(code: Ending.cannotWrite, "\(archive.directory): there is an archive already")
        }
        let done = try Archive(backupAt: directory).backup(to: archive.directory)
        let writer = try ArchiveWriter(at: archive.directory, creating: false, purpose: "restore", now: Date())
        defer { writer.close(now: Date()) }
        try IndexFollower.rebuild(from: writer.archive, mask: mask)
        Console.say("\(done.of) originals are in \(archive.directory), and the search index is built")
    }
}
