internal import Foundation
import Typesetting

/// Minutes of a housing association's annual meeting: `Stämman beslutar att …`, voters counted, not named.
enum HousingMinutes {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let year = chance.number(2008...2025)
        let day = Day(year, chance.pick([4, 5, 5, 6]), chance.number(1...28)).onWorkday
        var script = Script(family: "housing", type: "minutes", day: day, chance: chance, dates: .words)
        script.numbers = script.chance.pick([.section, .sectionDot, .sectionTight, .dot, .bare])
        let body = script.fill(
            "Bostadsrättsföreningen [Kastanjen|Lärkan|Utsikten|Kvarnhjulet|Sjöstjärnan|Plogen|Brandvakten] "
                + "[i {town}|\(script.chance.number(2...14)), {town}|\(script.chance.number(2...9)) i {town}]")
        let town = script.chance.pick(Places.towns)
        let name = body.replacingOccurrences(of: "{town}", with: town)
        let form = script.chance.pick(PageFurniture.numberForms)
        script.sheet.foot = PageFurniture.pageNumber(form, script.house, alignment: .centre)
        script.gold.meeting.body = name
        script.gold.meeting.day = day
        let meeting = HousingMeeting(&script, clause: script.chance.pick(Clause.allCases))
        opening(&script, name)
        meeting.minute(&script)
        sign(&script, meeting)
        return script
    }

    /// How a decision is introduced.
    enum Clause: CaseIterable {
        /// `Stämman beslutar,` and `att …` on a line of its own.
        case ownLine
        /// `Stämman beslutade att …`
        case sentence
        /// `Beslut:` and `att …`
        case label
    }

    private static func opening(_ script: inout Script, _ name: String) {
        let day = script.wording.day
        let kind = script.fill("[ordinarie föreningsstämma|årsstämma|ordinarie föreningsstämma]")
        script.gold.meeting.kind = kind
        let place = script.fill("[föreningslokalen, {street} {house}|Sjöängsskolans matsal|Folkets hus, Lilla salen]")
        script.gold.meeting.place = place
        script.gold.title = "Protokoll"
        switch script.chance.below(3) {
        case 0:
            script.title("Protokoll")
            script.body("fört vid \(kind) med \(name) \(day.withWeekday) i \(place).")
        case 1:
            let start = Clock(script.chance.pick([18, 18, 19]), script.chance.pick([0, 0, 30]))
            script.gold.meeting.start = start
            script.title("Protokoll")
            script.field("Förening:", name)
            script.field("Möte:", kind.capitalisedFirst)
            script.field("Datum:", day.iso)
            script.field("Tid:", "kl. \(start.dotted)")
            script.gold.meeting.place = place.capitalisedFirst
            script.field("Plats:", place.capitalisedFirst)
            script.space(6)
        default:
            script.gold.title = "Protokoll från \(kind) \(day.year)"
            script.title("Protokoll från \(kind) \(day.year)")
            script.body([Run(name, script.house.body.asBold)])
            script.field("Tid", day.withWeekday.capitalisedFirst)
            script.gold.meeting.place = place.capitalisedFirst
            script.field("Plats", place.capitalisedFirst)
            script.space(6)
        }
        let people = script.chance.number(17...64)
        let proxies = script.chance.number(1...6)
        script.gold.meeting.counted = [("röstberättigade medlemmar", people)]
        script.body(
            "Närvarande: \(people) röstberättigade medlemmar, varav \(proxies) genom fullmakt, enligt röstlängd (bilaga 1)."
        )
        script.gold.attachments = ["Bilaga 1"]
        script.space(4)
    }

    private static func sign(_ script: inout Script, _ meeting: HousingMeeting) {
        script.gold.approval = .init(
            chair: meeting.chair.full, secretary: meeting.secretary.full,
            adjusters: meeting.adjusters.map(\.full), day: nil)
        script.add(.need(170))
        script.space(14)
        let house = script.house
        func pair(_ left: (String, String), _ right: (String, String)) {
            script.scribble(width: 95, indent: 2)
            script.space(-24)
            script.scribble(width: 85, indent: script.sheet.textWidth / 2)
            let columns = [left, right].map { label, name in
                var first = Paragraph(.body, name, house.body)
                first.after = 1
                return Column(0.5, [first, Paragraph(.body, label, house.small.asItalic)])
            }
            script.add(.columns(columns))
            script.space(8)
        }
        script.body(script.chance.happens(50) ? "Vid protokollet och justeras:" : "Underskrifter", keep: true)
        pair(("Protokollförare", meeting.secretary.full), ("Stämmoordförande", meeting.chair.full))
        pair(("Justerare", meeting.adjusters[0].full), ("Justerare", meeting.adjusters[1].full))
    }
}
