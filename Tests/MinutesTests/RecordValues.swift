import CorpusGenerator
import DocumentModel

/// What a record says, as lines that can be compared.
struct RecordValues {
    private var values: [String] = []
    private var gold: Gold?

    init(_ gold: Gold) {
        self.gold = gold
        let meeting = gold.meeting
        add("type", gold.type)
        add("body", meeting.body)
        add("date", meeting.day?.iso)
        add("start", meeting.start?.iso)
        add("end", meeting.end?.iso)
        add("place", meeting.place)
        for count in meeting.counted { add("counted", "\(count.number) \(count.what)") }
        for person in gold.attendance {
            add(
                "attends",
                Self.person(
                    person.name, person.organisation ?? person.party, person.role ?? person.title,
                    person.presence.rawValue, person.from, person.to, person.replaces))
        }
        for item in gold.items {
            add("item", "\(item.number ?? "–") \(item.title ?? "–")")
            for decision in item.decisions { add("decision", "\(item.number ?? "–") \(decision)") }
        }
        add("chair", gold.approval.chair)
        add("secretary", gold.approval.secretary)
        for adjuster in gold.approval.adjusters { add("adjuster", adjuster) }
        add("approved", gold.approval.day?.iso)
    }

    init(_ record: Record) {
        let meeting = record.meeting
        add("type", record.document.type.rawValue)
        add("body", meeting.body)
        add("date", meeting.date)
        add("start", meeting.startTime)
        add("end", meeting.endTime)
        add("place", meeting.place)
        for count in meeting.counted { add("counted", "\(count.number) \(count.what)") }
        for person in record.attendance {
            add(
                "attends",
                Self.person(
                    person.name, person.organisation ?? person.party, person.role ?? person.title,
                    person.presence.rawValue, person.from, person.to, person.replaces))
        }
        for item in record.items {
            add("item", "\(item.number ?? "–") \(item.title ?? "–")")
            for decision in item.decisions { add("decision", "\(item.number ?? "–") \(decision.text)") }
        }
        add("chair", record.approval.chair)
        add("secretary", record.approval.secretary)
        for adjuster in record.approval.adjusters { add("adjuster", adjuster) }
        add("approved", record.approval.date)
    }

    /// Each value that only one side has.
    func differences(from gold: RecordValues) -> [String] {
        var missed = gold.values
        var invented: [String] = []
        for value in values {
            if let index = missed.firstIndex(of: value) { missed.remove(at: index) } else { invented.append(value) }
        }
        return missed.map { "missed \($0)" } + invented.map { "invented \($0)" }
    }

    /// The traps of the gold record that the program fell into.
    func traps(in record: Record) -> [String] {
        (gold?.traps ?? []).filter { trap in
            let text = Self.plain(trap.text)
            return switch trap.kind {
            case .notDecision: record.items.flatMap(\.decisions).contains { Self.plain($0.text).contains(text) }
            case .notAttending: record.attendance.contains { $0.name == text }
            case .notMeetingDate: record.meeting.date == text
            case .notItem: record.items.contains { Self.plain($0.title ?? "").hasPrefix(text) }
            }
        }.map { "trap, \($0.kind.rawValue): \($0.text)" }
    }

    private mutating func add(_ name: String, _ value: String?) {
        if let value { values.append("\(name): \(Self.plain(value))") }
    }

    private static func person(
        _ name: String, _ organisation: String?, _ role: String?, _ presence: String, _ from: String?, _ to: String?,
        _ replaces: String?
    ) -> String {
        var text = "\(name) | \(organisation ?? "–") | \(role ?? "–") | \(presence)"
        if from != nil || to != nil { text += " \(from ?? "")…\(to ?? "")" }
        if let replaces { text += " for \(replaces)" }
        return text
    }

    /// With single plain spaces, and without the stop that ends a sentence.
    private static func plain(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
}
