/// One form under which a word is found.
package struct Term: Hashable, Sendable {
    /// How near the form is to what is printed. Each kind has index keys of its own, so that a match can be weighed by
    /// how near it is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// As printed, in lower case.
        case exact = ""
        /// The same word written another way: without accents, without its hyphen, in today's spelling.
        case variant = "V"
        /// Shared by the word's inflections.
        case stem = "Z"
        /// Shared by the inflections of a word that this one is made of.
        case part = "C"
    }

    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// The term as the index knows it. A text never begins with an upper-case ASCII letter, so kind and field cannot
    /// be taken for a part of it.
    /// - Parameter field: upper-case letters that name where the word stands (`S` for a heading); empty for the text
    ///   itself.
    package func key(field: String = "") -> String { kind.rawValue + field + text }
}

/// A word of a text with all forms under which it is found.
package struct AnalysedWord: Hashable, Sendable {
    /// In Unicode scalars of the text.
    package var span: Range<Int>
    /// Counts words from 0, each part of a word that is written together (`it-bolaget`) as one.
    package var position: Int
    /// Exact forms first.
    package var terms: [Term]
    /// For a word made of several (`it-bolaget`, `KS-2023-00841`, `§ 46`): these, at positions of their own, the first
    /// at the same as the whole. Empty for a simple word.
    package var parts: [AnalysedWord]

    package init(span: Range<Int>, position: Int, terms: [Term], parts: [AnalysedWord] = []) {
        self.span = span
        self.position = position
        self.terms = terms
        self.parts = parts
    }

    /// The words that stand one after the other, for phrases: the parts where there are any.
    package var sequence: [AnalysedWord] { parts.isEmpty ? [self] : parts }

    /// As printed, in lower case.
    package var exact: String { terms.first { $0.kind == .exact }?.text ?? "" }
}
