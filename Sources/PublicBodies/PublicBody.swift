/// The public bodies of Sweden, as far as the tables beside this file know them. Codes and dates are text, as printed
/// in the tables: an ISO date, a year, or nil where it was not established.
package enum PublicBodies {
    package static let municipalities: [Municipality] = Self.rows(PackageResources.municipalities_csv).map {
        Municipality(
            code: $0["code"] ?? "", name: $0["name"] ?? "", county: $0["county"] ?? "",
            validFrom: $0.stated("valid_from"),
            validTo: $0.stated("valid_to"))
    }

    /// Also the landsting that the regions took over from.
    package static let regions: [Region] = Self.rows(PackageResources.regions_csv).compactMap { row in
        row.stated("region_name").map {
            Region(
                name: $0, countyCode: row["county_code"] ?? "", formerNames: row.list("former_name"),
                validFrom: row.stated("valid_from"), validTo: row.stated("valid_to"))
        }
    }

    package static let universities: [University] = Self.rows(PackageResources.universities_csv).map {
        University(
            name: $0["name"] ?? "", short: $0.stated("short"), aliases: $0.list("aliases"),
            predecessors: $0.list("predecessor"), validFrom: $0.stated("valid_from"))
    }

    package static let agencies: [Agency] = Self.rows(PackageResources.agencies_csv).map {
        Agency(name: $0["name"] ?? "", abbreviation: $0.stated("abbreviation"))
    }
}

package struct Municipality: Hashable, Sendable {
    /// Four digits.
    package var code: String
    /// Without `kommun`.
    package var name: String
    package var county: String
    package var validFrom: String?
    /// Nil for one that exists.
    package var validTo: String?
}

package struct Region: Hashable, Sendable {
    package var name: String
    /// Two digits.
    package var countyCode: String
    package var formerNames: [String]
    package var validFrom: String?
    /// Nil for one that exists.
    package var validTo: String?
}

package struct University: Hashable, Sendable {
    package var name: String
    package var short: String?
    package var aliases: [String]
    package var predecessors: [String]
    package var validFrom: String?
}

package struct Agency: Hashable, Sendable {
    package var name: String
    /// As in running text; nil where none is in common use.
    package var abbreviation: String?
}
