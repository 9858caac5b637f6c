import DocumentModel

/// What was moved, voted on and noted under an item. Counted for a document where the gold of one of its items has the
/// key; a value counts as found only in the item that stands for its own.
extension DocumentComparison {
    mutating func compareMatters(_ items: Pairs) {
        compareDiaryNumbers(items)
        compareStates(items)
        compareProposals(items)
        compareVotes(items)
        compareNames(
            "items.reservations", items, { item in item.reservations.map { $0.flatMap(\.by) } },
            { $0.reservations.flatMap(\.by) })
        compareNames("items.conflicts", items, { item in item.conflicts.map { $0.map(\.text) } }, \.conflicts)
        compareAppointments(items)
        compareMany(
            "items.notify", items, \.notify, \.notify, likeness: { Self.likeness($0.text, $1) }, say: \.text,
            sayFound: \.self)
        compareLists()
    }

    private mutating func compareDiaryNumbers(_ items: Pairs) {
        guard gold.items.contains(where: { $0.$diaryNumber.isStated }) else { return }
        let found = record?.items ?? []
        var right = 0
        for (i, j) in items {
            let (expected, got) = (gold.items[i].diaryNumber, found[j].diaryNumber)
            guard expected != nil || got != nil else { continue }
            if expected != nil, ComparedText(expected).withoutGaps == ComparedText(got).withoutGaps {
                right += 1
            } else {
                miss("items.diaryNumber of \(name(i))", gold: expected, got: got, at: found[j].evidence)
            }
        }
        count(
            "items.diaryNumber", right, gold: gold.items.count { $0.diaryNumber != nil },
            found: found.count { $0.diaryNumber != nil })
    }

    /// Items that were not simply handled.
    private mutating func compareStates(_ items: Pairs) {
        guard gold.items.contains(where: { $0.$state.isStated }) else { return }
        let found = record?.items ?? []
        let handled = AgendaItem.State.handled.rawValue
        var right = 0
        for (i, j) in items {
            let (expected, got) = (gold.items[i].state ?? handled, found[j].state.rawValue)
            if expected != got {
                miss("items.state of \(name(i))", gold: expected, got: got, at: found[j].evidence)
            } else if expected != handled {
                right += 1
            }
        }
        count(
            "items.state", right, gold: gold.items.count { ($0.state ?? handled) != handled },
            found: found.count { $0.state != .handled })
    }

    private mutating func compareProposals(_ items: Pairs) {
        let matched = compareMany(
            "items.proposals", items, \.proposals, \.proposals,
            likeness: { DecisionText($0.text).likeness(to: DecisionText($1.text)) }, say: \.text, sayFound: \.text,
            evidence: \.evidence)
        guard let matched else { return }
        let movers = matched.map { one, other in
            Self.common(one.by.map { ComparedText($0) }, other.by.map { ComparedText($0) })
        }
        count(
            "items.proposals.by", movers.reduce(0, +), gold: matched.reduce(0) { $0 + $1.gold.by.count },
            found: matched.reduce(0) { $0 + $1.found.by.count })
        let kinds = matched.filter { $0.gold.kind != nil }
        count(
            "items.proposals.kind", kinds.count { $0.gold.kind == $0.found.kind.rawValue }, gold: kinds.count,
            found: kinds.count)
        for (index, (one, other)) in matched.enumerated()
        where one.by.count > movers[index] || other.by.count > movers[index] {
            miss("items.proposals.by", gold: Self.list(one.by), got: Self.list(other.by), at: other.evidence)
        }
        for (one, other) in kinds where one.kind != other.kind.rawValue {
            miss("items.proposals.kind", gold: one.kind, got: other.kind.rawValue, at: other.evidence)
        }
    }

    /// A vote is right where all its counts are; nobody counted as abstaining is none.
    private mutating func compareVotes(_ items: Pairs) {
        let matched = compareMany(
            "items.votes", items, \.votes, \.votes,
            likeness: {
                $0.yes == $1.yes && $0.no == $1.no && ($0.abstain ?? 0) == ($1.abstain ?? 0) ? 1 : 0
            }, say: { Self.tally($0.yes, $0.no, $0.abstain) }, sayFound: { Self.tally($0.yes, $0.no, $0.abstain) },
            evidence: \.evidence)
        guard let matched else { return }
        let methods = matched.filter { $0.gold.method != nil }
        count(
            "items.votes.method", methods.count { $0.gold.method == $0.found.method?.rawValue }, gold: methods.count,
            found: methods.count)
        for (one, other) in methods where one.method != other.method?.rawValue {
            miss("items.votes.method", gold: one.method, got: other.method?.rawValue, at: other.evidence)
        }
        compareMany(
            "items.votes.ballots", items, { item in item.votes.map { $0.flatMap { $0.ballots ?? [] } } },
            { $0.votes.flatMap(\.ballots) },
            likeness: { $0.vote == $1.vote.rawValue && ComparedText($0.name) == ComparedText($1.name) ? 1 : 0 },
            say: { "\($0.name): \($0.vote)" }, sayFound: { "\($0.name): \($0.vote.rawValue)" })
    }

    private mutating func compareAppointments(_ items: Pairs) {
        let matched = compareMany(
            "items.appointments", items, \.appointments, \.appointments,
            likeness: { one, other in
                guard ComparedText(one.name) == ComparedText(other.name) else { return 0 }
                return 1 + 0.001 * ComparedText(one.role).likeness(to: ComparedText(other.role))
            }, say: \.name, sayFound: \.name, evidence: \.evidence)
        guard let matched else { return }
        let roles = matched.filter { $0.gold.role != nil }
        let right = roles.count { Self.areAlike($0.gold.role, $0.found.role, contained: 0.5) }
        count("items.appointments.role", right, gold: roles.count, found: roles.count { $0.found.role != nil })
        for (one, other) in roles where !Self.areAlike(one.role, other.role, contained: 0.5) {
            miss("items.appointments.role of \(one.name)", gold: one.role, got: other.role, at: other.evidence)
        }
    }

    private mutating func compareNames(
        _ measure: String, _ items: Pairs, _ goldNames: (GoldItem) -> [String]?, _ names: (AgendaItem) -> [String]
    ) {
        compareMany(
            measure, items, goldNames, names, likeness: { ComparedText($0) == ComparedText($1) ? 1 : 0 }, say: \.self,
            sayFound: \.self)
    }

    /// What is enclosed, and who is to have the document.
    private mutating func compareLists() {
        if let attachments = gold.attachments {
            let found = record?.attachments ?? []
            let pairs = Pairing.pairs(attachments, found, least: 0.85) { one, other in
                let whole = [other.label, other.title].compactMap(\.self).joined(separator: " ")
                return [whole, other.label, other.title ?? ""].map { Self.likeness(one.text, $0) }.max() ?? 0
            }
            count("attachments", pairs.count, gold: attachments.count, found: found.count)
            for (i, one) in attachments.enumerated() where !pairs.contains(where: { $0.gold == i }) {
                miss("attachment missed", gold: one.text, got: nil, or: one.places)
            }
            for (j, one) in found.enumerated() where !pairs.contains(where: { $0.found == j }) {
                miss("attachment invented", gold: nil, got: Self.heading(one.label, one.title), at: one.evidence)
            }
        }
        if let recipients = gold.recipients {
            let found = record?.recipients ?? []
            let pairs = Pairing.pairs(recipients, found, least: 0.85) { Self.likeness($0.text, $1) }
            count("recipients", pairs.count, gold: recipients.count, found: found.count)
            for (i, one) in recipients.enumerated() where !pairs.contains(where: { $0.gold == i }) {
                miss("recipient missed", gold: one.text, got: nil, or: one.places)
            }
            for (j, one) in found.enumerated() where !pairs.contains(where: { $0.found == j }) {
                miss("recipient invented", gold: nil, got: one)
            }
        }
    }

    /// Values of items, item by item. Returns what stands for what; nil where the gold does not state the key.
    @discardableResult
    private mutating func compareMany<Gold, Found>(
        _ measure: String, _ items: Pairs, _ goldValues: (GoldItem) -> [Gold]?, _ values: (AgendaItem) -> [Found],
        likeness: (Gold, Found) -> Double, say: (Gold) -> String, sayFound: (Found) -> String,
        evidence: (Found) -> EvidenceList? = { _ in nil }
    ) -> [(gold: Gold, found: Found)]? {
        let expected = gold.items.map(goldValues)
        guard expected.contains(where: { $0 != nil }) else { return nil }
        let read = record?.items ?? []
        let found = read.map(values)
        var matched: [(gold: Gold, found: Found)] = []
        var rightGold: Set<[Int]> = []
        var rightFound: Set<[Int]> = []
        for (i, j) in items {
            let values = expected[i] ?? []
            for pair in Pairing.pairs(values, found[j], least: 0.85, likeness: likeness) {
                matched.append((values[pair.gold], found[j][pair.found]))
                rightGold.insert([i, pair.gold])
                rightFound.insert([j, pair.found])
            }
        }
        count(
            measure, matched.count, gold: expected.reduce(0) { $0 + ($1?.count ?? 0) },
            found: found.reduce(0) { $0 + $1.count })
        for (i, values) in expected.enumerated() {
            for (place, value) in (values ?? []).enumerated() where !rightGold.contains([i, place]) {
                let places = (value as? any Placed).map(\.places) ?? []
                miss(
                    "\(measure) missed in \(name(i))", gold: say(value), got: nil,
                    or: places.isEmpty ? gold.items[i].places : places)
            }
        }
        for (j, values) in found.enumerated() {
            for (place, value) in values.enumerated() where !rightFound.contains([j, place]) {
                miss(
                    "\(measure) invented in \(read[j].number ?? "–")", gold: nil, got: sayFound(value),
                    at: evidence(value) ?? read[j].evidence)
            }
        }
        return matched
    }

    private func name(_ item: Int) -> String { gold.items[item].number?.text ?? "–" }

    /// 0 where a number differs: `Bilaga 1` and `Bilaga 2` are as unlike as can be.
    private static func likeness(_ one: String, _ other: String) -> Double {
        let (text, otherText) = (DecisionText(one), DecisionText(other))
        return text.hasSameNumbers(as: otherText) ? text.text.likeness(to: otherText.text) : 0
    }

    private static func common(_ one: [ComparedText], _ other: [ComparedText]) -> Int {
        Pairing.pairs(one, other, least: 1) { $0 == $1 ? 1 : 0 }.count
    }

    private static func tally(_ yes: Int?, _ no: Int?, _ abstain: Int?) -> String {
        [(yes, "yes"), (no, "no"), (abstain, "abstaining")].compactMap { number, word in number.map { "\($0) \(word)" }
        }
        .joined(separator: ", ")
    }
}
