internal import DocumentModel

/// Finds which organisation a printed name means, in the tables or among those that the records name.
struct OrganisationResolver {
    private struct Asked: Hashable {
        var printed: String
        var group: String?
    }

    private var known: [Asked: String] = [:]
    /// Identifiers of organisations that the tables do not have, by the key of their names.
    private var others: [String: String] = [:]

    /// - Parameter printed: every name in the records, with its number of records.
    init(_ printed: [String: Int]) {
        var counts: [String: Int] = [:]
        for (name, count) in printed where OrganisationDirectory.tables.entry(name) == nil {
            counts[OrganisationName.key(name), default: 0] += count
        }
        // The most used first: a form that is seen once or twice and one letter away is a slip of it.
        let keys = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
        var byStart: [String: [String]] = [:]
        for key in keys where !key.isEmpty {
            let count = counts[key] ?? 0
            let model = byStart[String(key.prefix(4))]?.first { model in
                key.count >= 8 && count <= 2 && (counts[model] ?? 0) > 2 * count
                    && key.editDistance(to: model, atMost: 1) != nil
            }
            if let model {
                others[key] = others[model]
            } else {
                others[key] = StableIdentifier.of("organisation", key)
                byStart[String(key.prefix(4)), default: []].append(key)
            }
        }
    }

    /// Nil for a name without a letter or digit.
    mutating func identifier(_ printed: String, group: String? = nil) -> String? {
        let asked = Asked(printed: printed, group: group)
        if let id = known[asked] { return id }
        let key = OrganisationName.key(printed)
        guard !key.isEmpty else { return nil }
        let id =
            OrganisationDirectory.tables.entry(printed, group: group)?.id ?? others[key]
            ?? StableIdentifier.of("organisation", key)
        known[asked] = id
        return id
    }
}
