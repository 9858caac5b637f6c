/// What was known of a document before it was read, from a list that came with the files. It outranks what is read, and
/// is kept apart from it.
public struct GivenMetadata: Codable, Hashable, Sendable {
    /// What stood in the record where a given value has taken its place.
    public struct Outranked: Codable, Hashable, Sendable {
        /// Nil where the document did not say.
        @Stated public var text: String?
        public var evidence: EvidenceList?

        public init(text: String?, evidence: EvidenceList?) {
            self.text = text
            self.evidence = evidence
        }
    }

    /// The archive's reference, such as `SE/ULA/10982/A I/3`.
    public var reference: String?
    /// The series that the document belongs to.
    public var series: String?
    public var body: String?
    /// ISO 8601 date of the meeting.
    public var date: String?
    public var title: String?
    /// By name of the field; empty until it is applied to a record.
    public var outranked: [String: Outranked]

    public init(
        reference: String? = nil, series: String? = nil, body: String? = nil, date: String? = nil,
        title: String? = nil
    ) {
        self.reference = reference
        self.series = series
        self.body = body
        self.date = date
        self.title = title
        outranked = [:]
    }
}

extension Record {
    /// Puts given values in the place of those read, whose evidence then has the state `given`, in no block; nil takes
    /// them back, and what was read stands again. Where both say the same, the reading and its evidence stay.
    public mutating func apply(_ metadata: GivenMetadata?) {
        for place in Self.outrankable {
            guard let read = given?.outranked[place.name] else { continue }
            self[keyPath: place.field] = read.text
            self[keyPath: place.evidence][place.name] = read.evidence
        }
        guard var applied = metadata else {
            given = nil
            return
        }
        applied.outranked = [:]
        let page = document.pages.first?.number ?? 1
        for place in Self.outrankable {
            guard let value = applied[keyPath: place.given], value != self[keyPath: place.field] else { continue }
            applied.outranked[place.name] = GivenMetadata.Outranked(
                text: self[keyPath: place.field], evidence: self[keyPath: place.evidence][place.name])
            self[keyPath: place.field] = value
            self[keyPath: place.evidence][place.name] = [
                Evidence(block: "", page: page, box: nil, span: 0..<0, confidence: nil, state: .given)
            ]
        }
        given = applied
    }

    private struct Outrankable {
        let name: String
        let given: KeyPath<GivenMetadata, String?>
        let field: WritableKeyPath<Record, String?>
        let evidence: WritableKeyPath<Record, FieldEvidence>
    }

    private static var outrankable: [Outrankable] {
        [
            Outrankable(name: "body", given: \.body, field: \.meeting.body, evidence: \.meeting.evidence),
            Outrankable(name: "date", given: \.date, field: \.meeting.date, evidence: \.meeting.evidence),
            Outrankable(name: "title", given: \.title, field: \.document.title, evidence: \.document.evidence),
        ]
    }
}
