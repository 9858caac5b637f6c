import DocumentModel

/// A value of a record that a person can correct.
package enum CorrectableField: String, Codable, Hashable, Sendable, CaseIterable {
    case documentType = "document.type"
    case documentTitle = "document.title"
    case body = "meeting.body"
    case kind = "meeting.kind"
    case number = "meeting.number"
    case date = "meeting.date"
    case startTime = "meeting.startTime"
    case endTime = "meeting.endTime"
    case place = "meeting.place"
    case chair = "approval.chair"
    case secretary = "approval.secretary"
    case approvalPlace = "approval.place"
    case approvalDate = "approval.date"
    case name = "attendance.name"
    case organisation = "attendance.organisation"
    case party = "attendance.party"
    case title = "attendance.title"
    case role = "attendance.role"
    case presence = "attendance.presence"
    case itemNumber = "item.number"
    case itemTitle = "item.title"
    case diaryNumber = "item.diaryNumber"
    case decision = "decision.text"
    case blockKind = "block.kind"
    case blockText = "block.text"

    /// What the record has several of, and the value belongs to one of.
    package enum Entry: Sendable { case attendance, item, decision, block }

    /// Nil for what a record has one of.
    package var entry: Entry? {
        switch self {
        case .name, .organisation, .party, .title, .role, .presence: .attendance
        case .itemNumber, .itemTitle, .diaryNumber: .item
        case .decision: .decision
        case .blockKind, .blockText: .block
        default: nil
        }
    }

    /// Whether it can be said that the document does not state it.
    package var canBeAbsent: Bool {
        ![.documentType, .name, .presence, .decision, .blockKind, .blockText].contains(self)
    }

    /// The longest value that makes sense, in characters.
    package static let longest = 20_000

    /// Whether the value can stand in the field.
    package func accepts(_ value: String?) -> Bool {
        guard let value else { return canBeAbsent }
        guard !value.isEmpty, value.count <= Self.longest else { return false }
        switch self {
        case .documentType: return DocumentType(rawValue: value) != nil
        case .presence: return Presence(rawValue: value) != nil
        case .blockKind: return BlockKind(rawValue: value) != nil
        case .date, .approvalDate: return Self.isDate(value)
        case .startTime, .endTime: return value.wholeMatch(of: /([01][0-9]|2[0-3]):[0-5][0-9]/) != nil
        default: return true
        }
    }

    private static func isDate(_ text: String) -> Bool {
        guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), let year = Int(match.1),
            let month = Int(match.2), let day = Int(match.3), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[month - 1]).contains(day)
    }
}
