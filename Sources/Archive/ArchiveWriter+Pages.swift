package import Foundation
internal import GRDB

/// Pages of a document that is being read, so that a run that is cut off has not read them in vain.
extension ArchiveWriter {
    /// A page as it was read, in whatever form the reader wrote it.
    package typealias KeptPage = (number: Int, json: Data)

    /// On disk when this returns. They are kept until the document is committed.
    package func keep(
        _ pages: [KeptPage], ofDocument sha256: String, settings: String, version: String
    ) throws(ArchiveError) {
        try write { db in
            let statement = try db.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO checkpoint (sha256, settings, version, page, json) VALUES (?, ?, ?, ?, ?)
                    """)
            for page in pages {
                try statement.execute(arguments: [sha256, settings, version, page.number, page.json])
            }
        }
    }

    /// By number: those that were read with these very settings and version.
    package func keptPages(
        ofDocument sha256: String, settings: String, version: String
    ) throws(ArchiveError) -> [KeptPage] {
        try archive.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT page, json FROM checkpoint WHERE sha256 = ? AND settings = ? AND version = ? ORDER BY page
                    """, arguments: [sha256, settings, version]
            ).map { ($0["page"], $0["json"]) }
        }
    }
}
