/// How a body numbers its items, and where numbers are missing.
enum NumberSeries {
    /// Numbers further apart than this are no gap but another series, or a misreading.
    private static let widestGap = 400

    static func numbering(_ meetings: [MinutedMeeting]) -> MeetingsAnswer.Numbering {
        let numbered = meetings.filter { !$0.numbers.isEmpty && $0.year != nil }
        var fromOne = 0
        var goingOn = 0
        var overYears = 0
        var restarts = 0
        for (before, after) in zip(numbered, numbered.dropFirst()) {
            guard let last = before.numbers.last, let first = after.numbers.first else { continue }
            if before.year == after.year {
                if first == 1 { fromOne += 1 } else if first > last { goingOn += 1 }
            } else if first > last, first != 1 {
                overYears += 1
            } else {
                restarts += 1
            }
        }
        if fromOne > goingOn { return .perMeeting }
        if goingOn > 0 { return overYears > restarts ? .continuous : .yearly }
        // One meeting a year tells little: from 1 each time is per meeting as far as gaps go.
        if restarts > 1 || fromOne > 0 { return .perMeeting }
        return numbered.count == 1 && (numbered[0].numbers.first ?? 1) > 1 ? .yearly : .notKnown
    }

    static func gaps(
        in meeting: MinutedMeeting, after previous: MinutedMeeting?, numbering: MeetingsAnswer.Numbering,
        isNewYear: Bool
    ) -> [MeetingsAnswer.Gap] {
        let numbers = meeting.numbers
        guard let first = numbers.first else { return [] }
        var gaps: [MeetingsAnswer.Gap] = []
        func add(_ kind: MeetingsAnswer.Gap.Kind, _ from: Int, _ to: Int, after: String?) {
            guard from <= to, to - from < widestGap else { return }
            gaps.append(MeetingsAnswer.Gap(kind: kind, from: from, to: to, after: after, before: meeting.record))
        }
        switch numbering {
        case .yearly where isNewYear || previous?.year != meeting.year: add(.beforeFirst, 1, first - 1, after: nil)
        case .yearly, .continuous:
            if let last = previous?.numbers.last, first > last {
                add(.betweenMeetings, last + 1, first - 1, after: previous?.record)
            }
        case .perMeeting: add(.withinMeeting, 1, first - 1, after: meeting.record)
        case .notKnown: break
        }
        for (left, right) in zip(numbers, numbers.dropFirst()) {
            add(.withinMeeting, left + 1, right - 1, after: meeting.record)
        }
        return gaps
    }
}
