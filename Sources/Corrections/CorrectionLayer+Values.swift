package import DocumentModel

extension CorrectionLayer {
    /// The value of a field; nil where the record states none. The place must be one of the record's.
    package static func value(_ field: CorrectableField, at place: EntryReference, in record: Record) -> String? {
        switch field {
        case .documentType: return record.document.type.rawValue
        case .documentTitle: return record.document.title
        case .body: return record.meeting.body
        case .kind: return record.meeting.kind
        case .number: return record.meeting.number
        case .date: return record.meeting.date
        case .startTime: return record.meeting.startTime
        case .endTime: return record.meeting.endTime
        case .place: return record.meeting.place
        case .chair: return record.approval.chair
        case .secretary: return record.approval.secretary
        case .approvalPlace: return record.approval.place
        case .approvalDate: return record.approval.date
        case .name: return record.attendance[place.index].name
        case .organisation: return record.attendance[place.index].organisation
        case .party: return record.attendance[place.index].party
        case .title: return record.attendance[place.index].title
        case .role: return record.attendance[place.index].role
        case .presence: return record.attendance[place.index].presence.rawValue
        case .itemNumber: return record.items[place.index].number
        case .itemTitle: return record.items[place.index].title
        case .diaryNumber: return record.items[place.index].diaryNumber
        case .decision: return place.inner.map { record.items[place.index].decisions[$0].text }
        case .blockKind: return record.blocks[place.index].kind.rawValue
        case .blockText: return record.blocks[place.index].text
        }
    }

    static func set(_ field: CorrectableField, at place: EntryReference, to value: String?, in record: inout Record) {
        guard field.accepts(value) else { return }
        switch field.entry {
        case nil: setPlain(field, to: value, in: &record)
        case .attendance:
            set(field, to: value, in: &record.attendance[place.index])
            mark(&record.attendance[place.index].evidence)
        case .item:
            switch field {
            case .itemNumber: record.items[place.index].number = value
            case .itemTitle: record.items[place.index].title = value
            default: record.items[place.index].diaryNumber = value
            }
            mark(&record.items[place.index].evidence)
        case .decision:
            guard let inner = place.inner, let value else { return }
            record.items[place.index].decisions[inner].text = value
            mark(&record.items[place.index].decisions[inner].evidence)
        case .block:
            if field == .blockKind {
                record.blocks[place.index].kind = value.flatMap(BlockKind.init) ?? record.blocks[place.index].kind
            } else {
                record.blocks[place.index].text = value ?? ""
            }
        }
    }

    private static func setPlain(_ field: CorrectableField, to value: String?, in record: inout Record) {
        switch field {
        case .documentType: record.document.type = value.flatMap(DocumentType.init) ?? record.document.type
        case .documentTitle: record.document.title = value
        case .body: record.meeting.body = value
        case .kind: record.meeting.kind = value
        case .number: record.meeting.number = value
        case .date: record.meeting.date = value
        case .startTime: record.meeting.startTime = value
        case .endTime: record.meeting.endTime = value
        case .place: record.meeting.place = value
        case .chair: record.approval.chair = value
        case .secretary: record.approval.secretary = value
        case .approvalPlace: record.approval.place = value
        case .approvalDate: record.approval.date = value
        default: return
        }
        guard var evidence = plainEvidence(field, in: record) else { return }
        mark(&evidence)
        let name = name(field)
        switch field {
        case .documentType, .documentTitle: record.document.evidence[name] = evidence
        case .chair, .secretary, .approvalPlace, .approvalDate: record.approval.evidence[name] = evidence
        default: record.meeting.evidence[name] = evidence
        }
    }

    private static func set(_ field: CorrectableField, to value: String?, in entry: inout Attendance) {
        switch field {
        case .name: entry.name = value ?? entry.name
        case .organisation: entry.organisation = value
        case .party: entry.party = value
        case .title: entry.title = value
        case .role: entry.role = value
        default: entry.presence = value.flatMap(Presence.init) ?? entry.presence
        }
    }

    static func plainEvidence(_ field: CorrectableField, in record: Record) -> EvidenceList? {
        switch field {
        case .documentType, .documentTitle: record.document.evidence[name(field)]
        case .chair, .secretary, .approvalPlace, .approvalDate: record.approval.evidence[name(field)]
        default: record.meeting.evidence[name(field)]
        }
    }

    /// As in the record's `evidence`.
    private static func name(_ field: CorrectableField) -> String {
        field.rawValue.split(separator: ".").last.map(String.init) ?? field.rawValue
    }

    private static func mark(_ evidence: inout EvidenceList) {
        for index in evidence.places.indices { evidence.places[index].state = .corrected }
    }
}
