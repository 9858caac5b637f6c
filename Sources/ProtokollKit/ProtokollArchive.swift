import Archive
public import DocumentModel
import SearchIndex

/// An archive of minutes, for programs that use one: records by identifier, in order, or by search.
///
///     let archive = try ProtokollArchive(at: "/srv/protokoll")
///     for hit in try archive.search("valberedning", from: "2019").hits {
///         let record = try archive.record(id: hit.record)
///         print(hit.date ?? "undated", record?.meeting.body ?? "", hit.snippet)
///     }
///
/// Reading only: archives are made and filled by `protokoll ingest`, which may be at work at the same time. The
/// archive may be used from several threads.
public final class ProtokollArchive: Sendable {
    let archive: Archive

    /// Opens the archive in a folder; `ProtokollError` where there is none.
    public init(at directory: String) throws(ProtokollError) {
        do { archive = try Archive(readingAt: directory) } catch { throw ProtokollError(error.message) }
    }

    /// The record with this identifier (`Record.document.id`), or nil where there is none.
    public func record(id: String) throws(ProtokollError) -> Record? {
        do { return try archive.record(id: id) } catch { throw ProtokollError(error.message) }
    }

    /// Calls the body with every record, by the meeting's date, the undated ones first; one record is in memory at a time.
    ///
    /// Rethrows the body's error; what is wrong with the archive is a `ProtokollError`.
    public func forEachRecord(_ body: (Record) throws -> Void) throws {
        do {
            try archive.forEachRecord(RecordFilter(), body)
        } catch let error as ArchiveError {
            throw ProtokollError(error.message)
        }
    }

    /// Searches the text of the minutes: words in all their forms, `"phrases"`, `beginnings*`, AND, OR, NOT.
    ///
    /// - Parameters:
    ///   - query: may be empty; then the other conditions alone choose, and the newest come first.
    ///   - from: the first day, month or year: `2019-03-14`, `2019-03`, `2019`.
    ///   - to: the last one, inclusive.
    ///   - body: part of the body's name.
    ///   - person: somebody the document lists.
    ///   - limit: the highest number of hits.
    public func search(
        _ query: String, from: String? = nil, to: String? = nil, body: String? = nil, type: DocumentType? = nil,
        person: String? = nil, limit: Int = 10
    ) throws(ProtokollError) -> SearchAnswer {
        do {
            let index = try SearchIndex(directory: archive.indexDirectory)
            let request = SearchRequest(
                query, from: from, to: to, body: body, type: type, person: person, limit: limit)
            let results = try index.find(request) { unit in
                try archive.excerpt(ofRecord: unit.record, item: unit.item, blocks: unit.blocks)?.record
            }
            return SearchAnswer(results)
        } catch let error as SearchIndexError {
            throw ProtokollError(error.message)
        } catch let error as ArchiveError {
            throw ProtokollError(error.message)
        } catch {
            throw ProtokollError("\(error)")
        }
    }
}

/// Why an archive could not be used, in words.
public struct ProtokollError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
