internal import Foundation
internal import Xapian

/// A new index while it is built: databases of a size that is sorted in memory, made one at the end. So building takes
/// time in proportion to what is indexed, and what comes of it is compact.
///
/// Nothing of it is synchronised to the disk before the end: after a crash it is begun anew.
final class IndexPieces {
    private let directory: IndexDirectory
    private let generation: String
    private var paths: [String] = []
    private var current: WritableDatabase
    /// Records added so far: one that changes once more while the index is built is taken out of its piece.
    private var records: Set<String> = []

    /// In documents: fewer than the library gathers in memory before it sorts them in (10,000), so that a piece is written
    /// once.
    private static let size = 8_000

    init(directory: IndexDirectory, generation: String) throws(XapianError) {
        self.directory = directory
        self.generation = generation
        paths = [directory.path(ofPiece: 0, of: generation)]
        current = try Self.open(paths[0])
    }

    private static func open(_ path: String) throws(XapianError) -> WritableDatabase {
        try WritableDatabase(path: path, syncs: false)
    }

    /// The one to add the record to, without an earlier state of it.
    func database(for record: String) throws(XapianError) -> WritableDatabase {
        if !records.insert(record).inserted {
            let term = IndexSchema.recordTerm(record)
            try current.deleteDocuments(with: term)
            for path in paths.dropLast() {
                let piece = try Self.open(path)
                try piece.deleteDocuments(with: term)
                try piece.commit()
            }
        }
        if try current.count() >= Self.size {
            try current.commit()
            paths.append(directory.path(ofPiece: paths.count, of: generation))
            current = try Self.open(paths[paths.count - 1])
        }
        return current
    }

    /// Documents of the piece at hand that have the term.
    func frequency(of term: String) throws(XapianError) -> Int { try current.frequency(of: term) }

    /// Makes one database of the pieces.
    /// - Parameter metadata: is given the number of documents and sets what the whole is to say of itself.
    func finish(
        as path: String,
        metadata: (Int, (String, String) throws(XapianError) -> Void) throws(XapianError) -> Void
    ) throws {
        try current.commit()
        var count = try current.count()
        for path in paths.dropLast() { count += try Database(path: path).count() }
        // Of metadata that several have, that of the first is kept.
        let first = paths.count == 1 ? current : try Self.open(paths[0])
        try metadata(count) { key, value throws(XapianError) in try first.setMetadata(key, to: value) }
        try first.commit()
        try compact(paths, to: path)
        for path in paths { try FileManager.default.removeItem(atPath: path) }
    }
}
