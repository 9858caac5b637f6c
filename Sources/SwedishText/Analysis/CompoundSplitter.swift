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
    package func parts(of word: String) -> [Part] { letters(of: word).map { division($0).parts } ?? [] }

    /// The parts, and whether nothing is known of the word: the list has it in no inflection, nor all the words that it
    /// would be made of.
    func division(of word: String) -> (parts: [Part], isDoubtful: Bool) {
        guard let letters = letters(of: word) else {
            guard let letters = WordList.letters(of: word) else { return ([], true) }
            return ([], Listing(letters, list).inflected(0) == nil)
        }
        let (parts, isWhole) = division(letters)
        if isWhole || Listing(letters, list).inflected(0) != nil { return (parts, false) }
        return (parts, parts.isEmpty || parts.contains(where: \.isUnknown))
    }

    private func letters(of word: String) -> [UInt8]? {
        guard word.utf8.count >= Self.shortestCompound, let letters = WordList.letters(of: word),
            (Self.shortestCompound...Self.longestCompound).contains(letters.count)
        else { return nil }
        return letters
    }

    // MARK: Search

    private struct Step {
        var cost: Double
        var start: Int
        var word: Found
    }

    private struct Found {
        /// Letters of the compound, and a letter that the word has after them.
        var span: Range<Int>
        var ending: UInt8?
        var cost: Double
        var isUnknown = false
    }

    private func division(_ letters: [UInt8]) -> (parts: [Part], isWhole: Bool) {
        var listing = Listing(letters, list)
        listing.look(from: 0)
        let isWhole = listing[0, letters.count]
        var steps = [Step?](repeating: nil, count: letters.count + 1)
        for start in 0..<(letters.count - 2) {
            let before = steps[start]
            guard start == 0 || before != nil else { continue }
            if start > 0 { listing.look(from: start) }
            let isAfterUnknown = before?.word.isUnknown ?? false
            func reach(_ end: Int, _ found: Found?) {
                guard let found else { return }
                let cost = (before?.cost ?? 0) + found.cost
                if steps[end].map({ cost < $0.cost }) ?? true {
                    steps[end] = Step(cost: cost, start: start, word: found)
                }
            }
            if !isAfterUnknown {
                for end in (start + 2)..<letters.count { reach(end, head(start..<end, listing, isWhole: isWhole)) }
            }
            if start > 0, !isAfterUnknown || letters.count - start >= Self.shortestTailAfterUnknown {
                reach(letters.count, tail(start, listing, isWhole: isWhole))
            }
        }
        var parts: [Part] = []
        var end = letters.count
        while end > 0, let step = steps[end] {
            let word = letters[step.word.span] + (step.word.ending.map { [$0] } ?? [])
            parts.append(Part(span: step.start..<end, word: Self.text(word), isUnknown: step.word.isUnknown))
            end = step.start
        }
        return (parts.count > 1 ? parts.reversed() : [], isWhole)
    }

    /// A part before others.
    private func head(_ span: Range<Int>, _ listing: Listing, isWhole: Bool) -> Found? {
        var found = base(ofHead: span, listing)
        let isFirst = span.lowerBound == 0
        if found == nil {
            guard !isWhole, isFirst, span.count >= Self.shortestUnknownPart else { return nil }
            found = unknown(span, listing)
        }
        guard var found else { return nil }
        guard span.count <= Self.longestMisleading else { return found }
        let text = Self.text(listing.letters[span])
        let isShortHead = Self.shortHeads.contains(text)
        // Of a word that the list has whole, both parts must leave no doubt.
        if isWhole, span.count < 4 && !isShortHead || Self.particles.contains(text) { return nil }
        if span.count < Self.shortestKnownPart { return isShortHead && isFirst ? Found(span: span, cost: 1.6) : nil }
        if Self.noHeads.contains(text) { return nil }
        if span.count == 3, !isShortHead { found.cost += 0.7 }
        return found
    }

    /// The dictionary's form of a part before others, and how much less likely it is than the word itself.
    private func base(ofHead span: Range<Int>, _ listing: Listing) -> Found? {
        let (start, end) = (span.lowerBound, span.upperBound)
        let last = listing.letters[end - 1]
        if last == UInt8(ascii: "s"), span.count > 2 {
            // A word in -s that is one itself (`kompetens`) is in the list without being a genitive.
            if listing[start, end - 1], span.count > 3 || isShortHead(start..<(end - 1), listing) {
                return Found(span: start..<(end - 1), cost: 1)
            }
            if span.count > 3, listing.has(start, end - 1, "e") {
                return Found(span: start..<(end - 1), ending: UInt8(ascii: "e"), cost: 1.1)
            }
        }
        if listing[start, end] { return Found(span: span, cost: 1) }
        guard span.count >= 4 else {
            guard span.count == 3, listing.has(start, end, "a"), isShortHead(span, listing) else { return nil }
            return Found(span: span, ending: UInt8(ascii: "a"), cost: 1.2)
        }
        if last == UInt8(ascii: "o") || last == UInt8(ascii: "u"), listing.has(start, end - 1, "a") {
            return Found(span: start..<(end - 1), ending: UInt8(ascii: "a"), cost: 1.1)
        }
        guard !Self.vowels.contains(last) else { return nil }
        if listing.has(start, end, "a") { return Found(span: span, ending: UInt8(ascii: "a"), cost: 1.3) }
        return listing.has(start, end, "e") ? Found(span: span, ending: UInt8(ascii: "e"), cost: 1.3) : nil
    }

    /// A part that the archive has, or nobody. The archive is asked of one part only, beside one that the list has.
    private func unknown(_ span: Range<Int>, _ listing: Listing) -> Found? {
        let isGenitive = listing.letters[span.upperBound - 1] == UInt8(ascii: "s")
        let bare = isGenitive ? span.dropLast() : span
        guard listing.isTail(span.upperBound) else { return nil }
        for span in isGenitive ? [span, bare] : [span] where knows(Self.text(listing.letters[span])) {
            return Found(span: span, cost: 1.3)
        }
        // What cannot go on from here must not stand in the way of known words that can.
        guard list != nil, listing.letters.count - span.upperBound >= Self.shortestTailAfterUnknown else { return nil }
        return Found(span: bare, cost: 2.2 - 0.02 * Double(span.count), isUnknown: true)
    }

    /// The last part, in any inflection.
    private func tail(_ start: Int, _ listing: Listing, isWhole: Bool) -> Found? {
        let span = start..<listing.letters.count
        if span.count < (isWhole ? 4 : Self.shortestKnownPart) { return nil }
        if let bare = isWhole ? (listing[start, span.upperBound] ? span.count : nil) : listing.inflected(start) {
            let text = Self.text(listing.letters[span])
            if Self.noTails.contains(text) || Self.noTails.contains(Self.text(listing.letters[span].prefix(bare))) {
                return nil
            }
            return Found(span: span, cost: (bare == span.count ? 1 : 1.2) + (bare == 3 ? 0.5 : 0))
        }
        guard !isWhole, span.count >= Self.shortestUnknownPart, knows(Self.text(listing.letters[span])) else {
            return nil
        }
        return Found(span: span, cost: 1.3)
    }

    private func isShortHead(_ span: Range<Int>, _ listing: Listing) -> Bool {
        Self.shortHeads.contains(Self.text(listing.letters[span]))
    }

    private static func text(_ letters: some Sequence<UInt8>) -> String {
        String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
    }

    private static let vowels = Set(WordList.letters(of: "aeiouyåäö") ?? [])

    /// In letters: longer parts are in none of the sets below.
    private static let longestMisleading = 8

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
}
