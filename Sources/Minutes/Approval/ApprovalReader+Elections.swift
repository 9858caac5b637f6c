import DocumentModel
import SwedishText

/// Who was elected to what, as the first items say.
extension ApprovalReader {
    func elections() -> [Signature] {
        var signatures: [Signature] = []
        for item in items.prefix(10) {
            for passage in item.body {
                let text = TokenisedText(reading.string(passage))
                for sentence in SentenceSplitter().sentences(in: text) {
                    signatures += election(text, sentence, passage)
                }
            }
        }
        return signatures
    }

    private func election(_ text: TokenisedText, _ sentence: Range<Int>, _ passage: Passage) -> [Signature] {
        let tokens = text.tokens.filter { sentence.contains($0.span.lowerBound) }
        guard
            tokens.contains(where: {
                [
                    "välja", "valde", "väljs", "valdes", "väljes", "utse", "utsåg", "utses", "utsågs", "anmäler",
                    "anmälde", "utsågos", "utsedd",
                ].contains($0.lower)
            }),
            !tokens.contains(where: { DecidingVerb.proposing.contains($0.lower) })
        else { return [] }
        var roles: [(role: Role, at: Int)] = []
        for (index, token) in tokens.enumerated() {
            let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
            if token.lower == "mötesordförande" || token.lower == "stämmoordförande"
                || token.lower == "ordförande" && ["för", "vid", "på"].contains(next)
                    && tokens[(index + 1)...].prefix(4).contains(where: {
                        ["mötet", "stämman", "dagens", "sammanträdet", "årsmötet", "möte"].contains($0.lower)
                    })
            {
                // `Stämmoordförande anmälde …` is the subject, not the one chosen.
                if index == 0, !["valdes", "väljs", "väljes", "utsågs"].contains(next) { continue }
                roles.append((.chair, index))
            } else if ["protokollförare", "mötessekreterare", "protokollförande"].contains(token.lower)
                || token.lower.hasPrefix("protokoll") && index > 0
                    && tokens[..<index].contains(where: { $0.lower == "föra" || $0.lower == "för" })
                    && !tokens.contains(where: { $0.lower.hasPrefix("juster") })
                || token.lower == "sekreterare" && tokens.contains(where: { $0.lower == "till" || $0.lower == "som" })
            {
                roles.append((.secretary, index))
            } else if token.lower.hasPrefix("juster") && token.lower != "justeringen"
                || token.lower.hasPrefix("protokolljuster")
            {
                roles.append((.adjuster, index))
            }
        }
        guard !roles.isEmpty else { return [] }
        var people: [(name: String, at: Int, evidence: EvidenceList)] = []
        var index = 0
        while index + 1 < tokens.count {
            if let range = PersonName.longest(in: tokens, from: index, limit: tokens.count) {
                let span = tokens[range.lowerBound].span.lowerBound..<tokens[range.upperBound - 1].span.upperBound
                people.append((text.string(span), range.lowerBound, reading.evidence(passage, span)))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        if tokens.contains(where: { $0.lower == "anmäler" || $0.lower == "anmälde" }) {
            // `Eva Ek anmäler Bo Alm att föra protokollet`: the second is chosen.
            let verb = tokens.firstIndex { $0.lower == "anmäler" || $0.lower == "anmälde" } ?? 0
            people.removeAll { $0.at < verb }
        }
        return people.compactMap { person in
            // `Eva Ek till mötesordförande samt Bo Alm till protokollförare`: the role after the name; before it where none follows.
            let role = roles.first { $0.at > person.at } ?? roles.last { $0.at < person.at }
            return role.map { Signature(role: $0.role, name: person.name, evidence: person.evidence) }
        }
    }
}
