import Archive
import ArgumentParser
import Foundation

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the archive, also while a run writes to it.",
        discussion: """
            The copy is an archive itself, as it stood at one moment, without the search index:

              protokoll backup /mnt/backup/protokoll

            A folder with an earlier copy is brought up to date; what it has is not copied again. `protokoll restore`
            makes an archive of it.
            """)

    @Argument(help: ArgumentHelp("The folder for the copy; made where there is none.", valueName: "dir"))
    var directory: String

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let done = try archive.openForReading().backup(to: directory)
        Console.say("\(done.of) originals: \(done.copied) copied, \(done.kept) were there")
    }
}
