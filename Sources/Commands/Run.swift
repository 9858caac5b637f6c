import Archive
import Foundation
import Pipeline

/// A run that writes to the archive: the lock, the progress, the summary and the exit code around it.
struct Run: Sendable {
    let archive: ArchiveOptions
    let writing: WritingOptions
    let pipeline: PipelineFile
    let isQuiet: Bool

    func perform(
        purpose: String, creatingArchive: Bool, _ work: @escaping @Sendable (IngestRun) async throws -> IngestSummary
    ) async throws {
        let display = ProgressDisplay(isQuiet: isQuiet)
        let summary = try await Interruption.watched {
            let writer = try await writing.open(archive, creating: creatingArchive, purpose: purpose)
            defer { writer.close(now: Date()) }
            defer { display.end() }
            return try await work(
                IngestRun(into: writer, pipeline: pipeline, now: { Date() }, report: { display.show($0) }))
        }
        if !isQuiet { Console.say(Self.words(for: summary, seconds: display.elapsed)) }
        if summary.wasInterrupted { throw Ending(code: Interruption.exitCode) }
        if let fault = summary.indexFault {
            throw Ending(
                code: Ending.internalFault,
                "the records are in the archive, the search index could not follow: \(fault)\n`protokoll reindex` builds it anew."
            )
        }
        if !summary.isClean { throw Ending(code: Ending.incomplete) }
    }

    static func words(for summary: IngestSummary, seconds: Double) -> String {
        let counts: [(Int, String)] = [
            (summary.done, "read"), (summary.partial, "read in part"), (summary.failed, "failed"),
            (summary.unsupported, "unsupported"), (summary.unchanged, "unchanged"),
            (summary.knownProblems, "unchanged with known problems"), (summary.sameBytes, "same as another file"),
        ]
        let stated = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        var line = stated.isEmpty ? "nothing to do" : stated.joined(separator: ", ")
        if summary.pages > 0 {
            let speed = String(format: "%.1f", Double(summary.pages) / max(seconds, 0.001))
            line +=
                "; \(summary.pages) \(summary.pages == 1 ? "page" : "pages") in \(ProgressDisplay.words(forSeconds: seconds)), \(speed) pages/s"
        }
        return (summary.wasInterrupted ? "interrupted; " : "") + line
    }
}
