package import Corrections
package import Foundation
internal import GRDB

/// Enters corrections, also while a run writes to the archive: neither waits for the other longer than one transaction.
package final class CorrectionWriter: Sendable {
    private let pool: DatabasePool
    private let path: String

    /// - Throws: `notAnArchive`, `olderSchema`, `newerSchema`, `cannotWrite`.
    package init(at directory: String) throws(ArchiveError) {
        path = "\(directory)/\(DatabaseFile.name)"
        pool = try DatabaseFile.writingBeside(path)
    }

    /// Enters a correction and makes what depends on the record anew; the search index can follow.
    ///
    /// - Returns: its number.
    /// - Throws: `invalid` where the field cannot have the value, or the record has no such entry (any more);
    ///   `cannotWrite`, `busy`.
    package func add(
        _ correction: Correction, to record: String, by author: String, reason: String?, now: Date
    ) throws(ArchiveError) -> Int64 {
        guard correction.field.accepts(correction.new) else {
            throw ArchiveError(.invalid, "\(correction.field.rawValue) cannot be \(correction.new ?? "absent")")
        }
        return try write { db in
            guard let json = try Data.fetchOne(db, sql: "SELECT json FROM record WHERE id = ?", arguments: [record])
            else { throw ArchiveError(.invalid, "there is no record \(record)") }
            guard CorrectionLayer.place(of: correction, in: try Archive.decode(json, id: record)) != nil else {
                throw ArchiveError(.invalid, "record \(record) has no such entry")
            }
            try db.execute(
                literal: """
                    INSERT INTO correction (record_id, json, made_by, made_at, reason)
                    VALUES (\(record), \(try CorrectionRows.encode(correction)), \(author), \(now), \(reason))
                    """)
            let number = db.lastInsertedRowID
            try self.follow(
                record, "correction \(number) of \(correction.field.rawValue) by \(author)", now: now, in: db)
            return number
        }
    }

    /// Enters a decision about who is who.
    ///
    /// - Parameter decision: JSON.
    package func add(
        decision: Data, by author: String, reason: String?, now: Date
    ) throws(ArchiveError) -> Int64 {
        try write { db in
            try db.execute(
                literal: """
                    INSERT INTO correction (record_id, json, made_by, made_at, reason)
                    VALUES (NULL, \(String(decoding: decision, as: UTF8.self)), \(author), \(now), \(reason))
                    """)
            let number = db.lastInsertedRowID
            try ArchiveWriter.log(
                .corrected, message: "decision \(number) about who is who by \(author)", sha256: nil, path: nil,
                now: now, in: db)
            return number
        }
    }

    /// Takes a correction or decision back. It stays in the table, undone.
    ///
    /// - Returns: false where there is none of that number, or it is undone already.
    package func undo(_ number: Int64, by author: String, now: Date) throws(ArchiveError) -> Bool {
        try write { db in
            try db.execute(
                literal: """
                    UPDATE correction SET undone_by = \(author), undone_at = \(now)
                    WHERE number = \(number) AND undone_at IS NULL
                    """)
            guard db.changesCount > 0 else { return false }
            let message = "correction \(number) undone by \(author)"
            if let record = try String.fetchOne(
                db, sql: "SELECT record_id FROM correction WHERE number = ?", arguments: [number])
            {
                try self.follow(record, message, now: now, in: db)
            } else {
                try ArchiveWriter.log(.corrected, message: message, sha256: nil, path: nil, now: now, in: db)
            }
            return true
        }
    }

    /// Makes the record's rows anew under a new change number.
    private func follow(_ id: String, _ message: String, now: Date, in db: Database) throws {
        let row = try Row.fetchOne(db, sql: "SELECT json, sha256 FROM record WHERE id = ?", arguments: [id])
        if let row {
            let machine = try Archive.decode(row["json"], id: id)
            try RecordRows.derive(
                from: try CorrectionRows.layer(of: id, in: db).applied(to: machine),
                change: try ArchiveWriter.nextChange(in: db), in: db)
        }
        try ArchiveWriter.log(
            .corrected, message: "record \(id): \(message)", sha256: row?["sha256"], path: nil, now: now, in: db)
    }

    private func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try pool.write(body)
        } catch {
            throw ArchiveError(error, path: path, fallback: .cannotWrite)
        }
    }
}
