/// All documents of one day of a body.
struct MinutedMeeting {
    var date: String?
    var documents: [Body.Document]

    var year: Int? { date.flatMap { Int($0.prefix(4)) } }

    private var minutes: [Body.Document] { documents.filter(\.isMinutes) }

    /// Numbers of the items in the minutes, in order, each once.
    var numbers: [Int] {
        Set(minutes.flatMap(\.numbers).compactMap { SectionNumber($0)?.number }).sorted()
    }

    var meeting: MeetingsAnswer.Meeting {
        MeetingsAnswer.Meeting(
            date: date, kind: documents.lazy.compactMap(\.kind).first,
            records: (minutes + documents.filter { !$0.isMinutes }).map(\.record), hasMinutes: !minutes.isEmpty,
            first: numbers.first, last: numbers.last, listed: minutes.map(\.listed).max() ?? 0,
            unreadPages: documents.reduce(0) { $0 + $1.unreadPages.count })
    }

    var record: String? { minutes.first?.record }
}
