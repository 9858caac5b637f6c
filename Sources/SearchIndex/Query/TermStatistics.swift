internal import Foundation
internal import Xapian

/// How often terms occur, and how that weighs.
final class TermStatistics {
    private let database: Database
    private let count: Int
    private var frequencies: [String: Int] = [:]

    init(_ database: Database, count: Int) {
        self.database = database
        self.count = count
    }

    func frequency(of term: String) throws(XapianError) -> Int {
        if let known = frequencies[term] { return known }
        let frequency = try database.frequency(of: term)
        frequencies[term] = frequency
        return frequency
    }

    func commonest(of terms: [String]) throws(XapianError) -> Int {
        var most = 0
        for term in terms { most = max(most, try frequency(of: term)) }
        return most
    }

    /// The term, weighed as if so many documents had it; nil where none has it.
    func scaled(_ term: String, by weight: Double, as common: Int) throws(XapianError) -> Query? {
        let frequency = try frequency(of: term)
        guard frequency > 0 else { return nil }
        // Where the word itself does not occur, its other forms stand for it as they are.
        let factor = common > 0 ? weight * rarity(common) / rarity(frequency) : weight
        return factor == 1 ? .term(term) : .scaled(.term(term), factor)
    }

    /// As BM25 has it in the library: `log((N - n + 0.5) / (n + 0.5))`, which stays above 0 for terms of more than
    /// half of the documents.
    private func rarity(_ frequency: Int) -> Double {
        let odds = (Double(count - frequency) + 0.5) / (Double(frequency) + 0.5)
        return log(odds < 2 ? odds * 0.5 + 1 : odds)
    }
}
