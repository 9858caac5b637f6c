import DocumentModel

/// Minutes are approved after the meeting, and by law within fourteen days (kommunallagen 2017:725, 5 kap. 69 §, for
/// municipal bodies; elsewhere by custom).
enum ApprovalCheck {
    static func diagnostics(_ record: Record) -> [Diagnostic] {
        guard let met = record.meeting.date.flatMap(day), let date = record.approval.date, let approved = day(date)
        else { return [] }
        let place = record.approval.evidence["date"]?.places.first
        if approved < met {
            return [
                Diagnostic(
                    .warning, code: "approval-before-meeting", message: "approved \(date), before the meeting",
                    page: place?.page, block: place?.block)
            ]
        }
        if approved - met > 14 {
            return [
                Diagnostic(
                    .note, code: "approval-late", message: "approved \(date), \(approved - met) days after the meeting",
                    page: place?.page, block: place?.block)
            ]
        }
        return []
    }

    /// Days since 0000-03-01 of an ISO date, by the proleptic Gregorian calendar.
    private static func day(_ iso: String) -> Int? {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let shifted = (parts[1] + 9) % 12
        let year = parts[0] - shifted / 10
        return 365 * year + year / 4 - year / 100 + year / 400 + (shifted * 306 + 5) / 10 + parts[2] - 1
    }
}
