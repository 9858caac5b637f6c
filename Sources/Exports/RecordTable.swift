package import DocumentModel

/// A view of records as rows of a table, for spreadsheets. Several values in one cell are separated by `; `; an empty
/// cell means that the document does not say.
package enum RecordTable: String, CaseIterable, Sendable {
    /// One row for each record.
    case documents
    /// One row for each agenda item.
    case items
    /// One row for each decision.
    case decisions
    /// One row for each person, or organisation, listed.
    case attendance

    package var header: [String] {
        switch self {
        case .documents:
            [
                "document", "source", "mediaType", "status", "type", "title", "body", "kind", "number", "date",
                "startTime",
                "endTime", "place", "chair", "secretary", "adjusters", "approved", "pages", "items", "decisions",
                "attendance", "errors", "warnings",
            ]
        case .items:
            [
                "document", "date", "body", "item", "title", "diaryNumber", "state", "presenters", "decisions", "page",
                "text",
            ]
        case .decisions: ["document", "date", "body", "item", "title", "decision", "page"]
        case .attendance:
            [
                "document", "date", "body", "name", "organisation", "party", "title", "role", "group", "presence",
                "from",
                "to", "replaces", "page",
            ]
        }
    }

    package func rows(of record: Record) -> [[String]] {
        let meeting = record.meeting
        let key = [record.document.id, meeting.date ?? "", meeting.body ?? ""]
        switch self {
        case .documents: return [documentRow(record)]
        case .items:
            return record.items.map { item in
                let cells = [item.number, item.title, item.diaryNumber, item.state.rawValue].map { $0 ?? "" }
                return key + cells
                    + [list(item.presenters), String(item.decisions.count), page(item.evidence), item.text]
            }
        case .decisions:
            return record.items.flatMap { item in
                item.decisions.map { key + [item.number ?? "", item.title ?? "", $0.text, page($0.evidence)] }
            }
        case .attendance:
            return record.attendance.map { entry in
                let cells = [
                    entry.name, entry.organisation, entry.party, entry.title, entry.role, entry.group,
                    entry.presence.rawValue, entry.from, entry.to, entry.replaces,
                ]
                return key + cells.map { $0 ?? "" } + [page(entry.evidence)]
            }
        }
    }

    private func documentRow(_ record: Record) -> [String] {
        let document = record.document
        let meeting = record.meeting
        let approval = record.approval
        let texts = [
            document.id, document.source, document.mediaType, document.status.rawValue, document.type.rawValue,
            document.title, meeting.body, meeting.kind, meeting.number, meeting.date, meeting.startTime,
            meeting.endTime, meeting.place, approval.chair, approval.secretary, list(approval.adjusters), approval.date,
        ]
        let counts = [
            document.pages.count, record.items.count, record.items.reduce(0) { $0 + $1.decisions.count },
            record.attendance.count, record.diagnostics.count { $0.severity == .error },
            record.diagnostics.count { $0.severity == .warning },
        ]
        return texts.map { $0 ?? "" } + counts.map(String.init)
    }

    private func list(_ values: [String]) -> String { values.joined(separator: "; ") }

    private func page(_ evidence: EvidenceList) -> String { evidence.places.first.map { String($0.page) } ?? "" }
}
