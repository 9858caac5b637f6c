internal import Foundation
import Typesetting

/// The lists of those who met.
enum RosterTraits {
    static let all = [
        columns, present, participants, called, groupRows, appendix, organisationFirst, nameOrganisationTitle, counted,
    ]

    /// Two matters and the signatures.
    static func rest(_ minutes: inout ShortMinutes) {
        minutes.filler(2)
        minutes.sign()
    }

    private static let columns = Trait(
        "roster-columns", "lists stand side by side",
        fires: { minutes in
            minutes.open()
            let type = minutes.script.house.body
            let substitutes = minutes.people(3)
            let members = minutes.core.filter { $0.gold.role != "sekreterare" }
            func stack(_ heading: String, _ lines: [String]) -> [Paragraph] {
                [Paragraph(.body, heading, type.asBold)] + lines.map { Paragraph(.body, $0, type) }
            }
            minutes.script.add(
                .columns([
                    Column(0.22, [Paragraph(.body, "Närvarande", type.asBold)]),
                    Column(0.42, stack("Ledamöter", members.map(\.line))),
                    Column(0.36, stack("Ersättare", substitutes.map(\.full))),
                ]))
            minutes.script.space(8)
            minutes.attend(members + substitutes.map { ShortMinutes.Listed($0, role: "ersättare") })
            rest(&minutes)
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Valberedningens förslag")
            minutes.text("Valberedningen har lämnat två listor till årsmötet.")
            let type = minutes.script.house.body
            let nominated = minutes.people(4)
            func stack(_ heading: String, _ people: ArraySlice<Names.Person>) -> [Paragraph] {
                [Paragraph(.body, heading, type.asBold)] + people.map { Paragraph(.body, $0.full, type) }
            }
            minutes.script.add(
                .columns([
                    Column(0.5, stack("Till styrelsen", nominated[..<2])),
                    Column(0.5, stack("Till revisorer", nominated[2...])),
                ]))
            minutes.script.space(8)
            for person in nominated { minutes.script.trap(.notAttending, person.full) }
            minutes.filler()
            minutes.sign()
        })

    private static let present = Trait(
        "present", "`Närvarande:` lists people on the same line",
        fires: { minutes in
            minutes.open()
            let listed = minutes.core
            let names = listed.map { "\($0.person.full) (\($0.gold.role ?? ""))" }
            minutes.script.body("Närvarande: " + names.dropLast().joined(separator: ", ") + " och " + names[3])
            minutes.attend(listed)
            rest(&minutes)
        },
        spares: { minutes in
            minutes.open()
            minutes.roster("Deltagare")
            minutes.filler()
            minutes.matter("Avtackning")
            minutes.text("Närvarande medlemmar tackade {person} för många års arbete.")
            minutes.filler()
            minutes.sign()
        })

    private static let participants = Trait(
        "participants", "`Deltagare` is a heading of attendance",
        fires: { minutes in
            minutes.open()
            minutes.roster("Deltagare")
            rest(&minutes)
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Studiecirkel i {month}")
            minutes.script.heading("Deltagare i studiecirkeln", level: 3, style: minutes.script.house.body.asBold)
            for person in minutes.people(3) {
                minutes.line(person.full)
                minutes.script.trap(.notAttending, person.full)
            }
            minutes.script.space(6)
            minutes.decide("att betala kursavgiften")
            minutes.filler()
            minutes.sign()
        })

    private static let called = Trait(
        "called", "`Kallade` lists those who were asked to come, and came",
        fires: { minutes in
            minutes.begin()
            minutes.script.heading("Kallade")
            minutes.list(
                ["ekonom", "planarkitekt"].map { title in
                    let person = minutes.person()
                    return .init(person, printed: "\(person.full), \(title)") { $0.title = title }
                })
            rest(&minutes)
        },
        spares: { minutes in
            minutes.begin()
            minutes.script.heading("Kallade men inte närvarande")
            let missing = minutes.person()
            minutes.list([.init(missing, printed: missing.full) { $0.presence = .absent }])
            rest(&minutes)
        })

    private static let groupRows = Trait(
        "group-rows", "rows of a table give the group of those below",
        fires: { minutes in
            minutes.open()
            minutes.script.heading("Närvarande")
            let style = minutes.script.house.body
            var rows = [Table.Row(["Namn", "Organisation"].map { [Run($0, style.asBold)] }, isHeader: true)]
            let groups = [
                ("Regioner", minutes.script.chance.deal(Places.regions, 2).map { "Region \($0)" }),
                ("Lärosäten", minutes.script.chance.deal(Places.universities, 2)),
                ("Kommuner", minutes.script.chance.deal(Places.municipalities, 3).map { "\($0) kommun" }),
            ]
            for (group, organisations) in groups {
                rows.append(Table.Row([[Run(group, style.asBold)]]))
                for organisation in organisations {
                    let listed = ShortMinutes.Listed(minutes.person(), printed: "") { $0.organisation = organisation }
                    rows.append(Table.Row([[Run(listed.person.full, style)], [Run(organisation, style)]]))
                    minutes.attend([listed])
                }
            }
            minutes.script.add(.table(Table(shares: [0.5, 0.5], rows: rows)))
            minutes.script.space(8)
            rest(&minutes)
        },
        spares: { minutes in
            minutes.open()
            minutes.script.heading("Närvarande")
            let style = minutes.script.house.body
            var rows = [Table.Row(["Namn", "Organisation"].map { [Run($0, style.asBold)] }, isHeader: true)]
            let towns = minutes.script.chance.deal(Places.municipalities, 3).map { "\($0) kommun" }
            // The second works for nobody: a row with one filled cell is a person all the same.
            for organisation in [towns[0], "", towns[1], towns[2]] {
                let listed = ShortMinutes.Listed(minutes.person(), printed: "") {
                    $0.organisation = organisation.isEmpty ? nil : organisation
                }
                rows.append(Table.Row([[Run(listed.person.full, style)], [Run(organisation, style)]]))
                minutes.attend([listed])
            }
            minutes.script.add(.table(Table(shares: [0.5, 0.5], rows: rows)))
            minutes.script.space(8)
            rest(&minutes)
        })

    private static let appendix = Trait(
        "attendance-appendix", "the list of participants is an appendix at the end",
        fires: { minutes in
            minutes.open()
            minutes.text("Närvarande: enligt deltagarlista i bilaga 1.")
            minutes.script.gold.attachments = ["Bilaga 1"]
            rest(&minutes)
            minutes.script.add(.pageBreak)
            minutes.script.heading("Bilaga 1. Deltagarlista")
            minutes.list(minutes.core)
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Kontakter med skolorna")
            minutes.text("Förteckningen i bilaga 1 skickas till rektorerna.")
            minutes.script.gold.attachments = ["Bilaga 1"]
            minutes.filler()
            minutes.sign()
            minutes.script.add(.pageBreak)
            minutes.script.heading("Bilaga 1. Kontaktpersoner")
            let people = minutes.people(3)
            for (index, person) in people.enumerated() {
                let school = minutes.script.chance.pick(Places.schools)
                minutes.line("\(school), \(person.full)", isLast: index == 2)
                minutes.script.trap(.notAttending, person.full)
            }
        })

    /// A roster of members of organisations; `printed` gives a line for name, organisation and title.
    private static func organised(
        hasTitle: Bool, hasOrganisation: Bool = true,
        _ printed: @escaping @Sendable (String, String, String) -> String
    ) -> @Sendable (inout ShortMinutes) -> Void {
        { minutes in
            minutes.open()
            minutes.script.heading("Deltagare")
            let towns = minutes.script.chance.deal(Places.municipalities, 3).map { "\($0) kommun" }
            let titles = minutes.script.chance.deal(
                ["socialchef", "kommunjurist", "utvecklingsledare", "ekonomichef", "projektledare"], 4)
            let organisations = towns + ["Region \(minutes.script.chance.pick(Places.regions))"]
            let people = [minutes.chair, minutes.secretary, minutes.adjuster, minutes.member]
            minutes.list(
                zip(people, zip(organisations, titles)).map { person, work in
                    .init(person, printed: printed(person.full, work.0, work.1)) {
                        $0.organisation = hasOrganisation ? work.0 : nil
                        $0.title = hasTitle ? work.1 : nil
                    }
                })
            rest(&minutes)
        }
    }

    private static let organisationFirst = Trait(
        "organisation-first", "`Organisation, Name`",
        fires: organised(hasTitle: false) { name, organisation, _ in "\(organisation), \(name)" },
        spares: organised(hasTitle: false) { name, organisation, _ in "\(name), \(organisation)" })

    private static let nameOrganisationTitle = Trait(
        "name-organisation-title", "`Name, Organisation, title`",
        fires: organised(hasTitle: true) { "\($0), \($1), \($2)" },
        spares: organised(hasTitle: true, hasOrganisation: false) { name, _, title in "\(name), \(title)" })

    private static let counted = Trait(
        "counted", "heads are counted, not named",
        fires: { minutes in
            minutes.open()
            let count = minutes.script.chance.number(14...70)
            minutes.script.gold.meeting.counted = [("röstberättigade medlemmar", count)]
            minutes.script.body("Närvarande: \(count) röstberättigade medlemmar enligt röstlängd.")
            rest(&minutes)
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Vårens aktiviteter")
            minutes.text("Föreläsningen samlade {count} deltagare och loppmarknaden {people} personer.")
            minutes.decide("att hålla en ny föreläsning i {month}")
            minutes.filler()
            minutes.sign()
        })
}
