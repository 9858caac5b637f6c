internal import ArgumentParser
internal import CorpusGenerator
internal import Foundation
internal import Typesetting

@main
struct ProtokollCorpus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protokoll-corpus",
        abstract: "Makes Swedish minutes that never were, each with an exact gold record.",
        discussion: """
            The same seed gives the same bytes, given the same fonts and versions of Pango, Cairo and Leptonica. \
            The last line on standard output is a digest over all files.
            """,
        subcommands: [Generate.self, Traits.self, Sample.self, ChronicleCommand.self])
}

struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Makes any number of documents.")

    @Option(help: "Where chance begins.")
    var seed: UInt64 = 1

    @Option(help: "How many documents.")
    var count: Int = 100

    @Option(help: "The folder to fill; made where there is none.")
    var output: String

    @Option(help: "Families, separated by commas: \(Family.allCases.map(\.rawValue).joined(separator: ", ")).")
    var families: String?

    @Option(help: "Make all documents in one form: \(Self.bornDigital.map(\.key).sorted().joined(separator: ", ")).")
    var form: String?

    @Option(
        help: ArgumentHelp(
            "Make scans only, all worn in this way: \(Wear.mixed.map(\.name).joined(separator: ", ")); or one harm with its "
                + "level from 1 to 5, such as skew-3: \(Degradation.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "wear"))
    var wear: String?

    @Option(
        help: ArgumentHelp(
            "With --wear, the file that holds the scans: "
                + ScanContainer.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "container"))
    var container: String = ScanContainer.pdf.rawValue

    @Option(help: "How many documents to make at the same time; the bytes are the same.")
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard count > 0 else { throw ValidationError("--count must be at least 1") }
        guard jobs > 0 else { throw ValidationError("--jobs must be at least 1") }
        _ = try chosenFamilies()
        _ = try chosenForm()
    }

    func run() async throws {
        let plan = CorpusPlan(seed: seed, count: count, families: try chosenFamilies(), form: try chosenForm())
        try await fill(URL(filePath: output), with: plan, jobs: jobs)
    }

    private static let bornDigital: [String: Form] = [
        "text": .flowing, "extracted": .extracted, "markdown": .markdown, "pdf": .pdf,
    ]

    private func chosenForm() throws -> Form? {
        if let form {
            guard let known = Self.bornDigital[form] else { throw ValidationError("no form is called \(form)") }
            guard wear == nil else { throw ValidationError("--form and --wear exclude each other") }
            return known
        }
        guard let wear else { return nil }
        guard let known = Wear(name: wear) else { throw ValidationError("no wear is called \(wear)") }
        guard let file = ScanContainer(rawValue: container) else {
            throw ValidationError("no container is called \(container)")
        }
        return .scan(known, file)
    }

    private func chosenFamilies() throws -> [Family] {
        guard let families else { return Family.allCases }
        return try families.split(separator: ",").map { name in
            guard let family = Family(rawValue: String(name)) else {
                throw ValidationError("no family is called \(name)")
            }
            return family
        }
    }
}

struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Makes the corpus that is kept with the program.")

    @Option(help: "The folder to fill.")
    var output: String = "Corpus"

    func run() async throws {
        let folder = URL(filePath: output)
        for part in CorpusWriter.folders {
            let old = folder.appending(path: part)
            if FileManager.default.fileExists(atPath: old.path) { try FileManager.default.removeItem(at: old) }
        }
        try await fill(folder, with: .sample, jobs: 1)
    }
}

struct Traits: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes two small documents for each trait of real minutes: one that has it, one that only looks so.",
        discussion: "Each stands there as running text, as text taken from a PDF, and as a PDF.")

    @Option(help: "Where chance begins.")
    var seed: UInt64 = 1

    @Option(help: "The folder to fill; made where there is none.")
    var output: String?

    @Flag(help: "List the traits, and make nothing.")
    var list = false

    func validate() throws {
        if output == nil, !list { throw ValidationError("--output is needed") }
    }

    func run() async throws {
        if list { for trait in Trait.all { print("\(trait.id): \(trait.summary)") } }
        guard !list, let output else { return }
        report(
            try await CorpusWriter(directory: URL(filePath: output)).writeTraits(
                seed: seed, forms: [.flowing, .extracted, .pdf], jobs: ProcessInfo.processInfo.activeProcessorCount))
    }
}

private func fill(_ folder: URL, with plan: CorpusPlan, jobs: Int) async throws {
    report(try await CorpusWriter(directory: folder).write(plan, jobs: jobs))
}

private func report(_ summary: CorpusWriter.Summary) {
    print("\(summary.files) files, \(summary.pages) pages of PDF and scans, \(summary.bytes) bytes")
    print("sha256 \(summary.digest)")
}
