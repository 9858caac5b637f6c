internal import Stemmer

/// Turns text into the words under which it is found: the same for what is indexed and for what is asked.
///
/// Words are runs of letters and digits. What is written together (`it-bolaget`, `KS-2023-00841`, `2025-03-20`) is
/// found whole and in its parts; a § with its number is one word. Letters are compared in lower case and composed;
/// å, ä and ö are never folded.
///
/// Not Sendable: it holds the stemmer, and remembers the words it has seen.
package final class Analyser {
    /// Changes whenever the same text may give other terms, so that an index made before is known to be outdated.
    package static let version = 1

    private let sources: [any TermSource]
    private var seen: [Word: [Term]] = [:]
    private static let mostRemembered = 100_000

    private struct Word: Hashable {
        var text: String
        var isWhole: Bool
    }

    /// Nil where the system's libstemmer has no Swedish.
    package convenience init?() {
        guard let stemmer = Stemmer() else { return nil }
        self.init(sources: [PlainForm(), SwedishStem(stemmer), NeuterStem(stemmer)])
    }

    /// - Parameter sources: what gives the forms beside the exact one, in the order of their terms.
    package init(sources: [any TermSource]) { self.sources = sources }

    /// The words of the text, in order.
    package func words(of text: String) -> [AnalysedWord] {
        var words: [AnalysedWord] = []
        var position = 0
        for token in Tokeniser(text).tokens() {
            let isSimple = token.parts.count == 1 && token.parts[0] == token.whole
            var terms = self.terms(for: token.whole.text, isWhole: !isSimple)
            terms.insert(contentsOf: token.others.map { Term(.exact, $0) }, at: min(1, terms.count))
            let parts = token.parts.enumerated().map { offset, part in
                AnalysedWord(
                    span: part.span, position: position + offset, terms: self.terms(for: part.text, isWhole: false))
            }
            words.append(
                AnalysedWord(
                    span: token.whole.span, position: position, terms: terms, parts: isSimple ? [] : parts))
            position += token.parts.count
        }
        return words
    }

    private func terms(for text: String, isWhole: Bool) -> [Term] {
        let word = Word(text: text, isWhole: isWhole)
        if let known = seen[word] { return known }
        var terms = [Term(.exact, text)]
        for source in sources {
            for term in source.terms(for: text, isWhole: isWhole) where !terms.contains(term) { terms.append(term) }
        }
        if seen.count >= Self.mostRemembered { seen.removeAll(keepingCapacity: true) }
        seen[word] = terms
        return terms
    }
}

@available(*, unavailable)
extension Analyser: Sendable {}
