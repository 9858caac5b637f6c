import DocumentModel

extension DocumentComparison {
    /// Returns which item stands for which.
    mutating func compareItems() -> Pairs {
        let items = gold.items
        let found = record?.items ?? []
        let keys = items.map { Key(number: $0.number?.text, title: $0.title) }
        let foundKeys = found.map { Key(number: $0.number, title: $0.title) }
        let pairs = Pairing.pairs(keys, foundKeys, least: 0.8) { one, other in
            0.5 * (one.number == other.number ? 1 : 0) + 0.5 * one.titleLikeness(to: other)
        }
        count("items", pairs.count, gold: items.count, found: found.count)
        let titled = pairs.count { keys[$0.gold].title.likeness(to: foundKeys[$0.found].title) >= 0.95 }
        count("items.title", titled, gold: items.count, found: found.count)
        for (i, item) in items.enumerated() where !pairs.contains(where: { $0.gold == i }) {
            miss("item missed", gold: Self.heading(item.number?.text, item.title), got: nil, or: item.places)
        }
        for (j, item) in found.enumerated() where !pairs.contains(where: { $0.found == j }) {
            miss("item invented", gold: nil, got: Self.heading(item.number, item.title), at: item.evidence)
        }
        for (i, j) in pairs where keys[i].title.likeness(to: foundKeys[j].title) < 0.95 {
            miss(
                "items.title of \(items[i].number?.text ?? "–")", gold: items[i].title, got: found[j].title,
                at: found[j].evidence)
        }
        return pairs
    }

    /// Returns which decision stands for which, by their places in `goldDecisions` and `foundDecisions`.
    mutating func compareDecisions() -> Pairs {
        let (decisions, found) = (goldDecisions, foundDecisions)
        let texts = decisions.map { (number: $0.number, text: DecisionText($0.decision.text)) }
        let foundTexts = found.map { (number: $0.number, text: DecisionText($0.decision.text)) }
        let pairs = Pairing.pairs(texts, foundTexts, least: 0.85) { one, other in
            let likeness = one.text.likeness(to: other.text)
            return likeness > 0 && one.number == other.number ? likeness + 0.001 : likeness
        }
        count("decisions", pairs.count, gold: decisions.count, found: found.count)
        let inTheirItem = pairs.count { texts[$0.gold].number == foundTexts[$0.found].number }
        count("decisions in their item", inTheirItem, gold: decisions.count, found: found.count)
        for (i, (number, decision)) in decisions.enumerated() where !pairs.contains(where: { $0.gold == i }) {
            miss("decision missed in \(number)", gold: decision.text, got: nil, or: decision.places)
        }
        for (j, (number, decision)) in found.enumerated() where !pairs.contains(where: { $0.found == j }) {
            miss("decision invented in \(number)", gold: nil, got: decision.text, at: decision.evidence)
        }
        for (i, j) in pairs where texts[i].number != foundTexts[j].number {
            miss(
                "decision's item", gold: "\(decisions[i].number): \(decisions[i].decision.text)",
                got: found[j].number, at: found[j].decision.evidence)
        }
        return pairs
    }

    /// With the bare number of the item.
    var goldDecisions: [(number: String, decision: GoldText)] {
        gold.items.flatMap { item in item.decisions.map { (Self.bareNumber(item.number?.text ?? ""), $0) } }
    }

    /// With the bare number of the item.
    var foundDecisions: [(number: String, decision: Decision)] {
        (record?.items ?? []).flatMap { item in item.decisions.map { (Self.bareNumber(item.number ?? ""), $0) } }
    }

    static func heading(_ number: String?, _ title: String?) -> String {
        [number, title].compactMap(\.self).joined(separator: " ")
    }

    /// What an item is known by.
    private struct Key {
        let number: String
        let title: ComparedText

        init(number: String?, title: String?) {
            self.number = DocumentComparison.bareNumber(number ?? "")
            self.title = ComparedText(title)
        }

        /// 1 too where the reading broke the title off, after eight characters or more.
        func titleLikeness(to found: Key) -> Double {
            if found.title.scalars.count > 7, title.scalars.starts(with: found.title.scalars) { return 1 }
            return title.likeness(to: found.title)
        }
    }
}
