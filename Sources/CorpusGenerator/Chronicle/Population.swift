/// Everybody in a chronicle. Some bear the same name.
struct Population: Sendable {
    struct Person: Sendable {
        var number: Int
        var name: Names.Person
        var party: String
        /// Position among the organisations of the body that the person was sent to.
        var sender: Int
        /// The municipality in whose committees the person sits; nil for others.
        var home: String?
    }

    private(set) var people: [Person] = []

    /// Who takes a seat: mostly somebody new, of whom one in twelve bears a name that somebody has already; in a
    /// committee sometimes a member of another one of the municipality.
    ///
    /// - Parameter others: who sits there; nobody of the same surname joins them.
    mutating func newcomer(to body: ChronicleBody, besides others: [Person], _ chance: inout Chance) -> Person {
        func isFree(_ name: Names.Person) -> Bool { !others.contains { $0.name.last == name.last } }
        if let home = body.letterhead, chance.happens(15) {
            let neighbours = people.filter { $0.home == home && isFree($0.name) }
            if !neighbours.isEmpty { return chance.pick(neighbours) }
        }
        var name = Names.modern(&chance)
        if !people.isEmpty, chance.happens(8) { name = chance.pick(people).name }
        while !isFree(name) { name = Names.modern(&chance) }
        let person = Person(
            number: people.count + 1, name: name, party: chance.pick(["S", "M", "C", "V", "L", "KD", "MP"]),
            sender: chance.below(100), home: body.letterhead)
        people.append(person)
        return person
    }
}

/// The seats of a body, which people take and leave.
struct Seats: Sendable {
    struct Holder: Sendable {
        var person: Population.Person
        var until: Int
        var role: String
    }

    private(set) var holders: [Holder] = []
    private let body: ChronicleBody
    private static let roles = ["ordförande", "sekreterare", "ledamot", "ledamot", "ledamot", "ledamot", "ersättare"]

    init(_ body: ChronicleBody, _ population: inout Population, _ chance: inout Chance) {
        self.body = body
        for role in Self.roles { take(role, from: 2004, &population, &chance) }
    }

    mutating func turn(to year: Int, _ population: inout Population, _ chance: inout Chance) {
        let leaving = holders.filter { $0.until < year }
        holders.removeAll { $0.until < year }
        for holder in leaving { take(holder.role, from: year, &population, &chance) }
    }

    private mutating func take(
        _ role: String, from year: Int, _ population: inout Population, _ chance: inout Chance
    ) {
        let person = population.newcomer(to: body, besides: holders.map(\.person), &chance)
        holders.append(Holder(person: person, until: year + chance.number(1...8), role: role))
    }

    /// Those who came, in the order of their roles.
    func present(_ chance: inout Chance) -> [Holder] {
        let order = ["ordförande", "sekreterare", "ledamot", "ersättare"]
        return holders.filter { $0.role != "ledamot" && $0.role != "ersättare" || chance.happens(85) }
            .enumerated().sorted {
                (order.firstIndex(of: $0.element.role) ?? 9, $0.offset)
                    < (order.firstIndex(of: $1.element.role) ?? 9, $1.offset)
            }.map(\.element)
    }
}
