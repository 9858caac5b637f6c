package import DocumentModel
internal import SwedishText
internal import Xapian

/// Brings the index up to the archive, or builds it anew. One at a time: use it only while holding the archive's run
/// lock.
///
/// Not Sendable: neither the library's database nor the analyser is.
package final class SearchIndexWriter {
    /// The change number up to which the index, as committed, holds the archive.
    package private(set) var reached: Int64

    private let directory: IndexDirectory
    private let generation: String
    private let isRebuilding: Bool
    private let database: WritableDatabase
    private let indexer: UnitIndexer
    private let names: NameRegister

    /// Opens the index in the directory, or makes an empty one where there is none.
    /// - Throws: an error that `needsRebuild` where there is one that cannot be continued; `busy`, `cannotWrite`.
    package convenience init(directory path: String) throws(SearchIndexError) {
        let directory = IndexDirectory(path: path)
        if let current = try directory.current() {
            try self.init(directory, generation: current, isRebuilding: false)
        } else {
            try self.init(directory, generation: directory.makeGeneration(), isRebuilding: true)
            try directory.use(generation)
        }
    }

    /// Begins a new generation beside the one in use, which readers go on with until `finish`.
    package convenience init(rebuilding path: String) throws(SearchIndexError) {
        let directory = IndexDirectory(path: path)
        try self.init(directory, generation: directory.makeGeneration(), isRebuilding: true)
    }

    private init(_ directory: IndexDirectory, generation: String, isRebuilding: Bool) throws(SearchIndexError) {
        self.directory = directory
        self.generation = generation
        self.isRebuilding = isRebuilding
        let path = directory.path(of: generation)
        guard isRebuilding || IndexState.exists(path) else {
            throw SearchIndexError(.damaged, "the index is gone", path: path)
        }
        guard let analyser = Analyser(lexicon: WordList.installed) else {
            throw SearchIndexError(.cannotWrite, "this system's libstemmer has no Swedish", path: nil)
        }
        indexer = UnitIndexer(analyser: analyser)
        do {
            let database = try WritableDatabase(path: path)
            self.database = database
            names = try NameRegister { key throws(XapianError) in try database.metadata(key) }
            if isRebuilding {
                reached = 0
                try database.transaction { () throws(XapianError) in
                    try database.setMetadata(IndexSchema.Metadata.schema, to: IndexSchema.version)
                    try database.setMetadata(IndexSchema.Metadata.reached, to: "0")
                    try database.setMetadata(IndexSchema.Metadata.lexicon, to: analyser.lexicon ?? "")
                } failure: {
                    $0
                }
                return
            }
            let schema = try database.metadata(IndexSchema.Metadata.schema)
            let number = try database.metadata(IndexSchema.Metadata.reached)
            reached = try IndexState.check(schema: schema, reached: number, path: path)
        } catch let error as SearchIndexError {
            throw error
        } catch let error as XapianError {
            throw SearchIndexError(error, path: path, fallback: .cannotWrite)
        } catch {
            throw SearchIndexError(.cannotWrite, String(describing: error), path: path)
        }
    }

    /// Applies changes, in order, and remembers the number of the last: on disk together, or neither.
    package func apply(_ changes: [RecordChange]) throws(SearchIndexError) {
        guard let last = changes.last else { return }
        try apply(changes, upTo: last.number)
    }

    /// The same, up to a number that may be later than that of the last change.
    package func apply(_ changes: [RecordChange], upTo number: Int64) throws(SearchIndexError) {
        let path = directory.path(of: generation)
        let number = max(number, reached)
        try database.transaction { () throws(SearchIndexError) in
            do throws(XapianError) {
                for change in changes {
                    try database.deleteDocuments(with: IndexSchema.recordTerm(change.id))
                    guard let record = change.record else { continue }
                    for document in try indexer.documents(of: record, names: names) { try database.add(document) }
                    try indexer.write(names, to: database)
                }
                try database.setMetadata(IndexSchema.Metadata.reached, to: String(number))
            } catch {
                throw SearchIndexError(error, path: path, fallback: .cannotWrite)
            }
        } failure: {
            SearchIndexError($0, path: path, fallback: .cannotWrite)
        }
        reached = number
    }

    /// Follows the archive until there is nothing newer, batch by batch.
    /// - Parameters:
    ///   - latest: the archive's last change; an index that holds more throws `ahead`.
    ///   - changes: the next changes after a number, at most so many; none when there are no more.
    /// - Returns: the number reached.
    @discardableResult
    package func catchUp(
        latest: Int64, batch: Int = 200, changes: (Int64, Int) throws -> [RecordChange]
    ) throws -> Int64 {
        guard reached <= latest else {
            throw SearchIndexError(
                .ahead, "the index holds change \(reached), the archive only \(latest)",
                path: directory.path(of: generation))
        }
        while true {
            let next = try changes(reached, batch)
            if next.isEmpty { return reached }
            try apply(next)
        }
    }

    /// Puts a new generation in use. Without one there is nothing to do: every `apply` is on disk when it returns.
    package func finish() throws(SearchIndexError) {
        if isRebuilding { try directory.use(generation) }
    }
}

@available(*, unavailable)
extension SearchIndexWriter: Sendable {}
