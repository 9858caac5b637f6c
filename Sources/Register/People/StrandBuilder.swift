/// Gathers the sightings of one name in one body into strands.
struct StrandBuilder {
    /// A sighting, by positions.
    struct Node {
        var name: Int
        var record: Int
        var body: Int?
        var party: String?
        var organisation: String?
        var title: String?
        /// Nil where the record is undated.
        var year: Int?
        /// Set by an archivist's decision: sightings with different ones stay apart.
        var division = 0
    }

    private struct Key: Hashable {
        var name: Int
        var body: Int?
        /// For a sighting without a body.
        var record: Int?
        var party: String?
        var organisation: String?
        var division: Int
        /// Of several of one name in a record, alike in all else: by their order there.
        var twin: Int
    }

    /// After so many years of silence it may be somebody else of that name.
    static let longestSilence = 15

    let nodes: [Node]
    /// By record: the names of all who are in it, as likenesses.
    let rosters: [[Int]]
    /// By name.
    let likenesses: [Int]
    let isGeneric: (Int) -> Bool

    func strands(nameKey: (Int) -> String, bodyKey: (Int) -> String) -> [Strand] {
        var groups: [Key: [Int]] = [:]
        var order: [Key] = []
        for (position, node) in nodes.enumerated() {
            var key = Key(
                name: node.name, body: node.body, record: nil, party: node.party, organisation: node.organisation,
                division: node.division, twin: 0)
            if node.body == nil, node.organisation == nil { key.record = node.record }
            while let last = groups[key]?.last, nodes[last].record == node.record { key.twin += 1 }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(position)
        }
        var strands: [Strand] = []
        for key in order {
            let body = key.body.map(bodyKey) ?? key.record.map { "record \($0)" } ?? ""
            for (index, sightings) in divide(groups[key] ?? [], body: key.body).enumerated() {
                var strand = strand(of: sightings, key.name, key.body)
                let name = nameKey(key.name)
                strand.baseID = StableIdentifier.of("person", name, body)
                strand.id = StableIdentifier.of(
                    "person", name, body, key.party ?? "", key.organisation ?? "", "\(key.division)", "\(key.twin)",
                    "\(index)")
                strands.append(strand)
            }
        }
        return strands
    }

    private func strand(of sightings: [Int], _ name: Int, _ body: Int?) -> Strand {
        var strand = Strand(name: name, body: body, sightings: sightings)
        for position in sightings {
            let node = nodes[position]
            strand.party = node.party
            strand.organisation = node.organisation
            if let title = node.title { strand.titles.insert(title.lowercased()) }
            if let year = node.year {
                strand.years = min(strand.years?.lowerBound ?? year, year)...max(strand.years?.upperBound ?? year, year)
            }
            strand.records.append(node.record)
            strand.company.formUnion(rosters[node.record])
        }
        strand.records.sort()
        strand.company.remove(likenesses[name])
        return strand
    }

    /// Sightings (by date, the undated ones last) without long silences; of a body whose name says little, only such
    /// as others of the same meetings hold together.
    private func divide(_ sightings: [Int], body: Int?) -> [[Int]] {
        var parts: [[Int]] = []
        let needsCompany = body.map(isGeneric) ?? false
        for position in sightings {
            let node = nodes[position]
            let fitting = parts.lastIndex { part in
                guard let last = part.last(where: { nodes[$0].year != nil }) ?? part.last else { return false }
                if let year = node.year, let before = nodes[last].year, year - before > Self.longestSilence {
                    return false
                }
                return !needsCompany
                    || part.suffix(20).contains { shareCompany(node.record, nodes[$0].record, likenesses[node.name]) }
            }
            if let fitting { parts[fitting].append(position) } else { parts.append([position]) }
        }
        return parts
    }

    private func shareCompany(_ left: Int, _ right: Int, _ name: Int) -> Bool {
        let a = rosters[left].filter { $0 != name }
        return a.isEmpty || rosters[right].contains { $0 != name && a.contains($0) }
    }
}
