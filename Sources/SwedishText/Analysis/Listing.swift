/// Which pieces of a word a word list has.
struct Listing {
    let letters: [UInt8]
    private let list: WordList?
    /// By start and end: whether it is a word, and whether it is one with an `a` or an `e` after it.
    private var marks: [UInt8]

    private static let word: UInt8 = 1
    private static let withA: UInt8 = 2
    private static let withE: UInt8 = 4
    private static let looked: UInt8 = 8

    init(_ letters: [UInt8], _ list: WordList?) {
        self.letters = letters
        self.list = list
        marks = Array(repeating: 0, count: (letters.count + 1) * (letters.count + 1))
    }

    /// Looks up all pieces that begin there; the others are not known before.
    mutating func look(from start: Int) {
        guard let list, start < letters.count else { return }
        var digest = WordList.seed
        for end in (start + 1)...letters.count {
            digest = WordList.digest(digest, letters[end - 1])
            guard end - start > 1 else { continue }
            marks[start * (letters.count + 1) + end] = Self.marks(of: letters[start..<end], digest, in: list)
        }
    }

    private static func marks(of piece: ArraySlice<UInt8>, _ digest: UInt64, in list: WordList) -> UInt8 {
        var mark: UInt8 = looked
        if list.contains(piece, ending: nil, digest: digest) { mark |= word }
        let (a, e) = (UInt8(ascii: "a"), UInt8(ascii: "e"))
        if list.contains(piece, ending: a, digest: WordList.digest(digest, a)) { mark |= withA }
        if list.contains(piece, ending: e, digest: WordList.digest(digest, e)) { mark |= withE }
        return mark
    }

    private func mark(_ start: Int, _ end: Int) -> UInt8 {
        let known = marks[start * (letters.count + 1) + end]
        if known != 0 { return known }
        guard let list, end > start else { return 0 }
        return Self.marks(
            of: letters[start..<end], letters[start..<end].reduce(WordList.seed, WordList.digest), in: list)
    }

    subscript(start: Int, end: Int) -> Bool { mark(start, end) & Self.word != 0 }

    func has(_ start: Int, _ end: Int, _ ending: Unicode.Scalar) -> Bool {
        mark(start, end) & (ending == "a" ? Self.withA : Self.withE) != 0
    }

    /// Whether what stands from there to the end is a word as it is, and no short one.
    func isTail(_ start: Int) -> Bool { letters.count - start >= 4 && self[start, letters.count] }

    /// The word of which this is an inflection as far as the list has it; the word itself where it is none. Nil where
    /// the list has neither. Always shorter than an inflection, or as long.
    func base() -> [UInt8]? {
        for ending in Self.endings where letters.count >= ending.count + 4 && letters.ends(in: ending) {
            let end = letters.count - ending.count
            if self[0, end] { return Array(letters[..<end]) }
            if losesE(end, before: ending), has(0, end, "e") { return letters[..<end] + [UInt8(ascii: "e")] }
            guard Self.vowels.contains(ending[0]), ending.count > 1 else { continue }
            for vowel in ["a", "e"] as [Unicode.Scalar] where has(0, end, vowel) {
                return letters[..<end] + [UInt8(vowel.value)]
            }
        }
        return self[0, letters.count] ? letters : nil
    }

    /// Whether what stands from there to the end is a noun: the list has it with an article too, or it ends as nouns do.
    func isNoun(_ start: Int) -> Bool {
        guard let list, let last = letters.last else { return false }
        let word = letters[start...]
        if word.count >= 6, Self.nounEndings.contains(where: letters.ends(in:)) { return true }
        if Self.articles.contains(where: { list.contains(ArraySlice(word + $0)) }) { return true }
        if last == UInt8(ascii: "m") || last == UInt8(ascii: "n"),
            Self.articles[..<2].contains(where: {
                list.contains(ArraySlice(word + [last] + $0))
            })
        {
            return true
        }
        // vatten, vattnet; cirkel, cirkeln, cirklar
        guard word.count > 4, word.dropLast().last == UInt8(ascii: "e"), !Self.vowels.contains(last) else {
            return false
        }
        return Self.articles[..<2].contains { list.contains(ArraySlice(word.dropLast(2) + [last] + $0)) }
    }

    /// How many letters of what stands from there to the end are a word, of which the rest is an ending; nil where it
    /// is no inflected word.
    func inflected(_ start: Int) -> Int? {
        let count = letters.count - start
        if count < 3 { return nil }
        if self[start, letters.count] { return count }
        for ending in Self.endings where count >= ending.count + 3 {
            let end = letters.count - ending.count
            guard letters.ends(in: ending) else { continue }
            let mark = mark(start, end)
            // A word that drops its vowel before the ending: skola, skolor.
            let drops =
                Self.vowels.contains(ending[0])
                ? Self.withA | Self.withE : losesE(end, before: ending) ? Self.withE : 0
            if mark & (Self.word | drops) != 0 { return end - start }
        }
        return nil
    }

    /// ägare, ägarna
    private func losesE(_ end: Int, before ending: [UInt8]) -> Bool {
        ending[0] == UInt8(ascii: "n") && ending.count > 1 && letters[..<end].suffix(2).elementsEqual(Self.agent)
    }

    private static let agent = WordList.letters(of: "ar") ?? []
    private static let nounEndings = [
        "ing", "else", "tion", "sion", "het", "are", "skap", "ist", "itet", "nad", "an", "ande",
    ].map { WordList.letters(of: $0) ?? [] }
    private static let articles: [[UInt8]] = ["en", "et", "n", "t", "na"].map { WordList.letters(of: $0) ?? [] }

    private static let vowels = Set(WordList.letters(of: "aeo") ?? [])

    private static let endings: [[UInt8]] = [
        "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "nas", "ers", "ars", "ors", "ade", "at", "en",
        "et", "er", "ar", "or", "na", "ns", "ts", "n", "t", "r", "s",
    ].map { WordList.letters(of: $0) ?? [] }
}

extension [UInt8] {
    fileprivate func ends(in ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
