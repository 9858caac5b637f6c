import DocumentModel
import SwedishText

/// What was moved, by whom: sentences with `yrkar`, `föreslår` and their kin, and the clauses under `Förslag till beslut`.
struct ProposalReader {
    let reading: Reading

    /// What was proposed before the meeting, or what the decision itself proposes to another body, is moved by nobody here.
    private static let tellingOnly: Set<SectionLabel?> = [.documents, .notify, .background, .decision]

    func proposals(in sections: [Section]) -> [Proposal] {
        var proposals: [Proposal] = []
        for section in sections where !Self.tellingOnly.contains(section.label) {
            var isListed = section.label == .proposal
            for passage in section.passages where passage.kind != .table {
                let text = TokenisedText(reading.string(passage))
                for sentence in SentenceSplitter().sentences(in: text) {
                    switch DecisionSentence.reading(text, sentence) {
                    case .proposes:
                        proposals.append(proposal(text, sentence, passage))
                    case .leadsToProposals:
                        isListed = true
                    default:
                        // Clauses listed after `Styrelsen föreslår` or under the heading.
                        let clause = text.tokens.first { sentence.contains($0.span.lowerBound) && $0.isWord }
                        if isListed, clause?.lower == "att", let start = clause?.span.lowerBound {
                            for span in AttClauses.split(text, start..<sentence.upperBound) {
                                proposals.append(
                                    Proposal(
                                        text: text.string(span), by: [], kind: kind(text, span),
                                        evidence: reading.evidence(passage, span)))
                            }
                        } else if section.label != .proposal {
                            isListed = false
                        }
                    }
                }
            }
        }
        // Where others move what was put forward, a motion of one's own changes it.
        if proposals.contains(where: { $0.kind == .approve }) {
            for index in proposals.indices where proposals[index].kind == .other && !proposals[index].by.isEmpty {
                proposals[index].kind = .amend
            }
        }
        return proposals
    }

    private func proposal(_ text: TokenisedText, _ sentence: Range<Int>, _ passage: Passage) -> Proposal {
        let verb = text.tokens.first {
            sentence.contains($0.span.lowerBound) && DecidingVerb.proposing.contains($0.lower)
        }
        let before = sentence.lowerBound..<(verb?.span.lowerBound ?? sentence.lowerBound)
        var movers = text.names(in: before).map(\.name)
        if movers.isEmpty {
            let subject = ItemTitle.trimmed(text.string(before))
            if !subject.isEmpty, subject.split(separator: " ").count <= 4, subject.first?.isUppercase ?? false {
                movers = [subject]
            }
        }
        // `Eva Ek (S) yrkar bifall till förslaget`: what is moved; who moves it stands in `by`.
        let moved = movers.isEmpty ? sentence : (verb?.span.upperBound ?? sentence.lowerBound)..<sentence.upperBound
        let motion = ItemTitle.trimmed(text.string(moved))
        let span = motion.isEmpty ? sentence : moved
        return Proposal(
            text: ItemTitle.trimmed(text.string(span)), by: movers, kind: kind(text, sentence),
            evidence: reading.evidence(passage, span))
    }

    private func kind(_ text: TokenisedText, _ span: Range<Int>) -> Proposal.Kind {
        let words = text.tokens.filter { span.contains($0.span.lowerBound) }.map(\.lower)
        if words.contains(where: { $0.hasPrefix("återremi") }) { return .referBack }
        if words.contains(where: { $0.hasPrefix("avslag") || $0 == "avslå" || $0 == "avslås" || $0.hasPrefix("avsty") })
        {
            return .reject
        }
        if words.contains(where: { $0.hasPrefix("ändring") || $0.hasPrefix("tillägg") }) { return .amend }
        if words.contains(where: { $0.hasPrefix("bifall") || $0.hasPrefix("tillsty") || $0 == "bifalla" }) {
            return .approve
        }
        return .other
    }
}
