internal import DocumentModel
internal import Foundation
internal import GRDB

/// A record's signature in the database, and its links to records of much the same text.
enum LikenessRows {
    /// A text that more records than this resemble is a form: to link it with them would tell nothing.
    private static let mostCandidates = 200

    /// To be called when the record's row is there.
    static func insert(_ record: DocumentModel.Record, in db: Database) throws {
        guard let signature = TextSignature(record) else { return }
        let outline = RecordOutline(
            date: record.meeting.date, body: record.meeting.body.map(RecordRows.key), title: record.document.title)
        let bands = signature.bands
        let candidates = try Row.fetchAll(
            db,
            literal: """
                SELECT DISTINCT likeness.record_id, likeness.signature, record.sha256, record.date,
                    record.body_key, record.title
                FROM likeness_band JOIN likeness ON likeness.id = likeness_band.likeness_id
                    JOIN record ON record.id = likeness.record_id
                WHERE likeness_band.band IN \(bands) LIMIT \(mostCandidates + 1)
                """)
        let isForm = candidates.count > mostCandidates
        for row in candidates where !isForm && row["sha256"] != record.document.sha256 {
            guard let other = TextSignature(row["signature"] as Data) else { continue }
            let likeness = signature.likeness(to: other)
            let theirs = RecordOutline(date: row["date"], body: row["body_key"], title: row["title"])
            guard let kind = outline.relation(to: theirs, likeness: likeness) else { continue }
            try insert(record.document.id, row["record_id"], kind, likeness: likeness, in: db)
        }
        try db.execute(
            literal: "INSERT INTO likeness (record_id, signature) VALUES (\(record.document.id), \(signature.data))")
        let id = db.lastInsertedRowID
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO likeness_band (band, likeness_id) VALUES (?, ?)")
        for band in bands { try statement.execute(arguments: [band, id]) }
    }

    private static func insert(
        _ id: String, _ other: String, _ kind: RecordRelation.Kind, likeness: Double, in db: Database
    ) throws {
        try db.execute(
            literal: """
                INSERT OR REPLACE INTO relation (record_id, other_id, kind, likeness)
                VALUES (\(min(id, other)), \(max(id, other)), \(kind.rawValue), \(likeness))
                """)
    }

    /// For an archive that was made before there were signatures.
    static func insertAll(in db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT json FROM record ORDER BY change")
        // What no longer decodes is for `verify` to report.
        while let row = try rows.next() {
            if let record = try? RecordRows.decode(row["json"]) { try insert(record, in: db) }
        }
    }
}

extension Row {
    static func fetchAll(_ db: Database, literal: SQL) throws -> [Row] {
        try SQLRequest<Row>(literal: literal).fetchAll(db)
    }
}
