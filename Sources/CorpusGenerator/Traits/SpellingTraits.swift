internal import Foundation
import Typesetting

/// Names and words that are spelled in more than one way.
enum SpellingTraits {
    static let all = [nameVaries, organisationRenamed, oldSpelling]

    private static let nameVaries = Trait(
        "name-varies", "one person's name in two spellings: each value has its own place's",
        fires: { minutes in
            minutes.open()
            minutes.script.heading("Närvarande")
            let first = minutes.adjuster.first
            let spellings = minutes.script.chance.pick([("Letterstål", "Letterstahl"), ("Frid", "Fridh")])
            let listed = Names.Person(first: first, last: spellings.0)
            minutes.list(
                minutes.core.filter { $0.person != minutes.adjuster } + [.init(listed, role: "ledamot")])
            minutes.filler(2)
            minutes.script.gold.approval = .init(
                chair: minutes.chair.full, secretary: minutes.secretary.full,
                adjusters: ["\(first) \(spellings.1)"])
            minutes.script.field("Sekreterare", minutes.secretary.full)
            minutes.script.field("Ordförande", minutes.chair.full)
            minutes.script.field("Justerare", "\(first) \(spellings.1)")
        },
        spares: { minutes in
            // Two people whose names differ by a letter are two.
            minutes.open()
            minutes.script.heading("Närvarande")
            let first = minutes.person().first
            let pair = [Names.Person(first: first, last: "Frid"), Names.Person(first: first, last: "Fridh")]
            minutes.list(minutes.core + pair.map { .init($0, role: "ledamot") })
            RosterTraits.rest(&minutes)
        })

    private static let organisationRenamed = Trait(
        "organisation-renamed", "an organisation under its new name, with the old one told",
        fires: { minutes in
            minutes.open()
            minutes.script.heading("Deltagare")
            let town = minutes.script.chance.pick(Places.municipalities)
            minutes.list(
                [minutes.chair, minutes.secretary].map { person in
                    .init(person, printed: "\(person.full), \(town) universitet") {
                        $0.organisation = "\(town) universitet"
                    }
                })
            minutes.filler()
            minutes.matter("Nytt namn")
            minutes.text("Högskolan i \(town) bytte vid årsskiftet namn till \(town) universitet.")
            minutes.filler()
            minutes.script.gold.approval = .init(chair: minutes.chair.full, secretary: minutes.secretary.full)
            minutes.script.field("Sekreterare", minutes.secretary.full)
            minutes.script.field("Ordförande", minutes.chair.full)
        },
        spares: { minutes in
            minutes.open()
            minutes.script.heading("Deltagare")
            let town = minutes.script.chance.pick(Places.municipalities)
            let people = [minutes.chair, minutes.secretary, minutes.adjuster, minutes.member]
            let organisations = [
                "Högskolan i \(town)", "\(town) universitet", "\(town) kommun", "Konst i \(town) AB",
            ]
            minutes.list(
                zip(people, organisations).map { person, organisation in
                    .init(person, printed: "\(person.full), \(organisation)") { $0.organisation = organisation }
                })
            RosterTraits.rest(&minutes)
        })

    private static let oldSpelling = Trait(
        "old-spelling", "spelling before 1906: `af`, `hvad`, `öfver`",
        fires: { minutes in
            let year = minutes.script.chance.number(1882...1904)
            let day = Day(year, minutes.script.chance.number(1...12), minutes.script.chance.number(1...28))
            minutes.script.gold.meeting = .init(body: "Ekmora församling", kind: "kyrkostämma", day: day)
            minutes.script.gold.meeting.place = "sockenstugan"
            minutes.script.title("Protokoll")
            minutes.script.body(
                "hållet vid ordinarie kyrkostämma med Ekmora församling i sockenstugan den \(day.words).")
            let clauses: [(String, String?)] = [
                ("Beslöts att låta omlägga taket öfver sakristian.", nil),
                (
                    "Efter öfverläggning beslöt stämman att af skogsmedlen bekosta ny brygga.",
                    "att af skogsmedlen bekosta ny brygga"
                ),
                (
                    "Föredrogs hvad revisorerne anfört. Beviljades kyrkorådet ansvarsfrihet.",
                    "Beviljades kyrkorådet ansvarsfrihet"
                ),
            ]
            for (text, decision) in clauses {
                let number = "\(minutes.script.number)"
                minutes.script.begin(
                    .init(number: number, label: "§ \(number).", title: text.sentences[0].trimmingFullStop))
                let anchor = minutes.script.decide(decision ?? text)
                minutes.script.heading("§\u{a0}\(number).", level: 3)
                minutes.script.body(text, anchor: anchor)
                minutes.script.number += 1
            }
            minutes.script.gold.approval = .init(chair: "C. G. Qvarnström")
            minutes.script.body("In fidem", indent: 170, keep: true)
            minutes.script.body("C. G. Qvarnström", indent: 170, keep: true)
            minutes.script.body("ordförande.", indent: 190)
        },
        spares: DecisionTraits.about("Ur det äldsta protokollet") { minutes in
            minutes.trap("Ur 1893 års protokoll lästes: ”Beslöts att låta omlägga taket öfver sakristian.”")
            minutes.text("Boken ställs ut i {month}.")
        })
}
