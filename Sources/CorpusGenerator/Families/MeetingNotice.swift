import Typesetting

/// A notice of a meeting: agenda, a footnote, whom it goes to.
enum MeetingNotice {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let day = Day(chance.number(2012...2025), chance.pick([2, 3, 3, 4, 5, 9]), chance.number(1...28)).onWorkday
        var script = Script(family: "notice", type: "notice", day: day, chance: chance, dates: .words)
        script.numbers = script.chance.pick([.dot, .dot, .bare])
        let town = script.chance.pick(Places.towns)
        let body = script.fill(
            "[\(town) kanotklubb|Föreningen Fyrbåken i \(town)|\(town) byalag|Odlarföreningen Gröna Tummen, \(town)|"
                + "\(town)bygdens släktforskare|\(town) schacksällskap]")
        let kind = script.chance.pick(["årsmöte", "årsmöte", "extra årsmöte", "medlemsmöte"])
        script.gold.meeting.body = body
        script.gold.meeting.kind = kind
        script.gold.meeting.day = day
        letterhead(&script, body, town)
        script.title("Kallelse till \(kind) med \(body)")
        facts(&script, day, town)
        agenda(&script, kind)
        closing(&script, body, day)
        return script
    }

    private static func letterhead(_ script: inout Script, _ body: String, _ town: String) {
        guard script.chance.happens(50) else { return }
        let sent = script.wording.day.adding(-script.chance.number(15...35))
        let house = script.house
        script.sheet.head = { page, _ in page == 1 ? [PageFurniture.line(body, house.small)] : [] }
        var paragraph = Paragraph(.body, "\(town) \(sent.phrase)", script.house.body)
        paragraph.alignment = .right
        paragraph.after = 12
        script.add(paragraph)
        script.trap(.notMeetingDate, sent.iso)
    }

    private static func facts(_ script: inout Script, _ day: Day, _ town: String) {
        let start = Clock(script.chance.pick([17, 18, 18, 19]), script.chance.pick([0, 30]))
        let place = script.fill(
            "[Bygdegården i {village}|Folkets hus, {street} {house}|klubbstugan vid {village}|Stadsbiblioteket i \(town)]"
        )
        script.gold.meeting.start = start
        script.gold.meeting.place = place
        if script.chance.happens(60) {
            script.field("Datum:", script.chance.happens(50) ? day.iso : day.withWeekday.capitalisedFirst, column: 70)
            script.field("Tid:", "kl. \(start.dotted)", column: 70)
            script.gold.meeting.place = place.capitalisedFirst
            script.field("Plats:", place.capitalisedFirst, column: 70)
        } else {
            script.body("Medlemmarna kallas \(day.withWeekday) klockan \(start.dotted) i \(place).")
        }
        script.space(6)
    }

    private static func agenda(_ script: inout Script, _ kind: String) {
        script.heading(script.fill("[Dagordning|Förslag till dagordning|Föredragningslista]"))
        var points: [String]
        switch kind {
        case "årsmöte":
            points = [
                "Mötets öppnande", "Val av mötesordförande och mötessekreterare",
                "Val av två justerare, tillika rösträknare", "Fråga om mötet är behörigen utlyst",
                "Fastställande av dagordning och röstlängd", "Verksamhetsberättelse och årsbokslut",
                "Revisorernas berättelse", "Fråga om ansvarsfrihet för styrelsen",
                "Fastställande av medlemsavgift för kommande verksamhetsår", "Val av ordförande för en tid av ett år",
                "Val av övriga ledamöter och suppleanter", "Val av revisorer", "Val av valberedning",
                "Motioner och förslag från styrelsen¹", "Övriga frågor", "Mötets avslutande",
            ]
        case "extra årsmöte":
            points = [
                "Mötets öppnande", "Val av mötesfunktionärer", "Fråga om mötet är behörigen utlyst",
                "Fastställande av dagordning", "Styrelsens förslag till ändring av stadgarna, 4 och 9 §§¹",
                "Fyllnadsval till styrelsen", "Mötets avslutande",
            ]
        default:
            points = [
                "Mötet öppnas", "Anmälan av övriga frågor", "Rapport från styrelsen", "Planering av städdagen¹",
                "Ekonomisk lägesrapport", "Övriga frågor", "Mötet avslutas",
            ]
        }
        if script.chance.happens(40) { points.insert("Parentation", at: 1) }
        for point in points {
            let label = script.numbers.label(String(script.number))
            script.begin(
                .init(number: String(script.number), label: label, title: point.filter { $0 != "¹" }))
            var paragraph = Paragraph(.listItem(marker: label), point, script.house.body)
            paragraph.label = Run(label, script.house.body)
            paragraph.indent = 28
            paragraph.after = 3
            paragraph.anchor = script.itemAnchor
            script.add(paragraph)
            script.number += 1
        }
        script.space(10)
    }

    private static func closing(_ script: inout Script, _ body: String, _ day: Day) {
        let latest = day.adding(-7)
        let text = script.fill(
            "[Kaffe och smörgås serveras en halvtimme före mötet.|Efter mötet bjuder föreningen på ärtsoppa.|Föreningen bjuder "
                + "på fika.] Anmäl gärna om du kommer, senast \(latest.phrase), till {person}.")
        script.body(text)
        script.trap(.notMeetingDate, latest.iso)
        script.body("Välkomna!")
        script.body("Styrelsen")
        script.space(10)
        script.heading("Sändlista", level: 3, style: script.house.body.asBold)
        for receiver in ["Samtliga medlemmar", script.fill("[Revisorerna|Distriktsförbundet|Kommunens fritidskontor]")]
        {
            var paragraph = Paragraph(.body, receiver, script.house.body)
            paragraph.after = 1
            script.add(paragraph)
            script.gold.recipients.append(receiver)
        }
        script.space(16)
        script.add(.rule(0.4))
        script.add(
            Paragraph(
                .body, "¹ Handlingarna finns hos styrelsen från och med två veckor före mötet.", script.house.small))
    }
}
