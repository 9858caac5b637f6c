package import DocumentModel
package import Foundation
internal import GRDB

extension ArchiveWriter {
    /// Keeps what is known of a document beforehand, and applies it to the records that it has; nil takes it back.
    /// A later reading of the document finds it as well.
    /// - Returns: whether it was news.
    @discardableResult
    package func give(_ metadata: GivenMetadata?, toDocument sha256: String, now: Date) throws(ArchiveError) -> Bool {
        try write { db in
            guard try metadata != Self.given(sha256: sha256, in: db) else { return false }
            if let metadata {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO given (sha256, json) VALUES (?, ?)",
                    arguments: [sha256, String(decoding: try JSONEncoder().encode(metadata), as: UTF8.self)])
            } else {
                try db.execute(sql: "DELETE FROM given WHERE sha256 = ?", arguments: [sha256])
            }
            let rows = try Row.fetchAll(
                db, sql: "SELECT json, settings, version FROM record WHERE sha256 = ? ORDER BY position",
                arguments: [sha256])
            let records = try rows.map { try RecordRows.decode($0["json"]) }
            for (position, record) in Self.applying(metadata, to: records).enumerated() {
                try Self.replace(
                    record, position: position, settings: rows[position]["settings"],
                    version: rows[position]["version"], now: now, in: db)
            }
            try Self.log(
                .given, message: metadata == nil ? "taken back" : nil, sha256: sha256, path: nil, now: now, in: db)
            return true
        }
    }

    static func given(sha256: String, in db: Database) throws -> GivenMetadata? {
        try String.fetchOne(db, sql: "SELECT json FROM given WHERE sha256 = ?", arguments: [sha256])
            .map { try JSONDecoder().decode(GivenMetadata.self, from: Data($0.utf8)) }
    }

    /// Of several documents in one file, none can be said to be the one whose body, date and title are given.
    static func applying(
        _ metadata: GivenMetadata?, to records: [DocumentModel.Record]
    ) -> [DocumentModel.Record] {
        var metadata = metadata
        if records.count > 1, let given = metadata {
            metadata = GivenMetadata(reference: given.reference, series: given.series)
        }
        return records.map { record in
            var record = record
            record.apply(metadata)
            return record
        }
    }
}
