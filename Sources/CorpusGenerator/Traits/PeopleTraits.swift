internal import Foundation
import Typesetting

/// People with a part of their own: substitutes, the co-opted, those who stand in for others.
enum PeopleTraits {
    static let all = [coopted, serving, replaces, twoNames]

    private static let coopted = Trait(
        "co-opted", "`adjungerad` is a role of one who attends",
        fires: { minutes in
            minutes.open()
            minutes.script.heading("Närvarande")
            let guest = minutes.person()
            let isLabel = minutes.script.chance.happens(50)
            var listed = ShortMinutes.Listed(guest, role: "adjungerad")
            if isLabel { listed.printed = "Adjungerad: \(guest.full)" }
            minutes.list(minutes.core + [listed])
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Adjungering till nästa möte")
            minutes.decide("att adjungera {person} till nästa möte")
            minutes.filler()
            minutes.sign()
        })

    private static let serving = Trait(
        "serving-substitute", "`Tjänstgörande ersättare` is a role",
        fires: substitutes("Tjänstgörande ersättare", role: "tjänstgörande ersättare"),
        spares: substitutes("Ej tjänstgörande ersättare", role: "ersättare"))

    private static func substitutes(_ heading: String, role: String) -> @Sendable (inout ShortMinutes) -> Void {
        { minutes in
            minutes.open()
            minutes.script.heading("Beslutande")
            minutes.list(minutes.core.filter { $0.gold.role != "sekreterare" })
            minutes.script.heading(heading)
            minutes.list(
                minutes.people(2).map { person in
                    let party: String = minutes.script.chance.pick(["S", "M", "C", "V", "KD"])
                    return .init(person, printed: "\(person.full) (\(party))") {
                        $0.party = party
                        $0.role = role
                    }
                })
            minutes.script.heading("Övriga närvarande")
            let secretary = minutes.secretary
            minutes.list([
                .init(secretary, printed: "\(secretary.full), nämndsekreterare") { $0.title = "nämndsekreterare" }
            ])
            RosterTraits.rest(&minutes)
        }
    }

    private static let replaces = Trait(
        "replaces", "`ersätter`: one who sits for another",
        fires: { minutes in
            minutes.open()
            minutes.script.heading("Beslutande")
            let (present, missing) = (minutes.person(), minutes.person())
            let word = minutes.script.chance.pick(["ersätter", "för"])
            let printed = "\(present.full) (C) \(word) \(missing.full) (C)"
            minutes.list(
                minutes.core.filter { $0.gold.role != "sekreterare" } + [
                    .init(present, printed: printed) {
                        $0.party = "C"
                        $0.replaces = missing.full
                    }
                ])
            minutes.attend([
                .init(missing, printed: "") {
                    $0.party = "C"
                    $0.presence = .absent
                }
            ])
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Byte i arbetsgruppen")
            minutes.decide("att {person} ersätter {person2} i arbetsgruppen")
            minutes.filler()
            minutes.sign()
        })

    private static let twoNames = Trait(
        "names-on-line", "several people on one line belong to one organisation",
        fires: { minutes in
            minutes.open()
            minutes.script.heading("Deltagare")
            let towns = minutes.script.chance.deal(Places.municipalities, 2).map { "\($0) kommun" }
            for (index, pair) in [(minutes.chair, minutes.secretary), (minutes.adjuster, minutes.member)].enumerated() {
                let town = towns[index]
                minutes.line("\(pair.0.full) och \(pair.1.full), \(town)", isLast: index == 1)
                minutes.attend(
                    [pair.0, pair.1].map { person in .init(person, printed: "") { $0.organisation = town } })
            }
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            minutes.open()
            minutes.script.heading("Deltagare")
            let town = minutes.script.chance.pick(Places.municipalities)
            // A firm called after two people is no pair of people.
            let firm = "Sund och Palm Arkitekter AB"
            let people = [minutes.chair, minutes.secretary]
            minutes.list(
                zip(people, ["\(town) kommun", firm] as [String]).map { person, organisation in
                    .init(person, printed: "\(person.full), \(organisation)") { $0.organisation = organisation }
                })
            minutes.filler(2)
            minutes.script.gold.approval = .init(chair: minutes.chair.full, secretary: minutes.secretary.full)
            minutes.script.field("Sekreterare", minutes.secretary.full)
            minutes.script.field("Ordförande", minutes.chair.full)
        })
}
