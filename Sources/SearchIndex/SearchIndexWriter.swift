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
    private let store: Store
    private let indexer: UnitIndexer
    private let names: NameRegister

    private enum Store {
        /// The generation in use: every `apply` is one commit.
        case inUse(WritableDatabase)
        /// A new one, nothing of which is seen before it is whole.
        case pieces(IndexPieces)
    }

    /// In units: compacting pays when so many have been added since the last time, and half as many as there were.
    private static let compactsFrom = 5000
    /// A word that so many units have is believed to be one, for dividing compounds.
    private static let believedFrom = 3

    /// Opens the index in the directory, or makes an empty one where there is none.
    /// - Throws: an error that `needsRebuild` where there is one that cannot be continued; `busy`, `cannotWrite`.
    package init(directory path: String) throws(SearchIndexError) {
        directory = IndexDirectory(path: path)
        let current = try directory.current()
        let generation: String
        if let current { generation = current } else { generation = try directory.makeGeneration() }
        self.generation = generation
        let place = directory.path(of: generation)
        guard current == nil || IndexState.exists(place) else {
            throw SearchIndexError(.damaged, "the index is gone", path: place)
        }
        do {
            let database = try WritableDatabase(path: place)
            store = .inUse(database)
            indexer = try Self.indexer { word throws(XapianError) in
                try database.frequency(of: Term(.exact, word).key())
            }
            names = try NameRegister { key throws(XapianError) in try database.metadata(key) }
            if current == nil {
                reached = 0
                let lexicon = indexer.analyser.lexicon
                try database.transaction { () throws(XapianError) in
                    try IndexState.begin(lexicon: lexicon) { key, value throws(XapianError) in
                        try database.setMetadata(key, to: value)
                    }
                } failure: {
                    $0
                }
                try directory.use(generation)
            } else {
                let schema = try database.metadata(IndexSchema.Metadata.schema)
                let number = try database.metadata(IndexSchema.Metadata.reached)
                reached = try IndexState.check(schema: schema, reached: number, path: place)
            }
        } catch {
            throw SearchIndexError(error, path: place)
        }
    }

    /// Begins a new generation beside the one in use, which readers go on with until `finish`.
    package init(rebuilding path: String) throws(SearchIndexError) {
        directory = IndexDirectory(path: path)
        // What the archive is known to hold so far helps to divide compounds.
        let before = try? directory.current().map { [directory] in try Database(path: directory.path(of: $0)) }
        generation = try directory.makeGeneration(isMade: false)
        reached = 0
        do {
            let pieces = try IndexPieces(directory: directory, generation: generation)
            store = .pieces(pieces)
            indexer = try Self.indexer { word throws(XapianError) in
                let key = Term(.exact, word).key()
                if let before { return try before.frequency(of: key) }
                return try pieces.frequency(of: key)
            }
            names = try NameRegister(remembersAll: true) { _ in "" }
        } catch {
            throw SearchIndexError(error, path: path)
        }
    }

    private static func indexer(
        _ frequency: @escaping (String) throws(XapianError) -> Int
    ) throws -> UnitIndexer {
        let knows = { (word: String) in (try? frequency(word) >= believedFrom) ?? false }
        guard let analyser = Analyser(lexicon: WordList.installed, knows: knows) else {
            throw SearchIndexError(.cannotWrite, "this system's libstemmer has no Swedish", path: nil)
        }
        return UnitIndexer(analyser: analyser)
    }

    /// Applies changes, in order, and remembers the number of the last: on disk together, or neither.
    package func apply(_ changes: [RecordChange]) throws(SearchIndexError) {
        guard let last = changes.last else { return }
        try apply(changes, upTo: last.number)
    }

    /// The same, up to a number that may be later than that of the last change. After an error the writer is of no
    /// more use: open another.
    package func apply(_ changes: [RecordChange], upTo number: Int64) throws(SearchIndexError) {
        let number = max(number, reached)
        let path = directory.path(of: generation)
        switch store {
        case .inUse(let database):
            try database.transaction { () throws(SearchIndexError) in
                do throws(XapianError) {
                    for change in changes {
                        try database.deleteDocuments(with: IndexSchema.recordTerm(change.id))
                        try add(change, to: database)
                    }
                    try indexer.writeDoubtful(to: database)
                    try database.setMetadata(IndexSchema.Metadata.reached, to: String(number))
                } catch {
                    throw SearchIndexError(error, path: path, fallback: .cannotWrite)
                }
            } failure: {
                SearchIndexError($0, path: path, fallback: .cannotWrite)
            }
        case .pieces(let pieces):
            do throws(XapianError) {
                for change in changes { try add(change, to: pieces.database(for: change.id)) }
            } catch {
                throw SearchIndexError(error, path: path, fallback: .cannotWrite)
            }
        }
        reached = number
    }

    private func add(_ change: RecordChange, to database: WritableDatabase) throws(XapianError) {
        guard let record = change.record else { return }
        for document in try indexer.documents(of: record, names: names) { try database.add(document) }
        try indexer.write(names, to: database)
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

    /// Puts a new generation in use; compacts the one in use where that pays. Nothing can be applied after it.
    package func finish() throws(SearchIndexError) {
        let path = directory.path(of: generation)
        do {
            switch store {
            case .inUse(let database):
                let count = try database.count()
                let before = Int(try database.metadata(IndexSchema.Metadata.compacted)) ?? 0
                guard count - before >= max(Self.compactsFrom, before / 2) else { return }
                try database.transaction { () throws(XapianError) in
                    try database.setMetadata(IndexSchema.Metadata.compacted, to: String(count))
                } failure: {
                    $0
                }
                let next = try directory.makeGeneration(isMade: false)
                try compact([path], to: directory.path(of: next))
                try directory.use(next)
            case .pieces(let pieces):
                try indexer.writeDoubtful(to: pieces.database(for: ""))
                let (names, reached, lexicon) = (names, reached, indexer.analyser.lexicon)
                try pieces.finish(as: path) { count, set throws(XapianError) in
                    try IndexState.begin(lexicon: lexicon, set)
                    try set(IndexSchema.Metadata.reached, String(reached))
                    try set(IndexSchema.Metadata.names, String(names.last))
                    try set(IndexSchema.Metadata.compacted, String(count))
                }
                try directory.use(generation)
            }
        } catch {
            throw SearchIndexError(error, path: path)
        }
    }
}

@available(*, unavailable)
extension SearchIndexWriter: Sendable {}
