internal import Foundation
import Typesetting

/// Who was there for what, and who was not.
enum PresenceTraits {
    static let all = [absentEmpty, apologies, forItems, fromItem, fromTime]

    private static let absentEmpty = Trait(
        "absent-empty", "`Frånvarande:` with nobody after it",
        fires: { minutes in
            minutes.open()
            minutes.roster("Närvarande")
            let none = minutes.script.chance.pick(["Frånvarande:", "Frånvarande: –", "Frånvarande: Ingen"])
            minutes.script.body(none)
            // Who stands in the next field is not missing.
            minutes.script.field("Sekreterare:", minutes.secretary.full)
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            minutes.open()
            minutes.roster("Närvarande")
            let missing = minutes.people(2)
            minutes.script.body("Frånvarande: \(missing[0].full) och \(missing[1].full)")
            minutes.attend(missing.map { person in .init(person, printed: "") { $0.presence = .absent } })
            RosterTraits.rest(&minutes)
        })

    private static let apologies = Trait(
        "apologies", "`Anmält förhinder` lists those who cannot come",
        fires: { minutes in
            minutes.begin()
            let missing = minutes.people(2)
            if minutes.script.chance.happens(50) {
                minutes.script.heading("Anmält förhinder")
                minutes.list(missing.map { person in .init(person, printed: person.full) { $0.presence = .absent } })
            } else {
                minutes.script.body("Anmält förhinder: \(missing[0].full), \(missing[1].full)")
                minutes.attend(missing.map { person in .init(person, printed: "") { $0.presence = .absent } })
            }
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Rutin för frånvaro")
            minutes.text("Den som har förhinder anmäler det till {person} senast dagen före mötet.")
            minutes.filler()
            minutes.sign()
        })

    private static let forItems = Trait(
        "present-for-items", "`§§ 1–5` after a name: there for these matters",
        fires: { minutes in
            minutes.open()
            minutes.script.heading("Närvarande")
            let (first, second) = (minutes.person(), minutes.person())
            let form = minutes.script.chance.pick(["\(second.full), §§\u{a0}2–3", "\(second.full) (§§\u{a0}2–3)"])
            minutes.list(
                minutes.core + [
                    .init(first, printed: "\(first.full), ekonom, §\u{a0}1") {
                        $0.title = "ekonom"
                        $0.presence = .partial
                        ($0.from, $0.to) = ("§ 1", "§ 1")
                    },
                    .init(second, printed: form) {
                        $0.presence = .partial
                        ($0.from, $0.to) = ("§ 2", "§ 3")
                    },
                ])
            minutes.filler(3)
            minutes.sign()
        },
        spares: { minutes in
            minutes.begin()
            minutes.script.field("Utses att justera", minutes.adjuster.full)
            minutes.script.field("Paragrafer", "§§\u{a0}1–3")
            minutes.filler(3)
            minutes.sign()
        })

    private static let fromItem = Trait(
        "present-from-item", "`fr.o.m. punkt 2`: there from this matter on",
        fires: { minutes in
            minutes.script.numbers = .dot
            minutes.open()
            minutes.script.heading("Närvarande")
            let late = minutes.people(2)
            let from = minutes.script.chance.pick(["fr.o.m. punkt 2", "fr o m punkt 2", "från och med punkt 2"])
            let to = minutes.script.chance.pick(["t.o.m. punkt 2", "t o m punkt 2", "till och med punkt 2"])
            minutes.list(
                minutes.core + [
                    .init(late[0], printed: "\(late[0].full), \(from)") {
                        $0.presence = .partial
                        $0.from = "punkt 2"
                    },
                    .init(late[1], printed: "\(late[1].full) (\(to))") {
                        $0.presence = .partial
                        $0.to = "punkt 2"
                    },
                ])
            minutes.filler(3)
            minutes.sign()
        },
        spares: { minutes in
            minutes.open()
            minutes.script.heading("Närvarande")
            let new = minutes.person()
            minutes.list(
                minutes.core + [
                    .init(new, printed: "\(new.full), ny verksamhetschef fr.o.m. 1 maj") {
                        $0.title = "ny verksamhetschef fr.o.m. 1 maj"
                    }
                ])
            RosterTraits.rest(&minutes)
        })

    private static let fromTime = Trait(
        "present-from-time", "`kl. 13.10`: there from or to this time",
        fires: { minutes in
            minutes.open()
            minutes.script.heading("Närvarande")
            let (late, early) = (minutes.person(), minutes.person())
            let from = minutes.script.chance.pick(["fr.o.m. kl. 13.10", "från kl. 13.10", "anslöt kl. 13.10"])
            let to = minutes.script.chance.pick(["t.o.m. kl. 14.30", "till kl. 14.30", "lämnade kl. 14.30"])
            minutes.list(
                minutes.core + [
                    .init(late, printed: "\(late.full) (\(from))") {
                        $0.presence = .partial
                        $0.from = "13:10"
                    },
                    .init(early, printed: "\(early.full), \(to)") {
                        $0.presence = .partial
                        $0.to = "14:30"
                    },
                ])
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            minutes.script.gold.meeting.start = Clock(13, 10)
            minutes.begin()
            minutes.matter("Mötets öppnande")
            let text = "Ordförande \(minutes.chair.full) öppnade mötet kl. 13.10"
            minutes.act("\(text).")
            RosterTraits.rest(&minutes)
        })
}
