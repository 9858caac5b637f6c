import Archive
import ArgumentParser
import Foundation
import PersonalData
import Pipeline
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the archive in a browser.",
        discussion: """
            On this machine only, for whoever uses it:

              protokoll serve

            Reading is free then. The address that is printed at the start also lets you correct what was read and see
            personal data, which is hidden from everybody else.

            For others on the network, say who may do what in a file; it is described in Pipelines/access.yaml:

              protokoll serve --host 0.0.0.0 --name arkiv.example.se --access access.yaml

            Put a web server with a certificate in front of it. Ingest may run at the same time. Ctrl-C ends the server
            when the requests under way are answered.
            """)

    @Option(help: ArgumentHelp("The address to listen at.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port; 0 takes a free one.", valueName: "n"))
    var port = 8080

    @Option(
        name: .customLong("name"), parsing: .singleValue,
        help: ArgumentHelp("A name that the server is reached by; may be given several times.", valueName: "host"))
    var names: [String] = []

    @Option(help: ArgumentHelp("Who may read, correct and see personal data.", valueName: "file"))
    var access: String?

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var pipeline: PipelineOptions

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
    }

    func run() async throws {
        let pipeline = try pipeline.load()
        let archive = try archive.openUpToDate(purpose: "serve")
        let token = Access.makeToken()
        var settings = WebSettings(access: try access.map { try Access(contentsOfFile: $0) } ?? .local(token: token))
        settings.host = host
        settings.port = port
        settings.names = names
        settings.extraction = pipeline.extraction
        settings.workers = max(1, min(pipeline.workers.count, ProcessInfo.processInfo.activeProcessorCount))
        guard settings.isLoopback || access != nil else {
            throw Ending(
                code: 64, "--host \(host) lets others in: --access must say who may do what (see Pipelines/access.yaml)"
            )
        }
        let isLocal = access == nil
        let server = WebServer(archive: archive, settings: settings, mask: RecordMask(pipeline.personalData))
        let host = host.contains(":") ? "[\(host)]" : host
        try await Interruption.watched {
            try await server.run { port in
                Console.say("http://\(host):\(port)/")
                if isLocal {
                    Console.say("to correct, and to see personal data: http://\(host):\(port)/login?token=\(token)")
                }
            }
        }
    }
}
