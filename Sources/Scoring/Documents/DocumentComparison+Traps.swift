import DocumentModel

extension DocumentComparison {
    /// What stands in the text and is easily taken for what it is not. A trap is fallen into where a value that stands
    /// for none of the gold's is the trap's text or holds it, or where one that does holds the trap's text besides.
    mutating func compareTraps(attendees: Pairs, items: Pairs, decisions: Pairs) {
        guard let traps = gold.traps else { return }
        var values: [String: [Caught]] = [:]
        if let date = record?.meeting.date, date != gold.meeting?.date {
            values["not the meeting's date"] = [Caught(date, instead: nil, record?.meeting.evidence["date"])]
        }
        values["not attending"] = (record?.attendance ?? []).enumerated().map { j, person in
            let pair = attendees.first { $0.found == j }
            return Caught(person.name, instead: pair.map { gold.attendance[$0.gold].name }, person.evidence)
        }
        values["not an item"] = (record?.items ?? []).enumerated().map { j, item in
            let pair = items.first { $0.found == j }
            return Caught(item.title ?? "", instead: pair.map { gold.items[$0.gold].title ?? "" }, item.evidence)
        }
        let clauses = goldDecisions
        values["not a decision"] = foundDecisions.enumerated().map { j, found in
            let pair = decisions.first { $0.found == j }
            return Caught(
                found.decision.text, instead: pair.map { clauses[$0.gold].decision.text }, found.decision.evidence)
        }
        var total = Counts.none
        for (kind, traps) in Dictionary(grouping: traps, by: \.kind).sorted(by: { $0.key < $1.key }) {
            let caught = values[kind] ?? []
            let pairs = Pairing.pairs(traps.map(\.text), caught, least: 1) { $1.isCaught(by: $0) ? 1 : 0 }
            for (i, j) in pairs {
                miss("trap, \(kind)", gold: nil, got: traps[i].text, at: caught[j].evidence, or: traps[i].places)
            }
            let avoided = traps.count - pairs.count
            count("traps avoided: \(kind)", avoided, gold: traps.count, found: traps.count)
            total += Counts(avoided, gold: traps.count, found: traps.count)
        }
        count("traps avoided", total.hit, gold: total.gold, found: total.found)
    }

    /// A value of the record that may be a trap's.
    private struct Caught {
        let text: String
        /// The value of the gold that it stands for; nil for none.
        let instead: String?
        let evidence: EvidenceList?

        init(_ text: String, instead: String?, _ evidence: EvidenceList?) {
            self.text = text
            self.instead = instead
            self.evidence = evidence
        }

        func isCaught(by trap: String) -> Bool {
            Self.holds(text, trap) && !(instead.map { Self.holds($0, trap) } ?? false)
        }

        private static func holds(_ text: String, _ trap: String) -> Bool {
            let (whole, part) = (DecisionText(text), DecisionText(trap))
            return part.likeness(to: whole) >= 0.85 || part.text.isContained(in: whole.text, least: 0)
        }
    }
}
