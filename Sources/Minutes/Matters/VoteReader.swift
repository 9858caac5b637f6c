import DocumentModel
import SwedishText

/// Votes with their counts: `med röstsiffrorna 19 mot 17`, `7 ja-röster och 4 nej-röster`, `22 röster för mot 14 emot`,
/// and the names where they are listed after `Ja:` and `Nej:`.
struct VoteReader {
    let reading: Reading

    func votes(in sections: [Section]) -> [Vote] {
        var votes: [Vote] = []
        for section in sections where section.label != .documents {
            for passage in section.passages {
                let text = TokenisedText(reading.string(passage))
                for sentence in SentenceSplitter().sentences(in: text) {
                    guard let count = count(text, sentence) else { continue }
                    votes.append(
                        Vote(
                            method: method(text, sentence), yes: count.yes, no: count.no, abstain: count.abstain,
                            result: ItemTitle.trimmed(text.string(sentence)),
                            evidence: reading.evidence(passage, sentence)))
                }
            }
            let ballots = ballots(section)
            if !ballots.isEmpty, let first = section.passages.first {
                if votes.isEmpty {
                    votes.append(Vote(method: .open, evidence: [reading.evidence(ofBlock: first.block)]))
                }
                votes[votes.count - 1].ballots = ballots
            }
        }
        return votes
    }

    private func method(_ text: TokenisedText, _ sentence: Range<Int>) -> Vote.Method? {
        let words = text.tokens.filter { sentence.contains($0.span.lowerBound) }.map(\.lower)
        if words.contains(where: { $0.hasPrefix("sluten") || $0.hasPrefix("slutna") }) { return .secret }
        if words.contains("acklamation") { return .acclamation }
        return words.contains { $0.hasPrefix("öppen") || $0.hasPrefix("votering") || $0.hasPrefix("omröstning") }
            ? .open : nil
    }

    private func count(_ text: TokenisedText, _ sentence: Range<Int>) -> (yes: Int?, no: Int?, abstain: Int?)? {
        let tokens = text.tokens.filter { sentence.contains($0.span.lowerBound) }
        var yes: Int?
        var no: Int?
        var abstain: Int?
        for (index, token) in tokens.enumerated() {
            guard token.isNumber, let number = Int(token.text), number < 10_000 else { continue }
            let next = tokens[(index + 1)...].prefix(3).map(\.lower)
            if let word = next.first, word.hasPrefix("ja") {
                yes = number
            } else if let word = next.first, word.hasPrefix("nej") {
                no = number
            } else if next.prefix(2).contains(where: { $0.hasPrefix("avst") || $0.hasPrefix("nedlagd") }) {
                abstain = number
            } else if next.first == "röster" || next.first == "röst" {
                if next.dropFirst().first == "för" {
                    yes = number
                } else if next.dropFirst().first.map({ ["mot", "emot"].contains($0) }) ?? false {
                    no = no ?? number
                }
            }
            // `19 mot 17`, `22 röster för mot 14 röster emot`
            if let against = tokens[(index + 1)...].prefix(4).firstIndex(where: { $0.lower == "mot" }),
                against + 1 < tokens.count,
                tokens[against + 1].isNumber, let other = Int(tokens[against + 1].text),
                tokens.contains(where: {
                    $0.lower.hasPrefix("röst") || $0.lower.hasPrefix("votering") || $0.lower.hasPrefix("omröstning")
                })
            {
                (yes, no) = (number, other)
            }
        }
        guard
            yes != nil && no != nil
                || (yes ?? no) != nil
                    && tokens.contains(where: {
                        $0.lower.hasPrefix("ja-") || $0.lower.hasPrefix("nej-") || $0.lower.hasPrefix("omröst")
                    })
        else { return nil }
        return (yes, no, abstain)
    }

    /// `Ja: Eva Ek (M), Bo Alm (S)`, a line each.
    private func ballots(_ section: Section) -> [Vote.Ballot] {
        var ballots: [Vote.Ballot] = []
        for passage in section.passages {
            for line in reading.lines(passage) {
                let text = TokenisedText(line.text)
                guard let first = text.tokens.first, text.tokens.count > 2 else { continue }
                let choice: Vote.Ballot.Choice
                switch first.lower {
                case "ja", "ja-röst", "ja-röster", "jaröster": choice = .yes
                case "nej", "nej-röst", "nej-röster", "nejröster": choice = .no
                case "avstår", "avstod", "avstående": choice = .abstain
                default: continue
                }
                guard text.tokens.prefix(4).contains(where: { $0.text == ":" }) else { continue }
                ballots += text.names(in: 0..<text.scalars.count).map { Vote.Ballot(name: $0.name, vote: choice) }
            }
        }
        return ballots
    }
}
