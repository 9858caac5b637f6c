import SwedishText

/// What a sentence of minuted text does.
enum DecisionSentence: Hashable {
    /// Decides: the spans of its decisions in the passage's text.
    case decides([Range<Int>])
    /// Ends in the verb, and the att-clauses follow: `Stämman beslutar,`.
    case leadsToDecisions
    /// `Valberedningen föreslog följande:` – att-clauses that follow are none.
    case leadsToProposals
    case proposes
    /// Opens or closes the meeting: a decision where the item has no other.
    case opensOrCloses(Range<Int>)
    case other

    /// - Parameter isUnderDecision: the sentence stands under the heading `Beslut`: it decides by its place, and only
    ///   what proposes is left out.
    /// - Parameter occasion: the meeting, which is told from others; nothing is where it is not known.
    static func reading(
        _ text: TokenisedText, _ sentence: Range<Int>, lineStarts: LineStarts = LineStarts(),
        isUnderDecision: Bool = false, occasion: Occasion = Occasion()
    ) -> DecisionSentence {
        let range = text.tokens.indices.filter { sentence.contains(text.tokens[$0].span.lowerBound) }
        guard let first = range.first, let last = range.last else { return .other }
        let reader = Reader(text: text, first: first, last: last, lineStarts: lineStarts, occasion: occasion)
        return reader.read(isUnderDecision)
    }

    private struct Reader {
        let text: TokenisedText
        let first: Int
        let last: Int
        let lineStarts: LineStarts
        let occasion: Occasion

        var tokens: [Token] { text.tokens }

        func read(_ isUnderDecision: Bool) -> DecisionSentence {
            if let disposal = disposes { return .decides([disposal]) }
            let proposal = (first...last).first { DecidingVerb.proposing.contains(tokens[$0].lower) }
            let deciding = (first...last).first { DecidingVerb.isDeciding(tokens[$0].lower) }
            if let proposal, deciding.map({ proposal < $0 }) ?? true {
                if isUnderDecision, isOwnProposal(proposal) { return .decides([whole]) }
                return isLeadIn(after: proposal) ? .leadsToProposals : .proposes
            }
            if let deciding, tellsOfAnother(deciding) { return .other }
            if let deciding, let result = decide(at: deciding, isUnderDecision) { return result }
            if tokens[first].lower == "att", isUnderDecision {
                return .decides(
                    AttClauses.split(
                        text, tokens[first].span.lowerBound..<tokens[last].span.upperBound, lineStarts: lineStarts))
            }
            if opensOrCloses { return .opensOrCloses(whole) }
            if declares || formal { return .decides([whole]) }
            if let considered = considers { return .decides(considered) }
            if isNoted { return .decides([whole]) }
            return .other
        }

        /// The sentence without its full stop.
        var whole: Range<Int> {
            var end = last
            while end > first, [".", ":", ",", ";", "*", "_"].contains(tokens[end].text) { end -= 1 }
            return tokens[first].span.lowerBound..<tokens[end].span.upperBound
        }

        /// `Nämnden föreslår kommunfullmäktige att …`, under `Beslut`: what the body decides is what it proposes to another.
        private func isOwnProposal(_ verb: Int) -> Bool {
            guard verb > first, verb + 2 < last, DecidingVerb.isBody(tokens[verb - 1].text) else { return false }
            return DecidingVerb.isBody(tokens[verb + 1].text) && !isLeadIn(after: verb + 1)
        }

        // MARK: Other meetings

        /// The verb tells what was decided elsewhere, at another time, or in words that are quoted.
        private func tellsOfAnother(_ verb: Int) -> Bool {
            if isQuoted(verb) { return true }
            let word = tokens[verb].lower
            guard DecidingVerb.isPast(word) else { return false }
            let subject = (max(first, verb - 4)..<verb).contains { occasion.isOther(tokens[$0].text) }
            let inverted = verb < last && occasion.isOther(tokens[verb + 1].text)
            return subject || inverted || occasion.isOtherTime(after: verb, in: tokens, through: last)
                || occasion.isOtherTime(before: verb, in: tokens, from: first)
        }

        /// A passive verb names who did it: `godkändes av länsstyrelsen`.
        private func isDoneByAnother(_ verb: Int) -> Bool {
            guard verb + 2 <= last, tokens[verb + 1].lower == "av" else { return false }
            return occasion.isOther(tokens[verb + 2].text)
        }

        private func isQuoted(_ verb: Int) -> Bool {
            let before = tokens[first..<verb].filter { ["”", "\"", "“", "»"].contains($0.text) }
            return before.count % 2 == 1
        }

        // MARK: beslutar

        private func decide(at verb: Int, _ isUnderDecision: Bool) -> DecisionSentence? {
            let before = tokens[first..<verb]
            // `om` also stands before nouns: `efter samtal om bron beslutar mötet …`
            if before.suffix(4).contains(where: { $0.lower != "om" && DecidingVerb.weakening.contains($0.lower) })
                || before.suffix(2).contains(where: { $0.lower == "om" })
            {
                return nil
            }
            if before.contains(where: {
                ["att", "som", "finner", "fann", "frågar", "frågade", "prövar", "prövade", "undrar"].contains($0.lower)
            }) {
                return nil
            }
            guard let att = firstAtt(after: verb) else {
                if isLeadIn(after: verb) { return .leadsToDecisions }
                return decidesWithoutAtt(verb) ? .decides([whole]) : nil
            }
            if att == last || att + 1 == last && !tokens[last].isWord { return .leadsToDecisions }
            let span = tokens[att].span.lowerBound..<tokens[last].span.upperBound
            return .decides(AttClauses.split(text, span, lineStarts: lineStarts))
        }

        /// The verb is (almost) the last word.
        private func isLeadIn(after verb: Int) -> Bool {
            let rest = tokens[(verb + 1)...].prefix(last - verb)
            let words = rest.filter(\.isWord).map(\.lower)
            return words.count <= 6
                && words.allSatisfy {
                    [
                        "följande", "att", "enligt", "nedan", "enhälligt", "därefter", "således", "om", "nämligen",
                        "om,", "föreslå", "kommunfullmäktige", "sålunda",
                    ].contains($0)
                }
                && (rest.last.map { !$0.isWord || $0.lower == "att" || $0.lower == "följande" } ?? true
                    || words.isEmpty)
                && !words.contains("föreslå")
        }

        private func firstAtt(after verb: Int) -> Int? {
            guard verb < last else { return nil }
            return (verb + 1...last).first { index in
                tokens[index].lower == "att" && !DecidingVerb.bindsAtt.contains(tokens[index - 1].lower)
            }
                ?? (verb + 1...last).first { index in
                    // `… enligt styrelsens förslag att balansera`
                    tokens[index].lower == "att"
                        && ["förslag", "förslaget", "uppdrag"].contains(tokens[index - 1].lower)
                }
        }

        private func decidesWithoutAtt(_ verb: Int) -> Bool {
            guard verb < last else { return false }
            let next = tokens[verb + 1].lower
            if verb == first { return true }
            if ["enligt", "i", "vara", "enhälligt", "dessutom", "även", "också", "därför"].contains(next) {
                // `beslutades i november 2022` tells of another meeting.
                if next == "i" {
                    return verb + 2 <= last && ["enlighet", "överensstämmelse"].contains(tokens[verb + 2].lower)
                }
                return true
            }
            return next.count > 3 && (next.hasSuffix("a") || next.hasSuffix("slå"))
                && tokens[verb].lower != "beslutades"
        }

        // MARK: Other verbs

        private var formal: Bool {
            for index in first...last {
                let word = tokens[index].lower
                if DecidingVerb.passive.contains(word), isMain(index, isPassive: true), !isHistory(index) {
                    return true
                }
                if DecidingVerb.filing.contains(word), isMain(index, isPassive: true),
                    tokens[index...last].contains(where: { DecidingVerb.files.contains($0.lower) })
                {
                    return true
                }
                // `Begäran blev av stämman bifallen.`
                if DecidingVerb.becoming.contains(word), isMain(index, isPassive: true), !isHistory(index),
                    tokens[index...last].contains(where: { DecidingVerb.participle.contains($0.lower) })
                {
                    return true
                }
                // `väljer att återkomma` is no election.
                if DecidingVerb.active.contains(word), isMain(index, isPassive: false),
                    index == last || tokens[index + 1].lower != "att",
                    tokens[first..<index].contains(where: { DecidingVerb.isBody($0.text) })
                {
                    return true
                }
            }
            return givesTask
        }

        /// `Anna Ek yrkade …, vilket förslag av stämman avslogs`: the clause that goes on from a proposal and disposes of it.
        private var disposes: Range<Int>? {
            for index in first..<last
            where ["vilket", "vilken", "vilka", "hvilket", "hvilken", "hvilka"].contains(tokens[index].lower)
                && DecidingVerb.proposals.contains(tokens[index + 1].lower)
            {
                let rest = index + 2..<last + 1
                guard let verb = rest.first(where: { DecidingVerb.passive.contains(tokens[$0].lower) }),
                    !isHistory(verb)
                else { return nil }
                return tokens[index].span.lowerBound..<whole.upperBound
            }
            return nil
        }

        private func isHistory(_ verb: Int) -> Bool {
            tellsOfAnother(verb) || isDoneByAnother(verb) || occasion.isLongAgo(after: verb, in: tokens, through: last)
        }

        /// `Styrelsen får i uppdrag att …`, `Förvaltningen ges i uppdrag att …` at the start of a sentence.
        private var givesTask: Bool {
            guard last - first > 4 else { return false }
            return (first...min(first + 8, last - 2)).contains { index in
                ["ges", "gavs", "fick", "ger", "gav"].contains(tokens[index].lower) && isMain(index, isPassive: true)
                    && tokens[index...min(index + 4, last)].contains { $0.lower == "uppdrag" }
            }
        }

        private static let subordinating: Set<String> = [
            "som", "när", "att", "vilka", "vilket", "vilken", "där", "eftersom", "sedan",
        ]

        /// The verb stands in a main clause that tells of this meeting, not of what always holds.
        private func isMain(_ verb: Int, isPassive: Bool) -> Bool {
            let before = tokens[first..<verb]
            if tokens[first...last].contains(where: {
                ["alltid", "normalt", "vanligtvis", "årligen"].contains($0.lower)
            }) {
                return false
            }
            if before.suffix(isPassive ? 3 : 2).contains(where: {
                DecidingVerb.weakening.contains($0.lower) || $0.lower == "att"
            }) {
                return false
            }
            // A main clause has no subordinating word before its verb, unless a comma closes that clause.
            for index in before.indices.reversed() {
                if before[index].text == "," { break }
                // `Till att justera protokollet valdes …`, `Att justera protokollet utsågs …`
                if before[index].lower == "att", index == first || before[index - 1].lower == "till" { continue }
                // `Klockarens begäran att få … blev bifallen`
                if isPassive, before[index].lower == "att", DecidingVerb.proposals.contains(before[index - 1].lower) {
                    return true
                }
                if Self.subordinating.contains(before[index].lower) { return false }
            }
            return true
        }

        // MARK: Declarations

        /// `… förklarar föreningsstämman för öppen`, `anmäler Anna Ek att föra protokollet`.
        private var declares: Bool {
            for index in first...last {
                switch tokens[index].lower {
                case "förklarar", "förklarade", "förklarades", "förklaras":
                    if tokens[index...last].contains(where: {
                        [
                            "öppen", "öppnad", "öppnat", "öppnade", "avslutad", "avslutat", "avslutade", "avslutadt",
                            "öppnadt", "justerad", "justerat", "upplöst",
                        ].contains($0.lower)
                    }) {
                        return true
                    }
                // `förklarar sammanträdet avslutat` only; `förklarar att …` informs.
                case "anmäler", "anmälde":
                    if tokens[index...last].contains(where: {
                        ["protokollförare", "sekreterare"].contains($0.lower) || $0.lower.hasPrefix("protokoll")
                    }) {
                        return tokens[index...last].contains {
                            $0.lower == "protokollförare" || $0.lower == "föra" || $0.lower == "för"
                                || $0.lower == "sekreterare"
                        }
                    }
                default: continue
                }
            }
            return false
        }

        /// `Mötet öppnades.` `Ordföranden avslutar mötet.`
        private var opensOrCloses: Bool {
            let words = tokens[first...last].map(\.lower)
            guard words.count <= 30 else { return false }
            let isMeeting = words.contains { word in
                [
                    "mötet", "stämman", "sammanträdet", "årsmötet", "föreningsstämman", "årsstämman", "kyrkostämman",
                    "styrelsemötet",
                ].contains(word)
            }
            let acts = words.contains {
                [
                    "öppnades", "öppnas", "öppnade", "öppnar", "avslutades", "avslutas", "avslutade", "avslutar",
                    "öppnades,",
                ].contains($0)
            }
            guard isMeeting, acts else { return false }
            return !words.contains { ["om", "när", "innan", "efter", "ska", "skall"].contains($0) }
        }

        /// `Beslut om avgiften: 200 kronor`, in notes: what stands after the colon was decided.
        private var isNoted: Bool {
            guard tokens[first].lower == "beslut", last - first > 3,
                ["för", "om", "i", "gällande", "angående", "avseende", "kring", "rörande"].contains(
                    tokens[first + 1].lower),
                let colon = (first + 2...min(first + 8, last)).first(where: { tokens[$0].text == ":" }), colon < last
            else { return false }
            return !tokens[first + 2..<colon].contains {
                DecidingVerb.weakening.contains($0.lower)
                    || ["tas", "fattas", "togs", "fattades", "saknas", "väntas"].contains($0.lower)
            }
        }

        /// `Mötet anser att kallelse har gått ut i god tid`: the body finds something to be so.
        private var considers: [Range<Int>]? {
            guard
                let verb = (first...last).first(where: {
                    ["anser", "ansåg", "finner", "fann", "konstaterar", "konstaterade"].contains(tokens[$0].lower)
                }),
                verb - first <= 3, verb > first, verb + 1 < last,
                ["mötet", "stämman", "årsmötet", "föreningsstämman", "årsstämman"].contains(tokens[verb - 1].lower)
            else { return nil }
            // `Stämman fann skäligt att bevilja honom …`
            let att =
                ["skäligt", "lämpligt", "rådligt", "gott", "godt"].contains(tokens[verb + 1].lower)
                ? verb + 2 : verb + 1
            guard tokens[att].lower == "att" else { return nil }
            return AttClauses.split(text, tokens[att].span.lowerBound..<tokens[last].span.upperBound)
        }
    }
}
