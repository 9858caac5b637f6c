/// The number of an agenda item, in order: `12`, `12 a`, `12 b`, `13`.
struct SectionNumber: Comparable, Hashable {
    var number: Int
    var letter: String

    /// The first number in what is printed: `§ 170`, `§§ 1–5`, `punkt 4`, `12 a`; nil for a clock time or none.
    init?(_ printed: String) {
        if printed.contains(/\d{1,2}[:.]\d{2}/) || printed.lowercased().contains("kl") { return nil }
        guard let match = printed.firstMatch(of: /(\d{1,5})\s*([a-zåäö](?![a-zåäö]))?/.ignoresCase()),
            let number = Int(match.1)
        else { return nil }
        self.number = number
        letter = match.2.map { $0.lowercased() } ?? ""
    }

    static func < (left: SectionNumber, right: SectionNumber) -> Bool {
        (left.number, left.letter) < (right.number, right.letter)
    }
}
