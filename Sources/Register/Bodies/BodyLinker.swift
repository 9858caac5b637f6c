internal import DocumentModel

/// Joins names of bodies that are one body: a slip of the reader, or a word more, with the same people there.
struct BodyLinker {
    struct Link {
        var left: Int
        var right: Int
        var isSame: Bool
        var join: Join
    }

    /// Groups of positions in the drafts.
    private(set) var groups: DisjointSets
    private(set) var links: [Link] = []

    /// - Parameter records: identifiers of the outlines.
    init(_ drafts: [BodyBuilder.Draft], records: [String]) {
        groups = DisjointSets(count: drafts.count)
        var principals = drafts.map(\.principal)
        for (left, right) in Self.sharingPeople(drafts) {
            let a = drafts[left]
            let b = drafts[right]
            let roots = (groups.root(left), groups.root(right))
            if let one = principals[roots.0], let other = principals[roots.1], one != other { continue }
            guard let reason = Self.likeness(a, b) else { continue }
            let shared = a.roster.intersection(b.roster).count
            let part = Double(shared) / Double(max(1, min(a.roster.count, b.roster.count)))
            let isSame = shared >= 3 && part >= 0.4
            let join = Join(
                names: [a, b].map { Self.mostUsed($0.spellings) },
                records: [a, b].compactMap { $0.records.first.map { records[$0] } },
                reasons: [reason, Join.Reason(.sameCompany, isSame ? 3 : 1, count: shared)],
                confidence: isSame ? 0.6 + 0.4 * part : 0.3 + 0.4 * part)
            links.append(Link(left: left, right: right, isSame: isSame, join: join))
            if isSame {
                groups.unite(left, right)
                principals[groups.root(left)] = principals[roots.0] ?? principals[roots.1]
            }
        }
    }

    /// The most used spelling; of equals, the first in the alphabet.
    static func mostUsed(_ spellings: [String: Int]) -> String {
        spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    /// Pairs with at least two people in common; names that stand in many bodies tell nothing.
    private static func sharingPeople(_ drafts: [BodyBuilder.Draft]) -> [(Int, Int)] {
        var bodies: [Int: [Int]] = [:]
        for (position, draft) in drafts.enumerated() {
            for person in draft.roster { bodies[person, default: []].append(position) }
        }
        var counts: [[Int]: Int] = [:]
        for list in bodies.values where (2...20).contains(list.count) {
            for (index, left) in list.enumerated() {
                for right in list[(index + 1)...] { counts[[left, right], default: 0] += 1 }
            }
        }
        return counts.filter { $0.value >= 2 }.keys.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
    }

    private static func likeness(_ a: BodyBuilder.Draft, _ b: BodyBuilder.Draft) -> Join.Reason? {
        if a.name.key == b.name.key { return Join.Reason(.sameName, 2) }
        let limit = min(a.name.key.count, b.name.key.count) / 8
        if limit > 0, a.name.key.editDistance(to: b.name.key, atMost: min(2, limit)) != nil {
            return Join.Reason(.slip, 1)
        }
        let (short, long) = a.name.stems.count <= b.name.stems.count ? (a.name, b.name) : (b.name, a.name)
        let shared = Set(short.stems).intersection(long.stems)
        let further = zip(long.words, long.stems).filter { !shared.contains($0.1) }.map(\.0)
        guard shared.count >= 2, shared.count == Set(short.stems).count, !further.contains(where: BodyName.isOrgan)
        else { return nil }
        return Join.Reason(.partOfName, 1)
    }
}
