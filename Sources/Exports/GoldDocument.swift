package import DocumentModel

/// A record in the form of the gold that readings are measured against (`protokoll score`): what an archivist has
/// corrected becomes what a perfect reader would have found.
package struct GoldDocument: Encodable, Sendable {
    private struct Information: Encodable, Sendable {
        var type: DocumentType
        /// Set where the file holds other documents as well.
        var pages: [Int]
    }

    private struct Session: Encodable, Sendable {
        @Stated var body: String?
        @Stated var kind: String?
        @Stated var number: String?
        @Stated var date: String?
        @Stated var startTime: String?
        @Stated var endTime: String?
        @Stated var place: String?
        var counted: [Meeting.Count]
    }

    private struct Item: Encodable, Sendable {
        @Stated var number: String?
        @Stated var title: String?
        @Stated var diaryNumber: String?
        var state: AgendaItem.State
        var decisions: [Decision]
        var proposals: [Proposal]
        var votes: [Vote]
        var reservations: [Reservation]
        var conflicts: [String]
        var appointments: [Appointment]
        var notify: [String]
        var evidence: EvidenceList
    }

    private struct Signatures: Encodable, Sendable {
        @Stated var chair: String?
        @Stated var secretary: String?
        var adjusters: [String]
        @Stated var date: String?
    }

    private var file: String
    private var origin: String
    private var document: Information
    private var meeting: Session
    private var attendance: [Attendance]
    private var items: [Item]
    private var approval: Signatures

    package init(_ record: Record) {
        let meeting = record.meeting
        file = record.document.source.split(separator: "/").last.map(String.init) ?? record.document.source
        origin = Self.origin(of: record.document.pages)
        document = Information(type: record.document.type, pages: record.document.pages.map(\.number))
        self.meeting = Session(
            body: meeting.body, kind: meeting.kind, number: meeting.number, date: meeting.date,
            startTime: meeting.startTime, endTime: meeting.endTime, place: meeting.place, counted: meeting.counted)
        attendance = record.attendance
        items = record.items.map { item in
            Item(
                number: item.number, title: item.title, diaryNumber: item.diaryNumber, state: item.state,
                decisions: item.decisions, proposals: item.proposals, votes: item.votes,
                reservations: item.reservations, conflicts: item.conflicts, appointments: item.appointments,
                notify: item.notify, evidence: item.evidence)
        }
        approval = Signatures(
            chair: record.approval.chair, secretary: record.approval.secretary,
            adjusters: record.approval.adjusters, date: record.approval.date)
    }

    private static func origin(of pages: [PageInformation]) -> String {
        if pages.contains(where: { $0.origin == .ocr }) { return "scan" }
        return pages.contains { $0.origin == .plain } ? "text" : "born-digital"
    }
}
