import Foundation

/// What is asked, in kinds; chosen by how frequent words are by Zipf's law, before anything is indexed.
struct QuerySet: Codable, Sendable {
    struct Question: Codable, Sendable {
        var words: [String]
        var body: String?
        var from: Int?
        var to: Int?
    }

    var kinds: [String: [Question]] = [:]

    static let order = [
        "rare word", "ordinary word", "common word", "very common word", "two words", "phrase", "or of three", "prefix",
        "field filter", "facets", "ten hits with snippets",
    ]

    init(_ vocabulary: Vocabulary, count: Int = 40) {
        var generator = SplitMix(state: 4711)
        func word(_ ranks: Range<Int>) -> String {
            vocabulary.words[ranks.lowerBound + generator.below(ranks.count)]
        }
        // With 45 words in a paragraph, rank r stands in about one of r / 3.6.
        let ordinary = 300..<4000
        func questions(_ make: () -> Question) -> [Question] { (0..<count).map { _ in make() } }
        kinds["rare word"] = questions { Question(words: [word(100_000..<200_000)]) }
        kinds["ordinary word"] = questions { Question(words: [word(ordinary)]) }
        kinds["common word"] = questions { Question(words: [word(20..<60)]) }
        kinds["very common word"] = questions { Question(words: [word(3..<8)]) }
        kinds["two words"] = questions { Question(words: [word(40..<400), word(200..<2000)]) }
        kinds["phrase"] = questions { Question(words: vocabulary.collocations[generator.below(2000)]) }
        kinds["or of three"] = questions { Question(words: [word(ordinary), word(ordinary), word(ordinary)]) }
        kinds["prefix"] = questions { Question(words: [String(word(ordinary).prefix(6))]) }
        kinds["field filter"] = questions {
            let from = 1870 + generator.below(120)
            return Question(words: [word(40..<400)], body: "Nämnden \(generator.below(100))", from: from, to: from + 30)
        }
        kinds["facets"] = questions { Question(words: [word(25..<45)]) }
        kinds["ten hits with snippets"] = kinds["ordinary word"]
    }
}
