package import Archive
import Extraction
package import Foundation
import Minutes

/// What a run would do, without doing it: nothing is written, and no file's content is judged.
package struct IngestPreview {
    package enum Plan: String, Sendable {
        case new, changed, again, unchanged, unsettled, ignored, unreadable

        /// The run would read it.
        package var isWork: Bool { [.new, .changed, .again].contains(self) }
    }

    private let archive: Archive?
    private let pipeline: PipelineFile
    private let settings: String
    private let now: Date
    /// Of all documents in the archive: only bytes of a size that it knows can be known.
    private let knownSizes: Set<Int64>

    /// `archive` is nil where there is none yet.
    package init(archive: Archive?, pipeline: PipelineFile, now: Date) throws {
        self.archive = archive
        self.pipeline = pipeline
        self.now = now
        settings = try pipeline.digest
        knownSizes = try archive?.sizes() ?? []
    }

    /// Calls the body with each path and what would be done with it: `again` for bytes that were read with other
    /// settings or another version, or whose reading was broken off.
    package func look(at paths: [String], _ body: (String, Plan) throws -> Void) throws {
        for entry in FileWalk(paths, patterns: pipeline.files, excludingFolder: archive?.directory) {
            switch entry {
            case .ignored(let path): try body(path, .ignored)
            case .unreadable(let path, _): try body(path, .unreadable)
            case .file(let path): try body(path, try plan(for: path))
            }
            if Task.isCancelled { return }
        }
    }

    private func plan(for path: String) throws -> Plan {
        let source: SourceFingerprint
        do { source = try SourceFingerprint(ofFileAt: path) } catch { return .unreadable }
        if pipeline.intake.isUnsettled(source, at: now) { return .unsettled }
        guard let archive else { return .new }
        let earlier = try archive.knownSource(source.path)
        if let earlier, earlier.fingerprint.isSameFile(as: source, inodes: pipeline.intake.comparesInodes) {
            return try plan(forDocument: earlier.sha256, in: archive) ?? .again
        }
        if knownSizes.contains(source.size) {
            let sha256: String
            do { sha256 = try source.digest() } catch {
                return error.code == .sourceChanged ? .unsettled : .unreadable
            }
            if let plan = try plan(forDocument: sha256, in: archive) { return plan }
        }
        return earlier == nil ? .new : .changed
    }

    /// Nil where the archive does not have it.
    private func plan(forDocument sha256: String, in archive: Archive) throws -> Plan? {
        try archive.document(sha256: sha256).map {
            $0.isRead(settings: settings, version: ProgramVersion.current) ? .unchanged : .again
        }
    }
}
