internal import Corrections
internal import DocumentModel
package import Foundation
internal import GRDB

extension ArchiveWriter {
    /// Commits what reading a document gave, in one transaction: records, source, outcome and event. On disk when
    /// this returns.
    ///
    /// A record that is byte for byte what the archive holds keeps its change number. After `failed` and
    /// `unsupported` the records of an earlier reading stay.
    /// - Returns: the number of the archive's last change.
    /// - Throws: `invalid` for records that are not of this document or share an identifier; `cannotWrite`.
    @discardableResult
    package func commit(_ reading: Reading, now: Date) throws(ArchiveError) -> Int64 {
        try Self.validate(reading)
        let originalSize = fileSize(archive.originalPath(sha256: reading.sha256))
        return try write { db in
            // What was noted when the bytes were looked at stays: the time of the commit says nothing of the file.
            if let source = reading.source,
                try ArchivedSource.fetch(db, where: "path = \(source.path) AND is_current").first?.sha256
                    != reading.sha256
            {
                _ = try Self.note(source, sha256: reading.sha256, now: now, in: db)
            }
            guard let before = try ArchivedDocument.fetch(db, where: "sha256 = \(reading.sha256)").first else {
                throw ArchiveError(.invalid, "document \(reading.sha256) was read but never taken in")
            }
            if reading.outcome == .done || reading.outcome == .partial {
                try Self.replaceRecords(of: before, with: reading, now: now, in: db)
            }
            try db.execute(literal: "DELETE FROM checkpoint WHERE sha256 = \(reading.sha256)")
            let isRepeated = before.isRead(settings: reading.settings, version: reading.version)
            let attempts = isRepeated ? before.attempts + 1 : 1
            try db.execute(
                literal: """
                    UPDATE document SET media_type = ifnull(\(reading.mediaType), media_type),
                        size = ifnull(\(originalSize), size), outcome = \(reading.outcome.rawValue),
                        attempts = \(attempts), settings = \(reading.settings), version = \(reading.version),
                        error_code = \(reading.error?.code), error_message = \(reading.error?.message),
                        last_read = \(now)
                    WHERE sha256 = \(reading.sha256)
                    """)
            try Self.log(
                Self.event(reading, before), message: Self.words(reading), sha256: reading.sha256,
                path: reading.source?.path, now: now, in: db)
            return try Int64.fetchOne(db, sql: "SELECT last FROM change_counter") ?? 0
        }
    }

    private static func validate(_ reading: Reading) throws(ArchiveError) {
        guard OriginalStore.isDigest(reading.sha256) else {
            throw ArchiveError(.invalid, "\"\(reading.sha256)\" is no SHA-256")
        }
        switch reading.outcome {
        case .waiting: throw ArchiveError(.invalid, "a reading must have come to something")
        case .failed, .unsupported:
            if !reading.records.isEmpty { throw ArchiveError(.invalid, "a failed reading has no records") }
        case .done, .partial: break
        }
        var seen: Set<String> = []
        for record in reading.records {
            let id = record.document.id
            if record.document.sha256 != reading.sha256 {
                throw ArchiveError(.invalid, "record \(id) is not of document \(reading.sha256)")
            }
            if !seen.insert(id).inserted { throw ArchiveError(.invalid, "two records are called \(id)") }
        }
    }

    private static func replaceRecords(
        of document: ArchivedDocument, with reading: Reading, now: Date, in db: Database
    ) throws {
        let kept = Set(reading.records.map(\.document.id))
        for id in document.records where !kept.contains(id) { try bury(id, in: db) }
        let given = try given(sha256: reading.sha256, in: db)
        for (position, record) in applying(given, to: reading.records).enumerated() {
            try replace(
                record, position: position, settings: reading.settings, version: reading.version, now: now, in: db)
        }
    }

    static func replace(
        _ record: DocumentModel.Record, position: Int, settings: String, version: String, now: Date, in db: Database
    ) throws {
        let (id, sha256) = (record.document.id, record.document.sha256)
        let json = try RecordRows.encode(record)
        let held = try Data.fetchOne(
            db, sql: "SELECT json FROM record WHERE id = ? AND sha256 = ?", arguments: [id, sha256])
        if held == json {
            try db.execute(
                literal: """
                    UPDATE record SET position = \(position), settings = \(settings), version = \(version),
                        read_at = \(now)
                    WHERE id = \(id)
                    """)
            return
        }
        try db.execute(sql: "DELETE FROM record WHERE id = ? AND sha256 = ?", arguments: [id, sha256])
        try db.execute(sql: "DELETE FROM tombstone WHERE record_id = ?", arguments: [id])
        try RecordRows.insert(
            try CorrectionRows.layer(of: id, in: db).applied(to: record), json: json, position: position,
            change: try nextChange(in: db), settings: settings,
            version: version, now: now, in: db)
    }

    private static func event(_ reading: Reading, _ before: ArchivedDocument) -> ArchiveEvent.Kind {
        switch reading.outcome {
        case .failed, .unsupported: .failed
        case .waiting, .done, .partial: before.outcome == .waiting ? .ingested : .reread
        }
    }

    private static func words(_ reading: Reading) -> String {
        let error = reading.error.map { ": \($0.code), \($0.message)" } ?? ""
        return "\(reading.outcome.rawValue), \(reading.records.count) record(s), \(reading.version)\(error)"
    }
}
