internal import GRDB
internal import GRDBSQLite

/// Opening `protokoll.sqlite`.
enum DatabaseFile {
    static let name = "protokoll.sqlite"

    /// For reading only: writes nothing, and finds the write-ahead log in place because writers never remove it.
    static func reading(_ path: String) throws(ArchiveError) -> DatabasePool {
        guard fileSize(path) != nil else { throw ArchiveError(.notAnArchive, "there is no archive here", path: path) }
        do {
            let pool = try DatabasePool(path: path, configuration: readOnly)
            try pool.read { try checkIsCurrent($0, path: path) }
            return pool
        } catch {
            throw ArchiveError(error, path: path, fallback: .cannotRead)
        }
    }

    /// One file that nobody writes to, of any version up to this one.
    static func reading(backup path: String) throws(ArchiveError) -> DatabaseQueue {
        guard fileSize(path) != nil else { throw ArchiveError(.notAnArchive, "there is no backup here", path: path) }
        do {
            let queue = try DatabaseQueue(path: path, configuration: readOnly)
            try queue.read { try check($0, path: path) }
            return queue
        } catch {
            throw ArchiveError(error, path: path, fallback: .cannotRead)
        }
    }

    /// For writing: made where it is not there, brought up to the newest schema. Only for the holder of the run lock.
    static func writing(_ path: String) throws(ArchiveError) -> DatabasePool {
        let isNew = fileSize(path).map { $0 == 0 } ?? true
        do {
            let pool = try DatabasePool(path: path, configuration: durable)
            if !isNew { try pool.read { try check($0, path: path) } }
            try Schema.migrator.migrate(pool)
            return pool
        } catch {
            throw ArchiveError(error, path: path, fallback: .cannotWrite)
        }
    }

    /// For a writer beside the run that may hold the lock: short transactions on tables that no run writes. Makes and
    /// changes no schema.
    static func writingBeside(_ path: String) throws(ArchiveError) -> DatabasePool {
        guard fileSize(path) != nil else { throw ArchiveError(.notAnArchive, "there is no archive here", path: path) }
        do {
            let pool = try DatabasePool(path: path, configuration: durable)
            try pool.read { try checkIsCurrent($0, path: path) }
            return pool
        } catch {
            throw ArchiveError(error, path: path, fallback: .cannotWrite)
        }
    }

    /// The documents that a copy of the database names.
    static func documents(inSnapshot path: String) throws(ArchiveError) -> [(sha256: String, size: Int64)] {
        let snapshot = try reading(backup: path)
        do {
            return try snapshot.read { db in
                try Row.fetchAll(db, sql: "SELECT sha256, size FROM document ORDER BY sha256").map { ($0[0], $0[1]) }
            }
        } catch {
            throw ArchiveError(error, path: path, fallback: .cannotRead)
        }
    }

    private static var base: Configuration {
        var configuration = Configuration()
        configuration.label = "Protokoll.Archive"
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        return configuration
    }

    private static var readOnly: Configuration {
        var configuration = base
        configuration.readonly = true
        return configuration
    }

    /// For writers.
    private static var durable: Configuration {
        var configuration = base
        configuration.prepareDatabase { db in
            guard !db.configuration.readonly else { return }
            // A commit that was reported is on disk: the index must never be ahead of it.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try keepWriteAheadLog(db)
        }
        return configuration
    }

    private static func checkIsCurrent(_ db: Database, path: String) throws {
        try check(db, path: path)
        guard try Schema.migrator.hasCompletedMigrations(db) else {
            throw ArchiveError(
                .olderSchema, "was made by an older version; the next run that writes brings it up to date", path: path)
        }
    }

    private static func check(_ db: Database, path: String) throws {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        guard application == Schema.applicationID else {
            throw ArchiveError(.notAnArchive, "is a database of another program", path: path)
        }
        if try Schema.migrator.hasBeenSuperseded(db) {
            throw ArchiveError(.newerSchema, "was made by a newer version of the program", path: path)
        }
    }

    /// Without this the last writer to close removes the log, and a reader would have to make it anew.
    private static func keepWriteAheadLog(_ db: Database) throws {
        var flag: CInt = 1
        let code = sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &flag)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
