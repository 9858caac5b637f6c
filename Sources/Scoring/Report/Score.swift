package import DocumentModel

/// A measure over some documents.
package struct Score: Encodable, Sendable {
    /// From and to, 95 %; nil where it cannot be said.
    package struct Intervals: Codable, Hashable, Sendable {
        @Stated package var f1: [Double]?
        @Stated package var precision: [Double]?
        @Stated package var recall: [Double]?
    }

    /// Values: found right, in the gold, found.
    package var hit: Int
    package var gold: Int
    package var found: Int
    /// In which there was something to find, or something was found.
    package var documents: Int
    /// Nil where nothing was found.
    @Stated package var precision: Double?
    /// Nil where there was nothing to find.
    @Stated package var recall: Double?
    @Stated package var f1: Double?
    /// Nil for fewer than two documents.
    @Stated package var interval: Intervals?

    init(_ counts: [Counts]) {
        let stated = counts.filter(\.isStated)
        let total = stated.reduce(.none, +)
        hit = total.hit
        gold = total.gold
        found = total.found
        documents = stated.count
        _precision = Stated(wrappedValue: total.precision)
        _recall = Stated(wrappedValue: total.recall)
        _f1 = Stated(wrappedValue: total.f1)
        _interval = Stated(wrappedValue: stated.count < 2 ? nil : Self.intervals(stated))
    }

    private static func intervals(_ counts: [Counts]) -> Intervals {
        let sums = Bootstrap.sums(counts, zero: .none, +)
        return Intervals(
            f1: Bootstrap.interval(sums, \.f1), precision: Bootstrap.interval(sums, \.precision),
            recall: Bootstrap.interval(sums, \.recall))
    }
}
