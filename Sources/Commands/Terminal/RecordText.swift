import DocumentModel

/// A record for people: what was decided first, and whatever is doubtful last.
struct RecordText {
    private(set) var text = ""

    init(_ record: Record) {
        let meeting = record.meeting
        add(record.document.title ?? record.document.source)
        field("Body", meeting.body)
        field("Meeting", [meeting.kind, meeting.number].compactMap(\.self).joined(separator: " "))
        let time = [meeting.startTime, meeting.endTime].compactMap(\.self).joined(separator: "–")
        field("Date", [meeting.date, time.isEmpty ? nil : time].compactMap(\.self).joined(separator: " "))
        field("Place", meeting.place)
        field("Chair", record.approval.chair)
        field("Secretary", record.approval.secretary)
        field("Adjusters", record.approval.adjusters.joined(separator: ", "))
        field("Reference", [record.given?.reference, record.given?.series].compactMap(\.self).joined(separator: ", "))
        field(
            "File",
            "\(record.document.source), \(record.document.pages.count) pages, \(record.document.status.rawValue)")
        for presence in [Presence.present, .partial, .absent] {
            let entries = record.attendance.filter { $0.presence == presence }
            guard !entries.isEmpty else { continue }
            add("\n\(presence.heading)")
            for entry in entries {
                let more = [entry.role, entry.title, entry.organisation, entry.party].compactMap(\.self)
                add("  " + ([entry.name] + more).joined(separator: ", "))
            }
        }
        for item in record.items {
            add("\n" + [item.label ?? item.number, item.title].compactMap(\.self).joined(separator: " "))
            for decision in item.decisions { add("  Decided: \(decision.text)") }
            for vote in item.votes {
                let counts = [
                    vote.yes.map { "\($0) yes" }, vote.no.map { "\($0) no" }, vote.abstain.map { "\($0) abstaining" },
                ]
                add("  Vote: " + counts.compactMap(\.self).joined(separator: ", "))
            }
        }
        let doubts = record.diagnostics.filter { $0.severity != .note }
        if !doubts.isEmpty { add("\nTo be checked") }
        for doubt in doubts {
            add("  \(doubt.severity.rawValue)\(doubt.page.map { ", page \($0)" } ?? ""): \(doubt.message)")
        }
    }

    private mutating func add(_ line: String) { text += line + "\n" }

    private mutating func field(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        add("  \(name):" + String(repeating: " ", count: max(1, 11 - name.count)) + value)
    }
}

extension Presence {
    fileprivate var heading: String {
        switch self {
        case .present: "Present"
        case .partial: "Present in part"
        case .absent: "Absent"
        }
    }
}
