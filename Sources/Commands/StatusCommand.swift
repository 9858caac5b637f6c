import Archive
import ArgumentParser
import Exports
import Foundation
import SearchIndex

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say what the archive holds, what failed and what a person should look at.")

    @Flag(help: "The same as one JSON object.")
    var json = false

    @Option(help: "Pages read with less confidence than this, 0 to 1, are listed for review.")
    var reviewBelow = 0.8

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let archive = try archive.openForReading()
        let reached = try? SearchIndex(directory: archive.indexDirectory).reached
        let status = try archive.status(needsReviewBelow: reviewBelow, indexReached: reached)
        var output = DataOutput()
        if json {
            try output.line(RecordJSON.line(status))
        } else {
            try output.text(Self.text(of: status, hasIndex: reached != nil))
        }
        try output.flush()
    }

    private static func text(of status: ArchiveStatus, hasIndex: Bool) -> String {
        func list(_ counts: [String: Int]) -> String {
            counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
                .joined(separator: ", ")
        }
        var lines = [
            "Files:    \(list(status.documents))", "Records:  \(status.records) (\(list(status.recordsByType)))",
            "Pages:    \(list(status.pages))",
        ]
        if !hasIndex {
            lines.append("Index:    missing; `protokoll reindex` builds it")
        } else if let lag = status.indexLag, lag > 0 {
            lines.append("Index:    \(lag) changes behind; the next run catches up")
        } else {
            lines.append("Index:    up to date")
        }
        if status.missingSources > 0 {
            lines.append("Sources:  \(status.sources); \(status.missingSources) are gone, their documents are not")
        }
        if let run = status.lastRun {
            let ending = run.ending.map { "exit code \($0.exitCode)" } ?? (run.ended == nil ? "not ended" : "ended")
            lines.append("Last run: \(run.purpose), \(run.started.ISO8601Format()), \(ending)")
        }
        if !status.failures.isEmpty { lines.append("\nNot read whole (`protokoll retry` tries again)") }
        for failure in status.failures {
            let words = failure.errorMessage.map { "\(failure.outcome.rawValue): \($0)" } ?? failure.outcome.rawValue
            let attempts = failure.attempts > 1 ? " (tried \(failure.attempts) times)" : ""
            lines.append("  \(Console.printable(failure.paths.first ?? failure.sha256)): \(words)\(attempts)")
        }
        if !status.relations.isEmpty {
            lines.append("\nMuch alike: the same text twice, or a draft and what came of it")
        }
        for relation in status.relations {
            lines.append(
                "  \(relation.record) and \(relation.other): \(relation.kind.rawValue), \(String(format: "%.2f", relation.likeness))"
            )
        }
        if !status.needsReview.isEmpty { lines.append("\nTo be looked at") }
        for page in status.needsReview {
            let confidence = page.confidence.map { String(format: "confidence %.2f", $0) } ?? "not read"
            lines.append("  \(page.record) page \(page.page): \(confidence)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
