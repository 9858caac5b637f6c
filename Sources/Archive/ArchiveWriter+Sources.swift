package import Foundation
internal import GRDB

extension ArchiveWriter {
    /// Looks at a file without reading it.
    /// - Throws: `cannotRead` where there is none, or where it is not a regular file.
    package func fingerprint(_ path: String) throws(ArchiveError) -> SourceFingerprint {
        try SourceFingerprint(ofFileAt: path)
    }

    /// The digest of a file that was seen before with this very path, size, time and inode: it need not be read.
    package func knownDigest(_ fingerprint: SourceFingerprint) throws(ArchiveError) -> String? {
        guard let known = try archive.knownSource(fingerprint.path), known.fingerprint == fingerprint else {
            return nil
        }
        // An original that went missing is taken in again.
        return fileSize(archive.originalPath(sha256: known.sha256)) == known.size ? known.sha256 : nil
    }

    /// Copies the file into the archive and returns its SHA-256.
    /// - Throws: `sourceChanged` where it is not the file of the fingerprint (any more), `cannotRead`, `cannotWrite`.
    package func storeOriginal(_ fingerprint: SourceFingerprint) throws(ArchiveError) -> String {
        try archive.originals.store(fingerprint)
    }

    /// Notes that these bytes stand at this path. A document that was not known becomes `waiting`.
    @discardableResult
    package func note(
        _ fingerprint: SourceFingerprint, sha256: String, now: Date
    ) throws(ArchiveError) -> SourceChange {
        try write { db in try Self.note(fingerprint, sha256: sha256, now: now, in: db) }
    }

    static func note(
        _ fingerprint: SourceFingerprint, sha256: String, now: Date, in db: Database
    ) throws -> SourceChange {
        try db.execute(
            literal: """
                INSERT OR IGNORE INTO document (sha256, size, outcome, first_seen)
                VALUES (\(sha256), \(fingerprint.size), \(Outcome.waiting.rawValue), \(now))
                """)
        let inode = Int64(bitPattern: fingerprint.inode)
        let current = try ArchivedSource.fetch(db, where: "path = \(fingerprint.path) AND is_current").first
        if let current, current.sha256 == sha256 {
            try db.execute(
                literal: """
                    UPDATE source SET size = \(fingerprint.size), modified = \(fingerprint.modified),
                        inode = \(inode), last_seen = \(now)
                    WHERE path = \(fingerprint.path) AND is_current
                    """)
            return .unchanged
        }
        let other = try String.fetchOne(
            db, sql: "SELECT path FROM source WHERE sha256 = ? AND path <> ? ORDER BY is_current DESC, id LIMIT 1",
            arguments: [sha256, fingerprint.path])
        try db.execute(
            literal: "UPDATE source SET is_current = 0 WHERE path = \(fingerprint.path) AND is_current")
        try db.execute(
            literal: """
                INSERT INTO source (path, size, modified, inode, sha256, first_seen, last_seen, is_current)
                VALUES (\(fingerprint.path), \(fingerprint.size), \(fingerprint.modified), \(inode), \(sha256),
                    \(now), \(now), 1)
                """)
        if let current {
            try log(
                .sourceChanged, message: "was \(current.sha256)", sha256: sha256, path: fingerprint.path, now: now,
                in: db)
            return .changed(from: current.sha256)
        }
        try log(
            .sourceSeen, message: other.map { "same bytes as \($0)" }, sha256: sha256, path: fingerprint.path,
            now: now, in: db)
        return other.map { .duplicate(of: $0) } ?? .new
    }
}
