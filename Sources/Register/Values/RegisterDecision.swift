/// What an archivist has decided about who is who. It outranks all that the register concludes by itself, and holds
/// as long as it is passed in: without it, the register is as it was.
public struct RegisterDecision: Codable, Hashable, Sendable {
    /// A person in a record, by the name printed there.
    public struct Reference: Codable, Hashable, Sendable {
        /// Identifier of the record.
        public var record: String
        public var name: String

        public init(record: String, name: String) {
            self.record = record
            self.name = name
        }
    }

    public enum Verdict: String, Codable, Sendable {
        /// All are one person.
        case same
        /// Each group is a person of its own.
        case apart
    }

    public var verdict: Verdict
    /// One group for `same`, at least two for `apart`. Those of one group belong together.
    public var groups: [[Reference]]

    public init(same references: [Reference]) {
        verdict = .same
        groups = [references]
    }

    public init(apart groups: [[Reference]]) {
        verdict = .apart
        self.groups = groups
    }
}
