package import Archive
import Extraction
import Foundation

/// What a run would do, without doing it: nothing is written, and no file's content is judged.
package struct IngestPreview {
    package enum Plan: String, Sendable {
        case new, changed, again, unchanged, ignored, unreadable
    }

    private let archive: Archive?
    private let pipeline: PipelineFile

    /// `archive` is nil where there is none yet.
    package init(archive: Archive?, pipeline: PipelineFile) {
        self.archive = archive
        self.pipeline = pipeline
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
        }
    }

    private func plan(for path: String) throws -> Plan {
        guard let archive else { return .new }
        let sha256: String
        do { sha256 = try FileDigest.sha256(ofFileAt: path) } catch { return .unreadable }
        if let known = try archive.document(sha256: sha256) {
            return known.isRead(settings: try pipeline.digest, version: ProgramVersion.current) ? .unchanged : .again
        }
        let absolute = URL(filePath: path).standardizedFileURL.path
        return try archive.knownSource(absolute) == nil ? .new : .changed
    }
}
