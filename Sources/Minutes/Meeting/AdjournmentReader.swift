import DocumentModel
import SwedishText

/// When the meeting paused: `Sammanträdet ajourneras kl. 14.30–14.45`, `Ajournering 10.15–10.30`.
struct AdjournmentReader {
    let reading: Reading

    func adjournments(in passages: [Passage]) -> [Meeting.Adjournment] {
        passages.flatMap { passage -> [Meeting.Adjournment] in
            let text = TokenisedText(reading.string(passage))
            return SentenceSplitter().sentences(in: text).flatMap { adjournments(text, $0, passage) }
        }
    }

    private func adjournments(
        _ text: TokenisedText, _ sentence: Range<Int>, _ passage: Passage
    ) -> [Meeting.Adjournment] {
        let part = TokenisedText(text.string(sentence))
        guard
            let word = part.tokens.firstIndex(where: {
                $0.lower.hasPrefix("ajourner") || $0.lower.hasPrefix("mötespaus")
            })
        else { return [] }
        // What is asked for or decided for later has no time of its own.
        let times = TimeReader().times(in: part, isTimeField: word == 0)
        guard let first = times.first else { return [] }
        let evidence = reading.evidence(passage, sentence)
        if first.end == nil, times.count == 2 {
            // `ajourneras kl. 14.30 och återupptas kl. 14.45`
            return [Meeting.Adjournment(from: first.start, to: times[1].start, evidence: evidence)]
        }
        return times.map { Meeting.Adjournment(from: $0.start, to: $0.end, evidence: evidence) }
    }
}
