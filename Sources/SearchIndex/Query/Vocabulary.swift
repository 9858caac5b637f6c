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
        var like: [(word: String, distance: Int)] = []
        var seen = 0
        // A letter of Swedish has one byte or two.
        let length = word.utf8.count
        try database.forEachTerm(prefix: String(first), bytes: (length - 2 * distance)...(length + 2 * distance)) {
            term in
            seen += 1
            let scalars = Array(term.unicodeScalars)
            if abs(scalars.count - letters.count) <= distance,
                let apart = letters.editDistance(to: scalars, atMost: distance), apart > 0
            {
                like.append((term, apart))
            }
            return seen < Self.mostSeen
        }
        var found: [Likeness] = []
        for (word, distance) in like {
            found.append(Likeness(word: word, distance: distance, frequency: try database.frequency(of: word)))
        }
        found.sort { ($0.distance, $1.frequency, $0.word) < ($1.distance, $0.frequency, $1.word) }
        return Array(found.prefix(limit))
    }

    /// Terms of the index that begin so, where there are more than the limit those that most units have.
    func mostFrequent(beginningWith start: String, limit: Int) throws(XapianError) -> [String] {
        var terms: [String] = []
        try database.forEachTerm(prefix: start) { term in
            terms.append(term)
            return terms.count < Self.mostSeen
        }
        guard terms.count > limit else { return terms }
        var found: [(term: String, frequency: Int)] = []
        for term in terms { found.append((term, try database.frequency(of: term))) }
        found.sort { ($1.frequency, $0.term) < ($0.frequency, $1.term) }
        return found.prefix(limit).map(\.term)
    }

    /// The words of the index that are inflections of this one.
    func inflections(of word: AnalysedWord, limit: Int) throws(XapianError) -> [String] {
        var found: [String] = []
        for stem in word.stems where stem.unicodeScalars.count > 1 {
            let longest = stem.unicodeScalars.count + 8
            try database.forEachTerm(prefix: stem) { term in
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
