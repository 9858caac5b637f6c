package import DocumentModel
internal import GRDB

/// Which records are meant: all conditions hold; nil asks nothing.
package struct RecordFilter: Hashable, Sendable {
    /// First and last date of the meeting: `2023`, `2023-05` or `2023-05-04`, both included. Records without a date
    /// are left out by either.
    package var from: String?
    package var to: String?
    /// Part of the body's name, in any case.
    package var body: String?
    package var type: DocumentType?
    /// Part of the name of somebody who attended, was to attend, approved the minutes or was chosen for something.
    package var person: String?
    package var status: DocumentStatus?
    package var id: String?
    package var sha256: String?

    package init(
        from: String? = nil, to: String? = nil, body: String? = nil, type: DocumentType? = nil,
        person: String? = nil, status: DocumentStatus? = nil, id: String? = nil, sha256: String? = nil
    ) {
        self.from = from
        self.to = to
        self.body = body
        self.type = type
        self.person = person
        self.status = status
        self.id = id
        self.sha256 = sha256
    }

    /// A condition on the table `record`, to stand after WHERE.
    var condition: SQL {
        var parts: [SQL] = ["1"]
        if let from { parts.append("date >= \(from)") }
        // `~` sorts after every digit and hyphen, so that a month includes its days.
        if let to { parts.append("date <= \(to + "~")") }
        if let body { parts.append("instr(body_key, \(RecordRows.key(body))) > 0") }
        if let type { parts.append("type = \(type.rawValue)") }
        if let status { parts.append("status = \(status.rawValue)") }
        if let id { parts.append("id = \(id)") }
        if let sha256 { parts.append("sha256 = \(sha256)") }
        if let person {
            parts.append(
                "id IN (SELECT record_id FROM person WHERE instr(name_key, \(RecordRows.key(person))) > 0)")
        }
        return parts.joined(separator: " AND ")
    }
}

/// A record in one line.
package struct RecordSummary: Codable, Hashable, Sendable {
    package var id: String
    package var sha256: String
    package var type: DocumentType
    package var status: DocumentStatus
    package var title: String?
    package var body: String?
    /// ISO 8601.
    package var date: String?
    package var change: Int64
    /// How many agenda items and pages it has.
    package var items: Int
    package var pages: Int
}
