/// One person of the register, under all spellings.
public struct Person: Codable, Hashable, Sendable, Identifiable {
    /// A form of the name, and how often it was read.
    public struct Spelling: Codable, Hashable, Sendable {
        public var name: String
        /// Number of records.
        public var records: Int
    }

    /// Somebody else who may be the same: when unsure, two stay apart.
    public struct Perhaps: Codable, Hashable, Sendable {
        public var person: String
        public var name: String
        public var join: Join
    }

    /// `person-` and 12 hexadecimal digits: made from the name and the body, so that it stays when records are added.
    public var id: String
    /// Identifiers that lead here as well: those which parts of this person would have alone.
    public var otherIDs: [String]
    /// The form used most.
    public var name: String
    /// The most used first.
    public var spellings: [Spelling]
    /// By date, the undated ones last.
    public var sightings: [Sighting]
    /// Empty where everything stands under one name in one body.
    public var joins: [Join]
    /// The confidence of the least sure join; 1 where there is none.
    public var confidence: Double
    /// The likeliest first.
    public var perhaps: [Perhaps]
    /// Identifiers of bodies and organisations in the register.
    public var bodies: [String]
    public var organisations: [String]

    /// ISO 8601; nil where all records are undated.
    public var firstDate: String? { sightings.first?.date }
    public var lastDate: String? { sightings.last { $0.date != nil }?.date }
}
