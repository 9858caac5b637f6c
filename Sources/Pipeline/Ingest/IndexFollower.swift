package import Archive
import DocumentModel
package import PersonalData
import SearchIndex

/// Brings the search index up to the archive. What is wrong with the index costs no record: it can be rebuilt.
package struct IndexFollower {
    private let archive: Archive
    private let mask: RecordMask
    private var filesSince = 0
    private(set) var fault: String?

    init(archive: Archive, mask: RecordMask) {
        self.archive = archive
        self.mask = mask
    }

    /// Does nothing until it has been called `everyFiles` times, nor after a fault, nor while somebody else, such as a
    /// reading room after a correction, writes to the index.
    mutating func follow(_ report: (IngestEvent) -> Void, everyFiles: Int) {
        filesSince += 1
        guard fault == nil, filesSince >= everyFiles else { return }
        filesSince = 0
        do {
            report(.indexing)
            try Self.catchUp(with: archive, mask: mask)
        } catch let error as SearchIndexError where error.code == .busy {
        } catch {
            fail(error, report)
        }
    }

    /// The same for what is left at the end of a run: waits for whoever else writes to the index, but not for ever, and
    /// not when cancelled.
    mutating func finish(_ report: (IngestEvent) -> Void) async {
        guard fault == nil else { return }
        report(.indexing)
        var triesLeft = Self.tries
        while true {
            do {
                return try Self.catchUp(with: archive, mask: mask)
            } catch let error as SearchIndexError where error.code == .busy && triesLeft > 0 && !Task.isCancelled {
                triesLeft -= 1
                try? await Task.sleep(for: Self.pause)
            } catch {
                return fail(error, report)
            }
        }
    }

    /// Half a minute in all.
    private static let tries = 150
    private static let pause = Duration.milliseconds(200)

    private mutating func fail(_ error: any Error, _ report: (IngestEvent) -> Void) {
        fault = "\(error)"
        report(.indexFault("\(error)"))
    }

    /// Applies what the index does not hold yet; builds it anew where it is missing, damaged or of another make.
    ///
    /// - Parameter mask: covers what is not to be found by searching: personal data is in no index.
    package static func catchUp(with archive: Archive, mask: RecordMask) throws {
        do {
            let index = try SearchIndexWriter(directory: archive.indexDirectory)
            try catchUp(index, with: archive, mask)
        } catch let error as SearchIndexError where error.needsRebuild {
            try rebuild(from: archive, mask: mask)
        }
    }

    /// Builds the index from nothing; readers go on with the old one until it is whole.
    package static func rebuild(from archive: Archive, mask: RecordMask) throws {
        try catchUp(try SearchIndexWriter(rebuilding: archive.indexDirectory), with: archive, mask)
    }

    private static func catchUp(_ index: SearchIndexWriter, with archive: Archive, _ mask: RecordMask) throws {
        _ = try index.catchUp(latest: archive.latestChange) { number, limit in
            try archive.changes(after: number, limit: limit).map { change in
                RecordChange(number: change.number, id: change.id, record: change.record.map(mask.masked))
            }
        }
        try index.finish()
    }
}
