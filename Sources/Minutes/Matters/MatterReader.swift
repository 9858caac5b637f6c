import DocumentModel
import SwedishText

/// Reads what else an item holds: presenters, reservations, conflicts of interest, tasks, whom to notify, its state.
struct MatterReader {
    let reading: Reading

    func fill(_ item: inout AgendaItem, sections: [Section]) {
        item.proposals = ProposalReader(reading: reading).proposals(in: sections)
        item.votes = VoteReader(reading: reading).votes(in: sections)
        item.appointments = AppointmentReader().appointments(in: item.decisions)
        item.presenters += presenters(sections)
        item.notify = sections.filter { $0.label == .notify }.flatMap(\.passages).flatMap(lines)
        for section in sections where section.label != .documents {
            for passage in section.passages where passage.kind != .table {
                let text = TokenisedText(reading.string(passage))
                for sentence in SentenceSplitter().sentences(in: text) {
                    read(text, sentence, passage, section.label, &item)
                }
            }
        }
        item.state = state(item)
    }

    private func lines(_ passage: Passage) -> [String] {
        reading.lines(passage)
            .map { ItemTitle.trimmed($0.text) }.filter { !$0.isEmpty && $0.count < 120 }
    }

    private func presenters(_ sections: [Section]) -> [String] {
        var names: [String] = []
        for passage in sections.filter({ $0.label == .presenters }).flatMap({ $0.passages.prefix(1) }) {
            let text = TokenisedText(reading.string(passage))
            for name in text.names(in: 0..<text.scalars.count).map(\.name) where !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }

    private func read(
        _ text: TokenisedText, _ sentence: Range<Int>, _ passage: Passage, _ label: SectionLabel?,
        _ item: inout AgendaItem
    ) {
        let words = Set(text.tokens.filter { sentence.contains($0.span.lowerBound) }.map(\.lower))
        let names = text.names(in: sentence).map(\.name)
        if words.contains("sig"), !words.isDisjoint(with: ["reserverar", "reserverade", "reserverat", "reservera"]),
            !names.isEmpty
        {
            item.reservations.append(
                Reservation(
                    by: names, text: ItemTitle.trimmed(text.string(sentence)),
                    evidence: reading.evidence(passage, sentence)))
        }
        if label != .procedure,
            words.contains(where: { $0 == "jäv" || $0 == "jävig" || $0 == "jäviga" || $0 == "jävs" }),
            !words.isDisjoint(with: [
                "anmäler", "anmälde", "anmält", "deltar", "deltog", "lämnar", "lämnade", "grund", "är",
            ]),
            words.isDisjoint(with: ["ingen", "inget", "inga", "prövar"])
        {
            for name in names where !item.conflicts.contains(name) { item.conflicts.append(name) }
        }
        // The background tells of tasks that were given before.
        if label == nil || label == .decision, let action = action(text, sentence, passage, names) {
            item.actions.append(action)
        }
    }

    /// `Eva Ek får i uppdrag att …`, `Ansvarig: Eva Ek`
    private func action(_ text: TokenisedText, _ sentence: Range<Int>, _ passage: Passage, _ names: [String]) -> Action?
    {
        let tokens = text.tokens.filter { sentence.contains($0.span.lowerBound) }
        guard let task = tokens.firstIndex(where: { $0.lower == "uppdrag" }), task >= 2, tokens[task - 1].lower == "i",
            ["får", "fick", "ges", "gavs", "ger", "gav"].contains(where: { word in
                tokens[..<task].contains { $0.lower == word }
            }),
            task + 1 < tokens.count, tokens[task + 1].lower == "att"
        else { return nil }
        let owner =
            names.first
            ?? tokens[..<task].first {
                DecidingVerb.isBody($0.text) || Lexemes.isTitleWord($0.text) || Lexemes.isOrganisationWord($0.text)
            }?.text
        let span = tokens[task + 1].span.lowerBound..<sentence.upperBound
        let due = DateReader().dates(in: text).first { span.contains($0.span.lowerBound) && $0.iso != nil }?.iso
        return Action(
            text: ItemTitle.trimmed(text.string(span)), owner: owner, due: due,
            evidence: reading.evidence(passage, span))
    }

    private func state(_ item: AgendaItem) -> AgendaItem.State {
        let decided = item.decisions.map { $0.text.lowercased() }.joined(separator: " ")
        if decided.contains("återremi") { return .referredBack }
        if decided.contains("bordläg") || decided.contains("bordla") { return .deferred }
        let text = item.text.lowercased()
        if text.hasPrefix("ärendet utgår") || text.hasPrefix("punkten utgår") || decided.contains("ärendet utgår")
            || text.contains("drar tillbaka ärendet")
        {
            return .withdrawn
        }
        return .handled
    }
}
