internal import DocumentModel

/// The organisations that the records name, by identifier, with the forms and the records.
struct OrganisationNames {
    private struct Found {
        var spellings: [String: Int] = [:]
        var records: [String] = []
    }

    private var found: [String: Found] = [:]
    /// Identifiers of the organisations of each record.
    init(_ outlines: [RecordOutline], _ listed: [[String]], resolver: inout OrganisationResolver) {
        for (record, outline) in outlines.enumerated() {
            var names: [(String, String?)] = outline.attendance.compactMap { entry in
                entry.organisation.map { ($0, entry.group) }
            }
            names += listed[record].map { ($0, nil) }
            var here: Set<String> = []
            var printed: Set<String> = []
            for (name, group) in names {
                guard let id = resolver.identifier(name, group: group) else { continue }
                if printed.insert(name).inserted { found[id, default: Found()].spellings[name, default: 0] += 1 }
                if here.insert(id).inserted { found[id, default: Found()].records.append(outline.id) }
            }
        }
    }

    /// The present name in the tables, else the form used most. Of a municipality, the form that the records use.
    func name(_ id: String) -> String {
        if let entry = OrganisationDirectory.tables.entries[id], entry.kind == .municipality,
            let used = Person.Spelling.list(found[id]?.spellings ?? [:]).first(where: { spelling in
                entry.names.contains { $0.name == spelling.name && $0.kind != .predecessor }
            })
        {
            return used.name
        }
        return OrganisationDirectory.tables.entries[id]?.names.first?.name
            ?? found[id].map { BodyLinker.mostUsed($0.spellings) } ?? id
    }

    /// Those that are named in a record or have a body, by name.
    func organisations(_ people: [Person], _ bodies: [Body]) -> [Organisation] {
        var peopleByID: [String: [String]] = [:]
        for person in people { for id in person.organisations { peopleByID[id, default: []].append(person.id) } }
        var bodiesByID: [String: [String]] = [:]
        for body in bodies { if let id = body.organisation { bodiesByID[id, default: []].append(body.id) } }
        return Set(found.keys).union(bodiesByID.keys).map { id in
            let entry = OrganisationDirectory.tables.entries[id]
            let found = self.found[id] ?? Found()
            let spellings = Person.Spelling.list(found.spellings)
            return Organisation(
                id: id, kind: entry?.kind ?? .other, name: name(id), code: entry?.code, validFrom: entry?.validFrom,
                validTo: entry?.validTo,
                names: entry?.names ?? spellings.map { Organisation.Name($0.name, .printed) }, spellings: spellings,
                records: found.records, people: peopleByID[id] ?? [], bodies: bodiesByID[id] ?? [])
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
