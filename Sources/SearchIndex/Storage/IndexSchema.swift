internal import SwedishText

/// What a Xapian document of the index holds, and where.
///
/// There are three sorts: units (`Marker.unit`), which a search finds; one for each record (`Marker.record`), which says
/// what was searched; one for each name of a body, person, organisation or place, which says under which number units
/// carry it.
enum IndexSchema {
    /// Raise it whenever the same record would be indexed in another way: an index of another number is built anew.
    static let number = 2

    /// With the analyser's, because other terms make another index.
    static var version: String { "\(number).\(Analyser.version)" }

    enum Metadata {
        static let schema = "protokoll-schema"
        static let reached = "protokoll-reached"
        /// How many names there are; the highest number given to one.
        static let names = "protokoll-names"
        /// How many documents there were when the index was last compacted.
        static let compacted = "protokoll-compacted"
        /// The word list by which compounds were divided; empty where there was none.
        static let lexicon = "protokoll-lexicon"

        static func number(of name: String, _ kind: NameKind) -> String { "name-\(kind.code)-\(name)" }
        static func name(_ number: Int) -> String { "number-\(number)" }
    }

    enum Slot {
        /// ISO 8601 date of the meeting; none where the record has none.
        static let date: UInt32 = 0
        /// Puts equal hits in order: newest first, then by record, then as in the document.
        static let order: UInt32 = 1
        /// `Facets`, of units and records.
        static let facets: UInt32 = 2
    }

    enum Marker {
        static let unit = "XU"
        static let record = "XR"
    }

    /// The term that all documents of a record share.
    static func recordTerm(_ id: String) -> String { "Q" + id }

    /// The term of everything that carries the name with this number.
    static func nameTerm(_ number: Int) -> String { "XN" + String(number, radix: 36) }

    static func order(date: String?, record: String, ordinal: Int) -> String {
        let reversed = (date ?? "").unicodeScalars.compactMap { scalar -> String? in
            guard scalar != "-" else { return nil }
            guard let digit = scalar.properties.numericValue, scalar.isASCII else { return String(scalar) }
            return String(9 - Int(digit))
        }
        let number = String(ordinal, radix: 36)
        let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
        return (reversed.isEmpty ? "~" : reversed.joined()) + "\u{1F}" + record + "\u{1F}" + padded
    }
}

/// Where a word stands, and the prefix of its terms.
enum Field: String, Hashable, Sendable, CaseIterable {
    case text = ""
    case heading = "S"
    case decision = "D"
    /// The number of a matter in the body's register.
    case diary = "K"
    case type = "T"
    /// The item's own number.
    case section = "XS"
}
