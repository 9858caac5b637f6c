/// A person in one record: all its mentions there.
public struct Sighting: Codable, Hashable, Sendable {
    /// Identifier of the record.
    public var record: String
    /// ISO 8601; nil where the record is undated.
    public var date: String?
    /// Identifier of the body in the register; nil where the record names none.
    public var body: String?
    /// The fullest form of the name in this record.
    public var name: String
    /// In the order of the record: the list of those present first.
    public var mentions: [Mention]

    package init(record: String, date: String?, body: String?, name: String, mentions: [Mention]) {
        self.record = record
        self.date = date
        self.body = body
        self.name = name
        self.mentions = mentions
    }

    /// The first four digits of the date.
    package var year: Int? { date.flatMap { Int($0.prefix(4)) } }

    package var party: String? { mentions.lazy.compactMap(\.party).first }
    package var organisation: String? { mentions.lazy.compactMap(\.organisation).first }
    package var title: String? { mentions.lazy.compactMap(\.title).first }
}
