internal import Foundation
import Typesetting

/// A plan of activities in landscape: a ruled table whose words are broken inside the cells.
enum ActivityPlan {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let year = chance.number(2020...2026)
        let day = Day(year - 1, 11, chance.number(3...28)).onWorkday
        var script = Script(family: "plan", type: "plan", day: day, chance: chance)
        script.sheet.turnToLandscape()
        script.sheet.left = 54
        script.sheet.right = 54
        script.house.body.size = 10.5
        let topic = script.chance.pick(PlanMaterial.all)
        let body = script.fill(
            topic.body.replacingOccurrences(of: "{region}", with: script.chance.pick(Places.regions)))
        let house = script.house
        let form = script.chance.pick(PageFurniture.numberForms)
        script.sheet.head = { _, _ in [PageFurniture.line(body, house.small)] }
        script.sheet.foot = PageFurniture.pageNumber(form, house)
        script.title("\(script.fill("[Aktivitetsplan|Verksamhetsplan|Handlingsplan]")) \(year) \(body)")
        script.wording.facts["planyear"] = String(year)
        script.heading(script.fill("[Uppdrag|Bakgrund och uppdrag]"))
        for text in topic.introduction {
            let text = script.fill(text)
            script.body(text)
        }
        script.heading("Övergripande mål")
        for goal in topic.goals { script.bullet(goal, marker: "•") }
        script.space(6)
        for area in script.chance.choose(topic.areas, script.chance.number(2...3)) { table(&script, area, year) }
        if script.chance.happens(60) {
            script.space(6)
            script.body(
                "Planen följs upp i samband med verksamhetsberättelsen. Aktiviteter som inte har slutförts prövas inför nästa år."
            )
        }
        return script
    }

    private static func table(_ script: inout Script, _ area: PlanMaterial.Area, _ year: Int) {
        script.heading("Fokusområde: \(area.title)")
        let style = script.house.body.sized(10.5)
        func row(_ cells: [String], _ style: TextStyle, isHeader: Bool = false) -> Table.Row {
            .init(
                cells.map { $0.isEmpty ? [] : [Run($0.replacingOccurrences(of: "·", with: "\u{ad}"), style)] },
                isHeader: isHeader)
        }
        let headers = ["Aktivitet", "Genom·förande", "Tidplan", "Innehåll", "Upp·följning – när"]
        var rows = [row(headers, style.asBold, isHeader: true)]
        let hasGroupRow = script.chance.happens(40)
        if hasGroupRow { rows.append(row([area.lead], style.asItalic)) }
        for activity in area.activities {
            let time = script.fill("[Kvartal 1|Vår \(year)|Kvartal 2–3|Löpande|Höst \(year)]")
            let follow = script.fill(
                "[Års·rapport|Halvårs·vis till arbets·utskottet|Decem·ber \(year)|Vid varje möte|]")
            rows.append(row([activity.0, activity.1, time, activity.2, follow], style))
        }
        script.add(.table(Table(shares: [0.2, 0.09, 0.11, 0.45, 0.15], rows: rows)))
        script.space(8)
    }
}
