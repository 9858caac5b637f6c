internal import GRDB

extension Archive {
    /// The newest first.
    package func runs(limit: Int = 100) throws(ArchiveError) -> [ArchivedRun] {
        try read { db in try ArchivedRun.fetch(db, where: "1", limit: limit) }
    }

    /// The newest run of the purpose that was a success; nil where there is none.
    package func lastSuccess(of purpose: String) throws(ArchiveError) -> ArchivedRun? {
        try read { db in
            try ArchivedRun.fetch(
                db, where: "purpose = \(purpose) AND exit_code IN \(ArchivedRun.successCodes)", limit: 1
            ).first
        }
    }
}

extension ArchivedRun {
    static func fetch(_ db: Database, where condition: SQL, limit: Int) throws -> [ArchivedRun] {
        try Row.fetchAll(
            db, literal: "SELECT * FROM run WHERE \(condition) ORDER BY id DESC LIMIT \(limit)"
        ).map { row in
            var run = ArchivedRun(purpose: row["purpose"], started: row["started"], ended: row["ended"])
            if let code: Int = row["exit_code"] {
                run.ending = Ending(
                    exitCode: code, version: row["version"], files: row["files"], pages: row["pages"],
                    seconds: row["seconds"])
            }
            return run
        }
    }
}
