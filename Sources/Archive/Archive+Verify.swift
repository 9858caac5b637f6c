internal import DocumentModel
internal import Foundation
internal import GRDB

extension Archive {
    /// Reads everything back: the database's own check, every record, every original against its digest. Changes
    /// nothing. An empty list means that all is well.
    ///
    /// While a run writes, an original that is being taken in may be reported as extra.
    /// - Parameter progress: originals read so far, and how many there are.
    package func verify(progress: (Int, Int) -> Void = { _, _ in }) throws(ArchiveError) -> [ArchiveFinding] {
        var findings = try read { db in try Self.verifyDatabase(db) + Self.verifyRecords(db) }
        // Listed before the documents: what is taken in meanwhile is then no stranger.
        let files = originals.contents()
        let documents = try documents()
        let known = Set(documents.map(\.sha256))
        for file in files where file.sha256.map({ !known.contains($0) }) ?? true {
            findings.append(
                ArchiveFinding(
                    severity: .warning, code: "original-extra", message: "no document in the archive has this file",
                    path: file.path, sha256: file.sha256))
        }
        for (index, document) in documents.enumerated() {
            if let finding = verifyOriginal(document) { findings.append(finding) }
            if document.outcome == .waiting {
                findings.append(
                    ArchiveFinding(
                        severity: .note, code: "waiting", message: "taken in but not read yet", path: nil,
                        sha256: document.sha256))
            }
            progress(index + 1, documents.count)
        }
        return findings
    }

    private func verifyOriginal(_ document: ArchivedDocument) -> ArchiveFinding? {
        let path = originalPath(sha256: document.sha256)
        func finding(_ code: String, _ message: String) -> ArchiveFinding {
            ArchiveFinding(severity: .error, code: code, message: message, path: path, sha256: document.sha256)
        }
        guard fileSize(path) != nil else { return finding("original-missing", "the original is not there") }
        do {
            let digest = try originals.digest(sha256: document.sha256)
            if digest == document.sha256 { return nil }
            return finding("original-damaged", "the original has changed: its SHA-256 is \(digest)")
        } catch {
            return finding("original-damaged", "the original cannot be read: \(error.message)")
        }
    }

    private static func verifyDatabase(_ db: Database) throws -> [ArchiveFinding] {
        var messages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            let table: String = row[0]
            let parent: String = row[2]
            messages.append("a row of \(table) belongs to none of \(parent)")
        }
        return messages.map {
            ArchiveFinding(severity: .error, code: "database-damaged", message: $0, path: nil, sha256: nil)
        }
    }

    private static func verifyRecords(_ db: Database) throws -> [ArchiveFinding] {
        var findings: [ArchiveFinding] = []
        let last = try Int64.fetchOne(db, sql: "SELECT last FROM change_counter") ?? 0
        let rows = try Row.fetchCursor(db, sql: "SELECT id, sha256, change, json FROM record ORDER BY id")
        while let row = try rows.next() {
            let id: String = row["id"]
            let sha256: String = row["sha256"]
            func report(_ code: String, _ message: String) {
                findings.append(
                    ArchiveFinding(severity: .error, code: code, message: message, path: nil, sha256: sha256))
            }
            do {
                let record = try RecordRows.decode(row["json"])
                if record.document.id != id || record.document.sha256 != sha256 {
                    report("record-inconsistent", "record \(id) says that it is \(record.document.id)")
                }
            } catch {
                report("record-undecodable", "record \(id) cannot be decoded: \(error)")
            }
            if row["change"] > last {
                report("record-inconsistent", "record \(id) has a change number that was never given out")
            }
        }
        return findings
    }
}
