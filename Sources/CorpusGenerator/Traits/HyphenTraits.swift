internal import Foundation
import Typesetting

/// Hyphens at the end of a printed line, and inside it. A line feed in a text stands for the end of a printed line.
enum HyphenTraits {
    static let all = [broken, elliptic, slash, stray, names]

    /// A matter whose title and decision are broken in print; the gold record has them whole.
    private static func matter(
        title: (printed: String, whole: String), clause: (printed: String, whole: String)
    ) -> @Sendable (inout ShortMinutes) -> Void {
        { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter(title.printed)
            minutes.script.amendItem { $0.title = title.whole }
            let anchor = minutes.script.decide(clause.whole)
            minutes.script.body("\(minutes.decider) beslutar \(clause.printed).", anchor: anchor)
            minutes.filler()
            minutes.sign()
        }
    }

    /// The same in print and in the gold record, but for the end of the line.
    private static func matter(
        title: String, clause: (printed: String, whole: String)
    ) -> @Sendable (inout ShortMinutes) -> Void { matter(title: (title, title), clause: clause) }

    private static let broken = Trait(
        "hyphen-broken", "`Genomfö-⏎rande`: a word broken by the line",
        fires: matter(
            title: "Plan för höstens utbildning",
            clause: (
                "att ge kansliet i uppdrag att ta fram en plan för genomfö-\nrande av utbildningen",
                "att ge kansliet i uppdrag att ta fram en plan för genomförande av utbildningen"
            )),
        spares: matter(
            title: "Nya datorer",
            clause: (
                "att kansliets dokument ska föras över till den gemensamma e-\narkivtjänsten",
                "att kansliets dokument ska föras över till den gemensamma e-arkivtjänsten"
            )))

    private static let elliptic = Trait(
        "hyphen-elliptic", "`hälso-⏎och sjukvård`: the rest of the word follows later",
        fires: matter(
            title: "Samverkan med regionen",
            clause: (
                "att bjuda in regionens avdelning för hälso-\noch sjukvård till nästa möte",
                "att bjuda in regionens avdelning för hälso- och sjukvård till nästa möte"
            )),
        spares: matter(
            title: "Samverkan med regionen",
            clause: (
                "att bjuda in regionens hälsoko-\nordinator till nästa möte",
                "att bjuda in regionens hälsokoordinator till nästa möte"
            )))

    private static let slash = Trait(
        "hyphen-slash", "`karriär-/kom-⏎petensvägar`: one hyphen stays, one goes",
        fires: matter(
            title: "Utveckling i yrket",
            clause: (
                "att ta fram en beskrivning av karriär-/kom-\npetensvägar för personalen",
                "att ta fram en beskrivning av karriär-/kompetensvägar för personalen"
            )),
        spares: matter(
            title: "Utveckling i yrket",
            clause: (
                "att ta fram en rutin för in-/\nutcheckning av personalens utrustning",
                "att ta fram en rutin för in-/utcheckning av personalens utrustning"
            )))

    private static let stray = Trait(
        "hyphen-stray", "a hyphen that the document has inside a word stays where a line ends there",
        fires: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Läns-gemensam plan")
            minutes.text("Den läns-gemensamma planen har varit på remiss i alla kommuner.")
            let anchor = minutes.script.decide("att ställa sig bakom den läns-gemensamma planen")
            minutes.script.body(
                "\(minutes.decider) beslutar att ställa sig bakom den läns-\ngemensamma planen.", anchor: anchor)
            minutes.filler()
            minutes.sign()
        },
        spares: matter(
            title: "Länsgemensam plan",
            clause: (
                "att ställa sig bakom den läns-\ngemensamma planen", "att ställa sig bakom den länsgemensamma planen"
            )))

    private static let names = Trait(
        "hyphen-name", "`Anna-⏎Karin`: a name keeps its hyphen",
        fires: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Val av kontaktperson")
            let last = minutes.person().last
            let name = "Anna-Karin \(last)"
            let anchor = minutes.script.decide("att utse \(name) till kontaktperson")
            minutes.script.amendItem { $0.appointments = [(name, "kontaktperson")] }
            minutes.script.body(
                "\(minutes.decider) beslutar att utse Anna-\nKarin \(last) till kontaktperson.", anchor: anchor)
            minutes.filler()
            minutes.sign()
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Val av kontaktperson")
            let person = Names.Person(first: "Kristina", last: minutes.person().last)
            let anchor = minutes.script.decide("att utse \(person.full) till kontaktperson")
            minutes.script.amendItem { $0.appointments = [(person.full, "kontaktperson")] }
            minutes.script.body(
                "\(minutes.decider) beslutar att utse Kris-\ntina \(person.last) till kontaktperson.", anchor: anchor)
            minutes.filler()
            minutes.sign()
        })
}
