/// Places and bodies that do not exist.
package enum Places {
    /// Name, and the county-like region it lies in.
    package static let municipalities = [
        "Ekmora", "Askvalla", "Tallhamra", "Älvkärra", "Sundåkra", "Kvarnhöga", "Strandåsa", "Gråbäcka", "Vidhamra",
        "Lövestrand", "Hjortmåla", "Rönnefors", "Brunnsåker", "Stenvattna",
    ]
    package static let regions = ["Mellansjö", "Västmark", "Norrlid", "Östvalla", "Sydhult"]
    package static let universities = [
        "Högskolan i Ekmora", "Tallhamra universitet", "Mellansjö högskola", "Norrlids universitet",
        "Högskolan Västmark",
    ]
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
