/// Archivists' decisions, found again among the sightings.
struct DecidedNodes {
    /// Sightings that must not share a strand with others of their name, each with a number for its group.
    private(set) var divisions: [Int: Int] = [:]
    /// Decisions of which no group, or for `apart` only one, is found.
    private(set) var unused: [RegisterDecision] = []
    /// Pairs of nodes with the verdict, in the order in which they were decided.
    private var pairs: [(left: Int, right: Int, isSame: Bool)] = []

    init(_ decisions: [RegisterDecision], sightings: [Sighting]) {
        guard !decisions.isEmpty else { return }
        var byRecord: [String: [Int]] = [:]
        for (position, sighting) in sightings.enumerated() { byRecord[sighting.record, default: []].append(position) }
        func find(_ reference: RegisterDecision.Reference) -> Int? {
            let key = NameForm.key(reference.name)
            let here = byRecord[reference.record] ?? []
            return here.first { NameForm.key(sightings[$0].name) == key }
                ?? here.first { sightings[$0].mentions.contains { NameForm.key($0.name) == key } }
        }
        var number = 0
        for decision in decisions {
            let groups = decision.groups.map { $0.compactMap(find) }.filter { !$0.isEmpty }
            guard decision.verdict == .apart ? groups.count >= 2 : Set(groups.joined()).count >= 2 else {
                unused.append(decision)
                continue
            }
            for group in groups { enter(group, group, isSame: true) }
            for (index, group) in groups.enumerated() {
                for other in groups[(index + 1)...] { enter(group, other, isSame: decision.verdict == .same) }
            }
            guard decision.verdict == .apart else { continue }
            // The first group keeps what stands with it; the others are taken out.
            for group in groups.dropFirst() {
                number += 1
                for node in group { divisions[node] = number }
            }
        }
    }

    private mutating func enter(_ ones: [Int], _ others: [Int], isSame: Bool) {
        for one in ones { for other in others where one != other { pairs.append((one, other, isSame)) } }
    }

    /// As pairs of strands; of two verdicts on one pair, the later one.
    func verdicts(_ strands: [Strand]) -> PersonLinker.Verdicts {
        guard !pairs.isEmpty else { return PersonLinker.Verdicts() }
        var strandOfNode: [Int: Int] = [:]
        for (position, strand) in strands.enumerated() {
            for node in strand.sightings { strandOfNode[node] = position }
        }
        var last: [[Int]: Bool] = [:]
        for pair in pairs {
            guard let left = strandOfNode[pair.left], let right = strandOfNode[pair.right], left != right else {
                continue
            }
            last[[min(left, right), max(left, right)]] = pair.isSame
        }
        var verdicts = PersonLinker.Verdicts()
        for (pair, isSame) in last.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            if isSame { verdicts.same.append((pair[0], pair[1])) } else { verdicts.apart.append((pair[0], pair[1])) }
        }
        return verdicts
    }
}
