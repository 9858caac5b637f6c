internal import Corrections
package import DocumentModel
internal import Foundation
internal import GRDB

/// An archive open for reading: records in SQLite, originals by their digest.
///
/// Opening creates nothing and takes no lock; reading works while a run writes, each call on the state last committed.
package final class Archive: Sendable {
    package let directory: String
    let database: any DatabaseReader
    let originals: OriginalStore

    /// - Throws: `notAnArchive`, `newerSchema`, `olderSchema`, `cannotRead`, `damaged`.
    package convenience init(readingAt directory: String) throws(ArchiveError) {
        try self.init(directory, database: DatabaseFile.reading("\(directory)/\(DatabaseFile.name)"))
    }

    /// A copy that `backup` has made, which nobody writes to: it may lie where nothing can be written.
    /// - Throws: as for any archive; one of an older version is read as well.
    package convenience init(backupAt directory: String) throws(ArchiveError) {
        try self.init(directory, database: DatabaseFile.reading(backup: "\(directory)/\(DatabaseFile.name)"))
    }

    init(_ directory: String, database: any DatabaseReader) {
        self.directory = directory
        self.database = database
        originals = OriginalStore(directory: "\(directory)/originals")
    }

    /// Where the search index belongs; existing or not.
    package var indexDirectory: String { "\(directory)/index" }

    /// Where the document's bytes are kept; existing or not.
    package func originalPath(sha256: String) -> String { originals.path(sha256: sha256) }

    /// Whether the document's bytes are there, and all of them, without reading them.
    ///
    /// - Parameter size: in bytes, what it should be.
    package func hasOriginal(sha256: String, size: Int64) -> Bool { originals.has(sha256: sha256, size: size) }

    func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw ArchiveError(error, path: databasePath, fallback: .cannotRead)
        }
    }

    var databasePath: String { "\(directory)/\(DatabaseFile.name)" }
}

// MARK: - Records

extension Archive {
    /// With what was corrected. Nil where there is none of that identifier. Throws `damaged` where its JSON no longer
    /// reads.
    package func record(id: String) throws(ArchiveError) -> DocumentModel.Record? {
        try read { db in
            try Data.fetchOne(db, sql: "SELECT json FROM record WHERE id = ?", arguments: [id])
                .map { try CorrectionRows.layer(of: id, in: db).applied(to: Self.decode($0, id: id)) }
        }
    }

    /// The record with few of its parts, for showing what was found in it: the blocks named, who is listed there, the item
    /// in its place (other items are empty), no tables, footnotes and links. One that was corrected is given whole.
    ///
    /// Most of the time that a record takes is that of its JSON; here SQLite cuts it first.
    /// - Parameter item: its place in the record's `items`.
    package func excerpt(
        ofRecord id: String, item: Int?, blocks: [String]
    ) throws(ArchiveError) -> (record: DocumentModel.Record, change: Int64)? {
        try read { db in
            let layer = try CorrectionRows.layer(of: id, in: db)
            guard layer.corrections.isEmpty else {
                let row = try Row.fetchOne(db, sql: "SELECT change, json FROM record WHERE id = ?", arguments: [id])
                return try row.map { (layer.applied(to: try Self.decode($0["json"], id: id)), $0["change"]) }
            }
            let statement = try db.cachedStatement(sql: Self.excerptQuery)
            let wanted = String(decoding: try JSONEncoder().encode(blocks), as: UTF8.self)
            let row = try Row.fetchOne(
                statement, arguments: ["id": id, "item": item, "empty": try Self.emptyItem.get(), "blocks": wanted])
            return try row.map { (try Self.decode($0["json"], id: id), $0["change"]) }
        }
    }

    private static let excerptQuery = """
        WITH whole AS (SELECT change, CAST(json AS TEXT) AS json FROM record WHERE id = :id),
            wanted AS MATERIALIZED (SELECT value AS id FROM json_each(:blocks))
        SELECT change, CAST(json_set(
            json,
            '$.blocks', (
                SELECT json_group_array(json(value)) FROM json_each(whole.json, '$.blocks')
                WHERE json_extract(value, '$.id') IN (SELECT id FROM wanted)),
            '$.attendance', (
                SELECT json_group_array(json(entry.value)) FROM json_each(whole.json, '$.attendance') AS entry
                WHERE EXISTS (
                    SELECT 1 FROM json_tree(entry.value, '$.evidence')
                    WHERE key = 'block' AND atom IN (SELECT id FROM wanted))),
            '$.items', (
                SELECT json_group_array(json(CASE WHEN key = :item THEN value ELSE :empty END))
                FROM json_each(whole.json, '$.items')),
            '$.tables', json('[]'), '$.footnotes', json('[]'), '$.links', json('[]')) AS BLOB) AS json
        FROM whole
        """

    private static let emptyItem = Result {
        String(
            decoding: try JSONEncoder().encode(AgendaItem(number: nil, label: nil, title: nil, evidence: [])),
            as: UTF8.self)
    }

    /// By date (undated first), then identifier.
    package func summaries(_ filter: RecordFilter = RecordFilter()) throws(ArchiveError) -> [RecordSummary] {
        try read { db in
            try SQLRequest<Row>(
                literal: """
                    SELECT id, sha256, type, status, title, body, date, change,
                        (SELECT COUNT(*) FROM item WHERE record_id = id) AS items,
                        (SELECT COUNT(*) FROM page WHERE record_id = id) AS pages
                    FROM record WHERE \(filter.condition) ORDER BY date, id
                    """
            ).fetchAll(db).map { try RecordSummary($0) }
        }
    }

    /// Every record of the filter in turn, by date and identifier, all from one state of the archive; only one is in
    /// memory at a time. What the body throws ends the walk and is thrown on.
    package func forEachRecord(
        _ filter: RecordFilter = RecordFilter(), _ body: (DocumentModel.Record) throws -> Void
    ) throws {
        try database.read { db in
            let rows = try SQLRequest<Row>(
                literal: "SELECT id, json FROM record WHERE \(filter.condition) ORDER BY date, id"
            ).fetchCursor(db)
            let layers = try CorrectionRows.layers(in: db)
            while let row = try rows.next() {
                let id: String = row["id"]
                let machine = try Self.decode(row["json"], id: id)
                try body(layers[id]?.applied(to: machine) ?? machine)
            }
        }
    }

    /// What changed after the number, in order: the newest state of each record, or that it is gone. Empty when
    /// there is nothing newer.
    package func changes(after number: Int64, limit: Int) throws(ArchiveError) -> [RecordChange] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT change, id, json FROM record WHERE change > :number
                    UNION ALL SELECT change, record_id, NULL FROM tombstone WHERE change > :number
                    ORDER BY change LIMIT :limit
                    """, arguments: ["number": number, "limit": limit]
            ).map { row in
                let json: Data? = row["json"]
                let id: String = row["id"]
                return RecordChange(
                    number: row["change"], id: id,
                    record: try json.map {
                        try CorrectionRows.layer(of: id, in: db).applied(to: Self.decode($0, id: id))
                    })
            }
        }
    }

    /// The number of the last change; 0 for an archive that never held a record.
    package var latestChange: Int64 {
        get throws(ArchiveError) {
            try read { db in try Int64.fetchOne(db, sql: "SELECT last FROM change_counter") ?? 0 }
        }
    }

    static func decode(_ json: Data, id: String) throws -> DocumentModel.Record {
        do {
            return try RecordRows.decode(json)
        } catch {
            throw ArchiveError(.damaged, "record \(id) cannot be decoded: \(error)")
        }
    }
}

extension RecordSummary {
    init(_ row: Row) throws {
        self.init(
            id: row["id"], sha256: row["sha256"], type: try row.value("type"), status: try row.value("status"),
            title: row["title"], body: row["body"], date: row["date"], change: row["change"], items: row["items"],
            pages: row["pages"])
    }
}

extension Row {
    /// A value kept by its raw text. Throws `damaged` for a word that this version does not know.
    func value<Value: RawRepresentable>(_ column: String) throws -> Value where Value.RawValue == String {
        let text: String = self[column]
        guard let value = Value(rawValue: text) else {
            throw ArchiveError(.damaged, "the database holds \"\(text)\" as \(column)")
        }
        return value
    }
}
