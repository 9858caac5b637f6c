import Typesetting

/// Minutes of a board in the 1950s, in typewriter face.
enum TypewrittenMinutes {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let day = Day(chance.number(1949...1961), chance.pick([1, 2, 3, 4, 5, 8, 9, 10, 11]), chance.number(9...28))
        var script = Script(family: "typewritten", type: "minutes", day: day, chance: chance, dates: .words)
        let face = TextStyle(font: "Nimbus Mono PS", size: 12)
        script.house = HouseStyle(font: face.font, size: 12)
        script.house.body = face
        script.house.heading = face.asUnderlined
        script.house.title = TextStyle(font: face.font, size: 12)
        script.house.title.spacing = 4
        script.house.leading = script.chance.pick([1.25, 1.5])
        script.house.gap = 8
        script.sheet.left = 86
        script.sheet.right = 62
        script.numbers = script.chance.pick([.section, .sectionDot])
        if script.chance.happens(40) { script.number = script.chance.number(11...140) }

        let town = script.chance.pick(Places.towns)
        let body = script.fill(
            "[\(town) Idrottsförening|Hembygdsföreningen Gamla \(town)|\(town) Folkets Husförening|"
                + "\(town)ortens Hushållsgille|\(town) Musikkår]")
        let people = attendance(&script)
        opening(&script, body, people)
        let hasHeadings = script.chance.happens(50)
        let matters = TypewrittenMatters(&script, people: people, hasHeadings: hasHeadings)
        matters.minute(&script)
        sign(&script, people)
        return script
    }

    static func attendance(_ script: inout Script) -> [Names.Person] {
        var cast = Cast()
        let count = script.chance.number(5...7)
        return (0..<count).map { index in
            cast.unique(&script.chance) { Names.midCentury(&$0, womenPercent: index == 2 ? 100 : 0).person }
        }
    }

    private static func opening(_ script: inout Script, _ body: String, _ people: [Names.Person]) {
        let day = script.wording.day
        let place = script.fill("[Stadshotellet|Folkets Hus|klubblokalen|ordförandens bostad|Konsums samlingslokal]")
        script.gold.meeting.body = body
        script.gold.meeting.kind = "styrelsesammanträde"
        script.gold.meeting.day = day
        script.gold.meeting.place = place
        script.gold.title = "Protokoll"
        script.title("Protokoll")
        let verb = script.chance.happens(50) ? "fört" : "hållet"
        script.body("\(verb) vid styrelsesammanträde med \(body) å \(place) \(day.phrase).")
        let isOld = day.year < 1953
        let men = people.indices.filter { $0 != 2 }.map { people[$0] }
        let names = men.map(\.full)
        let list = names.dropLast().joined(separator: ", ") + " och " + names[names.count - 1]
        script.body(
            "Närvarande \(isOld ? "voro" : "var") herrar \(list) samt fröken \(people[2].full). "
                + "Ordföranden, herr \(people[0].last), ledde förhandlingarna.", anchor: Script.roll)
        for (index, person) in (men + [people[2]]).enumerated() {
            var attendee = Gold.Attendee(person.full)
            if index == 0 { attendee.role = "ordförande" }
            script.gold.attendance.append(attendee)
        }
    }

    private static func sign(_ script: inout Script, _ people: [Names.Person]) {
        script.gold.approval = .init(
            chair: people[0].full, secretary: people[1].full, adjusters: [people[3].full], day: nil)
        script.add(.need(180))
        script.space(16)
        script.body(script.fill("[Dag som ovan|Som ovan]"), indent: 220, keep: true)
        script.body("Vid protokollet:", keep: true)
        script.scribble(width: 110)
        script.body(people[1].full, keep: true)
        script.space(6)
        script.body("Justeras:", keep: true)
        script.scribble(width: 100)
        script.body("\(people[0].full)\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\(people[3].full)", keep: true)
        script.body("ordförande")
    }
}
