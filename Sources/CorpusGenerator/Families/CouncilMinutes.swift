import Typesetting

/// Minutes of a regional council: § and decisions in att-clauses, the attendees in a table at the end.
enum CouncilMinutes {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let domain = chance.pick(CouncilMatters.all)
        let region = chance.pick(Places.regions)
        let day = Day(chance.number(2021...2025), chance.number(1...12), chance.number(1...28)).onWorkday
        var script = Script(family: "council", type: "minutes", day: day, chance: chance)
        script.wording.facts["region"] = region
        script.numbers = script.chance.pick([.section, .sectionDot, .sectionDot, .sectionTight])
        if script.chance.happens(40) { script.number = script.chance.number(9...70) }
        let form = script.chance.pick(PageFurniture.numberForms)
        script.sheet.foot = PageFurniture.pageNumber(form, script.house)

        let body = script.fill(script.chance.pick(domain.bodies))
        script.gold.meeting.body = body
        script.gold.meeting.day = day
        if script.chance.happens(40) {
            let (house, line) = (script.house, "Protokoll \(day.iso)")
            script.sheet.head = { page, _ in
                page == 1 ? [] : [PageFurniture.line(body, house.small), PageFurniture.line(line, house.small)]
            }
        }
        let members = roster(&script, domain, region)
        preamble(&script, body: body)
        opening(&script, chair: members[0].person)
        for matter in script.chance.deal(domain.matters, script.chance.number(4...6)) {
            let speakers = script.chance.deal(members, 2)
            script.wording.begin(["member": speakers[0].person.full, "member2": speakers[1].person.full])
            script.beginMatter(matter.title)
            for paragraph in matter.text {
                let text = script.fill(paragraph)
                script.body(text)
            }
            if !matter.decisions.isEmpty { decide(&script, matter.decisions) }
        }
        if script.chance.happens(75) { elections(&script, members) }
        groupReports(&script)
        closing(&script, chair: members[0].person)
        sign(&script, body: body, chair: members[0].person, secretary: members[members.count - 1].person)
        appendix(&script, members)
        return script
    }

    private struct Member {
        var person: Names.Person
        var organisation: String
        var title: String
        var group: String
    }

    private static func roster(
        _ script: inout Script, _ domain: CouncilMatters.Domain, _ region: String
    ) -> [Member] {
        var cast = Cast()
        var members: [Member] = []
        func add(_ organisation: String, _ titles: [String], _ group: String) {
            members.append(
                Member(
                    person: cast.modern(&script.chance), organisation: organisation,
                    title: script.chance.pick(titles), group: group))
        }
        let others = script.chance.deal(Places.regions.filter { $0 != region }, script.chance.number(1...3))
        for name in [region] + others { add("Region \(name)", domain.regionTitles, "Regioner") }
        for name in script.chance.deal(Places.universities, script.chance.number(1...2)) {
            add(name, domain.universityTitles, "Lärosäten")
        }
        for name in script.chance.deal(Places.municipalities, script.chance.number(3...6)) {
            add("\(name) kommun", domain.municipalTitles, "Kommuner")
        }
        add("Region \(region)", ["Sekreterare", "Handläggare"], "Rådets kansli")
        return members
    }

    private static func preamble(_ script: inout Script, body: String) {
        let town = script.chance.pick(Places.towns)
        let place = script.chance.pick([
            "Regionens hus, \(town)", "Stadsbiblioteket i \(town)", "Folkets hus, \(town)",
            "Konferens Navet, \(town)",
        ])
        script.title(body)
        script.gold.meeting.place = place
        let day = script.wording.day
        script.field("Datum:", script.chance.happens(70) ? day.iso : day.words)
        script.field("Plats:", place)
        script.field("Närvarande:", "Deltagarlista i bilaga 1.")
        script.gold.attachments = ["Bilaga 1"]
        script.space(8)
    }

    private static func opening(_ script: inout Script, chair: Names.Person) {
        script.wording.begin()
        script.beginMatter("[Inledning|Mötets öppnande|Välkommen]")
        let text = script.fill(
            "\(chair.full), ordförande, [hälsar deltagarna välkomna och går igenom dagordningen"
                + "|öppnar mötet och hälsar alla välkomna|hälsar välkommen och presenterar dagens värd]."
                + "[ En presentationsrunda genomförs eftersom flera deltagare är nya.|]")
        script.body(text)
        if text.contains("öppnar mötet") { _ = script.decide(text.components(upTo: ".")) }
        guard script.chance.happens(70) else { return }
        script.beginMatter("[Föregående protokoll|Protokoll från förra mötet]")
        let previous = script.wording.day.adding(-script.chance.number(50...100)).onWeekdayBefore
        script.body("Protokollet från mötet \(script.wording.written(previous)) gås igenom.")
        script.trap(.notMeetingDate, previous.iso)
        decide(&script, ["att lägga protokollet till handlingarna."])
    }

    private static func decide(_ script: inout Script, _ clauses: [String]) {
        script.body([Run("Beslut", script.house.body.asBold)], keep: true)
        script.decideClauses(clauses)
    }

    private static func elections(_ script: inout Script, _ members: [Member]) {
        script.beginMatter("[Valärenden|Val av arbetsutskott]")
        let chosen = script.chance.deal(Array(members.dropLast()), 3)
        let year = script.wording.day.year
        script.body("Valberedningens förslag har skickats ut i förväg. Inga andra förslag lämnas vid mötet.")
        let named = chosen.map { "\($0.person.full), \($0.organisation)" }
        decide(
            &script,
            [
                "att utse \(named[0]), \(named[1]) och \(named[2]), till ledamöter i arbetsutskottet under perioden "
                    + "\(year + 1)-01 – \(year + 2)-12."
            ])
        script.amendItem { $0.appointments = chosen.map { ($0.person.full, "ledamot i arbetsutskottet") } }
    }

    private static func groupReports(_ script: inout Script) {
        script.wording.begin()
        script.beginMatter("[Rapport från respektive huvudman|Laget runt|Aktuellt från parterna]")
        for pattern in [
            "Regionerna: [Budgetläget är ansträngt och flera projekt skjuts till {nextyear}.|En ny organisation gäller "
                + "från årsskiftet, och en gemensam samordnare rekryteras.]",
            "Kommunerna: [Svårt att rekrytera till de mindre orterna. Flera kommuner prövar delade tjänster.|Arbetet "
                + "med nya översiktsplaner pågår i {few} av kommunerna.]",
            "Lärosätena: [Söktrycket har ökat, men genomströmningen behöver bli bättre.|Nya kurser för "
                + "yrkesverksamma startar i januari och ges på distans.]",
        ] {
            let text = script.fill(pattern)
            script.body(text)
        }
    }

    private static func closing(_ script: inout Script, chair: Names.Person) {
        script.beginMatter("[Avslutning|Nästa möte|Mötets avslutande]")
        let next = script.wording.day.adding(script.chance.number(60...110)).onWorkday
        let written = script.wording.written(next)
        let text = script.fill(
            "\(chair.full) tackar för [engagerade diskussioner|ett bra möte]. Nästa möte äger rum \(written), "
                + "klockan [10–15|9.30–12|13–16].")
        script.body(text)
        script.trap(.notMeetingDate, next.iso)
    }

    private static func sign(
        _ script: inout Script, body: String, chair: Names.Person, secretary: Names.Person
    ) {
        let approved = script.wording.day.adding(script.chance.number(5...16)).onWorkday
        script.gold.approval = .init(chair: chair.full, secretary: secretary.full, day: approved)
        script.add(.need(190))
        script.space(14)
        script.body("Vid protokollet", keep: true)
        script.scribble(width: 90)
        script.body(secretary.full, keep: true)
        script.space(8)
        script.body("Justeras \(approved.iso)", keep: true)
        script.scribble(width: 110)
        script.body(chair.full, keep: true)
        script.body("Ordförande \(body)")
    }

    private static func appendix(_ script: inout Script, _ members: [Member]) {
        script.add(.pageBreak)
        script.heading("Bilaga 1 Deltagarlista")
        let style = script.house.body.sized(min(11, script.house.body.size))
        var rows: [Table.Row] = []
        for group in ["Regioner", "Lärosäten", "Kommuner", "Rådets kansli"] {
            rows.append(.init([[Run(group, style.asBold)]]))
            for member in members where member.group == group {
                rows.append(
                    .init(
                        [member.organisation, member.person.full, member.title].map { [Run($0, style)] },
                        anchor: Script.roll))
                var attendee = Gold.Attendee(member.person.full)
                attendee.organisation = member.organisation
                attendee.title = member.title
                attendee.group = group
                script.gold.attendance.append(attendee)
            }
        }
        script.add(.table(Table(shares: [0.36, 0.28, 0.36], rows: rows, isRuled: script.chance.happens(75))))
    }
}
