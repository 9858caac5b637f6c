import DocumentModel
import Extraction
import Foundation
import Layout
import Minutes
import Pipeline
import Scoring

/// Reads all documents of a folder of gold, some side by side, each of them once, and measures what was read.
struct ScoreRun: Sendable {
    let folder: GoldFolder
    let processor: DocumentProcessor
    let display: ProgressDisplay

    /// What one file gave.
    private struct Outcome: Sendable {
        var file: String
        var documents: [DocumentScore] = []
        var pages: [PageTextScore] = []
        /// Why it could not be read.
        var error: ExtractionError?
        /// What is missing where it was read in part.
        var missing: [String] = []

        var failure: String? { error.map { "\(file): \($0.description)" } }
        var gaps: String? { missing.isEmpty ? nil : "\(file): \(missing.joined(separator: " "))" }

        var event: IngestEvent {
            if let error {
                return .finished(path: file, .failed(code: error.code.rawValue, message: error.description))
            }
            return .finished(
                path: file, missing.isEmpty ? .done(records: []) : .partial(records: [], messages: missing))
        }
    }

    func report() async throws -> ScoreReport {
        let entries = folder.entries
        display.show(.found(files: entries.count, ignored: 0))
        let outcomes: [Outcome] = try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            var outcomes: [Int: Outcome] = [:]
            var next = 0
            while outcomes.count < entries.count {
                while next < entries.count, next - outcomes.count <= processor.pool.settings.count {
                    group.addTask { [next] in (next, try await read(entries[next])) }
                    next += 1
                }
                guard let (index, outcome) = try await group.next() else { break }
                outcomes[index] = outcome
                display.show(outcome.event)
            }
            return outcomes.sorted { $0.key < $1.key }.map(\.value)
        }
        return ScoreReport(
            outcomes.flatMap(\.documents), pages: outcomes.flatMap(\.pages),
            failed: folder.failed + outcomes.compactMap(\.failure), partial: outcomes.compactMap(\.gaps))
    }

    private func read(_ entry: GoldFolder.Entry) async throws -> Outcome {
        let path = folder.path + "/" + entry.file
        var outcome = Outcome(file: entry.file)
        var records: [Record] = []
        var texts: [Int: String] = [:]
        do {
            let identity = FileIdentity(sha256: try FileDigest.sha256(ofFileAt: path), source: entry.file)
            let read = try await processor.records(ofFileAt: path, file: identity) { _ in display.show(.pageRead) }
            records = read.records
            let layout = try read.layout()
            for (page, text) in zip(layout.pages, PrintedText.pages(of: layout)) { texts[page.number] = text }
            outcome.missing = Self.errors(records.flatMap(\.diagnostics))
        } catch let error as ExtractionError where error.code != .model {
            outcome.error = error
        }
        outcome.documents = FileComparison.scores(entry.golds, records)
        outcome.pages = entry.pages.map { page in
            PageTextScore(
                name: page.name, file: entry.file, page: page.number, exact: page.text,
                read: texts[page.number] ?? "")
        }
        return outcome
    }

    private static func errors(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.filter { $0.severity == .error }.map(\.message)
    }
}
