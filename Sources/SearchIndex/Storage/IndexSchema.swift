internal import SwedishText

/// What a Xapian document of the index holds, and where.
enum IndexSchema {
    /// Raise it whenever the same record would be indexed in another way: an index of another number is built anew.
    static let number = 1

    /// With the analyser's, because other terms make another index.
    static var version: String { "\(number).\(Analyser.version)" }

    enum Metadata {
        static let schema = "protokoll-schema"
        static let reached = "protokoll-reached"
    }

    enum Slot {
        /// ISO 8601 date of the meeting; none where the record has none.
        static let date: UInt32 = 0
        /// Puts equal hits in order: newest first, then by record, then as in the document.
        static let order: UInt32 = 1
    }

    /// The term that all units of a record share.
    static func recordTerm(_ id: String) -> String { "Q" + id }

    static func order(date: String?, record: String, ordinal: Int) -> String {
        let reversed = (date ?? "").unicodeScalars.map { scalar in
            guard let digit = scalar.properties.numericValue, scalar.isASCII else { return String(scalar) }
            return String(9 - Int(digit))
        }
        let number = String(ordinal)
        let padded = String(repeating: "0", count: max(0, 6 - number.count)) + number
        return (reversed.isEmpty ? "~" : reversed.joined()) + "\u{1F}" + record + "\u{1F}" + padded
    }
}

/// Where a word stands, and the prefix of its terms.
enum Field: String, Hashable, Sendable, CaseIterable {
    case text = ""
    case heading = "S"
    case decision = "D"
    /// People of the whole document.
    case person = "XP"
    /// The organ that met.
    case body = "B"
    case type = "T"
}
