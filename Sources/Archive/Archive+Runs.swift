internal import GRDB

extension Archive {
    /// The newest first.
    package func runs(limit: Int = 100) throws(ArchiveError) -> [ArchivedRun] {
        try read { db in try ArchivedRun.fetch(db, limit: limit) }
    }

    /// The newest run of the purpose that was a success; nil where there is none.
    package func lastSuccess(of purpose: String) throws(ArchiveError) -> ArchivedRun? {
        try runs(limit: 1000).first { $0.purpose == purpose && $0.isSuccess }
    }
}

extension ArchivedRun {
    static func fetch(_ db: Database, limit: Int) throws -> [ArchivedRun] {
        try Row.fetchAll(db, sql: "SELECT * FROM run ORDER BY id DESC LIMIT ?", arguments: [limit]).map { row in
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
