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

    /// Takes in the files under the paths, and whatever an earlier run took in and did not come to read.
    ///
    /// - Parameter rehashing: reads every file to see whether it has changed, whatever its size and times say.
    /// - Throws: what ends a run as a whole: `ArchiveError`, `ExtractionError` with the code `model`,
    ///   `WorkerFault.cannotStart`. What is wrong with one file is reported and counted.
    package func take(
        _ paths: [String], manifest: Manifest? = nil, rehashing: Bool = false
    ) async throws -> IngestSummary {
        let start = now()
        var counts = (files: 0, ignored: 0)
        for entry in walk(paths) {
            if case .ignored = entry { counts.ignored += 1 } else { counts.files += 1 }
            if Task.isCancelled { break }
        }
        report(.found(files: counts.files, ignored: counts.ignored))
        var leftOver = try archive.archive.digests(outcomes: [.waiting]).makeIterator()
        var entries = walk(paths)
        var intake = try SourceIntake(
            archive, pipeline: pipeline, manifest: manifest, rehashes: rehashing, now: now)
        var summary = try await read {
            while let entry = entries.next() {
                switch entry {
                case .ignored: continue
                case .unreadable(let path, let reason):
                    return .settled(path: path, .failed(code: "not-readable", message: reason))
                case .file(let path):
                    switch try intake.consider(path) {
                    case .settled(let outcome): return .settled(path: path, outcome)
                    case .read(let source, let sha256): return .task(path: path, source: source, sha256: sha256)
                    }
                }
            }
            return try leftOver.next().map { try task(forDocument: $0, isLeftOver: true) }
        }
        try intake.finish()
        if !summary.wasInterrupted, counts.files > 0 { summary.missing = try noteMissing(under: paths, since: start) }
        return summary
    }

    /// Reads again, from the archive's own copies.
    package func retry(_ selection: RetrySelection = RetrySelection()) async throws -> IngestSummary {
        let documents = try selection.digests(in: archive.archive)
        report(.found(files: documents.count, ignored: 0))
        var rest = documents.makeIterator()
        return try await read { try rest.next().map { try task(forDocument: $0) } }
    }

    private enum Work {
        case task(path: String, source: SourceFingerprint?, sha256: String)
        /// Taken in by an earlier run: to be read if nothing else in this one has come to it.
        case leftOver(path: String, sha256: String)
        case settled(path: String, FileOutcome)
    }

    private func task(forDocument sha256: String, isLeftOver: Bool = false) throws -> Work {
        let source = try archive.archive.sources(sha256: sha256).last { $0.isCurrent }
        let path = source?.path ?? sha256
        return isLeftOver ? .leftOver(path: path, sha256: sha256) : .task(path: path, source: nil, sha256: sha256)
    }

    private func walk(_ paths: [String]) -> FileWalk {
        FileWalk(paths, patterns: pipeline.files, excludingFolder: archive.archive.directory)
    }

    private func noteMissing(under paths: [String], since start: Date) throws -> Int {
        var count = 0
        for path in paths {
            let folder = URL(filePath: path).resolvingSymlinksInPath().path
            for gone in try archive.noteMissing(under: folder, notSeenSince: start, now: now()) {
                report(.missing(path: gone))
                count += 1
            }
        }
        return count
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
                func begin(_ path: String, _ source: SourceFingerprint?, _ sha256: String) {
                    inFlight.insert(sha256)
                    group.addTask {
                        try await read(path, source: source, sha256: sha256, settings: settings, with: processor)
                    }
                }
                // One more than there are workers: while a file waits for its last page, the next one has begun.
                while !Task.isCancelled, let work = try next() {
                    switch work {
                    case .settled(let path, let outcome): settle(path, outcome)
                    case .task(let path, _, let sha256) where inFlight.contains(sha256): settle(path, .sameBytes)
                    case .task(let path, let source, let sha256): begin(path, source, sha256)
                    case .leftOver(let path, let sha256):
                        guard !inFlight.contains(sha256),
                            try archive.archive.document(sha256: sha256)?.outcome == .waiting
                        else { continue }
                        begin(path, nil, sha256)
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
        await index.finish(report)
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
        var reading = Reading(
            sha256: sha256, source: source, mediaType: nil, outcome: .done, settings: settings,
            version: ProgramVersion.current)
        let outcome: FileOutcome
        var pages = 0
        let keeper = PageKeeper(archive, sha256: sha256, settings: settings)
        do {
            let document = try await processor.records(
                ofFileAt: archive.archive.originalPath(sha256: sha256),
                file: FileIdentity(sha256: sha256, source: path), known: try keeper.pages(),
                onPage: {
                    keeper.add($0)
                    report(.pageRead)
                })
            let ids = document.records.map(\.document.id)
            let unread = document.records.flatMap(\.diagnostics).filter { $0.severity == .error }.map(\.message)
            reading.records = document.records
            reading.mediaType = document.mediaType
            pages = document.pageCount
            if document.isPartial {
                outcome = .partial(records: ids, messages: unread)
                reading.outcome = .partial
                reading.error = .init(code: "partial", message: unread.joined(separator: " "))
            } else {
                outcome = .done(records: ids)
            }
        } catch let error as ExtractionError where error.code != .model {
            reading.outcome = error.code == .unsupported ? .unsupported : .failed
            reading.error = .init(code: error.code.rawValue, message: error.message)
            outcome =
                error.code == .unsupported
                ? .unsupported(message: error.message)
                : .failed(code: error.code.rawValue, message: error.message)
        } catch is CancellationError {
            keeper.write()
            return Finished(path: path, sha256: sha256, pages: 0, outcome: nil)
        }
        try archive.commit(reading, now: now())
        return Finished(path: path, sha256: sha256, pages: pages, outcome: outcome)
    }
}
