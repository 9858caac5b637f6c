internal import DocumentModel
internal import SwedishText

/// Names as they are printed, taken apart: an archive prints the same ones again and again, and each is read once.
///
/// Not Sendable: it remembers what it has read.
final class PrintedNames {
    struct Printed {
        /// Without what stands in brackets.
        var name: String
        /// From the brackets; nil where they hold no party.
        var party: String?
        /// Nil where the name has not a first name (or its initial) and a surname.
        var form: NameForm?
        /// No word of it is one of organisations.
        var isPerson: Bool
        var isOrganisation: Bool
    }

    private var known: [String: Printed] = [:]

    func read(_ text: String) -> Printed {
        if let known = known[text] { return known }
        let (name, party) = Self.divided(text)
        let words = TokenisedText(name).tokens.filter(\.isWord)
        let printed = Printed(
            name: name, party: party, form: NameForm(name),
            isPerson: !words.contains { Lexemes.isOrganisationWord($0.text) || $0.text.contains("@") },
            isOrganisation: words.contains { Lexemes.isOrganisationWord($0.text) || Lexemes.isAbbreviation($0.text) })
        known[text] = printed
        return printed
    }

    /// `Anna Lind (S)`: the name, and the party where it is one.
    private static func divided(_ text: String) -> (name: String, party: String?) {
        guard let bracket = text.firstIndex(of: "(") else { return (text.trimmingBlank(), nil) }
        let inner = text[text.index(after: bracket)...].prefix { $0 != ")" }
        return (text[..<bracket].trimmingBlank(), (1...4).contains(inner.count) ? inner.uppercased() : nil)
    }
}
