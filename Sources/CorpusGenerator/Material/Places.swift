internal import PublicBodies

/// Places that do not exist, and the public bodies that do: those send people to meetings, but hold none themselves.
package enum Places {
    /// Where invented boards, associations and halls are.
    package static let towns = [
        "Ekmora", "Askvalla", "Tallhamra", "Älvkärra", "Sundåkra", "Kvarnhöga", "Strandåsa", "Gråbäcka", "Vidhamra",
        "Lövestrand", "Hjortmåla", "Rönnefors", "Brunnsåker", "Stenvattna",
    ]
    /// Those whose name stands unchanged before `kommun`.
    package static let municipalities = PublicBodies.municipalities.filter { municipality in
        municipality.validTo == nil && municipality.name.last.map { "aeiouyåäö".contains($0) } == true
    }.map(\.name)
    /// Those named `Region …`, without that word; not Gotland, which is an island and wants `på` where others have `i`.
    package static let regions = PublicBodies.regions.filter { $0.validTo == nil && $0.name.hasPrefix("Region ") }
        .map { String($0.name.dropFirst(7)) }.filter { $0 != "Gotland" }
    package static let universities = PublicBodies.universities.map(\.name)
    package static let agencies = PublicBodies.agencies.filter { !$0.name.contains(",") }.map(\.name)
    package static let streets = [
        "Kvarngatan", "Storgatan", "Järnvägsgatan", "Åsgatan", "Skolgatan", "Hantverkargatan", "Norra Esplanaden",
        "Björkallén", "Tegelbruksvägen", "Sjövägen", "Prästgårdsgatan", "Fabriksgatan", "Ringvägen", "Kyrkogatan",
    ]
    package static let villages = [
        "Norrby", "Hästhagen", "Svartnäs", "Kolarbo", "Ängslunda", "Högtorp", "Sjöända", "Mossvik", "Granudden",
        "Lillåsen",
    ]
    package static let schools = [
        "Björkhagsskolan", "Åkerskolan", "Sjöängsskolan", "Centralskolan", "Lindblomsskolan", "Fjällrävens förskola",
        "Tallgläntans förskola", "Klockarskolan",
    ]
    package static let estates = [
        "Norrgården", "Kvarntorp", "Hagalund", "Prästängen", "Sörby", "Lertäkten", "Åkerbo", "Stora Näs",
    ]
    package static let companies = [
        "Sundberg & Falk Bygg AB", "Åsens Entreprenad AB", "Mellansjö Revision AB", "Nordlid Mark & Anläggning AB",
        "Västmarks Rör AB", "Trikom Teknik AB",
    ]
    package static let rooms = [
        "Sammanträdesrummet Linden", "Kommunhuset, sal A", "Stora sessionssalen, kommunhuset", "Rum Vättern, plan 3",
        "Församlingshemmet", "Biblioteket, hörsalen", "Kulturhuset, Lilla salen",
    ]
}
