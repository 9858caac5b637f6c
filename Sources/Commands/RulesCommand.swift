import ArgumentParser
import DocumentModel
import Exports
import Extraction
import Foundation
import Minutes
import Pipeline
import Rules

struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules by which documents are read, with their examples.",
        discussion: """
            Every example is a test of the program: a text, and what its code makes of it by the rule; and texts that look \
            alike, which the rule leaves alone.

              protokoll rules
              protokoll rules att-clauses section-signs

            With --count, in how many of the given documents each rule's work is seen, and in how many places:

              protokoll rules --count ~/Protokoll/*.pdf
            """)

    @Argument(help: ArgumentHelp("Rules by name; with --count, files.", valueName: "rule or file"))
    var names: [String] = []

    @Flag(help: "Read the files and count where each rule's work is seen.")
    var count = false

    @Flag(help: "One JSON object for each rule.")
    var json = false

    @OptionGroup var pipeline: PipelineOptions

    func validate() throws {
        if count, names.isEmpty { throw ValidationError("--count needs files.") }
        guard !count else { return }
        for name in names where !ReadingRule.all.contains(where: { $0.id == name }) {
            throw ValidationError("there is no rule `\(name)`; `protokoll rules` lists all.")
        }
    }

    func run() async throws {
        if count { return try await countRules() }
        var output = DataOutput()
        var stage: ReadingRule.Stage?
        for rule in ReadingRule.all where names.isEmpty || names.contains(rule.id) {
            if json {
                try output.line(RecordJSON.line(Listed(rule)))
                continue
            }
            if rule.stage != stage { try output.text("\(stage == nil ? "" : "\n")\(Self.heading(rule.stage))\n") }
            stage = rule.stage
            try output.text("\n\(rule.id): \(rule.summary)\n")
            for example in rule.fires {
                try output.line("    \(Self.inLine(example.text))  →  \(Self.inLine(example.result))")
            }
            for text in rule.spares { try output.line("    \(Self.inLine(text))  →  –") }
        }
        try output.flush()
    }

    /// Line ends and tabs are shown as signs.
    private static func inLine(_ text: String) -> String {
        text.replacing("\n\n", with: " ¶ ").replacing("\n", with: "⏎").replacing("\u{C}", with: " ⇟ ")
            .replacing("\t", with: " ⇥ ").replacing("\u{ad}", with: "[soft hyphen]")
            .replacing("\u{a0}", with: "[no-break space]")
    }

    private static func heading(_ stage: ReadingRule.Stage) -> String {
        switch stage {
        case .mending: "What was misread is mended"
        case .segmenter: "Lines become blocks"
        case .normaliser: "Printed lines become running text"
        case .reader: "Text becomes a record"
        }
    }

    private struct Listed: Encodable {
        struct Example: Encodable {
            var text: String
            /// Nil for a text that is left alone.
            var result: String?
        }

        var id: String
        var stage: String
        var summary: String
        var source: String
        var fires: [Example]
        var spares: [Example]

        init(_ rule: ReadingRule) {
            id = rule.id
            stage = rule.stage.rawValue
            summary = rule.summary
            source = "Sources/\(rule.source)"
            fires = rule.fires.map { Example(text: $0.text, result: $0.result) }
            spares = rule.spares.map { Example(text: $0) }
        }
    }

    // MARK: Counting

    private struct Count: Encodable, Sendable {
        var rule: String
        var documents = 0
        var places = 0
    }

    private func countRules() async throws {
        let settings = try pipeline.load()
        let (counts, read, problems) = try await Interruption.watched {
            try await WorkerPool.withWorkers(settings: settings.workers) { pool in
                try await count(with: DocumentProcessor(pool: pool, settings: settings.extraction))
            }
        }
        var output = DataOutput()
        if json {
            for count in counts { try output.line(RecordJSON.line(count)) }
        } else {
            try output.line("\(read) \(read == 1 ? "document" : "documents")\n")
            let width = counts.map { $0.rule.count }.max() ?? 0
            try output.line("\("rule".padding(toLength: width, withPad: " ", startingAt: 0))  documents  places")
            for count in counts {
                let name = count.rule.padding(toLength: width, withPad: " ", startingAt: 0)
                try output.line(name + String(format: "  %9d  %6d", count.documents, count.places))
            }
        }
        try output.flush()
        if problems == names.count { throw Ending(code: Ending.noInput) }
        if problems > 0 { throw Ending(code: Ending.incomplete) }
    }

    /// One file after the other; its pages are read side by side.
    private func count(with processor: DocumentProcessor) async throws -> ([Count], read: Int, problems: Int) {
        var counts = ReadingRule.all.map { Count(rule: $0.id) }
        var read = 0
        var problems = 0
        for path in names {
            do {
                let identity = FileIdentity(sha256: try FileDigest.sha256(ofFileAt: path), source: path)
                for record in try await processor.records(ofFileAt: path, file: identity).records {
                    read += 1
                    for (index, rule) in ReadingRule.all.enumerated() {
                        let places = rule.touches(record)
                        counts[index].places += places
                        if places > 0 { counts[index].documents += 1 }
                    }
                }
            } catch let error as ExtractionError where error.code != .model {
                problems += 1
                Console.say("protokoll: \(path): \(error.description)")
            }
        }
        return (counts, read, problems)
    }
}
