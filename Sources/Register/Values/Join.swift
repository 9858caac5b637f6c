/// Why two names were taken for one person, or may be: what speaks for it and against.
public struct Join: Codable, Hashable, Sendable {
    public struct Reason: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Sendable {
            case sameName = "same name"
            /// Sounds the same: Letterstål, Letterstahl.
            case spelling
            /// One letter away, and seen once or twice only.
            case slip
            case initials
            /// One of several surnames or first names is missing.
            case partOfName = "part of the name"
            case sameBody = "same body"
            case samePrincipal = "same municipality or region"
            case sameOrganisation = "same organisation"
            /// The same other people were there.
            case sameCompany = "same company"
            case sameParty = "same party"
            case sameTitle = "same title"
            case years
            case otherOrganisation = "other organisation"
            case otherParty = "other party"
            /// Many may bear the name.
            case commonName = "common name"
            /// Both were in the same meeting.
            case bothPresent = "both present"
            /// Decided by an archivist.
            case decision
        }

        public var kind: Kind
        /// The names that were seen; nil where there are none to tell.
        public var detail: String?
        /// Of `sameCompany`: how many other people, `detail` naming some of them. Of `years`: how many lie between, 0
        /// for the same. Nil for other kinds.
        public var count: Int?
        /// Above 0 speaks for one person, below for two.
        public var weight: Double

        package init(_ kind: Kind, _ weight: Double, _ detail: String? = nil, count: Int? = nil) {
            self.kind = kind
            self.weight = weight
            self.detail = detail
            self.count = count
        }
    }

    /// The two names, as printed.
    public var names: [String]
    /// A record of each.
    public var records: [String]
    public var reasons: [Reason]
    /// 0…1.
    public var confidence: Double

    package init(names: [String], records: [String], reasons: [Reason], confidence: Double) {
        self.names = names
        self.records = records
        self.reasons = reasons
        self.confidence = confidence
    }
}
