/// How much an archive holds.
struct Holdings: Codable, Hashable, Sendable {
    var records: Int
    var pages: Int
    /// Pages of which no word is known: not readable, or written by hand.
    var unreadPages: Int
    var firstYear: String?
    var lastYear: String?
    /// The number of the archive's last change.
    var version: Int64
}
