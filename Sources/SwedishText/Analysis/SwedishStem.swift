internal import Stemmer

/// What the inflections of a word share: the Snowball stem, with what it is known to miss in the versions that Linux
/// distributions carry (2.x) mended.
///
/// | forms | Snowball | here |
/// |---|---|---|
/// | `gevär`, `geväret`, `gevärets` | two stems | one: definite neuters |
/// | `medlem`, `medlemmar`; `tjänsteman`, `tjänstemannen` | two | one: doubled consonants |
/// | `regel`, `regler`; `fönster`, `fönstret`; `vatten`, `vattnet` | two | one: the vowel that is dropped |
/// | `stad`, `städer`; `tjänsteman`, `tjänstemän` | two | one: changed vowels |
/// | `styrelse`, `styra` | one | two: `-else` makes another word |
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

    /// One or two; none for a word with figures or signs.
    /// - Parameter word: the plain form.
    func stems(of word: String) -> [String] {
        guard word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "'" }) else { return [] }
        if let stem = derived(word) { return [stem] }
        let word = withUsualVowel(word)
        var stems = [mended(stemmer.stem(word))]
        for other in [withoutNeuterArticle(word), withoutArticleAfterA(word)].compactMap(\.self) {
            let stem = mended(stemmer.stem(other))
            if !stems.contains(stem) { stems.append(stem) }
        }
        for stem in [withItsEnding(word), withItsS(word, stems[0])].compactMap(\.self) where !stems.contains(stem) {
            stems.append(stem)
        }
        return stems
    }

    /// `läsplattan`, `läsplattans`: the article is one letter.
    private func withoutArticleAfterA(_ word: String) -> String? {
        guard word.utf8.count > Self.shortestNeuter, let ending = ["an", "ans"].first(where: word.hasSuffix) else {
            return nil
        }
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

    /// Of words in -else, which the algorithm cuts down to the verb: `styrelse`, `rörelse`.
    private func derived(_ word: String) -> String? {
        guard let found = word.range(of: "else", searchingFromEnd: 6), found.lowerBound > word.startIndex else {
            return nil
        }
        let ending = word[found.upperBound...]
        guard ["", "n", "ns", "r", "rs", "rna", "rnas", "s"].contains(String(ending)) else { return nil }
        return String(word[..<found.lowerBound]) + "els"
    }

    private static let vowels: [(changed: String, usual: String)] = [
        ("tjänstemän", "tjänsteman"), ("mannen", "man"), ("männen", "man"), ("männens", "man"), ("mäns", "man"),
        ("mannens", "man"), ("städer", "stad"), ("städerna", "stad"), ("städernas", "stad"), ("ledamöter", "ledamot"),
        ("ledamöterna", "ledamot"), ("ledamöternas", "ledamot"), ("ledamöters", "ledamot"), ("böcker", "bok"),
        ("böckerna", "bok"), ("böckernas", "bok"), ("tänder", "tand"), ("tänderna", "tand"), ("fötter", "fot"),
        ("fötterna", "fot"), ("nätter", "natt"), ("nätterna", "natt"), ("rötter", "rot"), ("rötterna", "rot"),
        ("söner", "son"), ("sönerna", "son"), ("bönder", "bonde"), ("bönderna", "bonde"), ("länder", "land"),
        ("länderna", "land"), ("ländernas", "land"), ("stränder", "strand"), ("stränderna", "strand"), ("män", "man"),
        ("döttrar", "dotter"), ("döttrarna", "dotter"), ("bröder", "bror"), ("bröderna", "bror"), ("mödrar", "mor"),
        ("händerna", "hand"), ("gäss", "gås"), ("bokstäver", "bokstav"), ("bokstäverna", "bokstav"),
        ("museer", "museum"), ("museet", "museum"), ("museets", "museum"), ("museerna", "museum"), ("rummet", "rum"),
    ]

    /// `ledamöter` is an inflection of `ledamot`, by itself and at the end of compounds.
    private func withUsualVowel(_ word: String) -> String {
        guard word.utf8.count > 3,
            word.utf8.contains(0xC3) || word.hasSuffix("mannen") || word.hasSuffix("mannens")
                || word.hasPrefix("muse")
        else { return word == "män" ? "man" : word }
        for (changed, usual) in Self.vowels where word.hasSuffix(changed) {
            let start = word.dropLast(changed.count)
            // kalender is no land.
            if changed.hasPrefix("länder"), start.hasSuffix("ka") || start.hasSuffix("b") { continue }
            return start + usual
        }
        return word
    }

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
        case UInt8(ascii: "l") where before == UInt8(ascii: "e") && letters.count > 4:
            let third = letters[letters.count - 3]
            return Self.consonants.contains(third) ? stem.dropLast(2) + "l" : stem
        default: return stem
        }
    }

    private static let consonants = Set("bcdfghjklmnpqrstvxz".utf8)
    private static let beforeR = Set("bdfgkptv".utf8)
}

extension String {
    /// The last occurrence that begins within so many characters of the end.
    fileprivate func range(of text: String, searchingFromEnd most: Int) -> Range<Index>? {
        var start = index(endIndex, offsetBy: -text.count, limitedBy: startIndex)
        var steps = 0
        while let place = start, steps < most {
            if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
            if place == startIndex { return nil }
            start = index(before: place)
            steps += 1
        }
        return nil
    }
}
