package import Archive
package import Foundation

/// Sees whether there is something new to read in some folders. It looks, again and again, and so works on network file
/// systems as well, which do not tell of changes.
package struct FolderWatch: Sendable {
    private let paths: [String]
    private let pipeline: PipelineFile
    /// What a run has been made for already and is still there as it was, such as a file that may not be read.
    private var tried: Set<SourceFingerprint> = []

    package init(_ paths: [String], pipeline: PipelineFile) {
        self.paths = paths
        self.pipeline = pipeline
    }

    /// - Parameter archive: nil where there is none yet.
    /// - Returns: whether a run would find something that none has been made for.
    package mutating func hasWork(archive: Archive?, now: Date) throws -> Bool {
        var found: Set<SourceFingerprint> = []
        try IngestPreview(archive: archive, pipeline: pipeline, now: now).look(at: paths) { path, plan in
            if plan.isWork, let source = try? SourceFingerprint(ofFileAt: path) { found.insert(source) }
        }
        defer { tried = found }
        return !found.isSubset(of: tried)
    }
}
