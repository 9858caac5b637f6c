import ArgumentParser
import DocumentModel
import Foundation
import SearchIndex

/// Builds and asks the index of a generated archive; `Benchmarks/search/run` runs it beside its peers.
@main
struct SearchBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search-benchmark", subcommands: [Generate.self, Build.self, Measure.self])

    static func print(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        Swift.print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

/// Writes the paragraphs, for the peers, and the questions.
struct Generate: ParsableCommand {
    @Option var paragraphs: Int
    @Option var output: String

    func run() throws {
        let archive = try GeneratedArchive()
        try Data().write(to: URL(fileURLWithPath: output + "/paragraphs.tsv"))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: output + "/paragraphs.tsv"))
        for number in 0..<(paragraphs / GeneratedArchive.paragraphsOfRecord) {
            let source = archive.source(number)
            var lines = ""
            for (index, paragraph) in source.paragraphs.enumerated() {
                let text = [paragraph.heading, paragraph.text, paragraph.decision].compactMap(\.self)
                    .joined(separator: " ")
                lines +=
                    [
                        "\(number * GeneratedArchive.paragraphsOfRecord + index + 1)", source.body, source.date,
                        source.type.rawValue, Set(source.people).sorted().joined(separator: ";"),
                        Set(source.organisations).sorted().joined(separator: ";"), text,
                    ].joined(separator: "\t") + "\n"
            }
            try file.write(contentsOf: Data(lines.utf8))
        }
        try file.close()
        try JSONEncoder().encode(QuerySet(archive.vocabulary)).write(
            to: URL(fileURLWithPath: output + "/questions.json"))
    }
}

/// Builds the index anew.
struct Build: ParsableCommand {
    @Option var paragraphs: Int
    @Option var index: String
    /// Commits one record after the other instead, as `ingest` does, this many on top of what is there.
    @Option var adding = 0

    struct Result: Encodable {
        var seconds: Double
        var cpuSeconds: Double
        var paragraphsPerSecond: Double
        var bytes: Int
        var longestCommit: Double?
        var medianCommit: Double?
    }

    func run() throws {
        let archive = try GeneratedArchive()
        let start = Date()
        let processor = clock()
        var commits: [Double] = []
        let records = paragraphs / GeneratedArchive.paragraphsOfRecord
        var making = 0.0
        func change(_ number: Int) -> RecordChange {
            let start = Date()
            let record = archive.record(number)
            making += Date().timeIntervalSince(start)
            return RecordChange(number: Int64(number + 1), id: record.document.id, record: record)
        }
        if adding == 0 {
            let writer = try SearchIndexWriter(rebuilding: index)
            for first in stride(from: 0, to: records, by: 200) {
                try writer.apply((first..<min(first + 200, records)).map(change))
            }
            try writer.finish()
        } else {
            let writer = try SearchIndexWriter(directory: index)
            for number in records..<(records + adding) {
                let change = change(number)
                let start = Date()
                try writer.apply([change])
                commits.append(Date().timeIntervalSince(start))
            }
            commits.sort()
        }
        // What the records themselves take to make is not the index's.
        let seconds = Date().timeIntervalSince(start) - making
        let count = adding == 0 ? paragraphs : adding * GeneratedArchive.paragraphsOfRecord
        try SearchBenchmark.print(
            Result(
                seconds: seconds, cpuSeconds: Double(clock() - processor) / Double(CLOCKS_PER_SEC) - making,
                paragraphsPerSecond: Double(count) / seconds, bytes: try size(index), longestCommit: commits.last,
                medianCommit: commits.isEmpty ? nil : commits[commits.count / 2]))
    }

    private func size(_ folder: String) throws -> Int {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return try files.reduce(0) { sum, name in
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { return sum }
            return sum + (attributes[.size] as? Int ?? 0)
        }
    }
}

/// Asks all questions; prints for each kind what each took, in seconds.
struct Measure: ParsableCommand {
    @Option var index: String
    @Option var questions: String
    @Option var rounds = 3
    /// Only this kind, and only so many questions.
    @Option var kind: String?
    @Option var first: Int = .max

    struct Result: Encodable {
        var seconds: [String: [Double]] = [:]
        /// The same queries by the bare library.
        var bare: [String: [Double]] = [:]
        var hits: [String: [Int]] = [:]
    }

    func run() throws {
        let set = try JSONDecoder().decode(QuerySet.self, from: Data(contentsOf: URL(fileURLWithPath: questions)))
        let archive = kind == nil || kind == "ten hits with snippets" ? try GeneratedArchive() : nil
        let index = try SearchIndex(directory: index)
        var result = Result()
        for (kind, questions) in set.kinds.sorted(by: { $0.key < $1.key }) where self.kind == nil || kind == self.kind {
            for round in 0..<rounds {
                for question in questions.prefix(first) {
                    let request = Self.request(kind, question)
                    let start = Date()
                    let hits: Int
                    switch kind {
                    case "facets": hits = try index.facets(request).total
                    case "ten hits with snippets":
                        hits = try index.search(request) { id in Int(id, radix: 16).flatMap { archive?.record($0) } }
                            .total
                    default: hits = try index.search(request) { _ in nil }.total
                    }
                    let seconds = Date().timeIntervalSince(start)
                    // The first round warms up, where there are more.
                    guard round > 0 || rounds == 1 else { continue }
                    result.seconds[kind, default: []].append(seconds)
                    result.hits[kind, default: []].append(hits)
                    result.bare[kind, default: []].append(try index.timeOfBareSearch(request))
                }
            }
        }
        try SearchBenchmark.print(result)
    }

    static func request(_ kind: String, _ question: QuerySet.Question) -> SearchRequest {
        let words = question.words
        let text: String =
            switch kind {
            case "phrase": "\"" + words.joined(separator: " ") + "\""
            case "or of three": words.joined(separator: " OR ")
            case "prefix": words[0] + "*"
            default: words.joined(separator: " ")
            }
        return SearchRequest(
            text, from: question.from.map(String.init), to: question.to.map(String.init),
            only: question.body.map { [SearchRequest.Only(.body, $0)] } ?? [])
    }
}
