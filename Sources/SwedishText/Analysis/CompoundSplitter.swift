/// Divides compounds into the words they are made of: `kompetensförsörjningsplanen` into `kompetens`, `försörjning`,
/// `planen`.
///
/// Of all divisions into known words that with the fewest and longest parts is taken. A word that the list has whole is
/// divided only where both parts leave no doubt: `ekonomutbildning` is, `utbildning` (`ut`, `bildning`) is not.
package struct CompoundSplitter {
    /// A part as the word it stands for: `försörjning` for `försörjnings`, `skola` for `skol`.
    package struct Part: Hashable, Sendable {
        /// In letters of the compound.
        package var span: Range<Int>
        package var word: String
        /// Neither the list nor the archive has it.
        package var isUnknown = false
    }

    private let list: WordList?
    /// Whether the archive itself has the word often enough to believe in it.
    private let knows: (String) -> Bool

    private static let shortestCompound = 6
    private static let longestCompound = 40
    private static let shortestKnownPart = 3
    /// A part that only the archive knows, or nobody.
    private static let shortestUnknownPart = 4
    private static let shortestTailAfterUnknown = 6

    /// - Parameters:
    ///   - list: nil where the system has none; then the archive's words must do.
    ///   - knows: asked for words in lower case that the list does not have.
    package init(list: WordList?, knows: @escaping (String) -> Bool = { _ in false }) {
        self.list = list
        self.knows = knows
    }

    /// The parts in order; none where the word is no compound, or is in doubt.
    package func parts(of word: String) -> [Part] {
        guard word.utf8.count >= Self.shortestCompound, let letters = WordList.letters(of: word),
            (Self.shortestCompound...Self.longestCompound).contains(letters.count)
        else { return [] }
        let isWhole = isListed(letters[...])
        guard let division = best(letters, isWhole: isWhole), division.count > 1 else { return [] }
        return division
    }

    /// Whether the list has the word, in any inflection, or all the words that it is made of.
    func isKnown(_ word: String) -> Bool {
        guard let letters = WordList.letters(of: word) else { return false }
        if tail(letters[...], isWhole: false, asks: false) != nil { return true }
        let parts = parts(of: word)
        return !parts.isEmpty && !parts.contains(where: \.isUnknown)
    }

    // MARK: Search

    private struct Step {
        var cost: Double
        var start: Int
        var word: [UInt8]
        var isUnknown: Bool
    }

    private func best(_ letters: [UInt8], isWhole: Bool) -> [Part]? {
        var steps = [Step?](repeating: nil, count: letters.count + 1)
        steps[0] = Step(cost: 0, start: 0, word: [], isUnknown: false)
        for end in 1...letters.count {
            for start in 0..<end {
                guard let before = steps[start], end - start < letters.count else { continue }
                let part = letters[start..<end]
                let isLast = end == letters.count
                // The archive is asked of one part only, beside one that the list has.
                let found =
                    isLast
                    ? tail(part, isWhole: isWhole)
                    : head(
                        part, isFirst: start == 0, isWhole: isWhole,
                        asks: start == 0 && letters.count - end >= 4 && isListed(letters[end...]))
                guard let found else { continue }
                if before.isUnknown, !isLast || part.count < Self.shortestTailAfterUnknown { continue }
                let cost = before.cost + found.cost
                if steps[end].map({ cost < $0.cost }) ?? true {
                    steps[end] = Step(cost: cost, start: start, word: found.word, isUnknown: found.isUnknown)
                }
            }
        }
        guard steps[letters.count] != nil else { return nil }
        var parts: [Part] = []
        var end = letters.count
        while end > 0, let step = steps[end] {
            parts.append(Part(span: step.start..<end, word: Self.text(step.word), isUnknown: step.isUnknown))
            end = step.start
        }
        return parts.reversed()
    }

    private struct Found {
        var word: [UInt8]
        var cost: Double
        var isUnknown = false
    }

    /// A part before others.
    private func head(_ part: ArraySlice<UInt8>, isFirst: Bool, isWhole: Bool, asks: Bool) -> Found? {
        let text = Self.text(part)
        if isWhole {
            // Both parts must leave no doubt.
            if part.count < 4, !Self.shortHeads.contains(text) { return nil }
            if Self.particles.contains(text) { return nil }
        }
        if part.count < Self.shortestKnownPart {
            return Self.shortHeads.contains(text) && isFirst ? Found(word: Array(part), cost: 1.6) : nil
        }
        if Self.noHeads.contains(text) { return nil }
        let short = part.count == 3 && !Self.shortHeads.contains(text) ? 0.7 : 0
        if let base = base(ofHead: part) { return Found(word: base.word, cost: 1 + base.cost + short) }
        guard !isWhole, isFirst, part.count >= Self.shortestUnknownPart else { return nil }
        let bare = part.last == UInt8(ascii: "s") ? part.dropLast() : part
        if asks, knows(text) { return Found(word: Array(part), cost: 1.3) }
        if asks, bare.count < part.count, knows(Self.text(bare)) { return Found(word: Array(bare), cost: 1.3) }
        return list == nil ? nil : Found(word: Array(bare), cost: 2.2 - 0.02 * Double(part.count), isUnknown: true)
    }

    /// The dictionary's form of a part before others, and how much less likely it is than the word itself.
    private func base(ofHead part: ArraySlice<UInt8>) -> (word: [UInt8], cost: Double)? {
        let last = part.last ?? 0
        if last == UInt8(ascii: "s") {
            let bare = part.dropLast()
            // A word in -s that is one itself (`kompetens`) is in the list without being a genitive.
            if bare.count >= 2, isListed(bare), bare.count > 2 || Self.shortHeads.contains(Self.text(bare)) {
                return (Array(bare), 0)
            }
            if bare.count >= 3, isListed(bare + [UInt8(ascii: "e")]) { return (bare + [UInt8(ascii: "e")], 0.1) }
        }
        if isListed(part) { return (Array(part), 0) }
        guard part.count >= 4 else {
            let whole = part + [UInt8(ascii: "a")]
            return Self.shortHeads.contains(Self.text(part)) && isListed(whole) ? (Array(whole), 0.2) : nil
        }
        if last == UInt8(ascii: "o") || last == UInt8(ascii: "u") {
            let whole = part.dropLast() + [UInt8(ascii: "a")]
            if isListed(whole) { return (Array(whole), 0.1) }
        }
        for ending in "ae".utf8 where !Self.isVowel(last) {
            let whole = part + [ending]
            if isListed(whole) { return (Array(whole), 0.3) }
        }
        return nil
    }

    /// The last part, in any inflection.
    private func tail(_ part: ArraySlice<UInt8>, isWhole: Bool, asks: Bool = true) -> Found? {
        if part.count < (isWhole ? 4 : Self.shortestKnownPart) { return nil }
        let text = Self.text(part)
        if Self.noTails.contains(text) { return nil }
        let short = part.count == 3 ? 0.5 : 0
        if isListed(part) { return Found(word: Array(part), cost: 1 + short) }
        if isWhole { return nil }
        for ending in Self.endings where part.count >= ending.count + 3 && part.suffix(ending.count) == ending[...] {
            let bare = part.dropLast(ending.count)
            let isKnown = isListed(bare) || isListed(bare + [UInt8(ascii: "a")]) || isListed(bare + [UInt8(ascii: "e")])
            if isKnown, !Self.noTails.contains(Self.text(bare)) {
                return Found(word: Array(part), cost: 1.2 + (bare.count == 3 ? 0.5 : 0))
            }
        }
        return asks && part.count >= Self.shortestUnknownPart && knows(text) ? Found(word: Array(part), cost: 1.3) : nil
    }

    private func isListed(_ letters: ArraySlice<UInt8>) -> Bool { list?.contains(letters) ?? false }

    private static func text(_ letters: some Sequence<UInt8>) -> String {
        String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouyåäö".unicodeScalars.contains(Unicode.Scalar(letter)) }

    // MARK: Words that mislead

    /// Short words that do begin compounds.
    private static let shortHeads: Set<String> = [
        "år", "års", "el", "is", "råd", "råds", "val", "väg", "hus", "dag", "dags", "lag", "bil", "bad", "sjö", "tid",
        "tids", "mål", "tåg", "båt", "bok", "lek", "rum", "tak", "mat", "snö", "ort", "orts", "mark", "bro", "gas",
        "by", "del", "djur", "fot", "fri", "jul", "kök", "kol", "lån", "liv", "livs", "mur", "ord", "park", "rad",
        "sam", "skol", "sol", "tal", "torg", "träd", "vår", "yt", "öl", "ång", "idé", "hyr", "bygg", "eld", "arv",
        "ö", "syd", "nord", "öst", "väst", "hav", "havs", "gat", "yrk", "arm", "egg", "köp", "avgift", "nät", "zon",
    ]

    /// Prepositions and adverbs that are prefixes of verbs.
    private static let particles: Set<String> = [
        "under", "över", "efter", "före", "fram", "till", "mot", "genom", "åter", "bort", "från", "vid", "om", "an",
        "av", "in", "ut", "upp", "ned", "ner", "på", "för", "med", "kring", "inne", "utan", "samman", "igen", "emot",
        "ifrån", "mellan", "miss", "själv", "hem", "fast", "lös", "sönder", "tvär", "från",
    ]

    /// Words of other sorts that the list has, and that only seem to be parts.
    private static let noHeads: Set<String> = [
        "att", "och", "det", "den", "dem", "ett", "som", "har", "kan", "ska", "var", "vad", "hur", "när", "men", "ens",
        "hon", "han", "jag", "mig", "dig", "sig", "oss", "ert", "ers", "era", "din", "min", "sin", "vem", "dom", "nån",
        "nåt", "där", "här", "dit", "hit", "ack", "nej", "ock", "ju", "nog", "väl", "blev", "bli", "hos", "ses", "ges",
        "tar", "tas", "lär", "der", "les", "tes", "ter", "set", "ten", "ann", "art", "per", "kom", "pro", "kon", "res",
        "des", "dis", "sub", "kar", "rep", "ref", "rev", "int", "ins", "imp", "exp", "adm", "org", "ban", "ras", "ris",
        "por", "par", "pre", "for", "lag-", "gen", "rät", "bes", "ber", "ger", "gör", "mer", "del-", "ser", "alla",
        "inte", "deras", "hans", "hennes", "dess", "vars", "blir", "vara", "varit", "skulle", "kunna", "hade",
    ]

    /// Endings that the list happens to have as words.
    private static let noTails: Set<String> = [
        "era", "eras", "ens", "ande", "het", "heten", "heter", "heterna", "hets", "arna", "erna", "orna", "are", "ars",
        "ers", "ert", "ett", "ets", "ena", "enas", "sam", "samt", "bar", "bart", "bara", "dom", "domen", "den", "det",
        "dem", "din", "min", "sin", "ist", "ism", "isk", "ter", "ten", "tet", "tes", "tar", "tas", "ser", "ses", "sen",
        "set", "sar", "nas", "nar", "ner", "nit", "nes", "ras", "rar", "ran", "rad", "rat", "ren", "res", "ret", "lar",
        "las", "lat", "lad", "ler", "let", "len", "les", "lig", "liga", "ligt", "las", "gar", "gat", "ger", "ges",
        "gen", "kar", "kas", "kat", "ken", "kan", "var", "vis", "vist", "mer", "mar", "mas", "per", "par", "ton", "tor",
        "and", "ant", "ans", "ing", "ling", "ning", "ningar", "ade", "ades", "att", "som", "har", "ska", "men", "hon",
        "han", "kom", "ansa", "isa", "isera", "ist", "ell", "ella", "elle", "ial", "ion", "ions", "ior", "ior", "ida",
        "ide", "ider", "are", "aren", "arens", "arnas", "sel", "skap", "skapen", "skaper", "skaps", "ende", "else",
        "elsen", "elser", "els", "ari", "ars", "iva", "ivt", "iv", "erad", "erat", "erade", "ering", "eringen",
        "eringar", "erar", "erat", "tion", "tioner", "tionen", "rna", "rnas", "dra", "dras", "ras", "nde", "ande",
        "all", "alla", "allt", "ala", "alt", "ale", "ens", "ers", "eri", "eriet", "erier", "fri", "fria", "fritt",
        "lös", "lösa", "löst", "full", "fulla", "fullt", "rik", "rika", "rikt", "mot", "för", "med", "till", "från",
        "upp", "ned", "ner", "ut", "ute", "inne", "inn", "där", "här", "dit", "hit", "ifrån", "emot", "igen", "över",
        "under", "efter", "fram", "bort", "hem", "genom", "kring", "mellan", "vid",
    ]

    private static let endings: [[UInt8]] = [
        "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "nas", "ers", "ars", "ors", "ade", "at", "en",
        "et", "er", "ar", "or", "na", "ns", "ts", "n", "t", "r", "s",
    ].map { WordList.letters(of: $0) ?? [] }
}
