/// Tables of the second migration.
extension Schema {
    /// Runs, what a run that was cut off had read already, what was given beforehand, and sources that are gone.
    static let runs = """
        CREATE TABLE run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            purpose TEXT NOT NULL,
            started TEXT NOT NULL,
            ended TEXT,
            version TEXT,
            exit_code INTEGER,
            files INTEGER,
            pages INTEGER,
            seconds REAL
        ) STRICT;

        CREATE TABLE checkpoint (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
            settings TEXT NOT NULL,
            version TEXT NOT NULL,
            page INTEGER NOT NULL,
            json BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX checkpoint_page ON checkpoint (sha256, page);

        CREATE TABLE given (
            sha256 TEXT PRIMARY KEY NOT NULL REFERENCES document ON DELETE CASCADE,
            json TEXT NOT NULL
        ) STRICT;

        ALTER TABLE source ADD COLUMN missing_since TEXT;
        """

    /// Signatures of texts, and records that are much alike.
    static let likeness = """
        CREATE TABLE likeness (
            id INTEGER PRIMARY KEY,
            record_id TEXT NOT NULL UNIQUE REFERENCES record ON DELETE CASCADE,
            signature BLOB NOT NULL
        ) STRICT;

        CREATE TABLE likeness_band (
            band INTEGER NOT NULL,
            likeness_id INTEGER NOT NULL REFERENCES likeness ON DELETE CASCADE,
            PRIMARY KEY (band, likeness_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX likeness_band_likeness ON likeness_band (likeness_id);

        CREATE TABLE relation (
            record_id TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
            other_id TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
            kind TEXT NOT NULL,
            likeness REAL NOT NULL,
            PRIMARY KEY (record_id, other_id),
            CHECK (record_id < other_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX relation_other ON relation (other_id);
        """
}
