import DocumentModel
import SwedishText

/// Heads that are counted and not named: `Förteckningen upptar 37 röstberättigade medlemmar`.
struct CountReader {
    let reading: Reading

    private static let nouns: Set<String> = [
        "medlemmar", "röstberättigade", "deltagare", "personer", "fastighetsägare", "ombud", "medlem", "åhörare",
        "hushåll", "lägenheter",
    ]
    private static let signs: Set<String> = [
        "närvarande", "närvarade", "upptar", "upptog", "röstberättigade", "röstlängd", "röstlängden",
    ]
    /// Of any gathering: said of this one only together with a word for it.
    private static let gathering: Set<String> = ["deltog", "samlade", "mötte", "antal", "kom"]
    private static let meetings = ["möte", "mötet", "stämma", "stämman", "sammanträdet", "sammankomsten"]

    func counts(in passages: [Passage]) -> [Meeting.Count] {
        var counts: [Meeting.Count] = []
        for passage in passages {
            let text = TokenisedText(reading.string(passage))
            for sentence in SentenceSplitter().sentences(in: text) {
                let tokens = text.tokens.filter { sentence.contains($0.span.lowerBound) }
                guard isOfMeeting(tokens) else { continue }
                for (index, token) in tokens.enumerated() where token.isNumber {
                    guard let number = Int(token.text),
                        let noun = tokens[(index + 1)...].prefix(3).lastIndex(where: { Self.nouns.contains($0.lower) })
                    else { continue }
                    let what = text.string(tokens[index + 1].span.lowerBound..<tokens[noun].span.upperBound)
                    if !counts.contains(where: { $0.what == what }) {
                        counts.append(Meeting.Count(what: what, number: number))
                    }
                }
            }
        }
        return counts
    }

    private func isOfMeeting(_ sentence: [Token]) -> Bool {
        sentence.contains { Self.signs.contains($0.lower) }
            || sentence.contains { Self.gathering.contains($0.lower) }
                && sentence.contains { token in Self.meetings.contains { token.lower.hasSuffix($0) } }
    }
}
