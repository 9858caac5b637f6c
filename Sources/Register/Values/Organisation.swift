/// An organisation that people of the register belong to, or that bodies are part of.
public struct Organisation: Codable, Hashable, Sendable, Identifiable {
    public enum Kind: String, Codable, Sendable {
        case municipality, region, university, agency
        /// Known from the records alone.
        case other
    }

    /// A name or an abbreviation, between the years or dates in which it was in use, as far as the tables say.
    public struct Name: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Sendable { case name, abbreviation, alias, predecessor, printed }

        public var name: String
        public var kind: Kind
        /// ISO 8601: a year, a month or a day.
        public var from: String?
        public var to: String?

        package init(_ name: String, _ kind: Kind, from: String? = nil, to: String? = nil) {
            self.name = name
            self.kind = kind
            self.from = from
            self.to = to
        }
    }

    /// `municipality-1384`, `region-17`, `university-mdu`, …; `organisation-` and 12 hexadecimal digits for others.
    public var id: String
    public var kind: Kind
    /// The present one; for an organisation known from the records alone, the form used most.
    public var name: String
    /// Code of Statistics Sweden: four digits of a municipality, two of a region's county.
    public var code: String?
    /// Between which dates it existed under its name; nil where the tables do not say or it exists still.
    public var validFrom: String?
    public var validTo: String?
    public var names: [Name]
    /// Forms found in the records, with the number of records, the most used first.
    public var spellings: [Person.Spelling]
    /// Identifiers of the records that name it.
    public var records: [String]
    /// Identifiers of its people and bodies in the register.
    public var people: [String]
    public var bodies: [String]
}
