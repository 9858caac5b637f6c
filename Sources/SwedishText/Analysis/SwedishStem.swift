internal import Stemmer

/// What the inflections of a word share: the Snowball stem, with what it is known to miss in the versions that Linux
/// distributions carry (2.x) mended.
///
/// | forms | Snowball | here |
/// |---|---|---|
/// | `gevär`, `geväret`, `gevärets` | two stems | one: definite neuters |
/// | `medlem`, `medlemmar`; `tjänsteman`, `tjänstemannen` | two | one: doubled consonants |
/// | `regel`, `regler`; `fönster`, `fönstret`; `vatten`, `vattnet` | two | one: the vowel that is dropped |
/// | `stad`, `städer`; `skriva`, `skrev`; `ny`, `nytt` | two | one: see `IrregularForms` |
/// | `styrelse`, `styra`; `helhet`, `hel`; `ledig`, `led` | one | two: what makes another word |
/// | `strategi`, `strategin`; `gymnasium`, `gymnasiet` | two | one: nouns in -i and -ium |
/// | `människa`, `människors`; `nyckel`, `nyckeln`; `kommunal`, `kommunalt` | two | one |
/// | `kompetens`, `kompetensen`; `plats`, `platser` | two | one: an s that is no genitive |
/// | `kostnad`, `kostnaden`; `rektor`, `rektorer`, `rektorn` | two | one: endings that belong to the word |
/// | `läsplatta`, `läsplattan` | two | one: definite nouns in -a |
struct SwedishStem {
    private let stemmer: Stemmer

    /// In letters; shorter ones are other words (`det`, `inget`).
    private static let shortestNeuter = 5
    /// With the length of the article in them.
    private static let neuterEndings: [(ending: String, article: Int)] = [
        ("et", 1), ("ets", 2), ("ena", 2), ("enas", 3),
    ]

    init(_ stemmer: Stemmer) { self.stemmer = stemmer }

    /// One, or a few where the form may be of more than one word; none for a word with figures or signs.
    /// - Parameter word: the plain form.
    func stems(of word: String) -> [String] {
        guard word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "'" }) else { return [] }
        guard let base = IrregularForms.base(of: word) else { return regular(word) }
        var stems = base.isStem ? [base.text] : regular(base.text)
        if base.isAmbiguous { stems += regular(word).filter { !stems.contains($0) } }
        return stems
    }

    private func regular(_ word: String) -> [String] {
        if let stem = derived(word) { return [stem] }
        let word = withUsualEnding(word)
        var stems = [mended(stemmer.stem(word))]
        let others = [
            withoutNeuterArticle(word), withoutArticleAfterA(word), withoutArticleAfterVowel(word),
            withoutNeuterT(word),
        ]
        for other in others.compactMap(\.self) {
            let stem = mended(stemmer.stem(other))
            if !stems.contains(stem) { stems.append(stem) }
        }
        for stem in [withItsEnding(word), withItsS(word, stems[0])].compactMap(\.self) where !stems.contains(stem) {
            stems.append(stem)
        }
        return stems
    }

    /// Endings that the algorithm does not know, changed for ones that it does.
    private static let endings: [(ending: String, usual: String)] = [
        // gymnasium, gymnasiet; kommittéer; människors, medlemmars, handledares
        ("ium", "i"), ("iums", "i"), ("iumet", "i"), ("eer", "e"), ("eers", "e"), ("eerna", "e"), ("eernas", "e"),
        ("ien", "i"), ("iens", "i"), ("eret", "er"), ("erets", "er"), ("eren", "er"), ("ors", "or"), ("ars", "ar"),
        ("ares", "are"),
        // nyckeln; enkelt
        ("eln", "el"), ("elns", "el"), ("elt", "el"),
        // antagna, skrivna, trogna
        ("agna", "agen"), ("ivna", "iven"), ("ogna", "ogen"), ("allna", "allen"), ("undna", "unden"), ("utna", "uten"),
        ("ägna", "ägen"), ("itna", "iten"), ("etna", "eten"), ("uxna", "uxen"),
    ]

    private func withUsualEnding(_ word: String) -> String {
        guard word.utf8.count >= 6, let (ending, usual) = Self.endings.first(where: { word.hasSuffix($0.ending) })
        else {
            return word
        }
        return word.dropLast(ending.count) + usual
    }

    /// `strategin`, `policyn`.
    private func withoutArticleAfterVowel(_ word: String) -> String? {
        guard word.utf8.count >= 6, let ending = ["in", "yn", "ins", "yns"].first(where: word.hasSuffix) else {
            return nil
        }
        return String(word.dropLast(ending.count - 1))
    }

    /// `kommunalt`, `primärt`, `vackert`.
    private func withoutNeuterT(_ word: String) -> String? {
        let isNeuter =
            word.utf8.count >= 6 && ["alt", "ellt", "ivt", "ärt", "öst", "ert", "samt"].contains(where: word.hasSuffix)
        return isNeuter ? String(word.dropLast()) : nil
    }

    /// `läsplattan`, `läsplattans`: the article is one letter.
    private func withoutArticleAfterA(_ word: String) -> String? {
        guard word.utf8.count >= Self.shortestNeuter, let ending = ["an", "ans"].first(where: word.hasSuffix),
            !Self.keepsAn.contains(String(word.prefix { $0 != "s" }))
        else { return nil }
        return word.dropLast(ending.count) + "a"
    }

    /// `kostnad`, `rektorn`, `revisors`, of which the algorithm leaves `kostn`, `rekt`.
    private func withItsEnding(_ word: String) -> String? {
        guard word.utf8.count >= Self.shortestNeuter else { return nil }
        for (ending, extra) in [("", 0), ("s", 1), ("n", 1), ("ns", 2)] {
            if ["nad", "tor", "sor"].contains(where: { word.hasSuffix($0 + ending) }) {
                return String(word.dropLast(extra))
            }
        }
        return nil
    }

    /// `kompetens`, `plats`: the s may be the word's own.
    private func withItsS(_ word: String, _ stem: String) -> String? {
        word.utf8.count > 3 && word.hasSuffix("s") && (stem == word.dropLast() || word.hasSuffix("ens")) ? word : nil
    }

    private func withoutNeuterArticle(_ word: String) -> String? {
        guard word.utf8.count >= Self.shortestNeuter, !word.hasSuffix("het"), !word.hasSuffix("hets"),
            let found = Self.neuterEndings.first(where: { word.hasSuffix($0.ending) })
        else { return nil }
        return String(word.dropLast(found.article))
    }

    /// What makes other words, which the algorithm takes for inflections: `styrelse`, `enhet`, `ledig`, `hållbar`,
    /// `faktor`.
    private static let derivations: [(ending: [UInt8], stem: String, shortestBefore: Int)] = [
        ("else", "els", ["", "n", "ns", "r", "rs", "rna", "rnas", "s"], 1),
        ("het", "het", ["", "s", "en", "ens", "er", "ers", "erna", "ernas"], 2),
        (
            "ig", "ig",
            ["", "a", "t", "as", "e", "are", "ast", "aste", "ar", "ade", "ades", "at", "ats", "ad", "ande"], 2
        ),
        ("bar", "bar", ["", "a", "t", "as", "are", "ast", "aste"], 3),
        ("ktor", "ktor", ["", "s", "n", "ns", "er", "ers", "erna", "ernas"], 1),
    ].flatMap { (text: String, stem: String, endings: [String], shortest: Int) in
        endings.map { (Array((text + $0).utf8), stem, shortest) }
    }

    private func derived(_ word: String) -> String? {
        let letters = Array(word.utf8)
        for (ending, stem, shortestBefore) in Self.derivations where letters.count >= ending.count + shortestBefore {
            guard letters.suffix(ending.count) == ending[...] else { continue }
            let before = word.utf8.dropLast(ending.count)
            // stig is no st that is -ig.
            guard stem == "els" || before.contains(where: { Self.vowels.contains($0) || $0 >= 0x80 }) else { continue }
            return String(Substring(before)) + stem
        }
        return nil
    }

    /// å, ä and ö are of two bytes.
    private static let vowels = Set("aeiouy".utf8)
    /// Short words whose -an is no article.
    private static let keepsAn: Set<String> = [
        "roman", "orkan", "organ", "altan", "titan", "dekan", "tulpan", "sopran", "satan", "cyan",
    ]

    /// Words in -damm and -lamm are no inflections of dam and lam.
    private static let keepsDouble = ["damm", "lamm", "tamm"]

    private func mended(_ stem: String) -> String {
        let letters = Array(stem.utf8)
        guard letters.count > 3 else { return stem }
        let (last, before) = (letters[letters.count - 1], letters[letters.count - 2])
        let isConsonant = Self.consonants.contains(before)
        switch last {
        case UInt8(ascii: "m") where before == last && !Self.keepsDouble.contains(where: stem.hasSuffix):
            return String(stem.dropLast())
        case UInt8(ascii: "n") where before == last && (stem.hasSuffix("mann") || stem.hasSuffix("vänn")):
            return String(stem.dropLast())
        // fönstr-et beside fönst-er, vackr-a beside vack-er
        case UInt8(ascii: "r") where isConsonant && letters.count > 4 && Self.beforeR.contains(before):
            return String(stem.dropLast())
        // vattn-et beside vatt-en, teckn-et beside teck-en
        case UInt8(ascii: "n") where stem.hasSuffix("ttn") || stem.hasSuffix("ckn") || stem.hasSuffix("ppn"):
            return String(stem.dropLast())
        // regel beside regl-er
        case UInt8(ascii: "l") where before == UInt8(ascii: "e"):
            let third = letters[letters.count - 3]
            return Self.consonants.contains(third) ? stem.dropLast(2) + "l" : stem
        default: return stem
        }
    }

    private static let consonants = Set("bcdfghjklmnpqrstvxz".utf8)
    private static let beforeR = Set("bdfgkptv".utf8)
}
