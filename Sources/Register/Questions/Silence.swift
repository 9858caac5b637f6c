/// What an answer cannot know, so that silence is not taken for absence.
public struct Silence: Codable, Hashable, Sendable {
    public struct Document: Codable, Hashable, Sendable {
        public var record: String
        /// ISO 8601; nil where the record is undated.
        public var date: String?
        public var body: String?
        /// From 1; empty where the kind of silence is another.
        public var pages: [Int]

        init(_ document: Body.Document, _ body: String?, pages: [Int] = []) {
            record = document.record
            date = document.date
            self.body = body
            self.pages = pages
        }
    }

    /// Documents that were searched and hold pages which nobody has read.
    public var unread: [Document]
    /// Minutes that were searched and list nobody as present or missing.
    public var withoutAttendance: [Document]
    /// Documents of the bodies in question that could not be placed in time, and were left out for that.
    public var undated: [Document]

    public var isEmpty: Bool { unread.isEmpty && withoutAttendance.isEmpty && undated.isEmpty }

    /// - Parameters:
    ///   - documents: those searched.
    ///   - undated: those left out for having no date.
    ///   - isAttendanceAsked: whether a missing list of those present matters to the question.
    init(
        _ documents: [(document: Body.Document, body: String)],
        undated: [(document: Body.Document, body: String)] = [], isAttendanceAsked: Bool
    ) {
        unread = documents.filter { !$0.document.unreadPages.isEmpty }
            .map { Document($0.document, $0.body, pages: $0.document.unreadPages) }
        withoutAttendance =
            isAttendanceAsked
            ? documents.filter { $0.document.isMinutes && $0.document.listed == 0 }
                .map { Document($0.document, $0.body) } : []
        self.undated = undated.map { Document($0.document, $0.body) }
    }
}
