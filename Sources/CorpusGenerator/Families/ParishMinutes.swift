internal import Foundation
import Typesetting

/// Minutes of a parish meeting (kyrkostämma) of the 1890s: old spelling, paragraphs by § without headings.
enum ParishMinutes {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let day = Day(chance.number(1888...1903), chance.pick([3, 5, 9, 10, 12]), chance.number(2...18)).onSunday
        var script = Script(family: "parish", type: "minutes", day: day, chance: chance, dates: .words)
        script.house = HouseStyle(font: script.chance.pick(["C059", "C059", "P052"]), size: 12)
        script.house.title = TextStyle(font: script.house.body.font, size: 16)
        script.house.leading = 1.4
        script.sheet.left = 92
        script.sheet.right = 80
        script.numbers = script.chance.pick([.section, .sectionDot])

        let parish = script.chance.pick(["Hvitsta", "Öfverlunda", "Alkärra", "Qvarnhöga", "Ekmora", "Hjelmsjö"])
        let body = script.fill("kyrkostämma med \(parish) [församling|församling|pastorat]")
        script.gold.meeting.body = "\(parish) församling"
        if body.hasSuffix("pastorat") { script.gold.meeting.body = "\(parish) pastorat" }
        let order = script.fill("[ordinarie |extra |]")
        script.gold.meeting.kind = order + "kyrkostämma"
        script.gold.meeting.day = day
        script.gold.title = "Protokoll"
        let place = script.fill("[kyrkans sakristia|sockenstugan|skolhuset vid kyrkan|kyrkan]")
        script.gold.meeting.place = place
        script.title("Protokoll", centred: true)
        script.body("hållet vid \(order)\(body) i \(place) den \(day.capitalisedWords).")
        script.space(6)

        var cast = Cast()
        func person() -> Names.Person { cast.unique(&script.chance, Names.nineteenthCentury) }
        let vicar = person()
        let farmers = (0..<7).map { _ in person() }
        paragraphs(&script, vicar: vicar, farmers: farmers)
        sign(&script, vicar: vicar, adjusters: Array(farmers.suffix(2)))
        return script
    }

    private static func paragraphs(_ script: inout Script, vicar: Names.Person, farmers: [Names.Person]) {
        script.wording.begin(["school": script.chance.pick(["Norrby", "Högtorp", "Svartnäs", "Sjöända"])])
        let read = script.wording.day.adding(-14)
        paragraph(
            &script,
            "Sedan kyrkostämman blifvit från predikstolen i laga ordning kungjord, öppnades densamma af "
                + "undertecknad ordförande.", decisions: [0])
        if script.chance.happens(50) {
            paragraph(
                &script,
                "Protokollet från stämman den \(read.capitalisedWords) upplästes och lades utan anmärkning till handlingarne.",
                decisions: [0])
            script.trap(.notMeetingDate, read.iso)
        }
        let matters: [(String, [Int])] = [
            (
                "Föredrogs kyrkorådets förslag till utgifts- och inkomststat för nästkommande år. Stämman beslöt att "
                    + "antaga förslaget oförändradt, hvarvid uttaxeringen bestämdes till [tolf|aderton|fjorton] öre för bevillningskrona.",
                [1]
            ),
            (
                "Upplästes revisorernes berättelse öfver granskningen af kyrkans räkenskaper för år {lastyear}. Då "
                    + "någon anmärkning icke förekommit, beviljades kyrkorådet full ansvarsfrihet.", [1]
            ),
            (
                "Till ledamöter i kyrkorådet för de fyra nästföljande åren utsågos hemmansegarne \(farmers[0].full) i "
                    + "{village} och \(farmers[1].full) i {village2}.", [0]
            ),
            (
                "Enär taket å kyrkans norra sida befunnits bristfälligt, uppdrogs åt kyrkovärden \(farmers[2].full) att "
                    + "till hösten låta omlägga detsamma för en kostnad af högst {kronor} kronor.", [0]
            ),
            (
                "Från skolrådet hade inkommit skrifvelse med begäran om uppförande af nytt skolhus i {school}. Efter "
                    + "en stunds öfverläggning beslöt stämman att med frågans afgörande skulle anstå till nästa ordinarie stämma.",
                [1]
            ),
            (
                "Handlanden \(farmers[3].full) hemställde, att orgeln måtte ställas och lagas, hvilket förslag af stämman "
                    + "afslogs med tjugotvå röster mot nio.", []
            ),
            (
                "Folkskolläraren \(farmers[4].full) hade hos stämman anhållit om löneförhöjning. Stämman fann skäligt att "
                    + "bevilja honom ett personligt tillägg af {kronor2} kronor om året, att utgå från den 1 Januari {nextyear}.",
                [1]
            ),
            (
                "Anmäldes, att fattigvårdsstyrelsen mottagit {kronor} kronor, skänkta af en församlingsbo "
                    + "som önskade förblifva okänd. Medlen skola utdelas till jul.", []
            ),
            (
                "Ordföranden meddelade, att biskopsvisitation vore att förvänta under instundande sommar. Uppdrogs åt "
                    + "kyrkorådet att vidtaga nödiga anstalter.", [1]
            ),
            (
                "Beslöts, att kyrkogårdens stenmur skulle å vestra sidan omläggas genom församlingens egen försorg, "
                    + "dervid hvarje hel gård har att lemna två dagsverken.", [0]
            ),
            (
                "Klockarens begäran att få upplåta en del af sin jord till planteringsland för de fattiga blef af "
                    + "stämman bifallen.", [0]
            ),
        ]
        for (text, deciding) in script.chance.choose(matters, script.chance.number(4...6)) {
            paragraph(&script, text, decisions: deciding)
        }
        paragraph(
            &script, "Att jemte ordföranden justera detta protokoll utsågos \(farmers[5].full) och \(farmers[6].full).",
            decisions: [0])
    }

    /// A paragraph by number; `deciding` are the sentences that decide.
    private static func paragraph(_ script: inout Script, _ pattern: String, decisions deciding: [Int]) {
        let text = script.fill(pattern)
        let sentences = text.sentences
        let label = script.numbers.label(String(script.number))
        script.begin(.init(number: String(script.number), label: label, title: sentences[0].trimmingFullStop))
        for index in deciding where index < sentences.count { _ = script.decide(sentences[index]) }
        if let clause = text.range(of: "hvilket förslag af stämman afslogs") {
            _ = script.decide(String(text[clause.lowerBound...]))
        }
        var number = Paragraph(.heading(3), label, script.house.body)
        number.alignment = .centre
        number.before = script.house.gap
        number.keepWithNext = true
        number.anchor = script.itemAnchor
        script.add(number)
        script.body(text)
        script.number += 1
    }

    private static func sign(_ script: inout Script, vicar: Names.Person, adjusters: [Names.Person]) {
        script.gold.approval = .init(
            chair: vicar.full, secretary: nil, adjusters: adjusters.map(\.full), day: nil)
        script.add(.need(200))
        script.space(10)
        script.body(script.fill("[In fidem|Som ofvan]"), indent: 170, keep: true)
        script.scribble(width: 110, indent: 172)
        script.body(vicar.full, indent: 170, keep: true)
        script.body("ordförande.", indent: 190, keep: true)
        script.space(8)
        script.body("Justeradt:", keep: true)
        for adjuster in adjusters { script.body("\(adjuster.full).", indent: 20) }
    }
}

extension Day {
    /// `18 Maj 1893`, as it was written then.
    fileprivate var capitalisedWords: String { "\(day) \(monthName.capitalisedFirst) \(year)" }

    /// This day or the Sunday after it.
    fileprivate var onSunday: Day { adding(6 - weekday) }
}
