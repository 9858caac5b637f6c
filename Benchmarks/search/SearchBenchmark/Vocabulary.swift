import Foundation

/// Words of a made-up archive, the most frequent first: so many that their frequencies follow Zipf's law as those of a
/// large archive do – small words, the words of the system's Swedish list (Debian's `wswedish`), compounds of two of them.
struct Vocabulary: Sendable {
    let words: [String]
    /// Words that often stand side by side, the most frequent first.
    let collocations: [[String]]
    /// Sums of the weights of the words up to each rank.
    private let sums: [Double]

    static let size = 400_000
    private static let list = "/usr/share/dict/swedish"

    /// Throws where the word list is not installed.
    init() throws {
        var generator = SplitMix(state: 1)
        var words = Self.small
        var seen = Set(words)
        func add(_ word: String) { if seen.insert(word).inserted { words.append(word) } }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.list))
        let listed = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).split(separator: "\n")
            .filter { $0.first?.isLowercase ?? false }.map(String.init)
        // Short words are frequent on the whole.
        let ranked = listed.map { word in
            (word, generator.fraction() * Double(word.count * word.count))
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        ranked.forEach(add)
        let heads = ranked.filter { (5...9).contains($0.count) && $0.hasSuffix("s") }.prefix(3000)
        let tails = ranked.filter { (5...10).contains($0.count) && !$0.hasSuffix("s") }.prefix(20_000)
        while words.count < Self.size {
            add(heads[generator.below(heads.count)] + tails[generator.below(tails.count)])
        }
        self.words = words
        var total = 0.0
        sums = (0..<words.count).map { rank in
            total += pow(Double(rank + 2), -1.1)
            return total
        }
        collocations = (0..<2000).map { _ in
            (0..<(2 + generator.below(2))).map { _ in words[100 + generator.below(3000)] }
        }
    }

    /// A word by Zipf's law.
    func word(_ generator: inout SplitMix) -> String {
        let place = generator.fraction() * sums[sums.count - 1]
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < place { low = middle + 1 } else { high = middle }
        }
        return words[low]
    }

    private static let small = """
        och att i det som en på är av för med till den har de inte om ett men var sig så vid från kan när nu under efter
        eller också vi hade här där ut sin han mot vara blir man än över skall skulle hos genom utan två år mellan upp
        mycket redan endast samt ska denna detta dessa vilka vilket enligt inom varje även vidare därför dock alla andra
        nya flera egen samma första andra tredje hela stora små senaste följande ovan nedan
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}

/// The same numbers every time (splitmix64).
struct SplitMix: Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
    /// From 0 to below 1.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
