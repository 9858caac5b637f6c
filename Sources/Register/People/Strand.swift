/// One name in one body (with one party and organisation): what is taken for one person before names are compared.
struct Strand {
    /// Position of the name in the stock.
    var name: Int
    /// Position of the body; nil where the records name none.
    var body: Int?
    var party: String?
    /// Identifier in the register.
    var organisation: String?
    /// Positions of the sightings, by date.
    var sightings: [Int] = []
    /// Positions of their records, sorted.
    var records: [Int] = []
    /// Years of the first and last dated sighting.
    var years: ClosedRange<Int>?
    var titles: Set<String> = []
    /// Likenesses of the names of the other people in these records.
    var company: Set<Int> = []
    /// Depends on names alone, so that it stays when records are added.
    var id = ""
    /// The same for all strands of the name in the body.
    var baseID = ""

    /// Years between the two; 0 where they overlap or touch, nil where one is undated.
    func gap(to other: Strand) -> Int? {
        guard let a = years, let b = other.years else { return nil }
        return max(0, max(a.lowerBound, b.lowerBound) - min(a.upperBound, b.upperBound))
    }

    func shares(recordWith other: Strand) -> Bool {
        var left = records[...]
        var right = other.records[...]
        while let a = left.first, let b = right.first {
            if a == b { return true }
            if a < b { left = left.dropFirst() } else { right = right.dropFirst() }
        }
        return false
    }

    /// Whether the two are listed in one meeting, and so are two people. One rare name under two organisations is
    /// taken for one person in two capacities.
    func stands(besides other: Strand, isCommon: Bool) -> Bool {
        guard shares(recordWith: other) else { return false }
        let isInTwoCapacities =
            name == other.name && !isCommon && organisation != other.organisation
            && (party == nil || other.party == nil || party == other.party)
        return !isInTwoCapacities
    }
}
