package import Archive
package import Foundation
import Synchronization

/// What a run did, for whoever was asleep meanwhile.
package struct RunReport: Codable, Hashable, Sendable {
    /// A file that was not read whole.
    package struct Problem: Codable, Hashable, Sendable {
        package var path: String
        /// `partial`, `failed` or `unsupported`.
        package var outcome: String
        /// Stable, for machines; nil where it was read in part.
        package var code: String?
        package var message: String
    }

    package struct Move: Codable, Hashable, Sendable {
        package var from: String
        package var to: String
    }

    /// Of the archive after the run.
    package struct Totals: Codable, Hashable, Sendable {
        package var documents: [String: Int]
        package var records: Int
        package var sources: Int
        package var missingSources: Int

        package init(_ status: ArchiveStatus) {
            documents = status.documents
            records = status.records
            sources = status.sources
            missingSources = status.missingSources
        }
    }

    package var schema = "protokoll-run/1"
    package var purpose: String
    package var version: String
    package var archive: String
    package var started: Date
    package var ended: Date
    package var exitCode: Int
    /// Why the run as a whole ended before its time; nil where it did not.
    package var fault: String?
    package var files: IngestSummary
    /// The first thousand; `files` counts all of them. So it is with `missing` and `moved`.
    package var problems: [Problem]
    package var missing: [String]
    package var moved: [Move]
    /// Records that this run found to be much like others.
    package var related: [RecordRelation]
    /// Nil where the archive cannot be read.
    package var totals: Totals?

    package var seconds: Double { ended.timeIntervalSince(started) }

    /// One JSON object, keys in alphabetical order, times in ISO 8601.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return try encoder.encode(self) + Data("\n".utf8)
    }
}

/// Gathers what a run tells of itself, in memory that does not grow with the number of files.
package final class RunRecorder: Sendable {
    private struct State {
        var problems: [RunReport.Problem] = []
        var missing: [String] = []
        var moved: [RunReport.Move] = []
    }

    private static let most = 1000
    private let state = Mutex(State())

    package init() {}

    package func note(_ event: IngestEvent) {
        state.withLock { state in
            switch event {
            case .missing(let path) where state.missing.count < Self.most: state.missing.append(path)
            case .finished(let path, .moved(let from)) where state.moved.count < Self.most:
                state.moved.append(RunReport.Move(from: from, to: path))
            case .finished(let path, let outcome) where state.problems.count < Self.most:
                if let problem = RunReport.Problem(path, outcome) { state.problems.append(problem) }
            default: break
            }
        }
    }

    /// The report, without what the archive knows.
    package func report(
        purpose: String, archive: String, started: Date, ended: Date, exitCode: Int, fault: String?,
        summary: IngestSummary
    ) -> RunReport {
        state.withLock { state in
            RunReport(
                purpose: purpose, version: ProgramVersion.current, archive: archive, started: started, ended: ended,
                exitCode: exitCode, fault: fault, files: summary, problems: state.problems, missing: state.missing,
                moved: state.moved, related: [])
        }
    }
}

extension RunReport.Problem {
    fileprivate init?(_ path: String, _ outcome: FileOutcome) {
        switch outcome {
        case .partial(_, let messages):
            self.init(path: path, outcome: "partial", message: messages.joined(separator: " "))
        case .failed(let code, let message): self.init(path: path, outcome: "failed", code: code, message: message)
        case .unsupported(let message):
            self.init(path: path, outcome: "unsupported", code: "unsupported", message: message)
        default: return nil
        }
    }
}
