/// What a measure counts: values that were found right, values of the gold, values found.
package struct Counts: Hashable, Sendable {
    package var hit: Int
    package var gold: Int
    package var found: Int

    package init(_ hit: Int, gold: Int, found: Int) {
        self.hit = hit
        self.gold = gold
        self.found = found
    }

    package static let none = Counts(0, gold: 0, found: 0)

    package static func + (left: Counts, right: Counts) -> Counts {
        Counts(left.hit + right.hit, gold: left.gold + right.gold, found: left.found + right.found)
    }

    package static func += (left: inout Counts, right: Counts) { left = left + right }

    /// There was something to find, or something was found.
    package var isStated: Bool { gold > 0 || found > 0 }

    /// Nil where nothing was found.
    package var precision: Double? { found > 0 ? Double(hit) / Double(found) : nil }
    /// Nil where there was nothing to find.
    package var recall: Double? { gold > 0 ? Double(hit) / Double(gold) : nil }

    /// Nil where there was nothing to find and nothing was found; 0 where only one of the two is so.
    package var f1: Double? {
        guard isStated else { return nil }
        let (precision, recall) = (precision ?? 0, recall ?? 0)
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
}
