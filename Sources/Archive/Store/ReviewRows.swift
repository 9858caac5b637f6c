internal import Corrections
internal import DocumentModel
internal import Foundation
internal import GRDB

/// What of a record somebody should look at, for asking with SQL: made from the record, like its other rows.
enum ReviewRows {
    static let schema = """
        CREATE TABLE diagnostic (
            record_id TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
            position INTEGER NOT NULL,
            severity TEXT NOT NULL,
            code TEXT NOT NULL,
            message TEXT NOT NULL,
            page INTEGER,
            block TEXT,
            PRIMARY KEY (record_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX diagnostic_code ON diagnostic (code, record_id);

        CREATE TABLE doubtful (
            record_id TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
            position INTEGER NOT NULL,
            field TEXT NOT NULL,
            entry TEXT,
            value TEXT NOT NULL,
            confidence REAL NOT NULL,
            page INTEGER NOT NULL,
            PRIMARY KEY (record_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX doubtful_confidence ON doubtful (confidence);
        """

    /// For an archive from before there were such rows. A record that no longer reads is left to `verify`.
    static func fill(in db: Database) throws {
        let ids = try String.fetchAll(db, sql: "SELECT id FROM record")
        for id in ids {
            guard let json = try Data.fetchOne(db, sql: "SELECT json FROM record WHERE id = ?", arguments: [id]),
                let record = try? RecordRows.decode(json)
            else { continue }
            try insert(record, in: db)
        }
    }

    static func insert(_ record: DocumentModel.Record, in db: Database) throws {
        let diagnostics = try db.cachedStatement(
            sql: """
                INSERT INTO diagnostic (record_id, position, severity, code, message, page, block)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        let id = record.document.id
        for (position, diagnostic) in record.diagnostics.enumerated() {
            try diagnostics.execute(arguments: [
                id, position, diagnostic.severity.rawValue, diagnostic.code, diagnostic.message, diagnostic.page,
                diagnostic.block,
            ])
        }
        let doubtful = try db.cachedStatement(
            sql: """
                INSERT INTO doubtful (record_id, position, field, entry, value, confidence, page)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for (position, value) in DoubtfulValue.all(in: record).enumerated() {
            try doubtful.execute(arguments: [
                id, position, value.field.rawValue, value.entry, value.value, value.confidence, value.page,
            ])
        }
    }
}
