internal import DocumentModel
internal import Foundation
internal import GRDB

/// A record's rows: its JSON and what is made from it for SQL.
enum RecordRows {
    /// Keys in alphabetical order, so that the same record gives the same bytes.
    static func encode(_ record: DocumentModel.Record) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record)
    }

    static func decode(_ json: Data) throws -> DocumentModel.Record {
        try JSONDecoder().decode(DocumentModel.Record.self, from: json)
    }

    /// A name as it is compared: lower case, composed, single spaces.
    static func key(_ name: String) -> String {
        name.precomposedStringWithCanonicalMapping.lowercased()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func insert(
        _ record: DocumentModel.Record, json: Data, position: Int, change: Int64, settings: String, version: String,
        now: Date, in db: Database
    ) throws {
        let document = record.document
        let meeting = record.meeting
        try db.execute(
            literal: """
                INSERT INTO record (id, sha256, position, change, type, status, title, body, body_key, kind, date,
                    settings, version, read_at, json)
                VALUES (\(document.id), \(document.sha256), \(position), \(change), \(document.type.rawValue),
                    \(document.status.rawValue), \(document.title), \(meeting.body), \(meeting.body.map(key)),
                    \(meeting.kind), \(meeting.date), \(settings), \(version), \(now), \(json))
                """)
        try insertParts(of: record, in: db)
    }

    /// Makes anew what is asked for with SQL, from a record whose JSON stays as it is.
    static func derive(from record: DocumentModel.Record, change: Int64, in db: Database) throws {
        let (document, meeting) = (record.document, record.meeting)
        for table in ["page", "attendance", "approval", "item", "diagnostic", "doubtful", "likeness", "relation"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE record_id = ?", arguments: [document.id])
        }
        try db.execute(sql: "DELETE FROM relation WHERE other_id = ?", arguments: [document.id])
        try db.execute(
            literal: """
                UPDATE record SET change = \(change), type = \(document.type.rawValue),
                    status = \(document.status.rawValue), title = \(document.title), body = \(meeting.body),
                    body_key = \(meeting.body.map(key)), kind = \(meeting.kind), date = \(meeting.date)
                WHERE id = \(document.id)
                """)
        try insertParts(of: record, in: db)
    }

    private static func insertParts(of record: DocumentModel.Record, in db: Database) throws {
        try insertPages(record.document, in: db)
        try ReviewRows.insert(record, in: db)
        try insertAttendance(record, in: db)
        try insertApproval(record, in: db)
        for (index, item) in record.items.enumerated() {
            try insert(item, position: index, record: record.document.id, in: db)
        }
        try LikenessRows.insert(record, in: db)
    }

    private static func insertPages(_ document: DocumentInformation, in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO page (record_id, number, origin, confidence) VALUES (?, ?, ?, ?)")
        for page in document.pages {
            try statement.execute(arguments: [document.id, page.number, page.origin.rawValue, page.confidence])
        }
    }

    private static func insertAttendance(_ record: DocumentModel.Record, in db: Database) throws {
        for (index, person) in record.attendance.enumerated() {
            let place = person.evidence.places.first
            try db.execute(
                literal: """
                    INSERT INTO attendance (record_id, position, name, name_key, organisation, party, title, role,
                        in_group, presence, present_from, present_to, replaces, page, block)
                    VALUES (\(record.document.id), \(index), \(person.name), \(key(person.name)),
                        \(person.organisation), \(person.party), \(person.title), \(person.role), \(person.group),
                        \(person.presence.rawValue), \(person.from), \(person.to), \(person.replaces),
                        \(place?.page), \(place?.block))
                    """)
        }
    }

    private static func insertApproval(_ record: DocumentModel.Record, in db: Database) throws {
        var people: [(function: String, name: String)] = []
        if let chair = record.approval.chair { people.append(("chair", chair)) }
        if let secretary = record.approval.secretary { people.append(("secretary", secretary)) }
        people += record.approval.adjusters.map { ("adjuster", $0) }
        for (index, person) in people.enumerated() {
            try db.execute(
                literal: """
                    INSERT INTO approval (record_id, position, function, name, name_key)
                    VALUES (\(record.document.id), \(index), \(person.function), \(person.name), \(key(person.name)))
                    """)
        }
    }

    private static func insert(_ item: AgendaItem, position: Int, record: String, in db: Database) throws {
        try db.execute(
            literal: """
                INSERT INTO item (record_id, position, number, label, title, diary_number, state)
                VALUES (\(record), \(position), \(item.number), \(item.label), \(item.title), \(item.diaryNumber),
                    \(item.state.rawValue))
                """)
        for (index, decision) in item.decisions.enumerated() {
            let place = decision.evidence.places.first
            try db.execute(
                literal: """
                    INSERT INTO decision (record_id, item_position, position, text, page, block)
                    VALUES (\(record), \(position), \(index), \(decision.text), \(place?.page), \(place?.block))
                    """)
        }
        for (index, chosen) in item.appointments.enumerated() {
            try db.execute(
                literal: """
                    INSERT INTO appointment (record_id, item_position, position, name, name_key, role, term_from,
                        term_to)
                    VALUES (\(record), \(position), \(index), \(chosen.name), \(key(chosen.name)), \(chosen.role),
                        \(chosen.from), \(chosen.to))
                    """)
        }
    }
}
