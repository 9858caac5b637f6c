internal import DocumentModel

/// The bodies as they stand in the register.
struct BodyEntries {
    private(set) var entries: [Body] = []
    /// By position of the outline; nil where the record names no body.
    let entryOfRecord: [Int?]

    init(_ builder: BodyBuilder, _ linker: BodyLinker, _ outlines: [RecordOutline]) {
        var groups = linker.groups
        var membersByRoot: [Int: [Int]] = [:]
        for draft in builder.drafts.indices { membersByRoot[groups.root(draft), default: []].append(draft) }
        var positions: [Int: Int] = [:]
        for root in membersByRoot.keys.sorted() {
            let members = membersByRoot[root] ?? []
            let drafts = members.map { builder.drafts[$0] }
            var spellings: [String: Int] = [:]
            for draft in drafts { spellings.merge(draft.spellings, uniquingKeysWith: +) }
            let identifiers = drafts.map { StableIdentifier.of("body", $0.name.key, $0.principal ?? "") }.sorted()
            for member in members { positions[member] = entries.count }
            entries.append(
                Body(
                    id: identifiers[0], otherIDs: Array(identifiers.dropFirst()),
                    name: BodyLinker.mostUsed(spellings), spellings: Person.Spelling.list(spellings),
                    organisation: drafts.lazy.compactMap(\.principal).first,
                    isGeneric: drafts.allSatisfy(\.name.isGeneric),
                    documents: drafts.flatMap(\.records).sorted().map { Body.Document(outlines[$0]) },
                    people: [], joins: [], perhaps: []))
        }
        for link in linker.links {
            guard let left = positions[link.left], let right = positions[link.right] else { continue }
            if left == right {
                if link.isSame { entries[left].joins.append(link.join) }
            } else {
                entries[left].perhaps.append(
                    Body.Perhaps(body: entries[right].id, name: entries[right].name, join: link.join))
                entries[right].perhaps.append(
                    Body.Perhaps(body: entries[left].id, name: entries[left].name, join: link.join))
            }
        }
        entryOfRecord = builder.bodyOfRecord.map { $0.flatMap { positions[$0] } }
    }

    /// By name.
    func withPeople(_ people: [Person]) -> [Body] {
        var byBody: [String: [String]] = [:]
        for person in people { for body in person.bodies { byBody[body, default: []].append(person.id) } }
        return entries.map { entry in
            var entry = entry
            entry.people = byBody[entry.id] ?? []
            return entry
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

extension Person.Spelling {
    /// The most used first; of equals, by the alphabet.
    static func list(_ counts: [String: Int]) -> [Person.Spelling] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            Person.Spelling(name: $0.key, records: $0.value)
        }
    }
}
