import Typesetting

/// An agenda that nothing has been minuted to: a board's föredragningslista in a table, or an association's dagordning.
enum MeetingAgenda {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let day = Day(chance.number(2010...2025), chance.number(1...12), chance.number(1...28)).onWorkday
        var script = Script(family: "agenda", type: "agenda", day: day, chance: chance)
        script.gold.meeting.day = day
        let form = script.chance.pick(PageFurniture.numberForms)
        script.sheet.foot = PageFurniture.pageNumber(form, script.house)
        if script.chance.happens(55) { board(&script, day) } else { association(&script, day) }
        return script
    }

    private static func facts(_ script: inout Script, _ day: Day, _ place: String) {
        let start = Clock(script.chance.pick([8, 9, 13, 18]), script.chance.pick([0, 15, 30]))
        script.gold.meeting.start = start
        script.gold.meeting.place = place
        if script.chance.happens(50) {
            script.field("Datum:", day.iso, column: 80)
            script.field("Tid:", "kl. \(start.dotted)", column: 80)
        } else {
            script.field("Tid:", "\(day.withWeekday.capitalisedFirst) klockan \(start.dotted)", column: 80)
        }
        script.field("Plats:", place, column: 80)
        script.space(8)
    }

    private static func board(_ script: inout Script, _ day: Day) {
        let board = script.chance.pick(BoardMatters.all)
        let town = script.chance.pick(Places.towns)
        script.numbers = script.chance.pick([.dot, .bare])
        script.gold.meeting.body = board.name
        let (house, line) = (script.house, "\(town.uppercased()) KOMMUN")
        script.sheet.head = { _, _ in [PageFurniture.line(line, house.small.asBold)] }
        script.title("Föredragningslista")
        script.body([Run(board.name, script.house.body.asBold)])
        facts(&script, day, script.chance.pick(Places.rooms))
        let style = script.house.body.sized(min(10.5, script.house.body.size))
        func row(_ cells: [String], isHeader: Bool = false, anchor: String? = nil) -> Table.Row {
            .init(
                cells.map { $0.isEmpty ? [] : [Run($0, isHeader ? style.asBold : style)] }, isHeader: isHeader,
                anchor: anchor)
        }
        var rows = [row(["Nr", "Ärende", "Diarienummer", "Föredragande"], isHeader: true)]
        for entry in MunicipalMinutes.agenda(&script, board) {
            let number = String(script.number)
            let label = script.numbers.label(number)
            var item = Gold.Item(number: number, label: label, title: entry.title)
            item.diaryNumber = entry.diaryNumber
            script.begin(item)
            let presenter = script.chance.happens(40) ? Names.modern(&script.chance).full : ""
            if !presenter.isEmpty { script.trap(.notAttending, presenter) }
            rows.append(row([label, entry.title, entry.diaryNumber ?? "", presenter], anchor: script.itemAnchor))
            script.number += 1
        }
        script.add(
            .table(Table(shares: [0.08, 0.5, 0.2, 0.22], rows: rows, isRuled: script.chance.happens(60))))
        script.space(10)
        script.body(
            script.fill(
                "[Ledamot som inte kan delta meddelar nämndsekreteraren och kallar själv sin ersättare.|Förhinder anmäls "
                    + "till nämndkansliet.] Handlingarna finns i läsplattan från och med \(day.adding(-script.chance.number(6...9)).iso)."
            ))
    }

    private static func association(_ script: inout Script, _ day: Day) {
        let town = script.chance.pick(Places.towns)
        let body = script.fill(
            "[\(town) orienteringsklubb|Kulturföreningen Lyktan i \(town)|\(town)ortens biodlare|"
                + "Samfällighetsföreningen {estate}|\(town) fotoklubb]")
        script.numbers = script.chance.pick([.dot, .bare, .sectionTight, .section])
        script.gold.meeting.body = body
        script.gold.meeting.kind = "styrelsemöte"
        script.title(
            script.fill("[Dagordning styrelsemöte|Dagordning för styrelsemöte|Förslag till dagordning, styrelsemöte]"))
        script.body([Run(body, script.house.body.asBold)])
        facts(&script, day, script.fill("[Klubbstugan|Föreningslokalen, {street} {house}|Biblioteket, hörsalen]"))
        var points = ["Mötets öppnande", "Val av justerare", "Föregående protokoll", "Ekonomisk rapport"]
        points += script.chance.deal(
            [
                "Inkomna skrivelser", "Medlemsläget", "Höstens arrangemang", "Inköp av ny gräsklippare",
                "Hemsidan och medlemsregistret", "Planering av årsmötet", "Städdag i {month}",
                "Ansökan om bidrag ur landsbygdsfonden",
            ], script.chance.number(3...5)
        ).map { script.fill($0) }
        points += ["Övriga frågor", "Nästa möte", "Mötets avslutande"]
        for point in points {
            let label = script.numbers.label(String(script.number))
            script.begin(.init(number: String(script.number), label: label, title: point))
            var paragraph = Paragraph(.listItem(marker: label), point, script.house.body)
            paragraph.label = Run(label, script.house.body)
            paragraph.indent = 34
            paragraph.after = 4
            paragraph.anchor = script.itemAnchor
            script.add(paragraph)
            script.number += 1
        }
    }
}
