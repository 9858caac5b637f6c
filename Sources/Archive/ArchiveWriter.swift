package import Foundation
internal import GRDB

/// The one run that writes to an archive: it holds the run lock until it is closed or released.
package final class ArchiveWriter: Sendable {
    /// For reading, over the same database.
    package let archive: Archive
    let pool: DatabasePool
    private let lock: RunLock
    private let run: Int64

    /// - Parameters:
    ///   - creating: makes the directory and the archive where there is none; an existing directory must then be empty.
    ///   - purpose: told to whoever finds the archive busy: `ingest`.
    /// - Throws: `busy` where another run holds the archive; `notAnArchive`, `newerSchema`, `cannotWrite`, `damaged`.
    package init(at directory: String, creating: Bool = true, purpose: String, now: Date) throws(ArchiveError) {
        let path = "\(directory)/\(DatabaseFile.name)"
        if fileSize(path) == nil {
            guard creating else { throw ArchiveError(.notAnArchive, "there is no archive here", path: directory) }
            try makeDirectory(directory)
            let own = [DatabaseFile.name, "originals", "index", RunLock.name]
            if let stranger = names(in: directory).first(where: { !own.contains($0) }) {
                throw ArchiveError(
                    .notAnArchive, "no archive can be made here: there is already \"\(stranger)\"", path: directory)
            }
        }
        lock = try RunLock(path: "\(directory)/\(RunLock.name)", purpose: purpose, now: now)
        pool = try DatabaseFile.writing(path)
        archive = Archive(directory, database: pool)
        try archive.originals.prepare()
        do {
            run = try pool.write { db in
                try db.execute(literal: "INSERT INTO run (purpose, started) VALUES (\(purpose), \(now))")
                let run = db.lastInsertedRowID
                try Self.log(.runStarted, message: purpose, sha256: nil, path: nil, now: now, in: db)
                return run
            }
        } catch {
            throw ArchiveError(error, path: path, fallback: .cannotWrite)
        }
    }

    /// Notes the end of the run and lets go of the archive. Nothing can be written or read through it afterwards.
    package func close(now: Date, ending: ArchivedRun.Ending? = nil) {
        // A run that cannot note its end has ended all the same.
        try? write { db in
            try db.execute(
                literal: """
                    UPDATE run SET ended = \(now), version = \(ending?.version), exit_code = \(ending?.exitCode),
                        files = \(ending?.files), pages = \(ending?.pages), seconds = \(ending?.seconds)
                    WHERE id = \(run)
                    """)
            try Self.log(
                .runEnded, message: ending.map { "exit code \($0.exitCode)" }, sha256: nil, path: nil, now: now, in: db)
        }
        try? pool.close()
        lock.release()
    }

    /// Takes a document out: its records become tombstones, its sources and its original are gone, the log remembers.
    /// Does nothing to a document that is not there.
    package func remove(sha256: String, reason: String, now: Date) throws(ArchiveError) {
        let isThere = try write { db in
            guard try ArchivedDocument.fetch(db, where: "sha256 = \(sha256)").first != nil else { return false }
            for id in try String.fetchAll(
                db, sql: "SELECT id FROM record WHERE sha256 = ? ORDER BY position", arguments: [sha256])
            {
                try Self.bury(id, in: db)
            }
            try db.execute(sql: "DELETE FROM document WHERE sha256 = ?", arguments: [sha256])
            try Self.log(.removed, message: reason, sha256: sha256, path: nil, now: now, in: db)
            return true
        }
        if isThere { try archive.originals.remove(sha256: sha256) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try pool.write(body)
        } catch {
            throw ArchiveError(error, path: archive.databasePath, fallback: .cannotWrite)
        }
    }

    static func log(
        _ kind: ArchiveEvent.Kind, message: String?, sha256: String?, path: String?, now: Date, in db: Database
    ) throws {
        try db.execute(
            literal: """
                INSERT INTO event (at, kind, sha256, path, message)
                VALUES (\(now), \(kind.rawValue), \(sha256), \(path), \(message))
                """)
    }

    /// Deletes a record so that the index can follow.
    static func bury(_ id: String, in db: Database) throws {
        try db.execute(sql: "DELETE FROM record WHERE id = ?", arguments: [id])
        try db.execute(
            sql: "INSERT OR REPLACE INTO tombstone (record_id, change) VALUES (?, ?)",
            arguments: [id, try nextChange(in: db)])
    }

    static func nextChange(in db: Database) throws -> Int64 {
        try db.execute(sql: "UPDATE change_counter SET last = last + 1")
        guard let number = try Int64.fetchOne(db, sql: "SELECT last FROM change_counter") else {
            throw ArchiveError(.damaged, "the change counter is gone")
        }
        return number
    }
}
