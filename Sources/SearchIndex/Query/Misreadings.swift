internal import SwedishText
internal import Xapian

/// Finds the words of the index that look like misreadings of a word.
///
/// Only words that are in doubt were kept for it: such as neither the word list knows nor can be divided into words
/// that it knows. One that is frequent is no misreading, but a word of its own.
struct Misreadings {
    let database: Database
    let statistics: TermStatistics

    private static let most = 20
    /// In units: rarer ones are always believed to be misreadings.
    private static let rare = 5

    /// The most alike first.
    /// - Parameter common: how many units have the word itself.
    func words(for word: AnalysedWord, common: Int) throws(XapianError) -> [String] {
        let asked = word.asked
        guard !word.stems.isEmpty else { return [] }
        let inflections = Set(word.terms.filter { $0.kind != .stem }.map(\.text))
        var costs: [String: Double] = [:]
        for key in Misreading.keys(of: asked) {
            for read in try database.synonyms(of: key) where costs[read] == nil && !inflections.contains(read) {
                costs[read] =
                    word.stems.compactMap { Misreading.cost(of: read, for: asked, stem: $0) }.min() ?? .infinity
            }
        }
        var found: [(word: String, cost: Double)] = []
        for (read, cost) in costs where cost < .infinity {
            let frequency = try statistics.frequency(of: Term(.exact, read).key())
            if frequency > 0, frequency <= max(Self.rare, common / 4) { found.append((read, cost)) }
        }
        found.sort { ($0.cost, $0.word) < ($1.cost, $1.word) }
        return found.prefix(Self.most).map(\.word)
    }
}
