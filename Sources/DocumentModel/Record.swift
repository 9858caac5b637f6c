/// One document, understood: what the contract calls a record. Everything in it points to its place in the source.
///
/// Nil means that the document does not say. What stands there but cannot be read is nil as well, and then a
/// diagnostic `unreadable` names the field.
public struct Record: Codable, Hashable, Sendable {
    public static let schema = "protokoll-record/1"

    public var schema: String = Record.schema
    public var document: DocumentInformation
    /// Nil where nothing was given.
    public var given: GivenMetadata?
    public var meeting: Meeting
    public var attendance: [Attendance]
    public var items: [AgendaItem]
    public var approval: Approval
    public var attachments: [Attachment]
    public var recipients: [String]
    public var tables: [Table]
    @Listed public var footnotes: [Footnote]
    @Listed public var links: [Reference]
    public var blocks: [Block]
    public var diagnostics: [Diagnostic]
    public var provenance: [Provenance]

    public init(
        document: DocumentInformation, meeting: Meeting = Meeting(), attendance: [Attendance] = [],
        items: [AgendaItem] = [], approval: Approval = Approval(), attachments: [Attachment] = [],
        recipients: [String] = [], tables: [Table] = [], footnotes: [Footnote] = [], links: [Reference] = [],
        blocks: [Block] = [], diagnostics: [Diagnostic] = [],
        provenance: [Provenance] = []
    ) {
        self.document = document
        self.meeting = meeting
        self.attendance = attendance
        self.items = items
        self.approval = approval
        self.attachments = attachments
        self.recipients = recipients
        self.tables = tables
        self.footnotes = footnotes
        self.links = links
        self.blocks = blocks
        self.diagnostics = diagnostics
        self.provenance = provenance
    }
}

/// Evidence of plain fields, by field name.
public typealias FieldEvidence = [String: EvidenceList]

public enum DocumentType: String, Codable, Sendable, CaseIterable {
    case minutes, notes, notice, agenda, plan, report, letter, other

    /// Whether it tells what was said and decided: an agenda or a notice does not.
    public var isMinutes: Bool { self == .minutes || self == .notes }
}

public enum DocumentStatus: String, Codable, Sendable {
    /// Every page was read.
    case complete
    /// Some page could not be read: a diagnostic says which and why.
    case partial
}

/// The file that a record was read from, and what kind of document it is.
public struct DocumentInformation: Codable, Hashable, Sendable {
    /// First 16 hexadecimal digits of the file's SHA-256; `-2`, `-3`, … for further documents in the same file.
    public var id: String
    public var sha256: String
    /// The path it was read from, as given.
    public var source: String
    public var mediaType: String
    public var status: DocumentStatus
    public var type: DocumentType
    @Stated public var title: String?
    @Stated public var language: String?
    public var pages: [PageInformation]
    public var evidence: FieldEvidence

    public init(
        id: String, sha256: String, source: String, mediaType: String, status: DocumentStatus = .complete,
        type: DocumentType = .other, title: String? = nil, language: String? = nil, pages: [PageInformation] = [],
        evidence: FieldEvidence = [:]
    ) {
        self.id = id
        self.sha256 = sha256
        self.source = source
        self.mediaType = mediaType
        self.status = status
        self.type = type
        self.title = title
        self.language = language
        self.pages = pages
        self.evidence = evidence
    }
}

/// A page without its words.
public struct PageInformation: Codable, Hashable, Sendable {
    /// From 1, in the file.
    public var number: Int
    /// In points, upright; 0 for plain text.
    public var width: Double
    public var height: Double
    public var origin: PageOrigin
    @Stated public var confidence: Double?
    /// Degrees clockwise by which the page was turned: 0, 90, 180, 270.
    public var rotation: Int
    /// Degrees, positive clockwise.
    public var skew: Double

    public init(_ page: Page) {
        number = page.number
        width = page.width
        height = page.height
        origin = page.origin
        _confidence = Stated(wrappedValue: page.confidence)
        rotation = page.rotation
        skew = page.skew
    }
}

/// When, where and of whom a meeting was.
public struct Meeting: Codable, Hashable, Sendable {
    /// Heads that the document counts but does not name.
    public struct Count: Codable, Hashable, Sendable {
        public var what: String
        public var number: Int

        public init(what: String, number: Int) {
            self.what = what
            self.number = number
        }
    }

    /// A time at which the meeting paused.
    public struct Adjournment: Codable, Hashable, Sendable {
        /// `HH:MM`.
        @Stated public var from: String?
        @Stated public var to: String?
        public var evidence: EvidenceList

        public init(from: String?, to: String?, evidence: EvidenceList) {
            self.from = from
            self.to = to
            self.evidence = evidence
        }
    }

    /// The organ or association that met, as printed.
    @Stated public var body: String?
    /// The sort of meeting: `årsstämma`, `ordinarie föreningsstämma`, …
    @Stated public var kind: String?
    @Stated public var number: String?
    /// ISO 8601 date of the day it met.
    @Stated public var date: String?
    /// `HH:MM`.
    @Stated public var startTime: String?
    @Stated public var endTime: String?
    @Stated public var place: String?
    @Listed public var adjournments: [Adjournment]
    public var counted: [Count]
    public var evidence: FieldEvidence

    public init(
        body: String? = nil, kind: String? = nil, number: String? = nil, date: String? = nil,
        startTime: String? = nil, endTime: String? = nil, place: String? = nil,
        adjournments: [Adjournment] = [], counted: [Count] = [],
        evidence: FieldEvidence = [:]
    ) {
        self.body = body
        self.kind = kind
        self.number = number
        self.date = date
        self.startTime = startTime
        self.endTime = endTime
        self.place = place
        self.adjournments = adjournments
        self.counted = counted
        self.evidence = evidence
    }
}

public enum Presence: String, Codable, Sendable {
    case present, absent
    /// Present for some items or some of the time; `from` and `to` say which where the document does.
    case partial
}

/// A person (or an organisation, where only that is listed) whom the document lists as attending or missing.
public struct Attendance: Codable, Hashable, Sendable {
    public var name: String
    @Stated public var organisation: String?
    @Stated public var party: String?
    /// The person's job: `HR-direktör`.
    @Stated public var title: String?
    /// The person's function in this meeting: `ledamot`, `ordförande`.
    @Stated public var role: String?
    /// The heading that the person is listed under, where it is a group and not a role.
    @Stated public var group: String?
    public var presence: Presence
    /// First item or clock time attended, as printed: `§ 170`, `13:10`.
    @Stated public var from: String?
    @Stated public var to: String?
    /// The name of the person replaced.
    @Stated public var replaces: String?
    public var evidence: EvidenceList

    public init(
        name: String, organisation: String? = nil, party: String? = nil, title: String? = nil, role: String? = nil,
        group: String? = nil, presence: Presence = .present, from: String? = nil, to: String? = nil,
        replaces: String? = nil, evidence: EvidenceList
    ) {
        self.name = name
        self.organisation = organisation
        self.party = party
        self.title = title
        self.role = role
        self.group = group
        self.presence = presence
        self.from = from
        self.to = to
        self.replaces = replaces
        self.evidence = evidence
    }
}

/// Who chaired, kept and approved the minutes.
public struct Approval: Codable, Hashable, Sendable {
    @Stated public var chair: String?
    @Stated public var secretary: String?
    /// Justerare.
    public var adjusters: [String]
    @Stated public var place: String?
    /// ISO 8601 date of approval.
    @Stated public var date: String?
    public var evidence: FieldEvidence

    public init(
        chair: String? = nil, secretary: String? = nil, adjusters: [String] = [], place: String? = nil,
        date: String? = nil, evidence: FieldEvidence = [:]
    ) {
        self.chair = chair
        self.secretary = secretary
        self.adjusters = adjusters
        self.place = place
        self.date = date
        self.evidence = evidence
    }
}

/// Something enclosed: `Bilaga 1`.
public struct Attachment: Codable, Hashable, Sendable {
    public var label: String
    @Stated public var title: String?
    public var evidence: EvidenceList

    public init(label: String, title: String? = nil, evidence: EvidenceList) {
        self.label = label
        self.title = title
        self.evidence = evidence
    }
}

/// A table as printed, cell by cell.
public struct Table: Codable, Hashable, Sendable {
    /// Where it begins, from 1.
    public var page: Int
    @Stated public var title: String?
    /// Empty where no row is a header.
    public var header: [String]
    public var rows: [[String]]
    /// The block that holds it.
    @Stated public var block: String?

    public init(page: Int, title: String? = nil, header: [String] = [], rows: [[String]], block: String? = nil) {
        self.page = page
        self.title = title
        self.header = header
        self.rows = rows
        self.block = block
    }
}
