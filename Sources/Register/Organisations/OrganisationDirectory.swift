internal import Foundation
internal import PublicBodies

/// The public bodies of the tables, to be found under every name they have or had.
struct OrganisationDirectory: Sendable {
    struct Entry: Sendable {
        var id: String
        var kind: Organisation.Kind
        var code: String?
        var validFrom: String?
        var validTo: String?
        /// The present one first.
        var names: [Organisation.Name]
    }

    /// By identifier.
    private(set) var entries: [String: Entry] = [:]
    private var byName: [String: String] = [:]
    /// As written, capitals and all. Nil for one that several have.
    private var byAbbreviation: [String: String?] = [:]

    static let tables = OrganisationDirectory()

    private init() {
        readMunicipalities()
        readRegions()
        for university in PublicBodies.universities { add(university) }
        for agency in PublicBodies.agencies { add(agency) }
    }

    /// - Parameters:
    ///   - group: heading of a list: under `Kommuner` the bare name of a municipality stands for it.
    /// - Returns: nil for one that is not in the tables.
    func entry(_ printed: String, group: String? = nil) -> Entry? {
        let bare = printed.prefix { $0 != "(" }
        for candidate in [printed, String(bare)] {
            let trimmed = candidate.trimmingCharacters(in: .whitespaces)
            if let id = byAbbreviation[trimmed], let id { return entries[id] }
            if let id = byName[OrganisationName.key(trimmed)] { return entries[id] }
        }
        guard let group = group?.lowercased() else { return nil }
        let word = group.contains("kommun") ? "kommun" : group.contains("region") ? "region" : nil
        switch word {
        case "kommun": return byName[OrganisationName.key("\(printed) kommun")].flatMap { entries[$0] }
        case "region": return byName[OrganisationName.key("Region \(printed)")].flatMap { entries[$0] }
        default: return nil
        }
    }

    private mutating func add(_ entry: Entry) {
        entries[entry.id] = entry
        for name in entry.names {
            if name.kind == .abbreviation {
                // An abbreviation of several is nobody's.
                if let taken = byAbbreviation[name.name], taken != entry.id {
                    byAbbreviation[name.name] = .some(nil)
                } else {
                    byAbbreviation[name.name] = entry.id
                }
            }
            let key = OrganisationName.key(name.name)
            if name.kind != .abbreviation || name.name.count > 4, byName[key] == nil { byName[key] = entry.id }
        }
    }

    /// Present ones first, so that one under an old code is found under its present one.
    private mutating func readMunicipalities() {
        for present in PublicBodies.municipalities where present.validTo == nil {
            var names = Self.names(of: present.name, .name, from: present.validFrom)
            for former in PublicBodies.municipalities
            where former.validTo != nil && former.code == present.code && former.name != present.name {
                names += Self.names(of: former.name, .predecessor, to: former.validTo)
            }
            add(
                Entry(
                    id: "municipality-\(present.code)", kind: .municipality, code: present.code,
                    validFrom: present.validFrom, names: names))
        }
        for former in PublicBodies.municipalities where former.validTo != nil {
            let id = "municipality-\(former.code)"
            guard entries[id] == nil, byName[OrganisationName.key("\(former.name) kommun")] == nil else { continue }
            add(
                Entry(
                    id: id, kind: .municipality, code: former.code, validFrom: former.validFrom,
                    validTo: former.validTo,
                    names: Self.names(of: former.name, .name, from: former.validFrom, to: former.validTo)))
        }
    }

    /// `Vimmerby kommun`, `Hultsfreds kommun`, `Malmö stad`: which one a municipality calls itself follows no rule.
    private static func names(
        of municipality: String, _ kind: Organisation.Name.Kind, from: String? = nil, to: String? = nil
    ) -> [Organisation.Name] {
        let genitive = "sxz".contains(municipality.last ?? " ") ? municipality : municipality + "s"
        let forms = ["\(municipality) kommun", "\(genitive) kommun", "\(municipality) stad", "\(genitive) stad"]
        return forms.enumerated().filter { forms.firstIndex(of: $0.element) == $0.offset }.map { index, form in
            Organisation.Name(form, kind == .name && index > 0 ? .alias : kind, from: from, to: to)
        }
    }

    private mutating func readRegions() {
        for region in PublicBodies.regions.sorted(by: { ($0.validTo ?? "") < ($1.validTo ?? "") }) {
            let isPresent = region.validTo == nil
            let id = "region-\(region.countyCode)" + (isPresent ? "" : "-\(region.validTo?.prefix(4) ?? "")")
            add(
                Entry(
                    id: id, kind: .region, code: region.countyCode, validFrom: region.validFrom,
                    validTo: region.validTo,
                    names: [Organisation.Name(region.name, .name, from: region.validFrom, to: region.validTo)]
                        + region.formerNames.map {
                            Organisation.Name(
                                $0, isPresent ? .predecessor : .alias, to: isPresent ? region.validFrom : nil)
                        }))
        }
    }

    private mutating func add(_ university: University) {
        var names = [Organisation.Name(university.name, .name, from: university.validFrom)]
        if let short = university.short { names.append(Organisation.Name(short, .abbreviation)) }
        for alias in university.aliases {
            let isShort = !alias.contains(" ") && alias.count <= 4
            names.append(Organisation.Name(alias, isShort ? .abbreviation : .alias))
        }
        for predecessor in university.predecessors {
            let (name, years, short) = Self.divided(predecessor)
            names.append(Organisation.Name(name, .predecessor, from: years.from, to: years.to))
            if let short { names.append(Organisation.Name(short, .abbreviation, to: years.to)) }
        }
        add(
            Entry(
                id: "university-\(OrganisationName.slug(university.short ?? university.name))", kind: .university,
                validFrom: university.validFrom, names: names))
    }

    private mutating func add(_ agency: Agency) {
        var names = [Organisation.Name(agency.name, .name)]
        if let short = agency.abbreviation { names.append(Organisation.Name(short, .abbreviation)) }
        add(Entry(id: "agency-\(OrganisationName.slug(agency.name))", kind: .agency, names: names))
    }

    /// `Mälardalens högskola (MDH)`, `Ersta Sköndal högskola (1998–2017)`, `Högskolan på Gotland (HGO, inordnad 2013)`.
    private static func divided(
        _ predecessor: String
    ) -> (name: String, years: (from: String?, to: String?), short: String?) {
        guard let bracket = predecessor.firstIndex(of: "(") else { return (predecessor, (nil, nil), nil) }
        let name = predecessor[..<bracket].trimmingCharacters(in: .whitespaces)
        let inner = predecessor[predecessor.index(after: bracket)...].prefix { $0 != ")" }
        let years = inner.matches(of: /\d{4}/).map { String($0.output) }
        let short = inner.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            .first { $0.allSatisfy(\.isUppercase) && $0.count >= 2 }
        return (name, years.count > 1 ? (years[0], years[1]) : (nil, years.first), short)
    }
}
