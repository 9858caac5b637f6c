internal import SwedishText
internal import Xapian

/// Finds the words of the index that look like misreadings of a word.
struct Misreadings {
    let database: Database
    let analyser: Analyser

    init(_ database: Database, _ analyser: Analyser) {
        self.database = database
        self.analyser = analyser
    }

    func words(for word: AnalysedWord) throws(XapianError) -> [String] { [] }
}
