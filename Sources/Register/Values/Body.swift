/// An organ or association that met.
public struct Body: Codable, Hashable, Sendable, Identifiable {
    /// One record of the body.
    public struct Document: Codable, Hashable, Sendable {
        /// Identifier of the record.
        public var record: String
        /// ISO 8601.
        public var date: String?
        public var type: String
    }

    /// `body-` and 12 hexadecimal digits, made from the name and the organisation.
    public var id: String
    public var otherIDs: [String]
    /// The form used most.
    public var name: String
    public var spellings: [Person.Spelling]
    /// Identifier of the municipality, region or authority it belongs to; nil where the documents do not say.
    public var organisation: String?
    /// Whether the name alone says little: `styrelsen` may be any board.
    public var isGeneric: Bool
    /// By date, the undated ones last.
    public var documents: [Document]
    /// Identifiers of its people in the register.
    public var people: [String]
    /// Why several spellings were taken for one body.
    public var joins: [Join]
    /// Bodies that may be the same.
    public var perhaps: [Perhaps]

    public struct Perhaps: Codable, Hashable, Sendable {
        public var body: String
        public var name: String
        public var join: Join
    }
}
