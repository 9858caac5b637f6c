/// The people as they stand in the register.
struct PersonEntries {
    private(set) var people: [Person] = []

    /// - Parameters:
    ///   - groups: the strands of each person.
    ///   - bodies: identifiers by position.
    init(
        _ groups: [[Int]], joins: [PersonLinker.Link], perhaps: [PersonLinker.Link], strands: [Strand],
        sightings: [Sighting], bodies: [String]
    ) {
        var personOfStrand: [Int: Int] = [:]
        for (person, group) in groups.enumerated() { for strand in group { personOfStrand[strand] = person } }
        let owners = Self.ownersOfBaseIDs(strands, personOfStrand)
        people = groups.enumerated().map { person, group in
            let own = group.map { strands[$0] }
            let bases = Set(own.map(\.baseID))
            // A base identifier stands for the name in the body: here, if all its strands are this person.
            let whole = bases.filter { owners[$0]?.count == 1 }
            let primary = whole.min() ?? own.map(\.id).min() ?? ""
            let led = bases.filter { base in Self.main(owners[base] ?? [:]) == person }
            let others = Set(own.map(\.id)).union(led).subtracting([primary])
            var seen = own.flatMap(\.sightings).map { sightings[$0] }
            seen.sort { ($0.date ?? "~", $0.record) < ($1.date ?? "~", $1.record) }
            seen = Self.merged(seen)
            var spellings: [String: Int] = [:]
            for sighting in seen {
                for name in Set(sighting.mentions.map(\.name)) { spellings[name, default: 0] += 1 }
            }
            return Person(
                id: primary, otherIDs: others.sorted(), name: Self.name(seen),
                spellings: Person.Spelling.list(spellings),
                sightings: seen, joins: [], confidence: 1, perhaps: [],
                bodies: Set(own.compactMap { $0.body.map { bodies[$0] } }).sorted(),
                organisations: Set(own.compactMap(\.organisation)).sorted())
        }
        for link in joins {
            guard let person = personOfStrand[link.left] else { continue }
            let join = Self.join(link, strands, sightings)
            people[person].joins.append(join)
            people[person].confidence = min(people[person].confidence, join.confidence)
        }
        enterPerhaps(perhaps, personOfStrand, strands, sightings)
        people.sort { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    private mutating func enterPerhaps(
        _ links: [PersonLinker.Link], _ personOfStrand: [Int: Int], _ strands: [Strand], _ sightings: [Sighting]
    ) {
        var seen: Set<[Int]> = []
        // The likeliest pair of strands speaks for two people.
        for link in links {
            guard let left = personOfStrand[link.left], let right = personOfStrand[link.right],
                seen.insert([min(left, right), max(left, right)]).inserted
            else { continue }
            let join = Self.join(link, strands, sightings)
            for (one, other) in [(left, right), (right, left)]
            where people[one].perhaps.count < PersonLinker.mostPerhaps {
                people[one].perhaps.append(
                    Person.Perhaps(person: people[other].id, name: people[other].name, join: join))
            }
        }
    }

    /// One sighting of each record.
    private static func merged(_ sightings: [Sighting]) -> [Sighting] {
        sightings.reduce(into: []) { merged, sighting in
            if let last = merged.indices.last, merged[last].record == sighting.record {
                merged[last].mentions += sighting.mentions
            } else {
                merged.append(sighting)
            }
        }
    }

    /// How many sightings of a base identifier each person has.
    private static func ownersOfBaseIDs(_ strands: [Strand], _ personOfStrand: [Int: Int]) -> [String: [Int: Int]] {
        var owners: [String: [Int: Int]] = [:]
        for (position, strand) in strands.enumerated() {
            guard let person = personOfStrand[position] else { continue }
            owners[strand.baseID, default: [:]][person, default: 0] += strand.sightings.count
        }
        return owners
    }

    /// The person with most sightings; of equals, the first.
    private static func main(_ owners: [Int: Int]) -> Int? {
        owners.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The form read most often, of those with a whole first name where there is one.
    private static func name(_ sightings: [Sighting]) -> String {
        var counts: [String: Int] = [:]
        for sighting in sightings { counts[sighting.name, default: 0] += 1 }
        let whole = counts.filter { NameForm($0.key).map { !$0.isInitialsOnly } ?? false }
        return BodyLinker.mostUsed(whole.isEmpty ? counts : whole)
    }

    private static func join(_ link: PersonLinker.Link, _ strands: [Strand], _ sightings: [Sighting]) -> Join {
        let firsts = [link.left, link.right].compactMap { strands[$0].sightings.first.map { sightings[$0] } }
        return Join(
            names: firsts.map(\.name), records: firsts.map(\.record), reasons: link.reasons,
            confidence: StrandComparison.confidence(link.score))
    }
}
