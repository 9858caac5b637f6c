import Archive
import Foundation
import Pipeline
import SearchIndex
import Synchronization

/// A run that writes to the archive: the lock, the progress, the reports and the exit code around it.
struct Run: Sendable {
    let archive: ArchiveOptions
    let writing: WritingOptions
    let pipeline: PipelineFile
    let reports: ReportOptions
    let isQuiet: Bool
    let purpose: String

    func perform(
        creatingArchive: Bool, _ work: @escaping @Sendable (IngestRun) async throws -> IngestSummary
    ) async throws {
        let started = Date()
        let recorder = RunRecorder()
        let changes = Changes()
        var summary = IngestSummary()
        var ending = Ending(code: 0)
        do {
            summary = try await Interruption.watched {
                try await perform(creatingArchive: creatingArchive, recorder: recorder, changes: changes, work)
            }
            ending = Self.ending(of: summary)
        } catch {
            // Not an error of the run's own: nothing has been done, and the arguments are to blame.
            guard let known = Ending(error) else { throw error }
            ending = known
        }
        let report = recorder.report(
            purpose: purpose, archive: archive.directory, started: started, ended: Date(), exitCode: Int(ending.code),
            fault: summary.wasInterrupted ? "interrupted" : ending.message, summary: summary)
        try write(report, after: changes.before)
        if ending.code != 0 { throw ending }
    }

    /// The archive's last change before the run.
    private final class Changes: Sendable {
        private let value = Mutex<Int64>(0)
        var before: Int64 { value.withLock { $0 } }
        func note(_ number: Int64) { value.withLock { $0 = number } }
    }

    private func perform(
        creatingArchive: Bool, recorder: RunRecorder, changes: Changes,
        _ work: @Sendable (IngestRun) async throws -> IngestSummary
    ) async throws -> IngestSummary {
        let display = ProgressDisplay(isQuiet: isQuiet)
        let writer = try await writing.open(archive, creating: creatingArchive, purpose: purpose)
        do {
            defer { display.end() }
            changes.note(try writer.archive.latestChange)
            let run = IngestRun(
                into: writer, pipeline: pipeline, now: { Date() },
                report: {
                    recorder.note($0)
                    display.show($0)
                })
            let summary = try await work(run)
            display.end()
            if !isQuiet { Console.say(RunReport.words(for: summary, seconds: display.elapsed)) }
            writer.close(
                now: Date(),
                ending: ArchivedRun.Ending(
                    exitCode: Int(Self.ending(of: summary).code), version: ProgramVersion.current,
                    files: summary.read, pages: summary.pages, seconds: display.elapsed))
            return summary
        } catch {
            writer.close(
                now: Date(),
                ending: ArchivedRun.Ending(
                    exitCode: Int(Ending(error)?.code ?? Ending.internalFault), version: ProgramVersion.current,
                    files: 0, pages: 0, seconds: display.elapsed))
            throw error
        }
    }

    private static func ending(of summary: IngestSummary) -> Ending {
        if summary.wasInterrupted { return Ending(code: Interruption.exitCode) }
        if let fault = summary.indexFault {
            return Ending(
                code: Ending.internalFault,
                "the records are in the archive, the search index could not follow: \(fault)\n`protokoll reindex` builds it anew."
            )
        }
        return Ending(code: summary.isClean ? 0 : Ending.incomplete)
    }

    /// With what the archive says once the run has let go of it, for whoever asked to be told.
    private func write(_ report: RunReport, after change: Int64) throws {
        guard !reports.reports.isEmpty || reports.metrics != nil else { return }
        var report = report
        let archive = try? archive.openForReading()
        let status = archive.flatMap { archive in
            try? archive.status(indexReached: try? SearchIndex(directory: archive.indexDirectory).reached)
        }
        report.totals = status.map(RunReport.Totals.init)
        report.related = (try? archive?.relations(after: change)) ?? []
        for path in reports.reports {
            if path == "-" {
                var output = DataOutput()
                try output.text(report.text)
                try output.flush()
            } else {
                try writeFile(path.hasSuffix(".json") ? report.json() : Data(report.text.utf8), to: path)
            }
        }
        guard let path = reports.metrics else { return }
        let success = try? archive?.lastSuccess(of: purpose)
        try writeFile(
            RunMetrics(report, lastSuccess: success?.ended, indexLag: status?.indexLag).text.utf8, to: path)
    }
}
