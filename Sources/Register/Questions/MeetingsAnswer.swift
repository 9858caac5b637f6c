/// A body's meetings, with the gaps in the numbers of their items.
public struct MeetingsAnswer: Codable, Hashable, Sendable {
    /// One day, with all documents of it.
    public struct Meeting: Codable, Hashable, Sendable {
        /// ISO 8601; nil for documents without a date, of which each stands for itself.
        public var date: String?
        public var kind: String?
        /// Identifiers of the records: minutes, agenda, notice; the minutes first.
        public var records: [String]
        public var hasMinutes: Bool
        /// The least and greatest number of an item in the minutes; nil where they have none.
        public var first: Int?
        public var last: Int?
        /// How many are listed as present or missing; 0 where the minutes have no such list.
        public var listed: Int
        public var unreadPages: Int
    }

    /// Numbers that no document has.
    public struct Gap: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Sendable {
            /// Within one document: a page is missing, or a number was misread.
            case withinMeeting = "within a meeting"
            /// Between two meetings: minutes are missing.
            case betweenMeetings = "between meetings"
            /// Before the first meeting of the year that there is.
            case beforeFirst = "before the first meeting"
        }

        public var kind: Kind
        public var from: Int
        public var to: Int
        /// Records before and after it; the same one for a gap within.
        public var after: String?
        public var before: String?
    }

    public enum Numbering: String, Codable, Sendable {
        /// From 1 in January: gaps between meetings are seen.
        case yearly
        /// Goes on over the turn of the year.
        case continuous
        /// From 1 at each meeting: a missing meeting leaves no gap.
        case perMeeting = "per meeting"
        /// Too few numbered minutes to tell.
        case notKnown = "not known"
    }

    public struct Year: Codable, Hashable, Sendable {
        /// Nil for undated documents.
        public var year: Int?
        public var numbering: Numbering
        public var meetings: [Meeting]
        public var gaps: [Gap]
    }

    /// Identifier and name in the register.
    public var body: String
    public var name: String
    public var years: [Year]
    public var notKnown: Silence

    public init(_ body: Body, from: String? = nil, to: String? = nil) {
        self.body = body.id
        name = body.name
        let documents = body.documents.filter { $0.isHeld(from: from, to: to) }
        var meetings: [MinutedMeeting] = []
        for document in documents {
            if let date = document.date, let last = meetings.indices.last, meetings[last].date == date {
                meetings[last].documents.append(document)
            } else {
                meetings.append(MinutedMeeting(date: document.date, documents: [document]))
            }
        }
        let numbering = NumberSeries.numbering(meetings)
        var years: [Year] = []
        var previous: MinutedMeeting?
        for meeting in meetings {
            let isNewYear = years.last?.year != meeting.year || years.isEmpty
            if isNewYear { years.append(Year(year: meeting.year, numbering: numbering, meetings: [], gaps: [])) }
            years[years.count - 1].meetings.append(meeting.meeting)
            years[years.count - 1].gaps += NumberSeries.gaps(
                in: meeting, after: previous, numbering: numbering, isNewYear: isNewYear)
            if !meeting.numbers.isEmpty { previous = meeting }
        }
        self.years = years
        let undated = body.documents.filter { $0.date == nil && !$0.isHeld(from: from, to: to) }
        notKnown = Silence(
            documents.map { ($0, body.name) }, undated: undated.map { ($0, body.name) }, isAttendanceAsked: true)
    }
}
