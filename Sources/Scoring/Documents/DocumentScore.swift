/// How one document was read.
package struct DocumentScore: Sendable {
    package var file: String
    package var origin: String
    package var family: String
    /// Of the meeting's date: `2010s`; nil where the gold has no date.
    package var decade: String?
    /// Nil where the gold says nothing of the paper.
    package var wear: String?
    /// By measure; a measure that does not apply to the document is left out.
    package var counts: [String: Counts]
    package var misses: [Miss]

    init(_ comparison: DocumentComparison) {
        let gold = comparison.gold
        file = gold.file
        origin = gold.origin ?? "?"
        family = gold.family ?? gold.file
        let year = gold.meeting?.date?.prefix(4)
        decade = year.flatMap { $0.count == 4 && Int($0) != nil ? $0.prefix(3) + "0s" : nil }
        wear = gold.wear?.text
        counts = comparison.counts
        misses = comparison.misses
    }
}
