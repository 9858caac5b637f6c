import DocumentModel

/// A meeting ends after it begins, and pauses in between. One that goes on past midnight is told apart by its small hours.
enum TimeCheck {
    /// A meeting that ends before this hour may have begun the day before.
    static let smallHours = "06:00"

    static func diagnostics(_ meeting: Meeting) -> [Diagnostic] {
        guard let start = meeting.startTime, let end = meeting.endTime, end >= smallHours else { return [] }
        var diagnostics: [Diagnostic] = []
        if end < start {
            let place = meeting.evidence["endTime"]?.places.first
            diagnostics.append(
                Diagnostic(
                    .warning, code: "time-order", message: "ends at \(end), before it begins at \(start)",
                    page: place?.page, block: place?.block))
        }
        for pause in meeting.adjournments {
            guard start <= end,
                let time = [pause.from, pause.to].compactMap(\.self).first(where: { $0 < start || $0 > end })
            else { continue }
            let place = pause.evidence.places.first
            diagnostics.append(
                Diagnostic(
                    .warning, code: "time-order", message: "adjourned at \(time), outside \(start)–\(end)",
                    page: place?.page, block: place?.block))
        }
        return diagnostics
    }
}
