internal import Foundation
internal import Typesetting

/// One meeting of a chronicle, written down.
struct MinutedSitting {
    private var script: Script
    private var identities: [(printed: String, person: Int)] = []
    private let body: ChronicleBody
    private let day: Day

    init(_ body: ChronicleBody, _ people: [Seats.Holder], day: Day, noise: Int, chance: Chance) {
        self.body = body
        self.day = day
        script = Script(family: "chronicle", type: "minutes", day: day, chance: chance)
        script.numbers = .section
        if let letterhead = body.letterhead { script.heading(letterhead) }
        script.title("Protokoll")
        script.field("Organ:", body.name)
        script.field("Datum:", day.iso)
        script.heading("Närvarande")
        for (index, holder) in people.enumerated() {
            var paragraph = Paragraph(.body, entry(holder, noise), script.house.body)
            paragraph.after = index == people.count - 1 ? script.house.gap : 1
            script.add(paragraph)
        }
        matters(people, noise)
        sign(people, noise)
    }

    func document(number: Int) -> Chronicle.Document {
        let short = (body.name.split(separator: " ").last ?? "").lowercased().filter { $0.isASCII }
        let padded = String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
        return Chronicle.Document(
            fileName: "\(padded)-\(short)-\(day.iso).txt", text: PlainText.flowing(script.elements),
            identities: identities)
    }

    private mutating func written(_ holder: Seats.Holder, _ noise: Int) -> String {
        let printed = NameNoise.written(holder.person.name, noise: noise, &script.chance)
        if !identities.contains(where: { $0.printed == printed }) { identities.append((printed, holder.person.number)) }
        return printed
    }

    private mutating func entry(_ holder: Seats.Holder, _ noise: Int) -> String {
        let name = written(holder, noise)
        if body.hasParties, holder.role != "sekreterare" { return "\(name) (\(holder.person.party)), \(holder.role)" }
        guard !body.organisations.isEmpty else { return "\(name), \(holder.role)" }
        let names = body.organisations[holder.person.sender % body.organisations.count]
        return "\(name), \(day.year < 2018 ? names[0] : names[names.count - 1])"
    }

    private mutating func matters(_ people: [Seats.Holder], _ noise: Int) {
        script.wording.begin()
        script.beginMatter("Mötets öppnande")
        script.body("Ordföranden öppnade mötet.")
        script.beginMatter("Val av justerare")
        if people.count > 2 {
            let adjuster = written(people[2], noise / 2)
            script.body("\(body.decider) beslutar att välja \(adjuster) att justera protokollet.")
        }
        script.beginMatter("Ekonomisk rapport")
        script.body(script.fill("Utfallet till och med {month} visar ett överskott på {sum} kronor."))
        script.body("\(body.decider) beslutar att lägga rapporten till handlingarna.")
    }

    private mutating func sign(_ people: [Seats.Holder], _ noise: Int) {
        for (label, index) in [("Ordförande", 0), ("Sekreterare", 1), ("Justerare", 2)] where index < people.count {
            script.field(label, written(people[index], noise))
        }
    }
}
