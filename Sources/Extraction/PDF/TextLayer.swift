import Poppler

/// A PDF page's text layer, measured by what it says: is it the text that the page shows?
struct TextLayer {
    let words: [PDFWord]
    /// Letters in all words.
    let letters: Int
    /// Share of characters that no Swedish text has: private use, replacement and control characters.
    let brokenShare: Double
    /// Share of å, ä and ö among the letters. Swedish text has 5 in a hundred.
    let swedishShare: Double
    /// Share of words with a capital after a small letter (`aU`, `föruQäUningar`), which wrong ligature tables make.
    let innerCapitalShare: Double
    /// Share of known words among those of at least two letters; nil without a word list or without words.
    let knownShare: Double?

    init(words: [PDFWord], lexicon: Lexicon) {
        self.init(words: words, texts: words.map(\.text), lexicon: lexicon)
    }

    /// The same measures for words from elsewhere.
    init(texts: [String], lexicon: Lexicon) {
        self.init(words: [], texts: texts, lexicon: lexicon)
    }

    private init(words: [PDFWord], texts: [String], lexicon: Lexicon) {
        self.words = words
        var letters = 0
        var swedish = 0
        var characters = 0
        var broken = 0
        var tokens = 0
        var known = 0
        var innerCapitals = 0
        for text in texts {
            for scalar in text.unicodeScalars {
                characters += 1
                if Self.isBroken(scalar) { broken += 1 }
                if scalar.properties.isAlphabetic {
                    letters += 1
                    if "åäöÅÄÖ\u{30A}\u{308}".unicodeScalars.contains(scalar) { swedish += 1 }
                } else if scalar == "\u{30A}" || scalar == "\u{308}" {
                    swedish += 1
                }
            }
            guard let token = Self.token(text) else { continue }
            tokens += 1
            if lexicon.knows(token) { known += 1 }
            if token.count <= 20, zip(token, token.dropFirst()).contains(where: { $0.isLowercase && $1.isUppercase }) {
                innerCapitals += 1
            }
        }
        self.letters = letters
        brokenShare = characters == 0 ? 0 : Double(broken) / Double(characters)
        swedishShare = letters == 0 ? 0 : Double(swedish) / Double(letters)
        innerCapitalShare = tokens == 0 ? 0 : Double(innerCapitals) / Double(tokens)
        knownShare = tokens == 0 || lexicon.isEmpty ? nil : Double(known) / Double(tokens)
    }

    /// The letters of a word without the punctuation around it; nil unless they are two or more and nothing else.
    private static func token(_ text: String) -> String? {
        let core = text.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
        let word = String(core).precomposed
        return word.count >= 2 && word.allSatisfy(\.isLetter) ? word : nil
    }

    private static func isBroken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .privateUse, .unassigned, .control, .surrogate: true
        default: scalar == "\u{FFFD}"
        }
    }

    /// Too few letters to judge the others by.
    private static let fewLetters = 400

    /// What speaks against the layer; nil where nothing does.
    var suspicion: String? {
        if brokenShare > 0.02 { return "it has characters that stand for nothing" }
        if innerCapitalShare > 0.02, words.count >= 50 { return "its ligatures are garbled" }
        if letters >= Self.fewLetters, swedishShare < 0.005 { return "it lacks å, ä and ö" }
        if let knownShare, words.count >= 20, knownShare < 0.6 { return "few of its words are known" }
        return nil
    }
}

extension String {
    /// Å, ä and ö as one character each where the file spells them as letter and accent.
    fileprivate var precomposed: String {
        guard unicodeScalars.contains(where: { $0 == "\u{30A}" || $0 == "\u{308}" }) else { return self }
        var result = ""
        for character in self {
            switch Array(character.unicodeScalars) {
            case ["a", "\u{30A}"]: result.append("å")
            case ["a", "\u{308}"]: result.append("ä")
            case ["o", "\u{308}"]: result.append("ö")
            case ["A", "\u{30A}"]: result.append("Å")
            case ["A", "\u{308}"]: result.append("Ä")
            case ["O", "\u{308}"]: result.append("Ö")
            default: result.append(character)
            }
        }
        return result
    }
}
