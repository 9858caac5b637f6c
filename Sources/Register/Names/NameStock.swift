/// All names of the archive: which are common, which parts are borne by others, which may be forms of one name.
struct NameStock {
    private(set) var forms: [NameForm] = []
    private var positions: [String: Int] = [:]
    /// Number of records by name.
    private(set) var records: [Int] = []
    /// By name: the same number for names of one initial and one surname by sound, to recognise company under another
    /// spelling.
    private(set) var likenesses: [Int] = []
    private var likenessPositions: [String: Int] = [:]
    /// How many different first names go with a surname (by shape), and the reverse.
    private var givenBySurname: [String: Set<String>] = [:]
    private var surnamesByGiven: [String: Set<String>] = [:]

    /// Number of records by surname and by first name.
    private var surnameRecords: [String: Int] = [:]
    private var givenRecords: [String: Int] = [:]

    /// The position of the name; forms that differ in capitals and hyphens only have one.
    mutating func enter(_ form: NameForm) -> Int {
        surnameRecords[form.surname.text, default: 0] += 1
        if let given = form.given.first { givenRecords[given.text, default: 0] += 1 }
        if let position = positions[form.key] {
            records[position] += 1
            return position
        }
        let position = forms.count
        positions[form.key] = position
        forms.append(form)
        records.append(1)
        let likeness = "\(form.given.first?.shape.prefix(1) ?? "") \(form.surname.shape)"
        likenesses.append(likenessPositions[likeness] ?? position)
        likenessPositions[likeness] = likenesses[position]
        if let given = form.given.first, !given.isInitial {
            givenBySurname[form.surname.text, default: []].insert(given.shape)
            surnamesByGiven[given.text, default: []].insert(form.surname.shape)
        }
        return position
    }

    func position(_ form: NameForm) -> Int? { positions[form.key] }

    /// 0: neither first name nor surname is common; 1: one is; 2: both, so that two people of this name are no wonder.
    func commonness(_ position: Int) -> Int {
        let form = forms[position]
        let often = max(5, forms.count / 100)
        let surname = (givenBySurname[form.surname.text]?.count ?? 0) >= often || form.surname.shape.hasSuffix("son")
        let given = form.given.first.map { $0.isInitial || (surnamesByGiven[$0.text]?.count ?? 0) >= often } ?? true
        return (surname ? 1 : 0) + (given ? 1 : 0)
    }

    /// Whether the first can be a misreading of the second: read in one record or two, and the part that differs borne by
    /// nobody else, or by few where the other form of it is borne by many.
    func isSlip(_ odd: Int, of model: Int) -> Bool {
        guard records[odd] <= 2, records[model] >= 2 * records[odd] else { return false }
        let a = forms[odd]
        let b = forms[model]
        if a.surname.text != b.surname.text {
            return (givenBySurname[a.surname.text]?.count ?? 0) <= 1
                || 5 * (surnameRecords[a.surname.text] ?? 0) <= surnameRecords[b.surname.text] ?? 0
        }
        guard let one = a.given.first?.text, let other = b.given.first?.text, one != other else { return true }
        return (surnamesByGiven[one]?.count ?? 0) <= 1 || 5 * (givenRecords[one] ?? 0) <= givenRecords[other] ?? 0
    }

    /// Pairs of names that may be one person's, each once, with how.
    func relatedPairs() -> [(Int, Int, NameRelation)] {
        var blocks: [String: [Int]] = [:]
        for (position, form) in forms.enumerated() {
            for key in Self.keys(form) { blocks[key, default: []].append(position) }
        }
        var seen: Set<UInt64> = []
        var pairs: [(Int, Int, NameRelation)] = []
        for block in blocks.values where block.count > 1 {
            for (index, left) in block.enumerated() {
                for right in block[(index + 1)...] {
                    guard left != right, seen.insert(UInt64(left) << 32 | UInt64(right)).inserted,
                        let relation = NameRelation(forms[left], forms[right])
                    else { continue }
                    pairs.append((left, right, relation))
                }
            }
        }
        return pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// Two names are compared where they share one of these.
    private static func keys(_ form: NameForm) -> Set<String> {
        guard let first = form.given.first else { return [] }
        var keys: Set<String> = ["s|\(form.surname.shape)|\(first.shape.prefix(1))"]
        if first.isInitial { return keys }
        for part in form.given.dropFirst() where !part.isInitial { keys.insert("g|\(first.shape)|\(part.shape)") }
        keys.insert("g|\(first.shape)|\(form.surname.shape)")
        let shape = Array(form.surname.shape)
        guard shape.count >= 3 else { return keys }
        keys.insert("d|\(first.shape)|\(form.surname.shape)")
        for index in shape.indices {
            var shorter = shape
            shorter.remove(at: index)
            keys.insert("d|\(first.shape)|\(String(shorter))")
        }
        return keys
    }
}
