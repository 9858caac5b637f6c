import Typesetting

/// Notes of a start-up meeting: `organisation, name` by group, an agenda, what was said by whom.
enum MeetingNotes {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let day = Day(chance.number(2018...2025), chance.number(1...12), chance.number(1...28)).onWorkday
        var script = Script(family: "notes", type: "notes", day: day, chance: chance)
        let form = script.chance.pick(PageFurniture.numberForms)
        script.sheet.foot = PageFurniture.pageNumber(form, script.house)
        let topic = script.chance.pick(Topic.all)
        let region = script.chance.pick(Places.regions)
        let body = "\(script.fill("[uppstartsmöte|dialogmöte|arbetsmöte]")) \(topic.aim) i \(region)"
        script.gold.meeting.body = body
        script.gold.meeting.kind = body.components(upTo: " ")
        script.gold.meeting.day = day
        script.title("\(script.fill("[Minnesanteckningar från|Anteckningar från|Minnesanteckningar –]")) \(body)")
        time(&script, day)
        let groups = attendance(&script, region)
        agenda(&script)
        discussion(&script, topic, groups)
        return script
    }

    private static func time(_ script: inout Script, _ day: Day) {
        let start = Clock(script.chance.pick([9, 10, 13]), 0)
        let end = start.adding(script.chance.pick([90, 120, 150]))
        script.gold.meeting.start = start
        script.gold.meeting.end = end
        let form = script.fill("[via Teams|via Zoom|i Regionens hus]")
        script.gold.meeting.place = String(form.split(separator: " ", maxSplits: 1)[1])
        script.heading(script.fill("[Mötestid och form|Tid och plats]"))
        let date = script.chance.happens(50) ? day.withWeekday.capitalisedFirst : day.iso
        script.body("\(date), kl. \(start.dotted)–\(end.dotted) \(form).")
    }

    private static func attendance(_ script: inout Script, _ region: String) -> [String] {
        var cast = Cast()
        script.heading("Deltagare")
        let others = script.chance.deal(Places.regions.filter { $0 != region }, 2)
        let groups: [(String, [String])] = [
            ("Lärosäten", script.chance.deal(Places.universities, script.chance.number(2...4))),
            ("Regioner", ([region] + others).flatMap { Array(repeating: "Region \($0)", count: $0 == region ? 2 : 1) }),
            (
                "Kommuner",
                script.chance.deal(Places.municipalities, script.chance.number(4...7)).map { "\($0) kommun" }
            ),
            (
                "Nationella aktörer",
                script.chance.deal(Places.agencies, 2)
            ),
        ]
        for (group, organisations) in groups {
            script.heading(group, level: 3, style: script.house.body.asBold)
            for (index, organisation) in organisations.enumerated() {
                let person = cast.modern(&script.chance)
                var paragraph = Paragraph(.body, "\(organisation), \(person.full)", script.house.body)
                paragraph.after = index == organisations.count - 1 ? script.house.gap : 1
                paragraph.anchor = Script.roll
                script.add(paragraph)
                var attendee = Gold.Attendee(person.full)
                attendee.organisation = organisation
                attendee.group = group
                script.gold.attendance.append(attendee)
            }
        }
        return groups.flatMap(\.1)
    }

    private static func agenda(_ script: inout Script) {
        script.heading("Agenda")
        for (text, depth) in [
            ("Välkommen och inledning", 0), ("Vilka är vi i mötet", 1), ("Mål för dagen", 1),
            ("Diskussion i grupper", 0),
            ("Summering och nästa steg", 0),
        ] {
            // Where nothing is numbered, the agenda's own points are the items.
            if depth == 0 { script.gold.items.append(Gold.Item(title: text)) }
            script.bullet(text, marker: "-", depth: depth, anchor: depth == 0 ? script.itemAnchor : nil)
        }
        script.space(4)
    }

    private static func discussion(_ script: inout Script, _ topic: Topic, _ organisations: [String]) {
        script.wording.begin()
        script.heading("Mål för dagens möte")
        for goal in topic.goals { script.bullet(goal, marker: "-") }
        script.space(4)
        for (index, question) in topic.questions.enumerated() {
            script.heading("Diskussion \(index + 1) – \(question.title)")
            script.body(question.lead)
            let speakers = script.chance.deal(Array(Set(organisations)).sorted(), 4)
            for (speaker, remark) in zip(speakers, script.chance.choose(question.remarks, 4)) {
                let text = script.fill(remark)
                script.bullet("\(speaker): \(text)")
            }
            script.space(4)
        }
        script.heading(script.fill("[Summering och nästa steg|Nästa steg]"))
        let next = script.wording.day.adding(script.chance.number(25...60)).onWorkday
        script.body(topic.closing)
        script.body("En arbetsgrupp formeras och förslag på deltagare lämnas till kansliet senast \(next.phrase).")
        script.trap(.notMeetingDate, next.iso)
        script.trap(.notDecision, "En arbetsgrupp formeras")
    }

    /// What such a meeting is about.
    struct Topic: Sendable {
        var aim: String
        var goals: [String]
        var questions: [(title: String, lead: String, remarks: [String])]
        var closing: String
    }
}
