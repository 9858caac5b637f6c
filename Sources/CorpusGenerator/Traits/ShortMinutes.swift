internal import Foundation
import Typesetting

/// Minutes of half a page to two, in which everything is plain but the trait that they show.
struct ShortMinutes {
    var script: Script
    /// The organ that meets, as printed.
    let body: String
    /// What the organ calls itself at the start of a sentence: `Nämnden`.
    let decider: String
    /// The sort of meeting.
    let kind: String
    let chair: Names.Person
    let secretary: Names.Person
    let adjuster: Names.Person
    let member: Names.Person
    private var cast = Cast()
    private var fillers: [Matter]

    init(_ seed: Chance, trait: String) {
        var chance = seed
        let day = Day(chance.number(2012...2025), chance.number(1...12), chance.number(1...28)).onWorkday
        script = Script(family: trait, type: "minutes", day: day, chance: chance)
        let town = script.chance.pick(Places.towns)
        (body, decider, kind) = script.chance.pick([
            ("Kulturnämnden", "Nämnden", "sammanträde"), ("Miljönämnden", "Nämnden", "sammanträde"),
            ("Hembygdsföreningen i \(town)", "Styrelsen", "styrelsemöte"),
            ("\(town) Ridklubb", "Styrelsen", "styrelsemöte"),
            ("Rådet för funktionshinderfrågor", "Rådet", "sammanträde"),
            ("Styrgruppen för gemensam växel", "Styrgruppen", "möte"),
        ])
        chair = cast.modern(&script.chance)
        secretary = cast.modern(&script.chance)
        adjuster = cast.modern(&script.chance)
        member = cast.modern(&script.chance)
        fillers = script.chance.deal(Self.matters, Self.matters.count)
        script.numbers = .section
        script.gold.meeting.body = body
        script.gold.meeting.day = day
    }

    var day: Day { script.wording.day }

    /// Somebody whose surname nobody else in the document has.
    mutating func person() -> Names.Person { cast.modern(&script.chance) }

    mutating func people(_ count: Int) -> [Names.Person] { (0..<count).map { _ in person() } }

    // MARK: Opening

    /// Title, body, day and place, in one of three ways.
    mutating func open() {
        let place = script.chance.pick(Places.rooms)
        script.gold.meeting.place = place
        switch script.chance.below(3) {
        case 0:
            script.gold.meeting.kind = kind
            script.title("Protokoll")
            script.body("fört vid \(kind) med \(body) \(day.withWeekday) i \(place).")
        case 1:
            script.title("Protokoll \(body) \(day.iso)")
            script.field("Plats:", place)
        default:
            script.title("Protokoll")
            script.field("Organ:", body)
            script.field("Datum:", script.chance.happens(50) ? day.iso : day.words)
            script.field("Plats:", place)
        }
        script.space(6)
    }

    /// Title and fields, with a line of the composer's own for the day.
    mutating func open(dateLine: String?, title: String = "Protokoll") {
        let place = script.chance.pick(Places.rooms)
        script.gold.meeting.place = place
        script.title(title)
        script.field("Organ:", body)
        if let dateLine { script.field("Datum:", dateLine) }
        script.field("Plats:", place)
        script.space(6)
    }

    // MARK: Attendance

    /// The four of whom every such meeting consists, one on a line.
    mutating func roster(_ heading: String = "Närvarande") {
        script.heading(heading)
        list(core)
    }

    /// Title, body, day, place and roster.
    mutating func begin() {
        open()
        roster()
    }

    var core: [Listed] {
        [
            Listed(chair, role: "ordförande"), Listed(secretary, role: "sekreterare"),
            Listed(adjuster, role: "ledamot"), Listed(member, role: "ledamot"),
        ]
    }

    /// One line of a list of people, and what it says.
    struct Listed {
        var person: Names.Person
        /// Nil for the name and the role, with a comma between.
        var printed: String?
        var gold: Gold.Attendee

        init(_ person: Names.Person, role: String? = nil, printed: String? = nil) {
            self.person = person
            self.printed = printed
            gold = Gold.Attendee(person.full)
            gold.role = role
        }

        init(_ person: Names.Person, printed: String, _ change: (inout Gold.Attendee) -> Void) {
            self.init(person, printed: printed)
            change(&gold)
        }

        var line: String { printed ?? ([person.full] + [gold.role].compactMap { $0 }).joined(separator: ", ") }
    }

    mutating func list(_ people: [Listed]) {
        for (index, listed) in people.enumerated() {
            line(listed.line, isLast: index == people.count - 1)
            script.gold.attendance.append(listed.gold)
        }
    }

    /// A line that stands close over the next.
    mutating func line(_ text: String, isLast: Bool = false) {
        var paragraph = Paragraph(.body, text, script.house.body)
        paragraph.after = isLast ? script.house.gap : 1
        paragraph.leading = script.house.leading
        script.add(paragraph)
    }

    /// Enters people in the gold record whom the composer prints itself.
    mutating func attend(_ people: [Listed]) { script.gold.attendance += people.map(\.gold) }

    // MARK: Matters

    mutating func matter(_ title: String, suffix: String = "") {
        script.wording.begin()
        script.beginMatter(title, suffix: suffix)
    }

    /// A pattern, printed as a paragraph that decides nothing; gives what was printed.
    @discardableResult mutating func text(_ pattern: String) -> String {
        let text = script.fill(pattern)
        script.body(text)
        return text
    }

    /// A paragraph that is easily taken for a decision.
    mutating func trap(_ pattern: String) { script.trap(.notDecision, text(pattern).trimmingFullStop) }

    /// `Nämnden beslutar att …`; the pattern begins with `att`.
    mutating func decide(_ clause: String, verb: String = "beslutar") {
        let text = script.fill(clause)
        let anchor = script.decide(text)
        script.body("\(decider) \(verb) \(text).", anchor: anchor)
    }

    /// A sentence that decides by itself.
    mutating func act(_ pattern: String) {
        let text = script.fill(pattern)
        let anchor = script.decide(text)
        script.body(text, anchor: anchor)
    }

    /// Plain matters, of which no document has the same twice.
    mutating func filler(_ count: Int = 1) {
        for _ in 0..<count where !fillers.isEmpty {
            let filler = fillers.removeFirst()
            matter(filler.title)
            for paragraph in filler.text { text(paragraph) }
            for clause in filler.decisions { decide(clause) }
        }
    }

    // MARK: Signatures

    mutating func sign() {
        script.gold.approval = .init(
            chair: chair.full, secretary: secretary.full, adjusters: [adjuster.full], day: script.gold.approval.day)
        script.add(.need(130))
        script.space(10)
        if script.chance.happens(50) {
            script.field("Sekreterare", secretary.full)
            script.field("Ordförande", chair.full)
            script.field("Justerare", adjuster.full)
            return
        }
        for (label, name) in [
            ("Vid protokollet", secretary.full), ("Ordförande", chair.full), ("Justeras", adjuster.full),
        ] {
            script.body(label, keep: true)
            script.scribble(width: 90)
            script.body(name)
        }
    }

    private static let matters = [
        Matter(
            title: "Underhåll av lokalerna", text: ["Fönstren mot {street} har inte målats på {few} år."],
            decisions: ["att begära in anbud på målningen"]),
        Matter(
            title: "Ekonomisk rapport", text: ["Utfallet till och med {month} visar ett överskott på {sum} kronor."],
            decisions: ["att lägga rapporten till handlingarna"]),
        Matter(
            title: "Öppet hus i {month}", text: ["Besökarna ska få prova på och ställa frågor."],
            decisions: ["att avsätta {smallsum} kronor för fika och affischer"]),
        Matter(
            title: "Avtal med {company}", text: ["Avtalet löper ut vid årsskiftet. [Priset har varit oförändrat.|]"],
            decisions: ["att förlänga avtalet med ett år"]),
        Matter(
            title: "Nya rutiner för nycklar", text: ["Flera nycklar har kommit bort under året."],
            decisions: ["att införa en lista för kvittering"]),
        Matter(
            title: "Skrivelse om trafiken på {street}",
            text: ["En boende har skrivit om hastigheten förbi {school}."], decisions: ["att besvara skrivelsen"]),
    ]
}
