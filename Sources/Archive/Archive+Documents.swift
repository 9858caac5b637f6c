package import Foundation
internal import GRDB

extension Archive {
    /// Nil where these bytes were never taken in.
    package func document(sha256: String) throws(ArchiveError) -> ArchivedDocument? {
        try read { db in try ArchivedDocument.fetch(db, where: "sha256 = \(sha256)").first }
    }

    /// By digest; nil asks for all.
    package func documents(outcome: Outcome? = nil) throws(ArchiveError) -> [ArchivedDocument] {
        try read { db in
            guard let outcome else { return try ArchivedDocument.fetch(db, where: "1") }
            return try ArchivedDocument.fetch(db, where: "outcome = \(outcome.rawValue)")
        }
    }

    /// Digests of the documents with one of the outcomes, in order.
    ///
    /// - Parameters:
    ///   - since: those last read at or after this time; nil takes those never read as well.
    ///   - versions: those last read by one of these versions of the program; nil takes all.
    package func digests(
        outcomes: [Outcome], since: Date? = nil, versions: [String]? = nil
    ) throws(ArchiveError) -> [String] {
        try read { db in
            var condition: SQL = "outcome IN \(outcomes.map(\.rawValue))"
            if let since { condition += " AND last_read >= \(since)" }
            if let versions { condition += " AND version IN \(versions)" }
            return try SQLRequest<String>(literal: "SELECT sha256 FROM document WHERE \(condition) ORDER BY sha256")
                .fetchAll(db)
        }
    }

    /// Of all documents, in bytes.
    package func sizes() throws(ArchiveError) -> Set<Int64> {
        try read { db in Set(try Int64.fetchAll(db, sql: "SELECT DISTINCT size FROM document")) }
    }

    /// The versions of the program that read the documents which the archive holds.
    package func versions() throws(ArchiveError) -> [String] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT DISTINCT version FROM document WHERE version IS NOT NULL ORDER BY version")
        }
    }

    /// Where the bytes lie or lay, by path, then by when they were first seen there.
    package func sources(sha256: String) throws(ArchiveError) -> [ArchivedSource] {
        try read { db in try ArchivedSource.fetch(db, where: "sha256 = \(sha256)") }
    }

    /// What now stands at the (absolute) path, as far as the archive knows.
    package func knownSource(_ path: String) throws(ArchiveError) -> ArchivedSource? {
        try read { db in try ArchivedSource.fetch(db, where: "path = \(path) AND is_current").first }
    }

    /// What was at the (absolute) path over time, first to last.
    package func history(path: String) throws(ArchiveError) -> [ArchivedSource] {
        try read { db in try ArchivedSource.fetch(db, where: "path = \(path)") }
    }

    /// In order, from the first after the number.
    package func events(after number: Int64 = 0, limit: Int = 1000) throws(ArchiveError) -> [ArchiveEvent] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM event WHERE number > ? ORDER BY number LIMIT ?", arguments: [number, limit]
            ).map { row in
                ArchiveEvent(
                    number: row["number"], at: row["at"], kind: try row.value("kind"), sha256: row["sha256"],
                    path: row["path"], message: row["message"])
            }
        }
    }
}

extension ArchivedDocument {
    static func fetch(_ db: Database, where condition: SQL) throws -> [ArchivedDocument] {
        let records = try db.cachedStatement(sql: "SELECT id FROM record WHERE sha256 = ? ORDER BY position")
        return try SQLRequest<Row>(literal: "SELECT * FROM document WHERE \(condition) ORDER BY sha256", cached: true)
            .fetchAll(db).map { row in
                ArchivedDocument(
                    sha256: row["sha256"], mediaType: row["media_type"], size: row["size"],
                    outcome: try row.value("outcome"), attempts: row["attempts"], settings: row["settings"],
                    version: row["version"], errorCode: row["error_code"], errorMessage: row["error_message"],
                    firstSeen: row["first_seen"], lastRead: row["last_read"],
                    records: try String.fetchAll(records, arguments: [row["sha256"] as String]))
            }
    }
}

extension ArchivedSource {
    static func fetch(_ db: Database, where condition: SQL) throws -> [ArchivedSource] {
        try SQLRequest<Row>(literal: "SELECT * FROM source WHERE \(condition) ORDER BY path, id", cached: true)
            .fetchAll(db).map { row in
                let inode: Int64 = row["inode"]
                return ArchivedSource(
                    path: row["path"], size: row["size"], modified: row["modified"],
                    inode: UInt64(bitPattern: inode), sha256: row["sha256"], firstSeen: row["first_seen"],
                    lastSeen: row["last_seen"], isCurrent: row["is_current"], missingSince: row["missing_since"])
            }
    }
}
