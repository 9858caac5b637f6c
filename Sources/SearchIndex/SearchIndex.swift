package import DocumentModel
internal import Foundation
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

    private struct State {
        var generation: String
        var database: Database
        let analyser: Analyser
    }

    /// Counts up to this many matches are exact.
    private static let exactUpTo = 1000
    private static let mostAttempts = 4

    /// - Throws: an error that `needsRebuild` where there is no index that can be used; `cannotRead`.
    package init(directory path: String) throws(SearchIndexError) {
        let directory = IndexDirectory(path: path)
        guard let generation = try directory.current() else {
            throw SearchIndexError(.missing, "there is no index", path: path)
        }
        guard let analyser = Analyser() else {
            throw SearchIndexError(.cannotRead, "this system's libstemmer has no Swedish", path: nil)
        }
        let database = try Self.open(directory.path(of: generation))
        self.directory = directory
        state = Mutex(State(generation: generation, database: database, analyser: analyser))
    }

    /// The change number up to which the index holds the archive.
    package var reached: Int64 {
        get throws(SearchIndexError) {
            try withDatabase { database, _ throws(XapianError) in
                Int64(try database.metadata(IndexSchema.Metadata.reached)) ?? 0
            }
        }
    }

    /// How a request's text is read, without looking in the index. Never fails.
    package func understand(_ request: SearchRequest) -> UnderstoodQuery {
        state.withLock { state in SearchPlan(request, state.analyser).understood }
    }

    /// Searches.
    ///
    /// The text: words, all of which must be there (in any inflection); `"phrases"` and single words in quotation marks
    /// in that very form; `beginnings*`; `OR`/`ELLER`, `NOT`/`INTE`/`-`, parentheses; `rubrik:`, `beslut:`, `person:`,
    /// `organ:`, `typ:`, `datum:` before a word. Whatever is typed gives an answer, with notes on what was not
    /// understood.
    /// - Parameter record: gives the record of an identifier, nil where it is gone (the hit is then left out). What it
    ///   throws is thrown on.
    package func search(
        _ request: SearchRequest, record: (String) throws -> Record?
    ) throws -> SearchResults {
        let (plan, matches, notes) = try withDatabase { database, analyser throws(XapianError) in
            let plan = SearchPlan(request, analyser)
            let matches = try database.search(
                plan.query, first: max(0, request.offset), limit: max(0, request.limit), exactUpTo: Self.exactUpTo,
                sortSlot: IndexSchema.Slot.order, isRanked: plan.isRanked)
            return (plan, matches, try plan.notes(from: database))
        }
        var records: [String: Record] = [:]
        var found: [(UnitReference, Record, Double)] = []
        for match in matches.matches {
            let reference = try JSONDecoder().decode(UnitReference.self, from: Data(match.data.utf8))
            guard let known = try records[reference.record] ?? record(reference.record) else { continue }
            records[reference.record] = known
            found.append((reference, known, match.weight))
        }
        var understood = plan.understood
        understood.notes += notes
        return SearchResults(
            understood: understood, total: matches.estimated, isExact: matches.lower == matches.upper,
            offset: max(0, request.offset), hits: hits(found, plan))
    }

    private func hits(_ found: [(UnitReference, Record, Double)], _ plan: SearchPlan) -> [SearchHit] {
        state.withLock { state in
            let builder = HitBuilder(analyser: state.analyser, finder: MatchFinder(plan.tree))
            return found.map { builder.hit($0.0, in: $0.1, score: $0.2) }
        }
    }

    /// Runs the body on the newest state. A state that writers overwrote meanwhile, or a generation that was removed,
    /// is left for the newest and the body run again.
    private func withDatabase<Value: Sendable>(
        _ body: @Sendable (Database, Analyser) throws(XapianError) -> Value
    ) throws(SearchIndexError) -> Value {
        let outcome: Result<Value, SearchIndexError> = state.withLock { state in
            Result { () throws(SearchIndexError) in
                var attempt = 1
                while true {
                    do throws(XapianError) {
                        try refresh(&state)
                        return try body(state.database, state.analyser)
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

    private func refresh(_ state: inout State) throws(XapianError) {
        guard let current = try? directory.current(), current != state.generation,
            let database = try? Self.open(directory.path(of: current))
        else { return try state.database.reopen() }
        state.generation = current
        state.database = database
    }

    private static func open(_ path: String) throws(SearchIndexError) -> Database {
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
        _ = try IndexState.check(schema: schema, reached: reached, path: path)
        return database
    }
}
