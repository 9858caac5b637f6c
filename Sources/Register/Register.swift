/// Who is who in an archive: its people, organisations and bodies, each with its evidence.
///
/// The same outlines and decisions give the same register, in whatever order they come.
public struct Register: Codable, Equatable, Sendable {
    /// By name.
    public let people: [Person]
    public let organisations: [Organisation]
    public let bodies: [Body]
    /// Decisions that name somebody whom no record names (any more).
    public let unusedDecisions: [RegisterDecision]

    private let personByID: [String: Int]
    private let organisationByID: [String: Int]
    private let bodyByID: [String: Int]
    private let bodyByRecord: [String: Int]
    private let peopleByRecord: [String: [Int]]

    init(
        people: [Person], organisations: [Organisation], bodies: [Body], unusedDecisions: [RegisterDecision]
    ) {
        self.people = people
        self.organisations = organisations
        self.bodies = bodies
        self.unusedDecisions = unusedDecisions
        personByID = Self.index(people.map { [$0.id] + $0.otherIDs })
        organisationByID = Self.index(organisations.map { [$0.id] })
        bodyByID = Self.index(bodies.map { [$0.id] + $0.otherIDs })
        bodyByRecord = Self.index(bodies.map { $0.documents.map(\.record) })
        var peopleByRecord: [String: [Int]] = [:]
        for (position, person) in people.enumerated() {
            for sighting in person.sightings { peopleByRecord[sighting.record, default: []].append(position) }
        }
        self.peopleByRecord = peopleByRecord
    }

    /// The first identifier of each list is its own: it goes before one that only leads there.
    private static func index(_ identifiers: [[String]]) -> [String: Int] {
        var index: [String: Int] = [:]
        for (position, list) in identifiers.enumerated() {
            if let own = list.first { index[own] = position }
        }
        for (position, list) in identifiers.enumerated() {
            for other in list.dropFirst() where index[other] == nil { index[other] = position }
        }
        return index
    }

    private enum CodingKeys: String, CodingKey { case people, organisations, bodies, unusedDecisions }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            people: try container.decode([Person].self, forKey: .people),
            organisations: try container.decode([Organisation].self, forKey: .organisations),
            bodies: try container.decode([Body].self, forKey: .bodies),
            unusedDecisions: try container.decode([RegisterDecision].self, forKey: .unusedDecisions))
    }

    /// By its identifier or an earlier one.
    public func person(id: String) -> Person? { personByID[id].map { people[$0] } }
    public func organisation(id: String) -> Organisation? { organisationByID[id].map { organisations[$0] } }
    public func body(id: String) -> Body? { bodyByID[id].map { bodies[$0] } }
    public func body(ofRecord id: String) -> Body? { bodyByRecord[id].map { bodies[$0] } }

    /// Everybody whom the record names, by name.
    public func people(inRecord id: String) -> [Person] { (peopleByRecord[id] ?? []).map { people[$0] } }

    /// The person whom the record calls so: by the printed form.
    public func person(_ name: String, inRecord id: String) -> Person? {
        let key = NameForm.key(name)
        return people(inRecord: id).first { person in
            person.sightings.contains { sighting in
                sighting.record == id
                    && (NameForm.key(sighting.name) == key
                        || sighting.mentions.contains { NameForm.key($0.name) == key })
            }
        }
    }
}
