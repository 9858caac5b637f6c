internal import DocumentModel
internal import SwedishText
internal import Xapian

/// The words of the index: which there are, how often, and which are like a word.
struct Vocabulary {
    struct Likeness: Hashable {
        var word: String
        /// Letters that differ.
        var distance: Int
        /// Units that hold it.
        var frequency: Int
    }

    let database: Database
    let analyser: Analyser

    /// So many words at most are looked at.
    private static let mostSeen = 200_000

    /// Words that begin with the same letter and differ in at most so many letters; the most alike first, then the
    /// most frequent.
    func words(like word: String, within distance: Int, limit: Int) throws(XapianError) -> [Likeness] {
        guard let first = word.unicodeScalars.first else { return [] }
        let letters = Array(word.unicodeScalars)
        var found: [Likeness] = []
        var seen = 0
        try database.forEachTerm(prefix: String(first)) { term, frequency in
            seen += 1
            let scalars = Array(term.unicodeScalars)
            if abs(scalars.count - letters.count) <= distance,
                let apart = letters.editDistance(to: scalars, atMost: distance), apart > 0
            {
                found.append(Likeness(word: term, distance: apart, frequency: frequency))
            }
            return seen < Self.mostSeen
        }
        found.sort { ($0.distance, $1.frequency, $0.word) < ($1.distance, $0.frequency, $1.word) }
        return Array(found.prefix(limit))
    }

    /// Terms of the index that begin so, where there are more than the limit those that most units have.
    func mostFrequent(beginningWith start: String, limit: Int) throws(XapianError) -> [String] {
        var found: [(term: String, frequency: Int)] = []
        try database.forEachTerm(prefix: start) { term, frequency in
            found.append((term, frequency))
            return found.count < Self.mostSeen
        }
        if found.count > limit { found.sort { ($1.frequency, $0.term) < ($0.frequency, $1.term) } }
        return found.prefix(limit).map(\.term)
    }

    /// The words of the index that are inflections of this one.
    func inflections(of word: AnalysedWord, limit: Int) throws(XapianError) -> [String] {
        var found: [String] = []
        for stem in word.stems where stem.unicodeScalars.count > 1 {
            let longest = stem.unicodeScalars.count + 8
            try database.forEachTerm(prefix: stem) { term, _ in
                if term.unicodeScalars.count <= longest,
                    analyser.words(of: term).first?.stems.contains(stem) == true
                {
                    found.append(term)
                }
                return found.count < limit
            }
        }
        return found
    }
}
