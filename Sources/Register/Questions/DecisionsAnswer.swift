public import DocumentModel

/// What a body decided between two dates.
public struct DecisionsAnswer: Codable, Hashable, Sendable {
    public struct Decision: Codable, Hashable, Sendable {
        public var record: String
        public var body: String?
        public var date: String?
        /// As printed.
        public var item: String?
        public var title: String?
        public var text: String
        /// From 1, in the file.
        public var page: Int?
        public var block: String?
    }

    /// Bodies that were searched, as the register has them.
    public var bodies: [String]
    /// ISO 8601, as asked, both included.
    public var from: String?
    public var to: String?
    /// By date, then in the order of the document.
    public var decisions: [Decision]
    public var notKnown: Silence
    /// Days for which there is an agenda or a notice, and no minutes.
    public var withoutMinutes: [String]

    /// - Parameters:
    ///   - bodies: whose documents are searched.
    ///   - record: reads a record; nil leaves it out.
    public init(
        of bodies: [Body], from: String?, to: String?, record: (String) throws -> Record?
    ) rethrows {
        self.bodies = bodies.map(\.name)
        self.from = from
        self.to = to
        let all = bodies.flatMap { body in body.documents.map { (document: $0, body: body.name) } }
            .sorted { ($0.document.date ?? "~", $0.document.record) < ($1.document.date ?? "~", $1.document.record) }
        let inTime = all.filter { $0.document.isHeld(from: from, to: to) }
        decisions = try inTime.flatMap { entry -> [Decision] in
            guard entry.document.isMinutes, let record = try record(entry.document.record) else { return [] }
            return Self.decisions(in: record)
        }
        notKnown = Silence(
            inTime.filter(\.document.isMinutes),
            undated: all.filter { $0.document.date == nil && !$0.document.isHeld(from: from, to: to) },
            isAttendanceAsked: false)
        let met = Set(inTime.filter(\.document.isMinutes).compactMap(\.document.date))
        withoutMinutes = Set(inTime.compactMap(\.document.date)).subtracting(met).sorted()
    }

    private static func decisions(in record: Record) -> [Decision] {
        record.items.flatMap { item in
            item.decisions.map { decision in
                let place = decision.evidence.places.first ?? item.evidence.places.first
                return Decision(
                    record: record.document.id, body: record.meeting.body, date: record.meeting.date,
                    item: item.reference, title: item.title, text: decision.text, page: place?.page,
                    block: place?.block)
            }
        }
    }
}
