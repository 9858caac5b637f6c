/// Which entry of a reading stands for which entry of the gold.
enum Pairing {
    /// One to one, the most alike first; among equals those whose places in their lists are nearest.
    ///
    /// - Parameter least: pairs that are less alike are none.
    static func pairs<Gold, Found>(
        _ gold: [Gold], _ found: [Found], least: Double, likeness: (Gold, Found) -> Double
    ) -> [(gold: Int, found: Int)] {
        var candidates: [(likeness: Double, distance: Int, gold: Int, found: Int)] = []
        for (i, one) in gold.enumerated() {
            for (j, other) in found.enumerated() {
                let likeness = likeness(one, other)
                if likeness >= least { candidates.append((likeness, -abs(i - j), i, j)) }
            }
        }
        candidates.sort { $0 > $1 }
        var takenGold: Set<Int> = []
        var takenFound: Set<Int> = []
        var pairs: [(gold: Int, found: Int)] = []
        for candidate in candidates
        where !takenGold.contains(candidate.gold) && !takenFound.contains(candidate.found) {
            takenGold.insert(candidate.gold)
            takenFound.insert(candidate.found)
            pairs.append((candidate.gold, candidate.found))
        }
        return pairs
    }
}
