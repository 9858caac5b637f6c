internal import GRDB

/// The database's schema and how it came to be: migrations are only ever added at the end.
///
/// The record's JSON is the truth; the other tables of a record hold what is asked for with SQL and are made from it.
enum Schema {
    /// `PRAGMA application_id` of `protokoll.sqlite`: "Prtk".
    static let applicationID: Int32 = 0x5072_746B

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: documents)
            try db.execute(sql: records)
            try db.execute(sql: recordRows)
            try db.execute(sql: log)
        }
        migrator.registerMigration("2") { db in
            try db.execute(sql: runs)
            try db.execute(sql: likeness)
            try LikenessRows.insertAll(in: db)
        }
        return migrator
    }

    private static let documents = """
        CREATE TABLE document (
            sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
            media_type TEXT,
            size INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            settings TEXT,
            version TEXT,
            error_code TEXT,
            error_message TEXT,
            first_seen TEXT NOT NULL,
            last_read TEXT
        ) STRICT;
        CREATE INDEX document_outcome ON document (outcome);

        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            sha256 TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
            first_seen TEXT NOT NULL,
            last_seen TEXT NOT NULL,
            is_current INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX source_current ON source (path) WHERE is_current;
        CREATE INDEX source_document ON source (sha256);
        """

    private static let records = """
        CREATE TABLE record (
            id TEXT PRIMARY KEY NOT NULL,
            sha256 TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
            position INTEGER NOT NULL,
            change INTEGER NOT NULL UNIQUE,
            type TEXT NOT NULL,
            status TEXT NOT NULL,
            title TEXT,
            body TEXT,
            body_key TEXT,
            kind TEXT,
            date TEXT,
            settings TEXT NOT NULL,
            version TEXT NOT NULL,
            read_at TEXT NOT NULL,
            json BLOB NOT NULL
        ) STRICT;
        CREATE INDEX record_document ON record (sha256, position);
        CREATE INDEX record_date ON record (date, id);

        CREATE TABLE tombstone (
            record_id TEXT PRIMARY KEY NOT NULL,
            change INTEGER NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE change_counter (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            last INTEGER NOT NULL
        ) STRICT;
        INSERT INTO change_counter (id, last) VALUES (1, 0);
        """

    private static let recordRows = """
        CREATE TABLE page (
            record_id TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
            number INTEGER NOT NULL,
            origin TEXT NOT NULL,
            confidence REAL,
            PRIMARY KEY (record_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX page_origin ON page (origin, confidence);

        CREATE TABLE item (
            record_id TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
            position INTEGER NOT NULL,
            number TEXT,
            label TEXT,
            title TEXT,
            diary_number TEXT,
            state TEXT NOT NULL,
            PRIMARY KEY (record_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX item_diary_number ON item (diary_number) WHERE diary_number IS NOT NULL;

        CREATE TABLE decision (
            record_id TEXT NOT NULL,
            item_position INTEGER NOT NULL,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            page INTEGER,
            block TEXT,
            PRIMARY KEY (record_id, item_position, position),
            FOREIGN KEY (record_id, item_position) REFERENCES item ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE appointment (
            record_id TEXT NOT NULL,
            item_position INTEGER NOT NULL,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            name_key TEXT NOT NULL,
            role TEXT,
            term_from TEXT,
            term_to TEXT,
            PRIMARY KEY (record_id, item_position, position),
            FOREIGN KEY (record_id, item_position) REFERENCES item ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX appointment_name ON appointment (name_key);

        CREATE TABLE attendance (
            record_id TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            name_key TEXT NOT NULL,
            organisation TEXT,
            party TEXT,
            title TEXT,
            role TEXT,
            in_group TEXT,
            presence TEXT NOT NULL,
            present_from TEXT,
            present_to TEXT,
            replaces TEXT,
            page INTEGER,
            block TEXT,
            PRIMARY KEY (record_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attendance_name ON attendance (name_key);

        CREATE TABLE approval (
            record_id TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
            position INTEGER NOT NULL,
            function TEXT NOT NULL,
            name TEXT NOT NULL,
            name_key TEXT NOT NULL,
            PRIMARY KEY (record_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX approval_name ON approval (name_key);

        CREATE VIEW person (record_id, name, name_key, function) AS
            SELECT record_id, name, name_key, role FROM attendance
            UNION ALL SELECT record_id, name, name_key, role FROM appointment
            UNION ALL SELECT record_id, name, name_key, function FROM approval;
        """

    private static let log = """
        CREATE TABLE event (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            kind TEXT NOT NULL,
            sha256 TEXT,
            path TEXT,
            message TEXT
        ) STRICT;
        CREATE INDEX event_document ON event (sha256) WHERE sha256 IS NOT NULL;
        CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER event_never_vanishes BEFORE DELETE ON event
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        """
}
