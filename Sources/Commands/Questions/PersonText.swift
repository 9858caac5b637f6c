import Register

/// A person of the register for people: spellings, why they are one, and every meeting.
struct PersonText {
    private(set) var text = ""

    init(_ person: Person, in register: Register) {
        add("\(person.name)  ·  \(person.id)")
        let others = person.spellings.filter { $0.name != person.name }.map { "\($0.name) (\($0.records))" }
        if !others.isEmpty { add("  Also written: \(others.joined(separator: ", "))") }
        for join in person.joins {
            let reasons = join.reasons.map(Self.words).joined(separator: "; ")
            add("  One person, \(Self.percent(join.confidence)): \(reasons)")
        }
        for other in person.perhaps {
            add(
                "  Perhaps the same, \(Self.percent(other.join.confidence)): \(other.name)\(Self.bodies(other.person, register))  ·  \(other.person)"
            )
        }
        for sighting in person.sightings {
            let body = sighting.body.flatMap { register.body(id: $0)?.name }
            add("  " + Citation(date: sighting.date, body: body, record: sighting.record).line)
            var said: [String] = []
            for mention in sighting.mentions {
                let line = Self.line(mention)
                if !said.contains(line) { said.append(line) }
            }
            for line in said { add("      \(line)") }
        }
        add("")
    }

    private mutating func add(_ line: String) { text += line + "\n" }

    /// `same company (7 people: Eva Ek, Bo Berg, Ulla Ås)`
    private static func words(_ reason: Join.Reason) -> String {
        let count = reason.count.map { count in
            reason.kind == .years ? (count == 0 ? "the same" : "\(count) apart") : "\(count) people"
        }
        let facts = [count, reason.detail].compactMap(\.self).joined(separator: ": ")
        return reason.kind.rawValue + (facts.isEmpty ? "" : " (\(facts))")
    }

    static func percent(_ confidence: Double) -> String { "\(Int((confidence * 100).rounded())) %" }

    private static func bodies(_ person: String, _ register: Register) -> String {
        let names = register.person(id: person)?.bodies.prefix(2).compactMap { register.body(id: $0)?.name } ?? []
        return names.isEmpty ? "" : ", " + names.joined(separator: ", ")
    }

    /// `present, ordförande, S, from § 3, page 2`
    private static func line(_ mention: Mention) -> String {
        var parts = [mention.capacity == .attendance ? mention.presence ?? "listed" : mention.capacity.rawValue]
        parts += [mention.role, mention.title, mention.organisation, mention.party].compactMap(\.self)
        if let from = mention.from { parts.append("from \(from)") }
        if let to = mention.to { parts.append("to \(to)") }
        if let replaced = mention.replaces { parts.append("for \(replaced)") }
        if let item = mention.item { parts.append(item) }
        if let page = mention.page { parts.append("page \(page)") }
        return parts.joined(separator: ", ")
    }
}
