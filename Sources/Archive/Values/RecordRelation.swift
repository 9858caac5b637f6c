/// Two records of different files whose texts are much alike. They are shown together, never merged.
package struct RecordRelation: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// The same text, as far as two readings of it can be: scanned twice, or saved in two forms.
        case copy
        /// The same meeting in other words: a draft and what was approved.
        case version
    }

    package var record: String
    package var other: String
    package var kind: Kind
    /// 0…1: the part of all pairs of neighbouring words that both texts have.
    package var likeness: Double
}
