package import Foundation
internal import GRDB

extension ArchiveWriter {
    /// Looks at a file without reading it.
    /// - Throws: `cannotRead` where there is none, or where it is not a regular file.
    package func fingerprint(_ path: String) throws(ArchiveError) -> SourceFingerprint {
        try SourceFingerprint(ofFileAt: path)
    }

    /// The digest of a file that was seen before with this very path, size, time and inode: it need not be read.
    ///
    /// Nil as well for a file that had only just been written when it was last seen: a clock that ticks in seconds, as
    /// on some network file systems, cannot tell what was written right after.
    package func knownDigest(_ fingerprint: SourceFingerprint, inodes: Bool = true) throws(ArchiveError) -> String? {
        guard let known = try archive.knownSource(fingerprint.path),
            known.fingerprint.isSameFile(as: fingerprint, inodes: inodes)
        else { return nil }
        let age = known.lastSeen.timeIntervalSince1970 - Double(known.modified) / 1e9
        guard abs(age) > Self.coarsestClock else { return nil }
        // An original that went missing, or part of it, is taken in again.
        return archive.hasOriginal(sha256: known.sha256, size: known.size) ? known.sha256 : nil
    }

    /// In seconds: that of FAT.
    private static let coarsestClock = 2.0

    /// Notes that the files are still there as they were.
    package func noteUnchanged(_ paths: [String], now: Date) throws(ArchiveError) {
        guard !paths.isEmpty else { return }
        try write { db in
            let statement = try db.cachedStatement(
                sql: "UPDATE source SET last_seen = ?, missing_since = NULL WHERE path = ? AND is_current")
            for path in paths { try statement.execute(arguments: [now, path]) }
        }
    }

    /// Looks for the files under a folder that were not seen since a time, and notes those that are gone.
    ///
    /// - Parameter folder: as in a fingerprint.
    /// - Returns: their paths. Nothing leaves the archive by that.
    package func noteMissing(under folder: String, notSeenSince start: Date, now: Date) throws(ArchiveError) -> [String]
    {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        let unseen = try archive.read { db in
            try Row.fetchAll(
                db,
                literal: """
                    SELECT path, sha256 FROM source
                    WHERE path >= \(prefix) AND substr(path, 1, \(prefix.unicodeScalars.count)) = \(prefix)
                        AND is_current AND missing_since IS NULL AND last_seen < \(start)
                    ORDER BY path
                    """
            ).map { (path: $0["path"] as String, sha256: $0["sha256"] as String) }
        }
        let gone = unseen.filter { isGone($0.path) }
        if gone.isEmpty { return [] }
        try write { db in
            for (path, sha256) in gone {
                try Self.noteGone(path, now: now, in: db)
                try Self.log(.sourceMissing, message: nil, sha256: sha256, path: path, now: now, in: db)
            }
        }
        return gone.map(\.path)
    }

    private static func noteGone(_ path: String, now: Date, in db: Database) throws {
        try db.execute(literal: "UPDATE source SET missing_since = \(now) WHERE path = \(path) AND is_current")
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
                        inode = \(inode), last_seen = \(now), missing_since = NULL
                    WHERE path = \(fingerprint.path) AND is_current
                    """)
            return .unchanged
        }
        let other = try Row.fetchOne(
            db,
            sql: """
                SELECT path, is_current FROM source WHERE sha256 = ? AND path <> ? ORDER BY is_current DESC, id LIMIT 1
                """, arguments: [sha256, fingerprint.path]
        ).map { (path: $0["path"] as String, isCurrent: $0["is_current"] as Bool) }
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
        if let other, other.isCurrent, isGone(other.path) {
            try noteGone(other.path, now: now, in: db)
            try log(
                .sourceMoved, message: "from \(other.path)", sha256: sha256, path: fingerprint.path, now: now, in: db)
            return .moved(from: other.path)
        }
        try log(
            .sourceSeen, message: other.map { "same bytes as \($0.path)" }, sha256: sha256, path: fingerprint.path,
            now: now, in: db)
        return other.map { .duplicate(of: $0.path) } ?? .new
    }
}
