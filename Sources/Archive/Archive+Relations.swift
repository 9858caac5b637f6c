internal import GRDB

extension Archive {
    /// Records of other files that are much like this one, most alike first; `record` is the one asked for.
    package func relations(ofRecord id: String) throws(ArchiveError) -> [RecordRelation] {
        try read { db in
            try RecordRelation.fetch(
                db, where: "record_id = \(id) OR other_id = \(id)", order: "likeness DESC, record_id, other_id"
            ).map { relation in
                guard relation.other == id else { return relation }
                return RecordRelation(
                    record: id, other: relation.record, kind: relation.kind, likeness: relation.likeness)
            }
        }
    }

    /// Pairs of which at least one record has changed after the number, each pair once.
    package func relations(after change: Int64) throws(ArchiveError) -> [RecordRelation] {
        try read { db in
            let changed: SQL = "(SELECT id FROM record WHERE change > \(change))"
            return try RecordRelation.fetch(
                db, where: "record_id IN \(changed) OR other_id IN \(changed)", order: "record_id, other_id")
        }
    }
}

extension RecordRelation {
    static func fetch(_ db: Database, where condition: SQL, order: SQL) throws -> [RecordRelation] {
        try SQLRequest<Row>(
            literal: "SELECT record_id, other_id, kind, likeness FROM relation WHERE \(condition) ORDER BY \(order)"
        ).fetchAll(db).map { row in
            RecordRelation(
                record: row["record_id"], other: row["other_id"], kind: try row.value("kind"),
                likeness: row["likeness"])
        }
    }
}
