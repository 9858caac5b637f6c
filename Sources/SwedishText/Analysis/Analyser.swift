internal import Stemmer

/// Turns text into the words under which it is found: the same for what is indexed and for what is asked.
///
/// Words are runs of letters and digits. What is written together (`it-bolaget`, `KS-2023-00841`, `2025-03-20`) is
/// found whole and in its parts; a § with its number is one word; `hälso- och sjukvård` is found as `hälsovård` too.
/// Letters are compared in lower case and composed; å, ä and ö are never folded. A word has, beside its exact form,
/// variants in other spellings, the stem that its inflections share, and the stems of the words it is made of.
///
/// Not Sendable: it holds the stemmer, and remembers the words it has seen.
package final class Analyser {
    /// Changes whenever the same text may give other terms, so that an index made before is known to be outdated.
    package static let version = 7

    /// The word list by which compounds are divided, in words; nil where the system has none.
    package let lexicon: String?

    private static let longestSurname = 11
    private let stem: SwedishStem
    private let splitter: CompoundSplitter
    private var seen = Remembered<Word, Forms>(most: 150_000)

    private struct Forms {
        var terms: [Term]
        var isDoubtful: Bool
    }

    private struct Word: Hashable {
        var text: String
        var isWhole: Bool
        /// Old spellings in names are left alone, but for compounds that are plainly none.
        var isName: Bool
    }

    /// Nil where the system's libstemmer has no Swedish.
    /// - Parameters:
    ///   - lexicon: divides compounds; nil where the system has none.
    ///   - knows: whether the archive has a word often enough to be a part of others; asked for words that the list
    ///     does not have.
    package init?(lexicon: WordList? = nil, knows: @escaping (String) -> Bool = { _ in false }) {
        guard let stemmer = Stemmer() else { return nil }
        self.lexicon = lexicon?.description
        stem = SwedishStem(stemmer)
        splitter = CompoundSplitter(list: lexicon, knows: knows)
    }

    /// The words of the text, in order.
    package func words(of text: String) -> [AnalysedWord] {
        var words: [AnalysedWord] = []
        var position = 0
        let tokens = Tokeniser(text).tokens()
        for (index, token) in tokens.enumerated() {
            let isSimple = token.parts.count == 1 && token.parts[0] == token.whole
            let isName = token.whole.isName || isAfOfName(index, tokens)
            var terms = self.terms(for: Word(text: token.whole.text, isWhole: !isSimple, isName: isName))
            if !token.others.isEmpty {
                terms.insert(contentsOf: token.others.map { Term(.exact, $0) }, at: min(1, terms.count))
            }
            if token.isCut, let joined = joined(index, tokens) { terms += joined.filter { !terms.contains($0) } }
            let parts =
                isSimple
                ? []
                : token.parts.enumerated().map { offset, part in
                    AnalysedWord(
                        span: part.span, position: position + offset,
                        terms: self.terms(for: Word(text: part.text, isWhole: false, isName: part.isName)))
                }
            words.append(AnalysedWord(span: token.whole.span, position: position, terms: terms, parts: parts))
            position += token.parts.count
        }
        return words
    }

    /// Whether nothing is known of a word: the list does not have it, in any inflection, nor the words that it would be
    /// made of. It may be a name, a foreign word, or a misreading.
    /// - Parameter word: in lower case.
    package func isDoubtful(_ word: String) -> Bool {
        forms(of: Word(text: word, isWhole: false, isName: false)).isDoubtful
    }

    /// `af` between two parts of a name: Carl af Ugglas.
    private func isAfOfName(_ index: Int, _ tokens: [Tokeniser.Token]) -> Bool {
        tokens[index].whole.text == "af" && index + 1 < tokens.count && tokens[index + 1].whole.isName
    }

    /// `hälso- och sjukvård`: the terms of `hälsovård`. What the two words share is the last part of the second.
    private func joined(_ index: Int, _ tokens: [Tokeniser.Token]) -> [Term]? {
        guard index + 2 < tokens.count, ["och", "eller", "samt"].contains(tokens[index + 1].whole.text) else {
            return nil
        }
        let second = tokens[index + 2].whole
        guard second.span.lowerBound - tokens[index].whole.span.upperBound <= 8,
            let last = splitter.parts(of: PlainForm.plain(second.text)).last,
            let letters = WordList.letters(of: second.text), last.span.upperBound == letters.count
        else { return nil }
        let tail = String(String.UnicodeScalarView(letters[last.span].map { Unicode.Scalar($0) }))
        let word = tokens[index].whole.text + tail
        guard word.unicodeScalars.count <= Tokeniser.longestWord else { return nil }
        return [Term(.variant, word)] + stem.stems(of: PlainForm.plain(word)).map { Term(.stem, $0) }
    }

    private func terms(for word: Word) -> [Term] { forms(of: word).terms }

    private func forms(of word: Word) -> Forms {
        if let known = seen[word] { return known }
        var terms = [Term(.exact, word.text)]
        func add(_ kind: Term.Kind, _ text: String) {
            let term = Term(kind, text)
            if !text.isEmpty, !terms.contains(term) { terms.append(term) }
        }
        let plain = PlainForm.plain(word.text)
        if plain != word.text { add(.variant, plain) }
        var modern = word.isWhole ? nil : OldSpelling.modern(plain)
        if word.isName, let form = modern, !isCompound(form) { modern = nil }
        if let modern { add(.variant, modern) }
        var isDoubtful = false
        if !word.isWhole {
            for form in [plain, modern].compactMap(\.self) { stem.stems(of: form).forEach { add(.stem, $0) } }
            var division = splitter.division(of: modern ?? plain)
            isDoubtful = division.isDoubtful
            if modern != nil, isDoubtful || division.parts.isEmpty {
                // Not every word that looks old is.
                let asWritten = splitter.division(of: plain)
                if !asWritten.isDoubtful { division = asWritten }
                isDoubtful = isDoubtful && asWritten.isDoubtful
            }
            for stem in partStems(of: modern ?? plain, division.parts) { add(.part, stem) }
            if isDoubtful, let (meant, parts) = meant(by: plain) {
                partStems(of: meant, parts).forEach { add(.part, $0) }
            }
        }
        let forms = Forms(terms: terms, isDoubtful: isDoubtful)
        seen[word] = forms
        return forms
    }

    /// Whether it is a long word all of whose parts are known: `kvinnoförening`, which is no surname though it begins with
    /// a capital.
    private func isCompound(_ word: String) -> Bool {
        guard word.unicodeScalars.count >= Self.longestSurname else { return false }
        let division = splitter.division(of: word)
        return !division.parts.isEmpty && !division.isDoubtful
    }

    /// The compound that a word was before some of its letters were misread for what words do not have.
    private func meant(by word: String) -> (word: String, parts: [CompoundSplitter.Part])? {
        for meant in Misreading.meant(by: word) {
            let division = splitter.division(of: meant)
            if !division.isDoubtful, !division.parts.isEmpty { return (meant, division.parts) }
        }
        return nil
    }

    /// Of each word that the compound is made of, and of those that are compounds themselves: `försörjningsplan` in
    /// `kompetensförsörjningsplan`.
    private func partStems(of word: String, _ parts: [CompoundSplitter.Part]) -> [String] {
        guard parts.count > 1, let letters = WordList.letters(of: word),
            parts.last?.span.upperBound == letters.count
        else { return [] }
        var stems: [String] = []
        for start in parts.indices {
            for end in start..<parts.count where end - start + 1 < parts.count {
                let before = letters[parts[start].span.lowerBound..<parts[end].span.lowerBound]
                let text = String(String.UnicodeScalarView(before.map { Unicode.Scalar($0) })) + parts[end].word
                stems += stem.stems(of: text)
            }
        }
        return stems
    }
}

@available(*, unavailable)
extension Analyser: Sendable {}
