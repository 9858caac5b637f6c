internal import SwedishText
internal import Synchronization
internal import Xapian

/// The index open for searching. Opening creates nothing; every search sees the newest commit, and a new generation
/// when there is one.
///
/// Safe to share: searches through one value run one after the other.
package final class SearchIndex: Sendable {
    private let directory: IndexDirectory
    private let state: Mutex<State>

    struct State {
        var generation: String
        /// Of the file that named it.
        var mark: IndexDirectory.Mark?
        var database: Database
        let analyser: Analyser
        /// Of the newest commit seen.
        var version: CorpusVersion
        /// What was read of the documents that queries searched, as long as the version stays.
        var coverage: [Query: SearchCoverage] = [:]
    }

    private static let mostAttempts = 4

    /// - Throws: an error that `needsRebuild` where there is no index that can be used; `cannotRead`.
    package init(directory path: String) throws(SearchIndexError) {
        let directory = IndexDirectory(path: path)
        let mark = directory.mark()
        guard let generation = try directory.current() else {
            throw SearchIndexError(.missing, "there is no index", path: path)
        }
        guard let analyser = Analyser(lexicon: WordList.installed) else {
            throw SearchIndexError(.cannotRead, "this system's libstemmer has no Swedish", path: nil)
        }
        let (database, version) = try Self.open(directory.path(of: generation))
        self.directory = directory
        state = Mutex(
            State(generation: generation, mark: mark, database: database, analyser: analyser, version: version))
    }

    /// The change number up to which the index holds the archive.
    package var reached: Int64 {
        get throws(SearchIndexError) { try version.change }
    }

    package var version: CorpusVersion {
        get throws(SearchIndexError) { try withState { state throws(XapianError) in state.version } }
    }

    /// Runs the body on the newest state. A state that writers overwrote meanwhile, or a generation that was removed,
    /// is left for the newest and the body run again.
    func withState<Value: Sendable>(
        _ body: @Sendable (inout State) throws(XapianError) -> Value
    ) throws(SearchIndexError) -> Value {
        let outcome: Result<Value, SearchIndexError> = state.withLock { state in
            Result { () throws(SearchIndexError) in
                var attempt = 1
                while true {
                    do throws(XapianError) {
                        try refresh(&state)
                        return try body(&state)
                    } catch {
                        if attempt == Self.mostAttempts || !error.type.hasPrefix("Database") {
                            throw SearchIndexError(
                                error, path: directory.path(of: state.generation), fallback: .cannotRead)
                        }
                        attempt += 1
                    }
                }
            }
        }
        return try outcome.get()
    }

    /// Runs the body with the analyser; the body must not search.
    func withAnalyser<Value: Sendable>(_ body: (Analyser) -> Value) -> Value {
        state.withLock { state in body(state.analyser) }
    }

    private func refresh(_ state: inout State) throws(XapianError) {
        let mark = directory.mark()
        if mark == nil || mark != state.mark, let current = try? directory.current() {
            if current == state.generation {
                state.mark = mark
            } else if let (database, version) = try? Self.open(directory.path(of: current)) {
                state.generation = current
                state.mark = mark
                state.database = database
                state.version = version
                state.coverage = [:]
                return
            }
        }
        guard try state.database.reopen() else { return }
        let reached = try state.database.metadata(IndexSchema.Metadata.reached)
        state.version.change = Int64(reached) ?? state.version.change
        state.coverage = [:]
    }

    private static func open(_ path: String) throws(SearchIndexError) -> (Database, CorpusVersion) {
        guard IndexState.exists(path) else { throw SearchIndexError(.damaged, "the index is gone", path: path) }
        let database: Database
        let schema: String
        let reached: String
        do throws(XapianError) {
            database = try Database(path: path)
            schema = try database.metadata(IndexSchema.Metadata.schema)
            reached = try database.metadata(IndexSchema.Metadata.reached)
        } catch {
            throw SearchIndexError(error, path: path, fallback: .cannotRead)
        }
        let change = try IndexState.check(schema: schema, reached: reached, path: path)
        return (database, CorpusVersion(change: change, index: schema))
    }
}

extension SearchIndex.State {
    private static let mostRemembered = 100

    /// How much could be read of the documents that the plan searches.
    mutating func coverage(of plan: SearchPlan) throws(XapianError) -> SearchCoverage {
        if let known = coverage[plan.searched] { return known }
        let found = try FacetTally(plan.searched, kinds: [], in: database).coverage
        if coverage.count >= Self.mostRemembered { coverage = [:] }
        coverage[plan.searched] = found
        return found
    }
}
