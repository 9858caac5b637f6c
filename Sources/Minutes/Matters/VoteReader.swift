import DocumentModel
import SwedishText

/// Votes with their counts: `med röstsiffrorna 19 mot 17`, `7 ja-röster och 4 nej-röster`, `22 röster för mot 14 emot`,
/// and the names where they are listed after `Ja:` and `Nej:` or in a table.
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
                let last = votes.count - 1
                votes[last].ballots = ballots
                // Who votes how is known of an open vote only.
                votes[last].method = votes[last].method ?? .open
            }
        }
        if votes.contains(where: { $0.method == nil }), let method = method(of: sections) {
            for index in votes.indices { votes[index].method = votes[index].method ?? method }
        }
        return votes
    }

    /// Said beside the sentence that counts: `Omröstning begärs.` `Sluten votering genomfördes.`
    private func method(of sections: [Section]) -> Vote.Method? {
        let said = sections.lazy.filter { $0.label != .documents && $0.label != .background }.flatMap(\.passages)
            .compactMap { passage in
                let text = TokenisedText(reading.string(passage))
                return method(text, 0..<text.scalars.count)
            }
        return said.first { $0 != .acclamation }
    }

    private func method(_ text: TokenisedText, _ sentence: Range<Int>) -> Vote.Method? {
        let words = text.tokens.filter { sentence.contains($0.span.lowerBound) }.map(\.lower)
        if words.contains(where: { $0.hasPrefix("sluten") || $0.hasPrefix("slutna") }) { return .secret }
        if words.contains("acklamation") { return .acclamation }
        let openly = ["öppen", "öppet", "votering", "omröstning", "rösträkning", "handuppräckning", "försöksvotering"]
        return words.contains { word in openly.contains { word.hasPrefix($0) } } ? .open : nil
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
                } else if let side = tokens[..<index].last(where: {
                    $0.isNumber || ["för", "mot", "emot"].contains($0.lower)
                }) {
                    // `För motionen avges 19 röster och mot motionen 35 röster`
                    if side.lower == "för" { yes = yes ?? number } else if !side.isNumber { no = no ?? number }
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

    // MARK: Names

    private static let choices: [(prefixes: [String], choice: Vote.Ballot.Choice)] = [
        (["ja", "ja-röst", "ja-röster", "jaröster"], .yes), (["nej", "nej-röst", "nej-röster", "nejröster"], .no),
        (["avstår", "avstod", "avstående", "avst"], .abstain), (["frånvarande", "frånv"], .absent),
    ]

    private static func choice(_ word: String) -> Vote.Ballot.Choice? {
        choices.first { $0.prefixes.contains(word) }?.choice
    }

    private func ballots(_ section: Section) -> [Vote.Ballot] {
        var tables: Set<Int> = []
        return section.passages.flatMap { passage -> [Vote.Ballot] in
            guard passage.kind == .table else { return ballots(TokenisedText(reading.string(passage))) }
            return tables.insert(passage.block).inserted ? ballots(reading.blocks[passage.block]) : []
        }
    }

    /// `Ja: Eva Ek (M) och Bo Alm (S)`, up to the next choice.
    private func ballots(_ text: TokenisedText) -> [Vote.Ballot] {
        let tokens = text.tokens
        let labels = tokens.indices.compactMap { index -> (at: Int, choice: Vote.Ballot.Choice)? in
            guard let choice = Self.choice(tokens[index].lower), index + 1 < tokens.count,
                tokens[(index + 1)...].prefix(3).contains(where: { $0.text == ":" })
            else { return nil }
            return (index, choice)
        }
        guard labels.first?.at == 0 else { return [] }
        return labels.enumerated().flatMap { number, label in
            let end = number + 1 < labels.count ? tokens[labels[number + 1].at].span.lowerBound : text.scalars.count
            return text.names(in: tokens[label.at + 1].span.lowerBound..<end).map {
                Vote.Ballot(name: $0.name, vote: label.choice)
            }
        }
    }

    /// A row for each voter, with a mark in the column `Ja`, `Nej` or `Avstår`.
    private func ballots(_ block: TextBlock) -> [Vote.Ballot] {
        let cells = zip(block.layout.cells, block.cellTexts)
        var columns: [Int: Vote.Ballot.Choice] = [:]
        var ballots: [Vote.Ballot] = []
        for (row, texts) in Dictionary(grouping: cells, by: \.0.row).sorted(by: { $0.key < $1.key }) {
            if columns.isEmpty {
                guard row <= 1 else { return [] }
                for (cell, text) in texts { columns[cell.column] = Self.choice(text.lowercased()) }
                continue
            }
            guard let first = texts.first(where: { $0.0.column == 0 })?.1,
                let marked = texts.first(where: { columns[$0.0.column] != nil && !$0.1.isEmpty }),
                let choice = columns[marked.0.column]
            else { continue }
            let text = TokenisedText(first)
            guard let name = text.names(in: 0..<text.scalars.count).first?.name else { continue }
            ballots.append(Vote.Ballot(name: name, vote: choice))
        }
        return ballots
    }
}
