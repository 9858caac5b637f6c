package import DocumentModel

/// How things stand in the archive.
package struct ArchiveStatus: Codable, Hashable, Sendable {
    package struct Failure: Codable, Hashable, Sendable {
        package var sha256: String
        package var outcome: Outcome
        package var attempts: Int
        package var errorCode: String?
        package var errorMessage: String?
        /// Where it now lies.
        package var paths: [String]
    }

    /// A page that somebody should look at.
    package struct ReviewPage: Codable, Hashable, Sendable {
        package var record: String
        package var page: Int
        package var origin: PageOrigin
        /// Nil for a page that was not read.
        package var confidence: Double?
    }

    /// Number of documents by outcome; every outcome is there.
    package var documents: [String: Int]
    package var records: Int
    /// Number of records by `DocumentType`, those that occur.
    package var recordsByType: [String: Int]
    /// Documents `failed`, `unsupported` or `partial`, by digest.
    package var failures: [Failure]
    /// Number of pages by `PageOrigin`, those that occur.
    package var pages: [String: Int]
    /// Pages not read, then pages read with less confidence than `needsReviewBelow`, least first.
    package var needsReview: [ReviewPage]
    package var needsReviewBelow: Double
    /// Places where documents now lie.
    package var sources: Int
    /// Places where they lay, and where there is nothing now.
    package var missingSources: Int
    /// Pairs of records that are much alike.
    package var relations: [RecordRelation]
    /// Nil before the first one.
    package var lastRun: ArchivedRun?
    package var latestChange: Int64
    /// As given by the caller; nil where there is no index.
    package var indexReached: Int64?
    /// Changes that the index does not hold yet.
    package var indexLag: Int64? { indexReached.map { latestChange - $0 } }
}

/// Something that `verify` found amiss.
package struct ArchiveFinding: Codable, Hashable, Sendable {
    package var severity: Diagnostic.Severity
    /// `original-missing`, `original-damaged`, `original-extra`, `database-damaged`, `record-undecodable`,
    /// `record-inconsistent`, `waiting`.
    package var code: String
    package var message: String
    package var path: String?
    package var sha256: String?
}
