internal import ArgumentParser
internal import CorpusGenerator
internal import Foundation

struct ChronicleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chronicle",
        abstract: "Makes the minutes of nine bodies over twenty years, and says who is who in them.",
        discussion: """
            `documents/` holds text files; `identities.json` tells for each the number of the person behind every name, by \
            which `Benchmarks/register/run` measures the register of people.
            """)

    @Option(help: "Where chance begins.")
    var seed: UInt64 = 1

    @Option(help: "How many documents.")
    var count: Int = 300

    @Option(help: "Of a hundred names printed, how many are written in another way than usual.")
    var noise: Int = 15

    @Option(help: "The folder to fill; made where there is none.")
    var output: String

    func validate() throws {
        guard count > 0 else { throw ValidationError("--count must be at least 1") }
        guard (0...100).contains(noise) else { throw ValidationError("--noise must be from 0 to 100") }
    }

    func run() throws {
        let folder = URL(filePath: output)
        let documents = folder.appending(path: "documents")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        let chronicle = Chronicle(seed: seed, count: count, noise: noise)
        for document in chronicle.documents {
            try Data(document.text.utf8).write(to: documents.appending(path: document.fileName))
        }
        let identities = JSONValue.object(
            chronicle.documents.map { document in
                (document.fileName, .object(document.identities.map { ($0.printed, .integer($0.person)) }))
            })
        try Data(identities.text.utf8).write(to: folder.appending(path: "identities.json"))
        print("\(chronicle.documents.count) files")
    }
}
