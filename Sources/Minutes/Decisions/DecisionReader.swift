import DocumentModel
import SwedishText

/// Reads the decisions of one agenda item.
///
/// Under the heading `Beslut` all decides that proposes nothing; elsewhere only the sentence with a deciding verb in
/// its main clause, and the att-clauses that `Stämman beslutar,` leads to. What proposes (`yrkar`, `föreslår`, the
/// heading `Förslag till beslut`), informs, or tells of another body's decision is none.
struct DecisionReader {
    let reading: Reading
    var occasion = Occasion()

    func decisions(in item: ItemSpan, sections: [Section]) -> [Decision] {
        if item.isTitleWithContent, let decision = election(item) { return [decision] }
        var state = State()
        for section in sections {
            switch section.label {
            case nil: readText(section.passages, &state)
            case .decision: readDecisions(section.passages, &state)
            default: continue
            }
        }
        if state.decisions.isEmpty, let (passage, span) = state.opening { state.add(passage, span, reading) }
        return state.decisions
    }

    private struct State {
        var decisions: [Decision] = []
        var opening: (Passage, Range<Int>)?

        /// - Parameter span: in the passage's own text
        mutating func add(_ passage: Passage, _ span: Range<Int>, _ reading: Reading) {
            let text = TokenisedText(reading.string(passage)).string(span)
            guard !text.isEmpty else { return }
            decisions.append(Decision(text: text, evidence: reading.evidence(passage, span)))
        }
    }

    /// `Val av kassör: Anna Ek` – the whole is the decision.
    private func election(_ item: ItemSpan) -> Decision? {
        guard let title = item.title, let first = item.body.first, item.body.count == 1,
            let place = item.evidence.first,
            title.lowercased().hasPrefix("val av") || title.lowercased().hasPrefix("till ")
        else { return nil }
        let elected = reading.string(first).split(separator: " ").joined(separator: " ")
        guard !elected.isEmpty, elected.contains(where: \.isUppercase),
            !["inga", "ingen", "inget"].contains(where: elected.lowercased().hasPrefix)
        else { return nil }
        let content = reading.evidence(first, 0..<first.length)
        guard let last = content.places.first, place.block == last.block else { return nil }
        var whole = last
        whole.span = [place.span[0], last.span[1]]
        return Decision(
            text: ItemTitle.trimmed("\(title): \(elected)"),
            evidence: EvidenceList([whole] + content.places.dropFirst()))
    }

    // MARK: Text under no heading

    private func readText(_ passages: [Passage], _ state: inout State) {
        var expectsClauses = false
        for passage in passages where passage.kind != .table {
            let text = TokenisedText(reading.string(passage))
            if expectsClauses, let start = clauseStart(text) {
                addClauses(passage, text, from: start, &state)
                continue
            }
            // Initials at the foot of the page stand between.
            if expectsClauses, text.scalars.count <= Section.longestInitials { continue }
            expectsClauses = readSentences(passage, text, &state)
        }
    }

    /// - Returns: whether the passage ends in a verb that att-clauses in the next passages belong to.
    private func readSentences(_ passage: Passage, _ text: TokenisedText, _ state: inout State) -> Bool {
        let sentences = SentenceSplitter().sentences(in: text).flatMap { clauses(text, $0) }
        let lineStarts = reading.lineStarts(passage)
        var isResolution = false
        for (index, sentence) in sentences.enumerated() {
            let followsResolution = isResolution
            isResolution = false
            if let decided = labelled(text, sentence) {
                readUnderHeading(passage, text, decided, &state)
                continue
            }
            switch DecisionSentence.reading(text, sentence, lineStarts: lineStarts, occasion: occasion) {
            case .decides(let spans):
                for span in spans { state.add(passage, span, reading) }
                isResolution = isResolved(text, sentence)
                if index + 1 == sentences.count, isResolution, goesOn(text) { return true }
            case .opensOrCloses(let span):
                if state.opening == nil { state.opening = (passage, span) }
            case .leadsToDecisions:
                guard index + 1 < sentences.count else { return true }
                // The clauses follow in the same block.
                addClauses(passage, text, from: sentences[index + 1].lowerBound, &state)
                return true
            case .leadsToProposals: return false
            case .other:
                // A rule that goes on from what was resolved is decided with it; one that cites where it stands already holds.
                if followsResolution, isRule(TokenisedText(text.string(sentence))),
                    !text.string(sentence).lowercased().hasPrefix("enligt ")
                {
                    state.add(passage, withoutStop(text, sentence), reading)
                    isResolution = true
                }
            case .proposes: continue
            }
        }
        return false
    }

    /// More clauses follow in the next passage: `… att välja Eva Ek, och`.
    private func goesOn(_ text: TokenisedText) -> Bool {
        text.tokens.last.map { [",", ";", "och", "samt"].contains($0.lower) } ?? false
    }

    /// `Eva Ek föredrog rapporten: Mötet godkände den.` – what follows the colon decides by itself.
    private func clauses(_ text: TokenisedText, _ sentence: Range<Int>) -> [Range<Int>] {
        let inside = text.tokens.indices.filter { sentence.contains(text.tokens[$0].span.lowerBound) }
        guard let colon = inside.first(where: { text.tokens[$0].text == ":" }), colon + 2 < text.tokens.count,
            inside.contains(colon + 2),
            text.tokens[colon + 1].isCapitalised
        else { return [sentence] }
        let tail = text.tokens[colon + 1].span.lowerBound..<sentence.upperBound
        guard case .decides = DecisionSentence.reading(text, tail, occasion: occasion) else { return [sentence] }
        return [sentence.lowerBound..<text.tokens[colon].span.lowerBound, tail]
    }

    /// `Beslut: Mötet ställer sig bakom planen.` inside a paragraph: what the label stands before.
    private func labelled(_ text: TokenisedText, _ sentence: Range<Int>) -> Range<Int>? {
        let tokens = text.tokens.filter { sentence.contains($0.span.lowerBound) }.prefix(3)
        guard tokens.count == 3, tokens[0].text == "Beslut", tokens[1].text == ":" else { return nil }
        return tokens[2].span.lowerBound..<sentence.upperBound
    }

    /// Decides in so many words, `beslutar`: an act such as `valdes` is whole in its own sentence.
    private func isResolved(_ text: TokenisedText, _ sentence: Range<Int>) -> Bool {
        text.tokens.contains { sentence.contains($0.span.lowerBound) && DecidingVerb.decide.contains($0.lower) }
    }

    /// Says what shall hold from now on: `Priset får höjas högst en gång.`
    private func isRule(_ text: TokenisedText, verbs: Set<String> = ["ska", "skall", "skola"]) -> Bool {
        let sentences = SentenceSplitter().sentences(in: text)
        return sentences.count <= 2
            && sentences.allSatisfy { sentence in
                text.tokens.contains {
                    sentence.contains($0.span.lowerBound) && verbs.contains($0.lower)
                }
            }
    }

    /// Where the first clause begins in a passage that holds one: after a list marker or a number.
    private func clauseStart(_ text: TokenisedText) -> Int? {
        var index = 0
        while index < text.tokens.count, index < 3, !text.tokens[index].isWord || text.tokens[index].lower == "dels" {
            index += 1
        }
        guard index < text.tokens.count, text.tokens[index].lower == "att" else { return nil }
        return text.tokens[index].span.lowerBound
    }

    private func addClauses(_ passage: Passage, _ text: TokenisedText, from start: Int, _ state: inout State) {
        let lineStarts = reading.lineStarts(passage)
        for sentence in SentenceSplitter().sentences(in: text) where sentence.upperBound > start {
            let from = max(start, sentence.lowerBound)
            guard let begin = clauseStart(TokenisedText(text.string(from..<sentence.upperBound))) else { continue }
            for span in AttClauses.split(text, from + begin..<sentence.upperBound, lineStarts: lineStarts) {
                state.add(passage, span, reading)
            }
        }
    }

    // MARK: Text under the heading

    private func readDecisions(_ passages: [Passage], _ state: inout State) {
        var form = Form.unknown
        for (order, passage) in passages.enumerated() where passage.kind != .table {
            let text = TokenisedText(reading.string(passage))
            if let start = clauseStart(text) {
                addClauses(passage, text, from: start, &state)
                form = .clauses
                continue
            }
            if form == .clauses {
                // What follows the clauses is minuted text again.
                readText(Array(passages[order...]), &state)
                return
            }
            if order > 0, passage.kind != .listItem, !hasDecision(text),
                !isRule(text, verbs: ["ska", "skall", "skola", "får"])
            {
                readText(Array(passages[order...]), &state)
                return
            }
            form = readUnderHeading(passage, text, &state) ? .clauses : .sentences
            if form == .clauses { form = .unknown }
        }
    }

    private enum Form { case unknown, clauses, sentences }

    private func hasDecision(_ text: TokenisedText) -> Bool {
        SentenceSplitter().sentences(in: text).contains {
            switch DecisionSentence.reading(text, $0, isUnderDecision: true, occasion: occasion) {
            case .decides, .leadsToDecisions: true
            default: false
            }
        }
    }

    /// - Returns: whether the passage only leads to clauses that follow.
    private func readUnderHeading(_ passage: Passage, _ text: TokenisedText, _ state: inout State) -> Bool {
        SentenceSplitter().sentences(in: text).contains { readUnderHeading(passage, text, $0, &state) }
    }

    /// - Returns: whether the sentence leads to clauses.
    @discardableResult private func readUnderHeading(
        _ passage: Passage, _ text: TokenisedText, _ sentence: Range<Int>, _ state: inout State
    ) -> Bool {
        switch DecisionSentence.reading(
            text, sentence, lineStarts: reading.lineStarts(passage), isUnderDecision: true, occasion: occasion)
        {
        case .decides(let spans): for span in spans { state.add(passage, span, reading) }
        case .leadsToDecisions:
            if sentence.upperBound < text.scalars.count {
                addClauses(passage, text, from: sentence.upperBound, &state)
            }
            return true
        case .opensOrCloses(let span): state.add(passage, span, reading)
        case .other: state.add(passage, withoutMarker(text, withoutStop(text, sentence)), reading)
        case .proposes, .leadsToProposals: break
        }
        return false
    }

    private func withoutStop(_ text: TokenisedText, _ span: Range<Int>) -> Range<Int> {
        var end = span.upperBound
        while end > span.lowerBound,
            ".,;:*_".unicodeScalars.contains(text.scalars[end - 1]) || text.scalars[end - 1].properties.isWhitespace
        {
            end -= 1
        }
        return span.lowerBound..<end
    }

    /// Without the list marker: `1. `, `- `, `• `.
    private func withoutMarker(_ text: TokenisedText, _ span: Range<Int>) -> Range<Int> {
        guard let word = text.tokens.first(where: { span.contains($0.span.lowerBound) && $0.isWord }) else {
            return span
        }
        return word.span.lowerBound - span.lowerBound <= 5 ? word.span.lowerBound..<span.upperBound : span
    }
}
