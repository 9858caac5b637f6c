import Typesetting

/// Who was in the steering group that day, and how they are listed.
struct SteeringRoster {
    struct Member {
        var person: Names.Person
        var organisation: String
        var title: String
    }

    let members: [Member]
    let guests: [Member]
    let absent: [Member]

    init(_ script: inout Script) {
        var cast = Cast()
        let region = "Region " + script.chance.pick(Places.regions)
        func member(_ organisation: String) -> Member {
            Member(
                person: cast.modern(&script.chance), organisation: organisation,
                title: script.chance.pick([
                    "socialchef", "digitaliseringschef", "utvecklare", "projektledare", "jurist",
                ]))
        }
        let towns = script.chance.deal(Places.municipalities, script.chance.number(5...8)).map { "\($0) kommun" }
        members = ([region, region] + towns).map(member)
        guests = [member("Kommunförbundet \(region.dropFirst(7))"), member(region)]
        absent = script.chance.happens(60) ? [member("\(script.chance.pick(Places.towns)) kommun")] : []
    }

    /// The lists at the end of the minutes.
    func list(_ script: inout Script) {
        script.add(.need(120))
        script.space(10)
        let isReversed = script.chance.happens(35)
        func list(_ heading: String, _ people: [Member], role: String?, presence: Gold.Presence) {
            guard !people.isEmpty else { return }
            script.heading(heading)
            for (index, member) in people.enumerated() {
                let parts = [member.person.full, member.organisation]
                var paragraph = Paragraph(
                    .body, (isReversed ? parts.reversed() : parts).joined(separator: ", "), script.house.body)
                paragraph.after = index == people.count - 1 ? script.house.gap : 1
                paragraph.leading = script.house.leading
                paragraph.anchor = Script.roll
                script.add(paragraph)
                var attendee = Gold.Attendee(member.person.full)
                attendee.organisation = member.organisation
                attendee.role = role
                attendee.presence = presence
                script.gold.attendance.append(attendee)
            }
        }
        list(script.fill("[Närvarande ledamöter|Deltagande ledamöter]"), members, role: "ledamot", presence: .present)
        list("Övriga medverkande", guests, role: nil, presence: .present)
        list(script.fill("[Frånvarande|Anmält förhinder]"), absent, role: nil, presence: .absent)
    }
}
