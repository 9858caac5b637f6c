/// People who do not exist: first names and surnames, combined at random.
package enum Names {
    package struct Person: Hashable, Sendable {
        package var first: String
        package var last: String

        package var full: String { first + " " + last }
        /// `A. Lindmark`
        package var short: String { initials + " " + last }
        /// `A.` or `K.-E.`
        package var initials: String {
            first.split(separator: "-").map { "\($0.prefix(1))." }.joined(separator: "-")
        }
    }

    package static func modern(_ chance: inout Chance) -> Person {
        Person(first: chance.pick(firstNames), last: surname(&chance))
    }

    package static func midCentury(_ chance: inout Chance, womenPercent: Int) -> (person: Person, isWoman: Bool) {
        let isWoman = chance.happens(womenPercent)
        return (
            Person(first: chance.pick(isWoman ? olderWomen : olderMen), last: chance.pick(olderSurnames)), isWoman
        )
    }

    package static func nineteenthCentury(_ chance: inout Chance) -> Person {
        var initials = "\(chance.pick(Array("ACEFGJKLNOP")))."
        if chance.happens(60) { initials += " \(chance.pick(Array("AEFGLMOW")))." }
        return Person(first: initials, last: chance.pick(oldSurnames))
    }

    private static func surname(_ chance: inout Chance) -> String {
        switch chance.below(100) {
        case 0..<6: chance.pick(surnames) + "-" + chance.pick(surnames.filter { $0.count < 9 })
        case 6..<10: chance.deal(surnames, 2).joined(separator: " ")
        case 10..<12:
            chance.pick(["af ", "von "]) + chance.pick(["Ekenhielm", "Lindencrona", "Stjernfeldt", "Rosencrantz"])
        case 12..<22: chance.pick(otherSurnames)
        default: chance.pick(surnames)
        }
    }

    private static let firstNames = [
        "Agneta", "Ahmed", "Alma", "Amanda", "Amina", "Anders", "Anna-Karin", "Annika", "Arvid", "Astrid", "Behrouz",
        "Birgitta", "Björn", "Bo", "Camilla", "Carl-Johan", "Caroline", "Christer", "Dragan", "Ebba", "Elin",
        "Elisabeth", "Emil", "Erik", "Eva-Lotta", "Fatima", "Filip", "Fredrik", "Gerd", "Göran", "Gunilla", "Gustav",
        "Hanna", "Helena", "Henrik", "Håkan", "Ida", "Inger", "Ingrid", "Isak", "Jan-Erik", "Jenny", "Jessica",
        "Johan", "Jonas", "Josefin", "Karin", "Katarina", "Kenneth", "Kerstin", "Kjell", "Lars-Åke", "Leila", "Lena",
        "Linnea", "Lovisa", "Magnus", "Maj-Britt", "Malin", "Margareta", "Marianne", "Mats", "Mehmet", "Mikael",
        "Moa", "Nils", "Olof", "Oskar", "Pernilla", "Peter", "Per-Olof", "Pia", "Rebecka", "Roger", "Rolf", "Samira",
        "Sara", "Sofia", "Stefan", "Stina", "Sven-Erik", "Sölve", "Therese", "Thomas", "Tova", "Tuula", "Ulf", "Ulrika",
        "Urban", "Viktor", "Viveka", "Wiktoria", "Yvonne", "Åke", "Åsa", "Örjan",
    ]

    private static let surnames = [
        "Abrahamsson", "Ahlström", "Alm", "Andersson", "Arvidsson", "Axelsson", "Backlund", "Berg", "Bergkvist",
        "Bergström", "Björklund", "Blom", "Boström", "Brandt", "Bäck", "Dahl", "Dahlgren", "Edlund", "Ek", "Ekdahl",
        "Eklöf", "Engström", "Ericson", "Eriksson", "Fagerlund", "Falk", "Forsberg", "Fransson", "Frisk", "Grahn",
        "Granath", "Gren", "Gustavsson", "Hallberg", "Hallin", "Hedlund", "Hellgren", "Hermansson", "Holm", "Holmgren",
        "Hultman", "Hägg", "Höglund", "Isaksson", "Jakobsson", "Johansson", "Jonsson", "Kjellberg", "Krantz",
        "Lagerlund",
        "Landin", "Larsson", "Lidén", "Lilja", "Lind", "Lindahl", "Lindgren", "Lindmark", "Ljung", "Lundell", "Lundin",
        "Löfgren", "Malm", "Mattsson", "Modigh", "Månsson", "Mörk", "Nilsson", "Norberg", "Nordin", "Nyberg", "Nygren",
        "Nyström", "Olofsson", "Palm", "Persson", "Pettersson", "Quist", "Rask", "Rehn", "Ros", "Rosén", "Rydén",
        "Sandell",
        "Sandgren", "Selin", "Sjöberg", "Sjöstrand", "Skoglund", "Stenberg", "Stolpe", "Strand", "Sund", "Sundelin",
        "Svahn", "Svensson", "Söderlund", "Thorell", "Tingström", "Törnqvist", "Uddén", "Ulvskog", "Vallin", "Vestin",
        "Wahlström", "Wennberg", "Westerlund", "Wikander", "Zetterlund", "Åberg", "Åkerlund", "Åström", "Öberg",
        "Öhman",
        "Östlund",
    ]

    private static let otherSurnames = [
        "Al-Khatib", "Bekele", "Çelik", "Demir", "El Amrani", "Haddad", "Heikkinen", "Hosseini", "Ibrahim", "Jovanović",
        "Kowalska", "Koskela", "Mäki-Laurila", "Nguyen", "Rahimi", "Saarinen", "Tesfaye", "Yılmaz",
    ]

    private static let olderMen = [
        "Albert", "Algot", "Allan", "Arne", "Axel", "Bertil", "Birger", "Edvin", "Einar", "Elof", "Erik", "Ernst",
        "Folke", "Georg", "Gillis", "Gottfrid", "Gunnar", "Gösta", "Harald", "Helge", "Henning", "Hilding", "Hjalmar",
        "Holger", "Ivar", "John", "Josef", "Karl-Erik", "Knut", "Manfred", "Nils", "Olle", "Oskar", "Ragnar", "Rune",
        "Sigurd", "Sixten", "Sten", "Sven", "Ture", "Valdemar", "Verner", "Yngve", "Åke",
    ]
    private static let olderWomen = [
        "Anna", "Astrid", "Dagny", "Elsa", "Ester", "Greta", "Gunhild", "Hildur", "Ingeborg", "Karin", "Linnéa", "Maja",
        "Märta", "Rut", "Signe", "Svea", "Valborg",
    ]
    private static let olderSurnames = [
        "Andersson", "Bengtsson", "Berggren", "Björk", "Blomqvist", "Dahlin", "Ekman", "Fredriksson", "Grönlund",
        "Gustafsson", "Hagberg", "Hansson", "Hedberg", "Holmberg", "Jansson", "Karlsson", "Lindqvist", "Ljunggren",
        "Lundberg", "Löfstedt", "Nordqvist", "Nyman", "Olsson", "Pettersson", "Rundqvist", "Rydberg", "Sjögren",
        "Sandqvist", "Strömberg", "Svensson", "Thunberg", "Wallin", "Wickman", "Åkesson", "Österberg",
    ]
    private static let oldSurnames = [
        "Alfvegren", "Andersson", "Bergqvist", "Carlsson", "Danielsson", "Ekelöf", "Falck", "Grafström", "Hedqvist",
        "Hulth", "Jonsson", "Kjellman", "Lindhé", "Lönnqvist", "Magnusson", "Norlin", "Olsson", "Pehrsson",
        "Qvarnström",
        "Rydbeck", "Svensson", "Thorsson", "Wahlqvist", "Zachrisson", "Åhlin", "Öfverberg",
    ]
}

/// Deals out people of whom no two in a document share a name.
package struct Cast: Sendable {
    private var taken: Set<String> = []

    package init() {}

    package mutating func modern(_ chance: inout Chance) -> Names.Person {
        unique(&chance, Names.modern)
    }

    package mutating func unique(_ chance: inout Chance, _ make: (inout Chance) -> Names.Person) -> Names.Person {
        var person = make(&chance)
        while taken.contains(person.last) { person = make(&chance) }
        taken.insert(person.last)
        return person
    }
}
