/// Other ways in which a name comes to be written: by other spelling, by shortening, by misreading.
enum NameNoise {
    static func written(_ name: Names.Person, noise: Int, _ chance: inout Chance) -> String {
        guard chance.happens(noise) else { return name.full }
        switch chance.below(10) {
        case 0..<4: return respelled(name, &chance)
        case 4..<6: return name.short
        case 6: return shortened(name)
        default: return misread(name.full, &chance)
        }
    }

    private static let spellings = [
        ("sson", "son"), ("dh", "d"), ("lind", "lindh"), ("kvist", "qvist"), ("qvist", "kvist"), ("th", "t"),
        ("ck", "k"), ("ahl", "al"), ("wall", "vall"), ("vall", "wall"), ("rk", "rck"), ("olof", "olov"),
        ("gustav", "gustaf"), ("karl", "carl"), ("carl", "karl"), ("ström", "strøm"), ("erik", "eric"),
        ("holm", "hollm"),
        ("viktor", "victor"), ("rich", "rik"), ("ken", "kenn"), ("fredrik", "fredric"), ("stef", "steph"),
    ]

    private static func respelled(_ name: Names.Person, _ chance: inout Chance) -> String {
        let full = name.full
        let fitting = spellings.filter { full.lowercased().contains($0.0) }
        guard !fitting.isEmpty else { return name.short }
        let (from, to) = chance.pick(fitting)
        return full.split(separator: " ").map { word in
            let lower = word.lowercased()
            return lower.contains(from)
                ? lower.replacing(from, with: to, maxReplacements: 1).capitalisedParts : String(word)
        }.joined(separator: " ")
    }

    /// Without the hyphen of a double first name, or the first of two surnames.
    private static func shortened(_ name: Names.Person) -> String {
        if name.first.contains("-") { return "\(name.first.replacing("-", with: " ")) \(name.last)" }
        let surnames = name.last.split(separator: " ")
        if surnames.count == 2, let last = surnames.last, last.first?.isUppercase ?? false {
            return "\(name.first) \(last)"
        }
        return name.short
    }

    /// Marks lost, or one letter taken for another: what optical character recognition does.
    private static func misread(_ full: String, _ chance: inout Chance) -> String {
        let marked: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", "Å": "A", "Ä": "A", "Ö": "O", "é": "e"]
        if full.contains(where: { marked[$0] != nil }), chance.happens(60) {
            return String(full.map { marked[$0] ?? $0 })
        }
        let confusions = [("rn", "m"), ("m", "rn"), ("e", "c"), ("n", "u"), ("l", "i"), ("h", "b"), ("t", "f")]
        let fitting = confusions.filter { full.contains($0.0) }
        guard !fitting.isEmpty else { return full }
        let (from, to) = chance.pick(fitting)
        return full.replacing(from, with: to, maxReplacements: 1)
    }
}

extension String {
    /// `eva-lotta` → `Eva-Lotta`
    fileprivate var capitalisedParts: String {
        split(separator: "-").map { String($0).capitalisedFirst }.joined(separator: "-")
    }
}
