import ArgumentParser
import Foundation
import Pipeline

/// What the program runs itself as, to read pages in a process that may die.
struct WorkerCommandLine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Reads pages for another run of this program.", shouldDisplay: false)

    func run() throws { Foundation.exit(WorkerProcess.run()) }
}
