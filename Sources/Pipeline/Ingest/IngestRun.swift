package import Archive
import DocumentModel
import Extraction
package import Foundation
import Minutes
import PersonalData

/// Reads files into an archive: several at a time, one transaction for each, the search index after them.
///
/// A file that cannot be read disturbs no other. A run that is cancelled finishes what it is committing and returns;
/// the next one goes on from there.
package struct IngestRun: Sendable {
    private let archive: ArchiveWriter
    private let pipeline: PipelineFile
    private let workers: WorkerCommand
    private let now: @Sendable () -> Date
    private let report: @Sendable (IngestEvent) -> Void

    package init(
        into archive: ArchiveWriter, pipeline: PipelineFile, workers: WorkerCommand = .thisProgram,
        now: @escaping @Sendable () -> Date, report: @escaping @Sendable (IngestEvent) -> Void
    ) {
        self.archive = archive
        self.pipeline = pipeline
        self.workers = workers
        self.now = now
        self.report = report
    }

    /// Takes in the files under the paths.
    ///
    /// Throws what ends a run as a whole: `ArchiveError`, `ExtractionError` with the code `model`,
    /// `WorkerFault.cannotStart`. What is wrong with one file is reported and counted.
    package func take(_ paths: [String]) async throws -> IngestSummary {
        var counts = (files: 0, ignored: 0)
        for entry in walk(paths) {
            if case .ignored = entry { counts.ignored += 1 } else { counts.files += 1 }
            if Task.isCancelled { break }
        }
        report(.found(files: counts.files, ignored: counts.ignored))
        var entries = walk(paths)
        return try await read {
            while let entry = entries.next() {
                switch entry {
                case .ignored: continue
                case .unreadable(let path, let reason):
                    return .settled(path: path, .failed(code: "not-readable", message: reason))
                case .file(let path): return try consider(path)
                }
            }
            return nil
        }
    }

    /// Reads again, from the archive's own copies, what failed, was read in part or was left unread.
    package func retry() async throws -> IngestSummary {
        let outcomes: [Outcome] = [.failed, .partial, .waiting]
        let documents = try outcomes.flatMap { outcome in try archive.archive.documents(outcome: outcome) }
        report(.found(files: documents.count, ignored: 0))
        var rest = documents.makeIterator()
        return try await read {
            guard let document = rest.next() else { return nil }
            let source = try archive.archive.sources(sha256: document.sha256).last { $0.isCurrent }
            return .task(path: source?.path ?? document.sha256, source: nil, sha256: document.sha256)
        }
    }

    private enum Work {
        case task(path: String, source: SourceFingerprint?, sha256: String)
        case settled(path: String, FileOutcome)
    }

    private func walk(_ paths: [String]) -> FileWalk {
        FileWalk(paths, patterns: pipeline.files, excludingFolder: archive.archive.directory)
    }

    /// Notes the file in the archive and says whether it must be read.
    private func consider(_ path: String) throws -> Work {
        do {
            let source = try archive.fingerprint(path)
            guard source.size <= pipeline.extraction.maximumBytes else {
                let message = "\(source.size) bytes are more than maximum-bytes in the pipeline file allows"
                return .settled(path: path, .failed(code: ExtractionError.Code.tooLarge.rawValue, message: message))
            }
            let sha256 = try archive.knownDigest(source) ?? archive.storeOriginal(source)
            let change = try archive.note(source, sha256: sha256, now: now())
            if let known = try archive.archive.document(sha256: sha256),
                known.isRead(settings: try pipeline.digest, version: ProgramVersion.current)
            {
                if case .duplicate = change { return .settled(path: path, .sameBytes) }
                guard known.outcome != .done else { return .settled(path: path, .unchanged) }
                let words = known.errorMessage.map { "\(known.outcome.rawValue): \($0)" } ?? known.outcome.rawValue
                return .settled(path: path, .knownProblem(words: words))
            }
            return .task(path: path, source: source, sha256: sha256)
        } catch let error as ArchiveError where [.cannotRead, .sourceChanged].contains(error.code) {
            return .settled(path: path, .failed(code: "not-readable", message: error.message))
        }
    }

    /// Reads what `next` hands out until there is no more, some files side by side.
    private func read(_ next: () throws -> Work?) async throws -> IngestSummary {
        var index = IndexFollower(archive: archive.archive, mask: RecordMask(pipeline.personalData))
        let settings = try pipeline.digest
        var summary = try await WorkerPool.withWorkers(workers, settings: pipeline.workers) { pool in
            let processor = DocumentProcessor(
                pool: pool, settings: pipeline.extraction, personalData: pipeline.personalData)
            var summary = IngestSummary()
            try await withThrowingTaskGroup(of: Finished.self) { group in
                var inFlight: Set<String> = []
                func settle(_ finished: Finished) {
                    inFlight.remove(finished.sha256)
                    summary.pages += finished.pages
                    if let outcome = finished.outcome { settle(finished.path, outcome) }
                }
                func settle(_ path: String, _ outcome: FileOutcome) {
                    summary.add(outcome)
                    report(.finished(path: path, outcome))
                }
                // One more than there are workers: while a file waits for its last page, the next one has begun.
                while !Task.isCancelled, let work = try next() {
                    switch work {
                    case .settled(let path, let outcome): settle(path, outcome)
                    case .task(let path, _, let sha256) where inFlight.contains(sha256): settle(path, .sameBytes)
                    case .task(let path, let source, let sha256):
                        inFlight.insert(sha256)
                        group.addTask {
                            try await read(path, source: source, sha256: sha256, settings: settings, with: processor)
                        }
                    }
                    if inFlight.count > pool.settings.count, let finished = try await group.next() {
                        settle(finished)
                        index.follow(report, everyFiles: 100)
                    }
                }
                for try await finished in group { settle(finished) }
            }
            return summary
        }
        index.follow(report)
        summary.indexFault = index.fault
        summary.wasInterrupted = Task.isCancelled
        return summary
    }

    private struct Finished {
        var path: String
        var sha256: String
        var pages: Int
        /// Nil where the run was broken off before the file was read.
        var outcome: FileOutcome?
    }

    private func read(
        _ path: String, source: SourceFingerprint?, sha256: String, settings: String,
        with processor: DocumentProcessor
    ) async throws -> Finished {
        let reading: Reading
        let outcome: FileOutcome
        var pages = 0
        do {
            let document = try await processor.records(
                ofFileAt: archive.archive.originalPath(sha256: sha256),
                file: FileIdentity(sha256: sha256, source: path),
                onPage: { _ in report(.pageRead) })
            let ids = document.records.map(\.document.id)
            let unread = document.records.flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.message)
            outcome = document.isPartial ? .partial(records: ids, messages: unread) : .done(records: ids)
            pages = document.records.first?.document.pages.count ?? 0
            reading = Reading(
                sha256: sha256, source: source, mediaType: document.mediaType,
                outcome: document.isPartial ? .partial : .done, records: document.records,
                error: document.isPartial ? .init(code: "partial", message: unread.joined(separator: " ")) : nil,
                settings: settings, version: ProgramVersion.current)
        } catch let error as ExtractionError where error.code != .model {
            let isUnsupported = error.code == .unsupported
            outcome =
                isUnsupported
                ? .unsupported(message: error.message)
                : .failed(code: error.code.rawValue, message: error.message)
            reading = Reading(
                sha256: sha256, source: source, mediaType: nil, outcome: isUnsupported ? .unsupported : .failed,
                error: .init(code: error.code.rawValue, message: error.message), settings: settings,
                version: ProgramVersion.current)
        } catch is CancellationError {
            return Finished(path: path, sha256: sha256, pages: 0, outcome: nil)
        }
        try archive.commit(reading, now: now())
        return Finished(path: path, sha256: sha256, pages: pages, outcome: outcome)
    }
}
