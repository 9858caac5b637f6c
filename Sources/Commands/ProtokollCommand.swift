package import ArgumentParser
import Foundation
import Pipeline

/// The command line. Data goes to standard output, everything else to standard error; exit codes are an interface.
package struct ProtokollCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "protokoll",
        abstract: "Reads Swedish minutes into structured records and a searchable archive.",
        discussion: """
            Start with a folder of PDF, scans and text files, and ask:

              protokoll ingest ~/Protokoll
              protokoll search kompetensförsörjning
              protokoll search '"bifalla motionen"' --from 2019 --body styrelsen
              protokoll show 3f2a9c0d11e45b67
              protokoll people Lindqvist

            Without an archive, one file at a time:

              protokoll extract protokoll.pdf | jq '.items[].decisions[].text'

            Exit codes: 0 done, 1 internal fault, 2 done but some input failed, is unsupported or was read in part,
            64 wrong usage, 66 no such input, 73 cannot write, 75 another run holds the archive, 130 and 143 interrupted.
            """,
        version: ProgramVersion.current,
        subcommands: [
            ExtractCommand.self, IngestCommand.self, SearchCommand.self, ShowCommand.self, PeopleCommand.self,
            PresentCommand.self, DecisionsCommand.self, MeetingsCommand.self, AppointmentsCommand.self,
            ExportCommand.self, StatusCommand.self, RetryCommand.self, ReindexCommand.self, VerifyCommand.self,
            BackupCommand.self, RestoreCommand.self, ScoreCommand.self, RulesCommand.self,
            WorkerCommandLine.self,
        ])

    package init() {}

    /// Runs what the command line asks for, and ends the process.
    package static func runToEnd() async -> Never {
        // A reader that has gone away (`| head`) is seen as an error when writing, and ends the program quietly.
        signal(SIGPIPE, SIG_IGN)
        // A limit on the size of files (`ulimit -f`) is to be an error like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            exit(withError: nil)
        } catch {
            guard let ending = Ending(error) else { exit(withError: error) }
            if let message = ending.message { Console.say("protokoll: \(message)") }
            Foundation.exit(ending.code)
        }
    }
}
