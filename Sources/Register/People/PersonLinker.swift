/// Joins strands into people: the surest pairs first, and no pair that what has been joined before speaks against.
struct PersonLinker {
    struct Link {
        var left: Int
        var right: Int
        var score: Double
        var reasons: [Join.Reason]
        /// Whether it is enough to join the two.
        var joins = true
    }

    /// What archivists have decided, in positions of strands.
    struct Verdicts {
        var same: [(Int, Int)] = []
        var apart: [(Int, Int)] = []
    }

    /// How many people at most are named as perhaps the same.
    static let mostPerhaps = 8
    /// Nobody acts for longer.
    private static let longestLife = 65
    /// Names borne by many are compared only where a body or an organisation connects them.
    private static let mostPairs = 4000

    private let strands: [Strand]
    private let context: StrandComparison.Context
    private(set) var joins: [Link] = []
    /// Pairs that were not joined and may be the same.
    private(set) var perhaps: [Link] = []
    private var sets: DisjointSets
    private var members: [Int: [Int]] = [:]
    private var apart: [Int: Set<Int>] = [:]

    init(_ strands: [Strand], _ context: StrandComparison.Context, verdicts: Verdicts) {
        self.strands = strands
        self.context = context
        sets = DisjointSets(count: strands.count)
        for position in strands.indices { members[position] = [position] }
        for (left, right) in verdicts.apart {
            apart[left, default: []].insert(right)
            apart[right, default: []].insert(left)
        }
        for (left, right) in verdicts.same where !isApart(left, right) {
            join(Link(left: left, right: right, score: 10, reasons: [Join.Reason(.decision, 10)]))
        }
        let candidates = candidates().sorted { a, b in
            a.score != b.score ? a.score > b.score : (a.left, a.right) < (b.left, b.right)
        }
        let unclear = Self.unclearInitials(candidates, strands, context)
        for link in candidates {
            if link.joins, !unclear.contains(link.left), !unclear.contains(link.right), canJoin(link.left, link.right) {
                join(link)
            } else {
                perhaps.append(link)
            }
        }
        perhaps = perhaps.filter { sets.root($0.left) != sets.root($0.right) && !isApart($0.left, $0.right) }
    }

    /// The people, each as its strands; by their first strand.
    mutating func people() -> [[Int]] {
        members.keys.sorted().compactMap { members[$0]?.sorted() }
    }

    private mutating func join(_ link: Link) {
        let (a, b) = (sets.root(link.left), sets.root(link.right))
        guard a != b else { return }
        joins.append(link)
        sets.unite(a, b)
        let both = (members.removeValue(forKey: a) ?? []) + (members.removeValue(forKey: b) ?? [])
        members[sets.root(a)] = both
    }

    private mutating func isApart(_ left: Int, _ right: Int) -> Bool {
        guard !apart.isEmpty else { return false }
        let others = members[sets.root(right)] ?? []
        return (members[sets.root(left)] ?? []).contains { strand in
            apart[strand].map { apart in others.contains(where: apart.contains) } ?? false
        }
    }

    /// Whether everything already joined to the one may be one person with everything joined to the other.
    private mutating func canJoin(_ left: Int, _ right: Int) -> Bool {
        guard sets.root(left) != sets.root(right) else { return false }
        if isApart(left, right) { return false }
        let ones = members[sets.root(left)] ?? []
        let others = members[sets.root(right)] ?? []
        let years = (ones + others).compactMap { strands[$0].years }
        if let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max(),
            last - first > Self.longestLife
        {
            return false
        }
        return ones.allSatisfy { one in
            others.allSatisfy { other in Self.agree(strands[one], strands[other], context) }
        }
    }

    /// Whether nothing excludes that two strands are one person.
    private static func agree(_ a: Strand, _ b: Strand, _ context: StrandComparison.Context) -> Bool {
        if a.stands(besides: b, isCommon: context.commonness[a.name] == 2) { return false }
        if let one = a.party, let other = b.party, one != other, (a.gap(to: b) ?? 0) <= 3 { return false }
        return a.name == b.name || !context.stock.forms[a.name].hasOtherFirstName(context.stock.forms[b.name])
    }

    /// Strands with initials that would fit two people of different first names about as well.
    private static func unclearInitials(
        _ candidates: [Link], _ strands: [Strand], _ context: StrandComparison.Context
    ) -> Set<Int> {
        var fitting: [Int: [Link]] = [:]
        for link in candidates where link.joins {
            for strand in [link.left, link.right] where context.stock.forms[strands[strand].name].isInitialsOnly {
                fitting[strand, default: []].append(link)
            }
        }
        return Set(
            fitting.filter { strand, links in
                guard let best = links.first else { return false }
                let names = links.filter { $0.score > best.score - 2 }
                    .map { strands[$0.left == strand ? $0.right : $0.left].name }
                return names.dropFirst().contains { name in
                    context.stock.forms[name].hasOtherFirstName(context.stock.forms[names[0]])
                }
            }.keys)
    }

    private func candidates() -> [Link] {
        var byName: [Int: [Int]] = [:]
        for (position, strand) in strands.enumerated() { byName[strand.name, default: []].append(position) }
        var links: [Link] = []
        func compare(_ left: Int, _ right: Int, _ relation: NameRelation) {
            let comparison = StrandComparison(strands[left], strands[right], relation, context)
            guard !comparison.isExcluded, comparison.score >= StrandComparison.perhaps else { return }
            links.append(
                Link(
                    left: min(left, right), right: max(left, right), score: comparison.score,
                    reasons: comparison.reasons, joins: comparison.joins))
        }
        for list in byName.values where list.count > 1 {
            if list.count * list.count / 2 <= Self.mostPairs {
                for (index, left) in list.enumerated() {
                    for right in list[(index + 1)...] { compare(left, right, .same) }
                }
            } else {
                for (left, right) in connected(list, list) where left < right { compare(left, right, .same) }
            }
        }
        for (one, other, relation) in context.stock.relatedPairs() {
            guard let left = byName[one], let right = byName[other] else { continue }
            if left.count * right.count <= Self.mostPairs {
                for a in left { for b in right { compare(a, b, relation) } }
            } else {
                for (a, b) in connected(left, right) { compare(a, b, relation) }
            }
        }
        return links
    }

    /// Pairs of one strand from each list with the same body or organisation, each pair once.
    private func connected(_ left: [Int], _ right: [Int]) -> [(Int, Int)] {
        var byBody: [Int: [Int]] = [:]
        var byOrganisation: [String: [Int]] = [:]
        for position in right {
            if let body = strands[position].body { byBody[body, default: []].append(position) }
            if let organisation = strands[position].organisation {
                byOrganisation[organisation, default: []].append(position)
            }
        }
        var pairs: [(Int, Int)] = []
        for position in left {
            let strand = strands[position]
            var found = Set(strand.body.flatMap { byBody[$0] } ?? [])
            found.formUnion(strand.organisation.flatMap { byOrganisation[$0] } ?? [])
            pairs += found.sorted().map { (position, $0) }
        }
        return pairs
    }
}
