import DocumentModel
import SwedishText

/// Tells the title of an item from the text that follows it.
struct ItemTitle {
    var title: String
    /// Where the title ends and the text begins, in Unicode scalars of the given text.
    var end: Int

    private static let verbs: Set<String> = [
        "är", "var", "har", "hade", "ska", "skall", "kan", "får", "fick", "finns", "fanns", "blev", "blir", "öppnar",
        "öppnas",
        "hälsar", "föreslår", "föreslog", "beslutar", "beslöt", "beslöts", "godkänner", "godkänns", "godkändes",
        "informerar", "redogör",
        "redogjorde", "rapporterar", "presenterar", "tackar", "förklarar", "avslutar", "avslutas", "väljs", "valdes",
        "väljer",
        "valde", "utses", "utsågs", "utser", "behövs", "anser", "konstaterar", "meddelar", "lämnar", "lämnas", "gick",
        "kom",
        "inkom", "deltar", "deltog", "fastställs", "fastställdes", "läggs", "lades", "bifölls", "antogs", "uppläses",
        "upplästes",
        "företogs", "yrkar", "tog", "tar", "ger", "gav", "går", "står", "fördes", "visar", "sker", "skedde", "hölls",
        "håller",
    ]

    /// Whether a text holds a finite verb, and so is a sentence and no title. By a closed list and the ending of weak
    /// verbs in the past tense: good enough for titles, which rarely have either.
    static func isSentence(_ text: String) -> Bool {
        TokenisedText(text).tokens.contains { token in
            guard token.isWord else { return false }
            return verbs.contains(token.lower) || DecidingVerb.passive.contains(token.lower)
                || token.lower.count > 5 && (token.lower.hasSuffix("ade") || token.lower.hasSuffix("ades"))
        }
    }

    /// `Val av valberedning, varav en utses till ordförande`: a noun for what is done, in a line without a full stop.
    static func opensTitle(_ text: String) -> Bool {
        let text = text.drop { !$0.isLetter }
        return text.count <= 120 && !text.contains(".") && !text.contains(":")
            && matters.contains { text.lowercased().hasPrefix($0) }
    }

    private static let matters = [
        "val av ", "fråga om ", "beslut om ", "fastställande av ", "godkännande av ", "genomgång av ", "anmälan av ",
        "föredragning av ",
    ]

    /// The title in a paragraph or list item that begins with the item's number; nil where the whole is a sentence.
    ///
    /// | text | title |
    /// |---|---|
    /// | `Val av kassör: Anna Ek` | `Val av kassör` |
    /// | `Val av justerare. Till justerare valdes Bo Ek.` | `Val av justerare` |
    /// | `Mötet öppnades.` | – |
    ///
    /// - Parameter hasMore: other text follows before the next item, so that this is a heading.
    init?(in text: String, hasMore: Bool) {
        let tokens = TokenisedText(text)
        let sentences = SentenceSplitter().sentences(in: tokens)
        guard let first = sentences.first else { return nil }
        let sentence = tokens.string(first)
        if let colon = tokens.tokens.first(where: { $0.text == ":" && first.contains($0.span.lowerBound) }),
            colon.span.upperBound < tokens.scalars.count, !hasMore || sentences.count > 1 || text.count > 160
        {
            let head = tokens.string(first.lowerBound..<colon.span.lowerBound)
            if head.count <= 120, !Self.isSentence(head) {
                title = Self.trimmed(head)
                end = colon.span.upperBound
                return
            }
        }
        guard sentence.count <= 260, !Self.isSentence(sentence) else { return nil }
        title = Self.trimmed(sentence)
        end = first.upperBound
    }

    static func firstSentence(of text: String) -> String? {
        let tokens = TokenisedText(text)
        return SentenceSplitter().sentences(in: tokens).first.map { trimmed(tokens.string($0)) }
    }

    static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        if let leaders = text.range(of: "....") ?? text.range(of: "……") { text = text[..<leaders.lowerBound] }
        // The mark of a footnote.
        while let last = text.last, "¹²³⁴⁵⁶⁷⁸⁹⁰".contains(last) { text.removeLast() }
        while let last = text.last, last.isWhitespace || ":.,;*_".contains(last) { text.removeLast() }
        while let first = text.first, first.isWhitespace || ":.,;*_–-".contains(first) { text.removeFirst() }
        return String(text)
    }
}

extension StringProtocol {
    /// The first occurrence of a piece of text, compared scalar by scalar.
    func range(of piece: String) -> Range<Index>? {
        guard let first = piece.first else { return nil }
        var start = startIndex
        while let found = self[start...].firstIndex(of: first) {
            if self[found...].hasPrefix(piece) { return found..<index(found, offsetBy: piece.count) }
            start = index(after: found)
        }
        return nil
    }
}
