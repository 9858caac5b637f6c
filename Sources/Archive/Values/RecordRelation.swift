/// Two records of different files whose texts are much alike. They are shown together, never merged.
package struct RecordRelation: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// The same text, as far as two readings of it can be: scanned twice, or saved in two forms.
        case copy
        /// The same meeting in other words: a draft and what was approved.
        case version

        /// Nil where the two are not to be linked. Dates that are stated and differ tell two meetings apart, however
        /// much one was written after the other.
        init?(likeness: Double, dates: (String?, String?), areOfOneBody: Bool) {
            if let first = dates.0, let second = dates.1, first != second { return nil }
            let isOneMeeting = dates.0 != nil && dates.0 == dates.1 && areOfOneBody
            if likeness >= RecordRelation.copyLikeness {
                self = .copy
            } else if likeness >= (isOneMeeting ? RecordRelation.versionLikeness : RecordRelation.strangerLikeness) {
                self = isOneMeeting ? .version : .copy
            } else {
                return nil
            }
        }
    }

    /// From here on, two readings differ by what scanning does to a text.
    static let copyLikeness = 0.85
    /// Enough between minutes of one body and day.
    static let versionLikeness = 0.4
    /// Enough where nothing else speaks for it, nor against it.
    static let strangerLikeness = 0.7

    package var record: String
    package var other: String
    package var kind: Kind
    /// 0…1: the part of all pairs of neighbouring words that both texts have.
    package var likeness: Double
}
