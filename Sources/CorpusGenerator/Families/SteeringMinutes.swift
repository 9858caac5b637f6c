import Typesetting

/// Minutes of a steering group: numbered points, `Beslut: …` in running text, the attendees at the end.
enum SteeringMinutes {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let day = Day(chance.number(2017...2025), chance.number(1...12), chance.number(1...28)).onWorkday
        var script = Script(family: "steering", type: "minutes", day: day, chance: chance)
        script.numbers = script.chance.pick([.dot, .dot, .bare, .point])
        let form = script.chance.pick(PageFurniture.numberForms)
        script.sheet.foot = PageFurniture.pageNumber(form, script.house)

        let body = script.fill(
            "[Styrgruppen för digital samverkan|Länsgruppen för barn och unga|Ledningsgruppen för e-arkiv|"
                + "Styrgruppen för gemensam växel|Samverkansgruppen för trygga trappor]")
        script.gold.meeting.body = body
        script.gold.meeting.day = day
        script.wording.facts["group"] = body.components(upTo: " för ")
        let people = SteeringRoster(&script)
        let title = script.chance.happens(60) ? "Protokoll \(body) \(day.iso)" : "Protokoll \(body) \(day.words)"
        script.title(title)
        if script.chance.happens(35) {
            let place = script.chance.pick(Places.rooms)
            script.gold.meeting.place = place
            script.body("Plats: \(place)")
        }
        points(&script, people)
        people.list(&script)
        return script
    }

    private static func points(_ script: inout Script, _ people: SteeringRoster) {
        let chair = people.members[0]
        script.gold.approval.chair = chair.person.full
        script.beginMatter("[Välkomna|Inledning|Mötet öppnas]")
        let text = script.fill(
            "Ordförande \(chair.person.full), \(chair.organisation), hälsar [ledamöterna|deltagarna] välkomna till dagens möte."
                + "[ Särskilt välkomnas \(people.guests[0].person.full), som deltar för första gången.|]")
        script.body(text)
        script.beginMatter("[Föregående mötesprotokoll|Föregående protokoll]")
        let note = script.fill("[Inga tillägg.|Protokollet har skickats ut i förväg.]")
        script.body(note)
        label(&script, "Protokollet läggs till handlingarna")
        for matter in script.chance.deal(SteeringMatters.all, script.chance.number(3...5)) {
            let presenter = script.chance.pick(people.members + people.guests)
            script.wording.begin(["presenter": presenter.person.full])
            script.beginMatter(matter.title)
            if matter.text.contains(where: { $0.contains("{presenter}") }), script.chance.happens(75) {
                let work = "\(presenter.title) \(presenter.organisation)"
                script.body(
                    [
                        Run("Föredragare: ", script.house.body),
                        Run("\(presenter.person.full), \(work)", script.house.body.asItalic),
                    ])
            }
            for paragraph in matter.text {
                let text = script.fill(paragraph)
                script.body(text)
            }
            for (index, part) in matter.points.enumerated() {
                if index == 0 { script.body("Från diskussionen:", keep: true) }
                let text = script.fill(part)
                script.bullet(text, marker: "•")
            }
            for decision in matter.decisions {
                let text = script.fill(decision)
                label(&script, text)
            }
        }
        script.beginMatter("[Nästa möte|Kommande möten]")
        let next = script.wording.day.adding(script.chance.number(28...90)).onWorkday
        script.body(
            "Gruppen träffas härnäst \(next.phrase) klockan \(script.chance.pick(["9–12", "13–15", "8.30–10.00"])).")
        script.trap(.notMeetingDate, next.iso)
    }

    /// `Beslut: …` with a sentence, or `Styrgruppen beslutar att …`.
    private static func label(_ script: inout Script, _ text: String) {
        let anchor = script.decide(text)
        if text.hasPrefix("att ") {
            script.body("\(script.wording.facts["group"] ?? "Gruppen") beslutar \(text).", anchor: anchor)
        } else {
            script.body("Beslut: \(text).", anchor: anchor)
        }
    }
}
