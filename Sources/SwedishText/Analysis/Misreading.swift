/// How alike a word is to another that it may be a misreading of.
///
/// What recognition of printed text takes for something else is known: rings and dots get lost (`vardrad`), `rn` stands
/// for `m`, `c` for `e`, `1` for `l`. Such changes cost little; any other letter counts as a whole one. A few of the
/// first letters, with what looks alike made one, are the keys under which a word is kept and looked for.
package enum Misreading {
    private static let keyLength = 7
    private static let shortestWord = 4
    private static let longestWord = 40

    /// Keys that a word shares with those it may be a misreading of, or one of it: of the word, with two letters that
    /// are read for one as one and as two, and of what is left of a short one without its ending. None for a word of
    /// few letters.
    package static func keys(of word: String) -> [String] {
        let letters = Array(word.unicodeScalars)
        guard letters.count >= shortestWord, letters.count <= longestWord else { return [] }
        var keys: [String] = []
        let joined = skeleton(letters)
        let single = letters.map(bone)
        for bones in joined.prefix(keyLength) == single.prefix(keyLength) ? [joined] : [joined, single] {
            guard bones.count >= shortestWord else { continue }
            add(keysOf: bones.prefix(keyLength), to: &keys)
            for count in shortestWord..<max(shortestWord, min(keyLength, bones.count))
            where bones.count - count <= longestEnding && endings.contains(text(bones[count...])) {
                add(keysOf: bones[..<count], to: &keys)
            }
        }
        return keys
    }

    /// The letters, and where there are enough of them, these without one.
    private static func add(keysOf letters: ArraySlice<Unicode.Scalar>, to keys: inout [String]) {
        func add(_ key: String) { if !keys.contains(key) { keys.append(key) } }
        add(text(letters))
        guard letters.count >= 6 else { return }
        for index in letters.indices { add(text(letters[..<index] + letters[(index + 1)...])) }
    }

    /// How much must have been misread; nil where it is too much to believe.
    /// - Parameters:
    ///   - read: the word that stands in the text
    ///   - word: the one that is looked for
    ///   - stem: its own; `read` may go on after it with any ending
    package static func cost(of read: String, for word: String, stem: String) -> Double? {
        let letters = Array(read.unicodeScalars)
        let whole = Array(word.unicodeScalars)
        guard letters.count <= longestWord, whole.count <= longestWord else { return nil }
        let limit = limit(whole.count)
        let costs = costs(whole, letters, limit)
        var best = costs[whole.count * (letters.count + 1) + letters.count]
        var bases = [Array(stem.unicodeScalars)]
        // handledatna for handledarna, of which the stem is handled
        if word.hasSuffix("are") { bases.append(Array(whole.dropLast())) }
        for base in bases where base.count >= 3 {
            // Mostly the stem is how the word begins, and was counted with it.
            let counted = whole.starts(with: base) ? costs : self.costs(base, letters, limit)
            let row = base.count * (letters.count + 1)
            for end in (0...letters.count).dropFirst(base.count - 2)
            where counted[row + end] < min(best, limit) {
                if endings.contains(text(skeleton(Array(letters[end...])))) {
                    best = min(best, counted[row + end] + 0.05)
                }
            }
        }
        return best > 0 && best <= limit ? best : nil
    }

    /// One whole letter in a long word, two in a very long one; only what looks alike in a short one.
    private static func limit(_ length: Int) -> Double {
        switch length {
        case ..<6: 0.5
        case 6...7: 0.8
        case 8...11: 1.05
        default: 1.6
        }
    }

    // MARK: Signs

    /// What a long word may have been in which stands what no Swedish word has: figures between letters (`b0kgåva`), or
    /// `cl` (`folktandvårclen`). Empty for others.
    static func meant(by word: String) -> [String] {
        let letters = Array(word.unicodeScalars)
        guard (shortestCompound...longestWord).contains(letters.count) else { return [] }
        let figures = letters.indices.filter { ("0"..."9").contains(letters[$0]) }
        guard figures.count * 4 <= letters.count, figures.last != letters.count - 1,
            figures.allSatisfy({ !figures.contains($0 + 1) && lettersOfFigures[letters[$0]] != nil })
        else { return [] }
        var words = figures.isEmpty ? [] : [text(letters.map { lettersOfFigures[$0] ?? $0 })]
        if figures.contains(where: { letters[$0] == "1" }) {
            words.append(text(letters.map { $0 == "1" ? "i" : lettersOfFigures[$0] ?? $0 }))
        }
        let plain = words.first ?? word
        if plain.contains("cl") { words.append(plain.replacing("cl", with: "d")) }
        return words
    }

    private static let shortestCompound = 7
    private static let lettersOfFigures: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "o", "1": "l", "5": "s", "6": "b", "9": "g",
    ]

    // MARK: Looks

    /// Each letter as the simplest one that it is taken for.
    private static func skeleton(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var bones: [Unicode.Scalar] = []
        var index = 0
        while index < letters.count {
            if index + 1 < letters.count, let one = pair(letters[index], letters[index + 1]) {
                bones.append(bone(one))
                index += 2
            } else {
                bones.append(bone(letters[index]))
                index += 1
            }
        }
        return bones
    }

    /// The letter that two are read for. No table: it is asked for each pair of letters of each word that may be meant.
    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        switch (first, second) {
        case ("r", "n"), ("n", "i"), ("i", "n"): "m"
        case ("v", "v"): "w"
        case ("c", "l"): "d"
        case ("i", "i"): "u"
        case ("r", "i"): "n"
        case ("l", "i"): "h"
        default: nil
        }
    }

    private static func bone(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        switch letter {
        case "å", "ä", "à", "á", "â", "ã", "æ": "a"
        case "ö", "ó", "ò", "ô", "õ", "ø", "0": "o"
        case "c", "é", "è", "ê", "ë": "e"
        case "1", "l", "í", "ì", "î", "ï", "j", "t", "f": "i"
        case "ü", "ú", "ù", "û": "u"
        case "w", "y": "v"
        case "5": "s"
        case "8", "h", "6": "b"
        case "q", "9": "g"
        default: letter
        }
    }

    /// Of one letter taken for another.
    private static func cost(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Double {
        if one == other { return 0 }
        if bone(one) != bone(other) { return alike.contains(key(one, other)) ? 0.4 : 1 }
        // Rings, dots and accents first.
        return isMarked(one) != isMarked(other) || isMarked(one) ? 0.2 : 0.4
    }

    private static func isMarked(_ letter: Unicode.Scalar) -> Bool { letter.value > 0x7F }

    /// Both ways.
    private static let alike: Set<UInt64> = {
        let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
            ("n", "u"), ("n", "h"), ("a", "o"), ("e", "o"), ("c", "o"), ("r", "t"), ("k", "h"), ("b", "d"), ("s", "a"),
            ("m", "n"),
            ("r", "i"), ("g", "y"), ("ä", "ö"), ("å", "ö"),
        ]
        return Set(pairs.flatMap { [key($0, $1), key($1, $0)] })
    }()

    private static func key(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> UInt64 {
        UInt64(one.value) << 32 | UInt64(other.value)
    }

    /// For each number of letters of the word, and of those of `read` within it, what it costs to have read the ones
    /// for the others; infinite where it is certainly more than the limit.
    private static func costs(_ word: [Unicode.Scalar], _ read: [Unicode.Scalar], _ limit: Double) -> [Double] {
        let width = read.count + 1
        var costs = Array(repeating: Double.infinity, count: (word.count + 1) * width)
        for column in 0..<width { costs[column] = Double(column) }
        var leastBefore = 0.0
        for row in 1..<(word.count + 1) {
            let line = row * width
            costs[line] = Double(row)
            var least = costs[line]
            for column in 1..<width {
                let cell = line + column
                var cost = min(costs[cell - width], costs[cell - 1]) + 1
                let before = costs[cell - width - 1]
                if before < min(cost, limit) { cost = min(cost, before + self.cost(word[row - 1], read[column - 1])) }
                // m read as rn, or the other way.
                if column > 1, costs[cell - width - 2] < limit, let one = pair(read[column - 2], read[column - 1]) {
                    cost = min(cost, costs[cell - width - 2] + (one == word[row - 1] ? 0.3 : 2))
                }
                if row > 1, costs[cell - 2 * width - 1] < limit, let one = pair(word[row - 2], word[row - 1]),
                    one == read[column - 1]
                {
                    cost = min(cost, costs[cell - 2 * width - 1] + 0.3)
                }
                costs[cell] = cost
                least = min(least, cost)
            }
            // No later row is less than the lesser of the two before it.
            if min(least, leastBefore) > limit { break }
            leastBefore = least
        }
        return costs
    }

    /// In the letters of skeletons, joined and single.
    private static let endings: Set<String> = Set(
        [
            "", "n", "en", "et", "t", "a", "e", "s", "ns", "ens", "ets", "er", "ar", "or", "na", "erna", "arna", "orna",
            "ernas", "arnas", "r", "rna", "ers", "ars", "de", "des", "at", "ade", "ande",
        ].flatMap { (ending: String) in
            let letters = Array(ending.unicodeScalars)
            return [text(skeleton(letters)), text(letters.map(bone))]
        })
    private static let longestEnding = 5

    private static func text(_ letters: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(letters))
    }
}
