import SwedishText

/// Which meeting decides, as far as it is known: what another body decided, or this one at another time, is told in its
/// minutes in the same words.
///
/// | printed, in the minutes of `Kulturnämnden` of 2024 | |
/// |---|---|
/// | `Nämnden beslutade att …` | decides |
/// | `Kommunstyrelsen beslutade att …`, `Ansökan godkändes av länsstyrelsen` | another body |
/// | `Vid föregående möte beslöts att …`, `Nämnden beslutade i maj att …` | another time |
/// | `Eva Ek valdes till kassör 1998` | another time |
struct Occasion: Hashable, Sendable {
    /// The organ or association that met, as printed; nil where the document does not say.
    var body: String?
    var year: Int?

    // MARK: Bodies

    private static let publicBodies: Set<String> = [
        "kommunfullmäktige", "kommunstyrelsen", "regionfullmäktige", "regionstyrelsen", "landstingsfullmäktige",
        "landstingsstyrelsen", "länsstyrelsen", "regeringen", "riksdagen",
    ]

    /// The word names a body other than the one that met: never where that one is unknown.
    func isOther(_ word: String) -> Bool {
        guard let body else { return false }
        let word = word.lowercased()
        let isBoard = word.hasSuffix("nämnden") && word.count > 9
        guard Self.publicBodies.contains(word) || isBoard else { return false }
        let own = TokenisedText(body).tokens.filter(\.isWord).map(\.lower)
        // `Kommunstyrelsens arbetsutskott` may call itself by the name of the board that it belongs to.
        if own.contains(where: { $0 == word || $0 == word + "s" }) { return false }
        // `Nämnden för hjälpmedel` is `Hjälpmedelsnämnden`.
        return !(isBoard && own.contains { $0 == "nämnden" || $0 == "nämnd" })
    }

    // MARK: Times

    /// The words after a verb in the past tense say when it was: another day than that of the meeting.
    func isOtherTime(after verb: Int, in tokens: [Token], through last: Int) -> Bool {
        guard verb < last else { return false }
        let next = tokens[(verb + 1)...last].prefix { $0.lower != "att" && $0.text != "," }.prefix(6)
        guard let first = next.first else { return false }
        if Self.past.contains(first.lower) { return true }
        // `beslutade i november att`, `beslutade den 3 maj att`, `beslutade kommunstyrelsen 2021 att`
        return zip(next, next.dropFirst()).contains { one, two in
            ["i", "under", "hösten", "våren"].contains(one.lower) && (Self.months.contains(two.lower) || isYear(two))
                || one.lower == "den" && two.isNumber
        }
    }

    /// What opens the sentence says when it was: `Vid föregående möte …`, `Vid årsmötet 2019 …`, `I maj …`.
    func isOtherTime(before verb: Int, in tokens: [Token], from first: Int) -> Bool {
        guard verb > first + 1 else { return false }
        let words = tokens[first..<verb]
        if words.prefix(4).contains(where: { Self.previous.contains($0.lower) }) { return true }
        guard ["vid", "på", "i"].contains(tokens[first].lower) else { return false }
        if tokens[first].lower == "i" { return Self.months.contains(tokens[first + 1].lower) }
        return zip(words, words.dropFirst()).prefix(4).contains { one, two in
            Self.meetings.contains { one.lower.hasSuffix($0) }
                && (isYear(two) || Self.past.contains(two.lower) || ["i", "den"].contains(two.lower))
        }
    }

    /// A year long gone stands after the verb: `valdes till kassör 1998`, not `valdes för 1998`.
    func isLongAgo(after verb: Int, in tokens: [Token], through last: Int) -> Bool {
        guard let year, verb + 1 < last else { return false }
        return (verb + 2...last).contains { index in
            guard isYear(tokens[index]), let number = Int(tokens[index].text), number < year - 1 else { return false }
            return !["för", "från", "-", "–", "räkenskapsåret", "verksamhetsåret", "budget", "bokslut"].contains(
                tokens[index - 1].lower)
        }
    }

    private func isYear(_ token: Token) -> Bool {
        token.isNumber && token.text.count == 4 && (1600...2200).contains(Int(token.text) ?? 0)
    }

    private static let meetings = ["möte", "mötet", "stämma", "stämman", "sammanträde", "sammanträdet"]
    private static let previous: Set<String> = ["föregående", "förra", "förrförra", "fjolårets", "senaste", "tidigare"]
    private static let past: Set<String> = ["tidigare", "förra", "redan", "nyligen", "senast"]
    private static let months: Set<String> = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december", "våras", "höstas", "somras", "vintras", "fjol",
    ]
}
