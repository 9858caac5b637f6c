internal import Corrections
package import DocumentModel
internal import Foundation
internal import GRDB

extension Archive {
    /// All that were made, undone ones included, the newest first.
    ///
    /// - Parameter record: nil asks for those of all records.
    package func corrections(ofRecord record: String? = nil, limit: Int = 10_000) throws(ArchiveError)
        -> [StoredCorrection]
    {
        try read { db in
            let condition: SQL = record.map { "record_id = \($0)" } ?? "record_id IS NOT NULL"
            return try SQLRequest<Row>(
                literal: "SELECT * FROM correction WHERE \(condition) ORDER BY number DESC LIMIT \(limit)"
            ).fetchAll(db).map(CorrectionRows.correction)
        }
    }

    /// Decisions about who is who, undone ones included, in the order in which they were made.
    package func identityDecisions() throws(ArchiveError) -> [StoredDecision] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM correction WHERE record_id IS NULL ORDER BY number")
                .map(CorrectionRows.decision)
        }
    }

    /// The record as the machine read it. Nil where there is none of that identifier.
    package func machineRecord(id: String) throws(ArchiveError) -> DocumentModel.Record? {
        try read { db in
            try Data.fetchOne(db, sql: "SELECT json FROM record WHERE id = ?", arguments: [id])
                .map { try Self.decode($0, id: id) }
        }
    }

    /// Records with corrections that hold.
    package func correctedRecords() throws(ArchiveError) -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT record_id FROM correction WHERE record_id IS NOT NULL AND undone_at IS NULL
                    ORDER BY record_id
                    """)
        }
    }
}
