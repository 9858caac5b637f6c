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
        script.gold.meeting.body = name
        script.gold.meeting.day = day
        // From a template of the associations' own organisation, or written freely.
        let isTemplate = script.chance.happens(35)
        let clause = isTemplate ? .ownLine : script.chance.pick(Clause.allCases)
        let meeting = HousingMeeting(&script, clause: clause, namesAppendices: isTemplate)
        if isTemplate {
            script.numbers = script.chance.pick([.section, .sectionDot])
            script.titleColumn = script.chance.happens(60) ? 110 : nil
            script.sheet.foot = initials(&script)
            templateOpening(&script, name)
        } else {
            let form = script.chance.pick(PageFurniture.numberForms)
            script.sheet.foot = PageFurniture.pageNumber(form, script.house, alignment: .centre)
            opening(&script, name)
        }
        meeting.minute(&script)
        if isTemplate { templateSign(&script, meeting) } else { sign(&script, meeting) }
        return script
    }

    // MARK: The template

    /// `Justeras` and the adjusters' initials at the foot of every page.
    private static func initials(_ script: inout Script) -> PageFurniture.Furniture {
        let (house, seed) = (script.house, script.chance.next())
        return { page, _ in
            [
                PageFurniture.line("Justeras", house.body),
                .scribble(seed: seed &+ UInt64(page), width: 26, height: 18, indent: 4), .space(-18),
                .scribble(seed: seed &+ UInt64(page) &* 31, width: 30, height: 18, indent: 60),
            ]
        }
    }

    /// The title and its lines stand in the right half of the page.
    private static func templateOpening(_ script: inout Script, _ name: String) {
        let day = script.wording.day
        script.gold.title = "PROTOKOLL"
        script.gold.meeting.kind = "ordinarie föreningsstämma"
        let place = script.fill("[Föreningslokalen, {street} {house}|Sjöängsskolans matsal|Folkets hus, Lilla salen]")
        script.gold.meeting.place = place
        let indent = script.sheet.textWidth * 0.36
        var title = Paragraph(.title, "PROTOKOLL", script.house.heading)
        title.indent = indent
        title.after = 4
        script.add(title)
        for line in ["fört vid ordinarie föreningsstämma med", name, "\(day.withWeekday) i", place] {
            var paragraph = Paragraph(.body, line, script.house.body)
            paragraph.indent = indent
            script.add(paragraph)
        }
        script.space(22)
    }

    /// The secretary below the text, chair and adjusters side by side.
    private static func templateSign(_ script: inout Script, _ meeting: HousingMeeting) {
        script.gold.approval = .init(
            chair: meeting.chair.full, secretary: meeting.secretary.full,
            adjusters: meeting.adjusters.map(\.full), day: nil)
        script.add(.need(190))
        script.space(16)
        let indent = script.sheet.textWidth * 0.36
        for line in ["Dag som ovan", "Vid protokollet"] { script.body(line, indent: indent, keep: true) }
        script.scribble(width: 90, indent: indent)
        script.body(meeting.secretary.full, indent: indent)
        script.space(14)
        script.body("Justeras", keep: true)
        let width = script.sheet.textWidth / 3
        for column in 0..<3 {
            if column > 0 { script.space(-24) }
            script.scribble(width: 80, indent: Double(column) * width + 2)
        }
        let signers = [meeting.chair] + meeting.adjusters
        script.add(.columns(signers.map { Column(1 / 3, [Paragraph(.body, $0.full, script.house.body)]) }))
    }

    // MARK: Free form

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
