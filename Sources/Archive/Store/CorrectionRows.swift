internal import Corrections
internal import DocumentModel
internal import Foundation
internal import GRDB

/// The table of corrections: it hangs on no record, so that it outlives readings, removals and rebuilds.
enum CorrectionRows {
    static let schema = """
        CREATE TABLE correction (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            record_id TEXT,
            json TEXT NOT NULL,
            made_by TEXT NOT NULL,
            made_at TEXT NOT NULL,
            reason TEXT,
            undone_by TEXT,
            undone_at TEXT,
            CHECK ((undone_by IS NULL) = (undone_at IS NULL))
        ) STRICT;
        CREATE INDEX correction_record ON correction (record_id) WHERE undone_at IS NULL;
        CREATE TRIGGER correction_never_vanishes BEFORE DELETE ON correction
            BEGIN SELECT RAISE(ABORT, 'corrections are undone, never deleted'); END;
        """

    /// What holds for a record.
    static func layer(of id: String, in db: Database) throws -> CorrectionLayer {
        let statement = try db.cachedStatement(
            sql: "SELECT json FROM correction WHERE record_id = ? AND undone_at IS NULL ORDER BY number")
        return CorrectionLayer(try String.fetchAll(statement, arguments: [id]).map(decode))
    }

    /// What holds, by record.
    static func layers(in db: Database) throws -> [String: CorrectionLayer] {
        var corrections: [String: [Correction]] = [:]
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT record_id, json FROM correction WHERE record_id IS NOT NULL AND undone_at IS NULL
                ORDER BY number
                """)
        for row in rows { corrections[row["record_id"], default: []].append(try decode(row["json"])) }
        return corrections.mapValues { CorrectionLayer($0) }
    }

    static func encode(_ correction: Correction) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(correction), as: UTF8.self)
    }

    private static func decode(_ json: String) throws -> Correction {
        do {
            return try JSONDecoder().decode(Correction.self, from: Data(json.utf8))
        } catch {
            throw ArchiveError(.damaged, "a correction cannot be decoded: \(error)")
        }
    }

    static func correction(_ row: Row) throws -> StoredCorrection {
        StoredCorrection(
            number: row["number"], record: row["record_id"], correction: try decode(row["json"]), made: made(row),
            reason: row["reason"], undone: undone(row))
    }

    static func decision(_ row: Row) -> StoredDecision {
        let json: String = row["json"]
        return StoredDecision(
            number: row["number"], decision: Data(json.utf8), made: made(row), reason: row["reason"],
            undone: undone(row))
    }

    private static func made(_ row: Row) -> StoredCorrection.Signature {
        StoredCorrection.Signature(by: row["made_by"], at: row["made_at"])
    }

    private static func undone(_ row: Row) -> StoredCorrection.Signature? {
        guard let by: String = row["undone_by"], let at: Date = row["undone_at"] else { return nil }
        return StoredCorrection.Signature(by: by, at: at)
    }
}
