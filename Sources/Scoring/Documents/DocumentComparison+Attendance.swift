import DocumentModel

/// Indices of the gold and of the reading.
typealias Pairs = [(gold: Int, found: Int)]

extension DocumentComparison {
    /// Returns who stands for whom.
    mutating func compareAttendance() -> Pairs {
        let people = gold.attendance
        let found = record?.attendance ?? []
        let names = people.map { ComparedText($0.name) }
        let foundNames = found.map { ComparedText($0.name) }
        let pairs = Pairing.pairs(names, foundNames, least: 0.85) { $0.likeness(to: $1) }
        let exact = pairs.count { names[$0.gold] == foundNames[$0.found] }
        count("attendance.name", exact, gold: people.count, found: found.count)
        count("attendance.name, close", pairs.count, gold: people.count, found: found.count)
        compareAffiliation("organisation", pairs, \.organisation, with: \.organisation, or: \.party)
        compareAffiliation("role", pairs, \.role, with: \.role, or: \.title, alsoFound: true)
        comparePresence(pairs)
        compareField("party", pairs, \.$party, with: \.party)
        compareField("group", pairs, \.$group, with: \.group)
        compareField("from", pairs, \.$from, with: \.from)
        compareField("to", pairs, \.$to, with: \.to)
        compareField("replaces", pairs, \.$replaces, with: \.replaces)
        for (i, j) in pairs {
            if names[i] != foundNames[j] {
                miss("attendance name", gold: people[i].name, got: found[j].name, at: found[j].evidence)
            }
            if people[i].presence ?? "present" != found[j].presence.rawValue {
                miss(
                    "presence of \(people[i].name)", gold: people[i].presence, got: found[j].presence.rawValue,
                    at: found[j].evidence)
            }
        }
        for (i, person) in people.enumerated() where !pairs.contains(where: { $0.gold == i }) {
            miss("attendance missed", gold: person.name, got: nil, or: person.places)
        }
        for (j, person) in found.enumerated() where !pairs.contains(where: { $0.found == j }) {
            miss("attendance invented", gold: nil, got: person.name, at: person.evidence)
        }
        return pairs
    }

    /// Organisation or party, role or title: documents do not keep them apart, and a reading may have it as either.
    private mutating func compareAffiliation(
        _ key: String, _ pairs: Pairs, _ goldValue: KeyPath<GoldRecord.Attendee, String?>,
        with value: KeyPath<Attendance, String?>, or other: KeyPath<Attendance, String?>, alsoFound: Bool = false
    ) {
        let found = record?.attendance ?? []
        var right = 0
        for (i, j) in pairs {
            guard let expected = Self.stated(gold.attendance[i][keyPath: goldValue]) else { continue }
            let values = [found[j][keyPath: value], found[j][keyPath: other]].compactMap(Self.stated)
            if values.contains(where: { Self.isSame(expected, $0) }) {
                right += 1
            } else {
                miss(
                    "attendance.\(key) of \(gold.attendance[i].name)", gold: expected, got: values.first,
                    at: found[j].evidence)
            }
        }
        let stated = found.count {
            Self.stated($0[keyPath: value]) != nil || alsoFound && Self.stated($0[keyPath: other]) != nil
        }
        count(
            "attendance.\(key)", right, gold: gold.attendance.count { Self.stated($0[keyPath: goldValue]) != nil },
            found: max(right, stated))
    }

    private mutating func comparePresence(_ pairs: Pairs) {
        let found = record?.attendance ?? []
        let right = pairs.count { gold.attendance[$0.gold].isAway && isPresenceRight($0) }
        count(
            "attendance.absent or partial", right, gold: gold.attendance.count(where: \.isAway),
            found: found.count { $0.presence != .present })
    }

    private func isPresenceRight(_ pair: (gold: Int, found: Int)) -> Bool {
        gold.attendance[pair.gold].presence == record?.attendance[pair.found].presence.rawValue
    }

    /// What gold of documents with finer rolls has besides: counts where one entry of the document's gold states it.
    private mutating func compareField(
        _ key: String, _ pairs: Pairs, _ known: KeyPath<GoldRecord.Attendee, Known<String>>,
        with value: KeyPath<Attendance, String?>
    ) {
        guard gold.attendance.contains(where: { $0[keyPath: known].isStated }) else { return }
        let found = record?.attendance ?? []
        var right = 0
        for (i, j) in pairs {
            let (expected, got) = (gold.attendance[i][keyPath: known].wrappedValue, found[j][keyPath: value])
            guard expected != nil || got != nil else { continue }
            if expected != nil, ComparedText(expected).withoutGaps == ComparedText(got).withoutGaps {
                right += 1
            } else {
                miss(
                    "attendance.\(key) of \(gold.attendance[i].name)", gold: expected, got: got,
                    at: found[j].evidence)
            }
        }
        count(
            "attendance.\(key)", right, gold: gold.attendance.count { $0[keyPath: known].wrappedValue != nil },
            found: found.count { $0[keyPath: value] != nil })
    }

    private static func isSame(_ gold: String, _ value: String) -> Bool {
        let (text, other) = (ComparedText(gold), ComparedText(value))
        return text.isContained(in: other, least: 0.7) || text.likeness(to: other) >= 0.85
    }
}
