package import Archive
import SearchIndex

/// Brings the search index up to the archive. What is wrong with the index costs no record: it can be rebuilt.
package struct IndexFollower {
    private let archive: Archive
    private var filesSince = 0
    private(set) var fault: String?

    init(archive: Archive) { self.archive = archive }

    /// Does nothing until it has been called `everyFiles` times, nor after a fault.
    mutating func follow(_ report: (IngestEvent) -> Void, everyFiles: Int = 1) {
        filesSince += 1
        guard fault == nil, filesSince >= everyFiles else { return }
        filesSince = 0
        do {
            report(.indexing)
            try Self.catchUp(with: archive)
        } catch {
            fault = "\(error)"
            report(.indexFault("\(error)"))
        }
    }

    /// Applies what the index does not hold yet; builds it anew where it is missing, damaged or of another make.
    static func catchUp(with archive: Archive) throws {
        do {
            let index = try SearchIndexWriter(directory: archive.indexDirectory)
            try catchUp(index, with: archive)
        } catch let error as SearchIndexError where error.needsRebuild {
            try rebuild(from: archive)
        }
    }

    /// Builds the index from nothing; readers go on with the old one until it is whole.
    package static func rebuild(from archive: Archive) throws {
        try catchUp(try SearchIndexWriter(rebuilding: archive.indexDirectory), with: archive)
    }

    private static func catchUp(_ index: SearchIndexWriter, with archive: Archive) throws {
        _ = try index.catchUp(latest: archive.latestChange) { try archive.changes(after: $0, limit: $1) }
        try index.finish()
    }
}
