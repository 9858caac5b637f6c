package import Corrections
package import DocumentModel
internal import GRDB

/// A diagnostic with the record that has it.
package struct RecordDiagnostic: Codable, Hashable, Sendable {
    package var record: String
    package var body: String?
    package var date: String?
    package var diagnostic: Diagnostic
}

/// A value read with little confidence, with the record that has it.
package struct RecordDoubt: Hashable, Sendable {
    package var record: String
    package var body: String?
    package var date: String?
    package var value: DoubtfulValue
}

/// How often a diagnostic occurs.
package struct DiagnosticCount: Codable, Hashable, Sendable {
    package var code: String
    package var severity: Diagnostic.Severity
    package var records: Int
    package var times: Int
}

extension Archive {
    /// The gravest first, then the most frequent.
    package func diagnosticCounts() throws(ArchiveError) -> [DiagnosticCount] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT code, severity, COUNT(DISTINCT record_id) AS records, COUNT(*) AS times FROM diagnostic
                    GROUP BY code, severity
                    ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, times DESC, code
                    """
            ).map { row in
                DiagnosticCount(
                    code: row["code"], severity: try row.value("severity"), records: row["records"],
                    times: row["times"])
            }
        }
    }

    /// Those of a code, by date of the record, the newest first.
    package func diagnostics(code: String, limit: Int, offset: Int = 0) throws(ArchiveError) -> [RecordDiagnostic] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT d.*, r.body, r.date FROM diagnostic d JOIN record r ON r.id = d.record_id WHERE d.code = ?
                    ORDER BY r.date DESC, r.id, d.position LIMIT ? OFFSET ?
                    """, arguments: [code, limit, offset]
            ).map { row in
                RecordDiagnostic(
                    record: row["record_id"], body: row["body"], date: row["date"],
                    diagnostic: Diagnostic(
                        try row.value("severity"), code: row["code"], message: row["message"], page: row["page"],
                        block: row["block"]))
            }
        }
    }

    /// Values by confidence, the least first.
    package func doubts(limit: Int, offset: Int = 0) throws(ArchiveError) -> [RecordDoubt] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT d.*, r.body, r.date FROM doubtful d JOIN record r ON r.id = d.record_id
                    ORDER BY d.confidence, d.record_id, d.position LIMIT ? OFFSET ?
                    """, arguments: [limit, offset]
            ).map { row in
                RecordDoubt(
                    record: row["record_id"], body: row["body"], date: row["date"],
                    value: DoubtfulValue(
                        field: try row.value("field"), entry: row["entry"], value: row["value"],
                        confidence: row["confidence"], page: row["page"]))
            }
        }
    }

    /// Pages by confidence, those not read first.
    package func doubtfulPages(limit: Int, offset: Int = 0) throws(ArchiveError) -> [ArchiveStatus.ReviewPage] {
        try read { db in
            try ArchiveStatus.ReviewPage.fetch(
                db, below: ArchiveStatus.ReviewPage.doubtful, limit: limit, offset: offset)
        }
    }
}

extension ArchiveStatus.ReviewPage {
    /// Pages read with less confidence than this are looked at again, where nobody says otherwise.
    package static let doubtful = 0.8

    /// Pages not read, then those read with less confidence than `confidence`, least first.
    ///
    /// - Parameter limit: nil for all.
    static func fetch(
        _ db: Database, below confidence: Double, limit: Int? = nil, offset: Int = 0
    ) throws -> [ArchiveStatus.ReviewPage] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT record_id, number, origin, confidence FROM page
                WHERE origin IN ('unread', 'handwritten') OR confidence < ?
                ORDER BY origin NOT IN ('unread', 'handwritten'), confidence, record_id, number LIMIT ? OFFSET ?
                """, arguments: [confidence, limit ?? -1, offset]
        ).map { row in
            ArchiveStatus.ReviewPage(
                record: row["record_id"], page: row["number"], origin: try row.value("origin"),
                confidence: row["confidence"])
        }
    }
}
