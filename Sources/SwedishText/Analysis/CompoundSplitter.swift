/// Divides compounds into the words they are made of: `kompetensförsörjningsplanen` into `kompetens`, `försörjning`,
/// `planen`.
///
/// Of all divisions into known words that with the fewest and longest parts is taken, and each of the parts is divided
/// again. A word that the list has whole is divided only where both parts leave no doubt: `ekonomutbildning` is,
/// `utbildning` (`ut`, `bildning`) is not; its inflections are divided as the word is.
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
    /// One that the list has whole: elnät.
    private static let shortestListed = 5
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
        return (parts, !isWhole && (parts.isEmpty || parts.contains(where: \.isUnknown)))
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

    /// The parts, and whether the list has the word in any inflection.
    private func division(_ letters: [UInt8]) -> (parts: [Part], isWhole: Bool) {
        var listing = Listing(letters, list)
        listing.look(from: 0)
        guard listing.base() != nil else { return (fine(coarse(&listing, isWhole: false), of: letters), false) }
        // An inflection is divided as the word is.
        while let base = listing.base(), base != listing.letters {
            listing = Listing(base, list)
            listing.look(from: 0)
        }
        if listing.letters.count < Self.shortestListed || isPrefixed(listing)
            || Self.grownTogether.contains(Self.text(listing.letters[...]))
        {
            return ([], true)
        }
        var parts = fine(coarse(&listing, isWhole: true), of: listing.letters)
        if let last = parts.indices.last {
            let span = parts[last].span.lowerBound..<letters.count
            parts[last] = Part(span: span, word: Self.text(letters[span]))
        }
        return (parts, true)
    }

    /// Whether a short word is another one with a prefix: `beskrivning`, which begins with `besk` by chance.
    private func isPrefixed(_ listing: Listing) -> Bool {
        guard listing.letters.count <= Self.longestPrefixed else { return false }
        return Self.prefixes.contains { listing.letters.starts(with: $0) && listing[$0.count, listing.letters.count] }
    }

    /// Each part divided once more: a part that is a compound itself is in the list as one word.
    private func fine(_ parts: [Part], of letters: [UInt8]) -> [Part] {
        parts.flatMap { part -> [Part] in
            guard !part.isUnknown, let word = self.letters(of: part.word) else { return [part] }
            var inner = division(word).parts
            guard let last = inner.last, last.span.lowerBound < part.span.count else { return [part] }
            let start = part.span.lowerBound
            for index in inner.indices {
                let span = inner[index].span
                inner[index].span = (start + span.lowerBound)..<(start + span.upperBound)
            }
            inner[inner.count - 1].span = (start + last.span.lowerBound)..<part.span.upperBound
            return inner
        }
    }

    private func coarse(_ listing: inout Listing, isWhole: Bool) -> [Part] {
        let letters = listing.letters
        var steps = [Step?](repeating: nil, count: letters.count + 1)
        for start in 0..<(letters.count - 1) {
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
                for end in (start + 1)..<letters.count where end > start + 1 {
                    reach(end, head(start..<end, listing, isWhole: isWhole))
                }
            }
            if start > 0, !isAfterUnknown || letters.count - start >= Self.shortestTailAfterUnknown {
                reach(letters.count, tail(start, listing, isWhole: isWhole))
            }
        }
        var parts: [Part] = []
        var end = letters.count
        while end > 0, let step = steps[end] {
            let word = letters[step.word.span] + (step.word.ending.map { [$0] } ?? [])
            parts.append(Part(span: step.start..<end, word: Self.text(word[...]), isUnknown: step.word.isUnknown))
            end = step.start
        }
        return parts.count > 1 ? parts.reversed() : []
    }

    /// A part before others.
    private func head(_ span: Range<Int>, _ listing: Listing, isWhole: Bool) -> Found? {
        var found = base(ofHead: span, listing, isWhole: isWhole)
        let isFirst = span.lowerBound == 0
        if found == nil {
            guard !isWhole, isFirst, span.count >= Self.shortestUnknownPart else { return nil }
            found = unknown(span, listing)
        }
        guard var found else { return nil }
        guard span.count <= Self.longestMisleading else { return found }
        let text = Self.text(listing.letters[span])
        let isText = found.isUnknown || found.span == span && found.ending == nil
        let base =
            isText ? text : Self.text(listing.letters[found.span] + (found.ending.map { [$0] } ?? []))
        let length = isText ? span.count : found.span.count + (found.ending == nil ? 0 : 1)
        let isShortHead = Self.shortHeads.contains(text) || Self.shortHeads.contains(base)
        // Of a word that the list has whole, both parts must leave no doubt.
        if Self.particles.contains(text) || isWhole && length < 4 && !isShortHead { return nil }
        if span.count < Self.shortestKnownPart { return isShortHead && isFirst ? Found(span: span, cost: 1.6) : nil }
        if Self.noHeads.contains(text) || Self.noHeads.contains(base) { return nil }
        if length == 3, !isShortHead {
            // Haltand is no tooth.
            if listing.letters.count - span.upperBound <= Self.shortestUnknownPart { return nil }
            found.cost += 0.7
        }
        // Adjectives do not begin compounds.
        if base.hasSuffix("sam"), text.utf8.count > 5 { found.cost += 0.6 }
        return found
    }

    /// The dictionary's form of a part before others, and how much less likely it is than the word itself.
    private func base(ofHead span: Range<Int>, _ listing: Listing, isWhole: Bool) -> Found? {
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
        // plane-, löne-, familje-, skole-, kyrko-, gatu-; the list may have some of them so.
        let isE = last == UInt8(ascii: "e")
        let isBinding = last == UInt8(ascii: "o") || last == UInt8(ascii: "u") || isE
        let isListed = listing[start, end]
        if isBinding, span.count >= (isListed && isE ? 6 : 4) {
            if isE, listing[start, end - 1] { return Found(span: start..<(end - 1), cost: 1.1) }
            if listing.has(start, end - 1, "a") {
                return Found(span: start..<(end - 1), ending: UInt8(ascii: "a"), cost: 1.1)
            }
        }
        if isListed {
            // A word in -a loses or changes it before others; what keeps it is mostly a verb (`leda` in `ledamot`).
            guard last == UInt8(ascii: "a"), !Self.keepsA.contains(Self.text(listing.letters[span])) else {
                return Found(span: span, cost: 1)
            }
            return isWhole ? nil : Found(span: span, cost: 1.6)
        }
        guard span.count >= 4 else {
            guard span.count == 3, listing.has(start, end, "a"), isShortHead(span, listing) else { return nil }
            return Found(span: span, ending: UInt8(ascii: "a"), cost: 1.2)
        }
        guard !Self.vowels.contains(last) else { return nil }
        if listing.has(start, end, "a"), Self.canLoseA(listing.letters[span]) {
            return Found(span: span, ending: UInt8(ascii: "a"), cost: 1.3)
        }
        return listing.has(start, end, "e") ? Found(span: span, ending: UInt8(ascii: "e"), cost: 1.3) : nil
    }

    /// Whether what is left of a word without its -a can stand before another: `skol`, `kärn`, but not `ordn` of `ordna`
    /// or `renover` of `renovera`.
    private static func canLoseA(_ letters: ArraySlice<UInt8>) -> Bool {
        guard let last = letters.last, let before = letters.dropLast().last else { return false }
        if before == UInt8(ascii: "e"), last == UInt8(ascii: "r") { return letters.count < 5 }
        guard [UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "r")].contains(last) else { return true }
        return before == last || before == UInt8(ascii: "r") || vowels.contains(before)
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
        return Found(span: bare, cost: 2.6 - 0.02 * Double(span.count), isUnknown: true)
    }

    /// The last part, in any inflection.
    private func tail(_ start: Int, _ listing: Listing, isWhole: Bool) -> Found? {
        let span = start..<listing.letters.count
        if span.count <= Self.longestYear, Self.years.contains(Self.text(listing.letters[span])) {
            return start >= Self.shortestUnknownPart ? Found(span: span, cost: 1.2) : nil
        }
        if span.count < Self.shortestKnownPart { return nil }
        if let bare = isWhole ? (listing[start, span.upperBound] ? span.count : nil) : listing.inflected(start) {
            let text = Self.text(listing.letters[span])
            let word = Self.text(listing.letters[span].prefix(bare))
            if Self.noTails.contains(text) || Self.noTails.contains(word) { return nil }
            let isShortTail = Self.shortTails.contains(word)
            if !isWhole, Self.nameTails.contains(word), start <= Self.longestNameHead { return nil }
            if isWhole, bare == 3 && !isShortTail || !listing.isNoun(start) { return nil }
            return Found(span: span, cost: (bare == span.count ? 1 : 1.2) + (bare == 3 && !isShortTail ? 0.5 : 0))
        }
        guard !isWhole, span.count >= Self.shortestUnknownPart else { return nil }
        if isPrefixed(start, listing) || knows(Self.text(listing.letters[span])) { return Found(span: span, cost: 1.3) }
        return nil
    }

    /// `utövning` (ut, övning), which the list does not have.
    private func isPrefixed(_ start: Int, _ listing: Listing) -> Bool {
        let word = listing.letters[start...]
        return Self.prefixes.contains { prefix in
            word.count - prefix.count >= Self.shortestAfterPrefix && word.starts(with: prefix)
                && listing.inflected(start + prefix.count) != nil
        }
    }

    private func isShortHead(_ span: Range<Int>, _ listing: Listing) -> Bool {
        Self.shortHeads.contains(Self.text(listing.letters[span]))
    }

    private static func text(_ letters: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: letters.count * 2) { buffer in
            var count = 0
            for letter in letters {
                if letter < 0x80 {
                    buffer[count] = letter
                } else {
                    buffer[count] = 0xC0 | letter >> 6
                    count += 1
                    buffer[count] = 0x80 | letter & 0x3F
                }
                count += 1
            }
            return count
        }
    }

    private static let prefixes = [
        "be", "för", "miss", "an", "av", "om", "in", "ut", "upp", "åter", "under", "över", "fram", "mot", "till", "sam",
    ].map { WordList.letters(of: $0) ?? [] }
    private static let longestPrefixed = 12
    private static let shortestAfterPrefix = 6

    private static let vowels = Set(WordList.letters(of: "aeiouyåäö") ?? [])

    /// In letters: longer parts are in none of the sets below.
    private static let longestMisleading = 8
}
