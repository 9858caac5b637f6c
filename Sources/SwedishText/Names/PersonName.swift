/// Whether a piece of text has the form of a person's name: `Elina Mäki-Torkko`, `Helene V Wadensjö`,
/// `Carl von Ek`, `G. A. Lind`, `Anders Nilsson i Hult`. Form only: nobody is looked up.
package struct PersonName: Hashable, Sendable {
    /// Small words between first name and surname. Without `ben`, which may be a first name too.
    package static let particles: Set<String> = [
        "von", "af", "av", "de", "la", "van", "der", "den", "el", "al", "bin", "ibn", "da", "dos", "le", "du", "zu",
    ]

    /// Words that begin with a capital in lists and headings and are no part of a name.
    private static let others: Set<String> = [
        "bilaga", "datum", "plats", "tid", "närvarande", "frånvarande", "deltagare", "protokoll", "sida", "dagordning",
        "agenda", "beslut", "ordförande", "sekreterare", "justerare", "ledamöter", "ledamot", "ersättare", "övriga",
        "tjänstemän", "tjänstepersoner", "kommunen", "regioner", "lärosäten", "kommuner", "nationella", "regionala",
        "svenska", "styrelsen", "stämman", "mötet", "nämnden", "rådet", "val", "fråga", "information", "rapport",
        "föregående", "punkt", "ärende", "inga", "ingen", "alla", "förhinder", "anmält", "vid", "justeras", "justerat",
        "kallelse", "underskrift", "underskrifter", "digital", "digitalt", "paragrafer", "klockan", "kl", "samt",
        "enligt",
        "föredragande", "revisorer", "valberedning", "januari", "februari", "mars", "april", "maj", "juni", "juli",
        "augusti", "september", "oktober", "november", "december", "måndag", "tisdag", "onsdag", "torsdag", "fredag",
        "lördag", "söndag", "till", "för", "den", "det", "en", "ett", "och", "via", "ej", "närvaro", "namn",
        "organisation",
        "funktion", "titel", "parti", "förslag", "övrigt", "öppnande", "avslutning", "signerat", "signerad",
        "elektroniskt",
        "tjänstgörande", "beslutande", "insynsplats", "gruppledare", "adjungerade", "adjungerad", "inbjudna", "gäster",
        "protokolljusterare",
        "föreningsstämma", "årsmöte", "årsstämma", "styrelsemöte", "möte", "sammanträde", "ajournering", "suppleanter",
        "suppleant",
        "kassör", "revisor", "valberedningen", "ordinarie", "extra", "nyval", "omval", "vald", "år", "herr", "fru",
        "häradsdomaren",
        "nästa", "diskussion", "sammanfattning", "gruppdiskussioner", "grupp", "mål", "presentation", "aktivitet",
        "avslutning", "start", "jämtland", "härjedalen",
    ]

    package var text: String

    /// Nil where the text has not the form of a name of at least two parts.
    package init?(_ text: String) {
        let tokens = TokenisedText(text).tokens
        guard Self.isName(tokens) else { return nil }
        self.text = text
    }

    /// - Parameter tokens: of the candidate alone.
    package static func isName(_ tokens: some Collection<Token>) -> Bool {
        // `IM GR`: initials at the foot of a page.
        if tokens.allSatisfy({ $0.text.count <= 2 && $0.text == $0.text.uppercased() }) { return false }
        var capitals = 0
        var words = 0
        var previousWasInitial = false
        for (index, token) in tokens.enumerated() {
            if token.text == "." {
                guard previousWasInitial else { return false }
                continue
            }
            guard token.isWord, !token.text.contains(where: \.isNumber), !token.text.contains("@"),
                !token.text.contains("/")
            else { return false }
            previousWasInitial = false
            words += 1
            if index > 0, particles.contains(token.lower) || token.lower == "ben" { continue }
            // `Anders Nilsson i Hult`: old usage, after two names.
            if token.lower == "i", capitals >= 2, index < tokens.count - 1 { continue }
            guard token.isCapitalised else { return false }
            if token.text.count == 1 || token.text.count <= 3 && token.text.contains(".") {
                previousWasInitial = true
                if index == 0 { capitals += 1 }
                continue
            }
            if others.contains(token.lower) || Lexemes.isOrganisationWord(token.text) { return false }
            if Lexemes.isTitleWord(token.text), token.text.count > 3 { return false }
            // `Uppsala RSS`: capitals after a word in small letters are an abbreviation, all capitals may be a signature.
            if capitals > 0, Lexemes.isAbbreviation(token.text),
                tokens.contains(where: { $0.text.count > 1 && $0.text != $0.text.uppercased() })
            {
                return false
            }
            if token.text.contains(":") || token.text.contains("_") { return false }
            capitals += 1
        }
        return capitals >= 2 && words <= 6
    }

    /// The longest run of tokens from `start` that has the form of a name; nil where there is none.
    ///
    /// - Parameter limit: where the run ends at the latest; may lie beyond the tokens.
    package static func longest(in tokens: [Token], from start: Int, limit: Int) -> Range<Int>? {
        var end = min(limit, start + 7, tokens.count)
        while end >= start + 2 {
            let candidate = tokens[start..<end]
            if candidate.last?.isCapitalised ?? false, isName(candidate) { return start..<end }
            end -= 1
        }
        return nil
    }
}
