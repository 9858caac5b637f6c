internal import DocumentModel
internal import GRDB

extension Archive {
    /// - Parameters:
    ///   - confidence: pages read with less than this need review.
    ///   - indexReached: the change number that the search index holds; nil where there is none.
    package func status(
        needsReviewBelow confidence: Double = ArchiveStatus.ReviewPage.doubtful, indexReached: Int64? = nil
    ) throws(ArchiveError) -> ArchiveStatus {
        try read { db in
            var documents = try Self.counts(db, sql: "SELECT outcome, COUNT(*) FROM document GROUP BY outcome")
            for outcome in Outcome.allCases { documents[outcome.rawValue, default: 0] += 0 }
            let byType = try Self.counts(db, sql: "SELECT type, COUNT(*) FROM record GROUP BY type")
            return ArchiveStatus(
                documents: documents, records: byType.values.reduce(0, +), recordsByType: byType,
                failures: try Self.failures(db),
                pages: try Self.counts(db, sql: "SELECT origin, COUNT(*) FROM page GROUP BY origin"),
                needsReview: try ArchiveStatus.ReviewPage.fetch(db, below: confidence), needsReviewBelow: confidence,
                sources: try Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM source WHERE is_current AND missing_since IS NULL") ?? 0,
                missingSources: try Int.fetchOne(
                    db, sql: "SELECT COUNT(*) FROM source WHERE is_current AND missing_since IS NOT NULL") ?? 0,
                relations: try RecordRelation.fetch(db, where: "1", order: "record_id, other_id"),
                lastRun: try ArchivedRun.fetch(db, where: "1", limit: 1).first,
                latestChange: try Int64.fetchOne(db, sql: "SELECT last FROM change_counter") ?? 0,
                indexReached: indexReached)
        }
    }

    private static func counts(_ db: Database, sql: String) throws -> [String: Int] {
        let rows = try Row.fetchAll(db, sql: sql).map { ($0[0] as String, $0[1] as Int) }
        return Dictionary(rows, uniquingKeysWith: +)
    }

    private static func failures(_ db: Database) throws -> [ArchiveStatus.Failure] {
        try ArchivedDocument.fetch(db, where: "outcome IN ('failed', 'unsupported', 'partial')").map { document in
            ArchiveStatus.Failure(
                sha256: document.sha256, outcome: document.outcome, attempts: document.attempts,
                errorCode: document.errorCode, errorMessage: document.errorMessage,
                paths: try String.fetchAll(
                    db, sql: "SELECT path FROM source WHERE sha256 = ? AND is_current ORDER BY path",
                    arguments: [document.sha256]))
        }
    }
}
