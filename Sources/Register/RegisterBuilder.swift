internal import DocumentModel

/// Builds the register in one pass over the outlines: bodies, sightings, strands, people, organisations.
struct RegisterBuilder {
    private let outlines: [RecordOutline]
    private var people: [[SightingReader.Found]] = []
    private var listedOrganisations: [[String]] = []
    private var stock = NameStock()
    private var nodes: [StrandBuilder.Node] = []
    /// By node.
    private var sightings: [Sighting] = []
    private var rosters: [[Int]] = []
    private var organisations: OrganisationResolver

    init(_ outlines: [RecordOutline]) {
        // The undated last; one outline of each record.
        var seen: Set<String> = []
        self.outlines = outlines.sorted { ($0.meeting.date ?? "~", $0.id) < ($1.meeting.date ?? "~", $1.id) }
            .filter { seen.insert($0.id).inserted }
        var printed: [String: Int] = [:]
        let printedNames = PrintedNames()
        for outline in self.outlines {
            let reader = SightingReader(outline, printedNames)
            people.append(reader.people)
            listedOrganisations.append(reader.organisations)
            let names = reader.organisations + outline.attendance.compactMap(\.organisation)
            for name in Set(names) { printed[name, default: 0] += 1 }
        }
        organisations = OrganisationResolver(printed)
        rosters = people.map { people in people.map { stock.enter($0.form) } }
    }

    mutating func register(_ decisions: [RegisterDecision]) -> Register {
        let likenesses = rosters.map { $0.map { stock.likenesses[$0] } }
        let bodies = BodyBuilder(outlines, rosters: likenesses)
        let bodyLinker = BodyLinker(bodies.drafts, records: outlines.map(\.id))
        let bodyEntries = BodyEntries(bodies, bodyLinker, outlines)
        readNodes(bodyEntries)
        let decided = DecidedNodes(decisions, sightings: sightings)
        for (node, division) in decided.divisions { nodes[node].division = division }

        let strandBuilder = StrandBuilder(nodes: nodes, rosters: likenesses, likenesses: stock.likenesses) { body in
            bodyEntries.entries[body].isGeneric && bodyEntries.entries[body].organisation == nil
        }
        let forms = stock.forms
        let strands = strandBuilder.strands(
            nameKey: { forms[$0].key }, bodyKey: { bodyEntries.entries[$0].id })
        let directory = OrganisationNames(outlines, listedOrganisations, resolver: &organisations)
        let context = StrandComparison.Context(
            stock: stock, principals: bodyEntries.entries.map(\.organisation),
            isGeneric: bodyEntries.entries.map(\.isGeneric),
            commonness: forms.indices.map { stock.commonness($0) }, bodyNames: bodyEntries.entries.map(\.name),
            organisationName: { directory.name($0) })
        var linker = PersonLinker(strands, context, verdicts: decided.verdicts(strands))
        let persons = PersonEntries(
            linker.people(), joins: linker.joins, perhaps: linker.perhaps, strands: strands, sightings: sightings,
            bodies: bodyEntries.entries.map(\.id)
        ).people
        return Register(
            people: persons, organisations: directory.organisations(persons, bodyEntries.entries),
            bodies: bodyEntries.withPeople(persons), unusedDecisions: decided.unused)
    }

    private mutating func readNodes(_ bodies: BodyEntries) {
        for (record, outline) in outlines.enumerated() {
            let body = bodies.entryOfRecord[record]
            let groups = Dictionary(
                outline.attendance.map { ($0.name, $0.group) }, uniquingKeysWith: { first, _ in first })
            for (index, found) in people[record].enumerated() {
                let sighting = Sighting(
                    record: outline.id, date: outline.meeting.date, body: body.map { bodies.entries[$0].id },
                    name: found.form.text, mentions: found.mentions)
                let employer = found.mentions.first { $0.organisation != nil }
                nodes.append(
                    StrandBuilder.Node(
                        name: rosters[record][index], record: record, body: body,
                        party: sighting.party.map(Self.partyKey),
                        organisation: employer.flatMap { mention in
                            mention.organisation.flatMap {
                                organisations.identifier($0, group: groups[mention.name] ?? nil)
                            }
                        },
                        title: sighting.title, year: sighting.year))
                sightings.append(sighting)
            }
        }
    }

    /// `(S)` and `Socialdemokraterna` are one.
    private static func partyKey(_ printed: String) -> String {
        let key = printed.uppercased().filter(\.isLetter)
        let names = [
            "SOCIALDEMOKRATERNA": "S", "MODERATERNA": "M", "CENTERPARTIET": "C", "VÄNSTERPARTIET": "V",
            "LIBERALERNA": "L", "FOLKPARTIET": "L", "FP": "L", "KRISTDEMOKRATERNA": "KD", "KDS": "KD",
            "MILJÖPARTIET": "MP", "MILJÖPARTIETDEGRÖNA": "MP", "SVERIGEDEMOKRATERNA": "SD", "VPK": "V",
        ]
        return names[key] ?? key
    }
}

extension Register {
    /// - Parameters:
    ///   - outlines: of all records of the archive, in any order.
    ///   - decisions: the archivists', in the order in which they were made; they outrank what the register concludes.
    public init(of outlines: [RecordOutline], decisions: [RegisterDecision] = []) {
        var builder = RegisterBuilder(outlines)
        self = builder.register(decisions)
    }
}
