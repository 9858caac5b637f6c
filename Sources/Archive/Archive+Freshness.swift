package import DocumentModel
internal import GRDB

extension Archive {
    /// The number of the record's last change; nil where there is no such record. Cheap: what was made from the record
    /// under this number is still true.
    package func change(ofRecord id: String) throws(ArchiveError) -> Int64? {
        try read { db in
            let statement = try db.cachedStatement(sql: "SELECT change FROM record WHERE id = ?")
            return try Int64.fetchOne(statement, arguments: [id])
        }
    }
}

extension Archive {
    /// First and last year of a meeting; nil where no record has a date.
    package func years() throws(ArchiveError) -> (first: String, last: String)? {
        try read { db in
            let row = try Row.fetchOne(db, sql: "SELECT min(date), max(date) FROM record WHERE date IS NOT NULL")
            guard let first: String = row?[0], let last: String = row?[1] else { return nil }
            return (String(first.prefix(4)), String(last.prefix(4)))
        }
    }

    /// Number of pages by origin, those that occur, and of records.
    package func counts() throws(ArchiveError) -> (records: Int, pages: [PageOrigin: Int]) {
        try read { db in
            var pages: [PageOrigin: Int] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT origin, COUNT(*) AS n FROM page GROUP BY origin") {
                pages[try row.value("origin")] = row["n"]
            }
            return (try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM record") ?? 0, pages)
        }
    }
}
