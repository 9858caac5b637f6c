import Typesetting

extension MunicipalMinutes {
    static func cover(
        _ script: inout Script, _ board: BoardMatters.Board, _ municipality: String, _ roster: MunicipalRoster,
        _ style: Style, last: Int
    ) {
        let start = Clock(script.chance.pick([8, 9, 13, 14, 18]), script.chance.pick([0, 15, 30]))
        let end = start.adding(script.chance.number(70...205))
        let room = script.chance.pick(Places.rooms)
        script.gold.meeting.place = room
        script.gold.meeting.start = start
        script.gold.meeting.end = end
        let day = script.wording.day
        let times = script.chance.pick([
            "klockan \(start.dotted)–\(end.dotted)", "kl. \(start.dotted)–\(end.dotted)",
        ])
        line(&script, "Plats och tid", ["\(room), \(times)"])
        let chosen = roster.decisive
        let substitutes = roster.entries.filter { $0.role == "ersättare" }
        let officials = roster.entries.filter { $0.party == nil }
        var groups: [(String, [String])] = [("Ledamöter", chosen.filter { !$0.isSubstitute }.map(\.printed))]
        if chosen.contains(where: \.isSubstitute) {
            groups.append(("Tjänstgörande ersättare", chosen.filter(\.isSubstitute).map(\.printed)))
        }
        roll(&script, "Beslutande", groups, style)
        roll(
            &script, "Övriga närvarande",
            [("Ersättare", substitutes.map(\.printed)), ("Tjänstepersoner", officials.map(\.printed))]
                .filter { !$0.1.isEmpty }, style)
        let absent = roster.entries.filter { $0.presence == .absent }
        if !absent.isEmpty { roll(&script, "Frånvarande", [("Ledamöter", absent.map(\.printed))], style) }
        script.gold.attendance = roster.entries.map(\.gold)

        let approved = day.adding(script.chance.number(3...9)).onWorkday
        let (chair, adjuster) = (roster.chair.person.full, roster.adjuster.person.full)
        script.gold.approval = .init(
            chair: chair, secretary: roster.secretary.person.full, adjusters: [adjuster], day: approved)
        line(&script, "Utses att justera", ["\(adjuster) (\(roster.adjuster.party ?? ""))"])
        let place = style.isDigital ? "Digital justering" : "Kommunhuset i \(municipality)"
        line(&script, "Justeringens plats och tid", ["\(place), \(approved.iso)"])
        let range = "Paragrafer §§\u{a0}\(script.number)–\(last)"
        signature(&script, "Sekreterare", roster.secretary.person.full, style, aside: range)
        signature(&script, "Ordförande", chair, style)
        signature(&script, "Justerande", adjuster, style)
        if script.chance.happens(60) { notice(&script, board, approved) }
    }

    private static func line(_ script: inout Script, _ label: String, _ lines: [String]) {
        let right = lines.map { text in
            var paragraph = Paragraph(.body, text, script.house.body)
            paragraph.after = 2
            return paragraph
        }
        script.add(
            .columns([Column(0.24, [Paragraph(.body, label, script.house.body.asBold)]), Column(0.76, right)]))
        script.space(7)
    }

    private static func roll(
        _ script: inout Script, _ label: String, _ groups: [(String, [String])], _ style: Style
    ) {
        let type = script.house.body.sized(min(10.5, script.house.body.size))
        var stacks = groups.map { heading, names in
            [Paragraph(.body, heading, type.asBold)]
                + names.map { name in
                    var paragraph = Paragraph(.body, name, type)
                    paragraph.anchor = Script.roll
                    return paragraph
                }
        }
        if style.isStacked { stacks = [Array(stacks.joined())] }
        let share = 0.76 / Double(style.isStacked ? 1 : max(groups.count, 2))
        script.add(
            .columns(
                [Column(0.24, [Paragraph(.body, label, script.house.body.asBold)])] + stacks.map { Column(share, $0) }))
        script.space(8)
    }

    private static func signature(
        _ script: inout Script, _ label: String, _ name: String, _ style: Style, aside: String? = nil
    ) {
        script.add(.need(34))
        if style.isDigital { script.space(3) } else { script.scribble(width: 100, indent: 125) }
        var columns = [
            Column(0.24, [Paragraph(.body, label, script.house.body.asBold)]),
            Column(0.4, [Paragraph(.body, name, script.house.body)]),
        ]
        if let aside { columns.append(Column(0.36, [Paragraph(.body, aside, script.house.body)])) }
        script.add(.columns(columns))
        script.space(4)
    }

    /// The notice on the board that the minutes are approved: full of dates that are not the meeting's.
    private static func notice(_ script: inout Script, _ board: BoardMatters.Board, _ approved: Day) {
        let day = script.wording.day
        let posted = approved.adding(1)
        let removed = posted.adding(22)
        script.add(.need(110))
        script.space(6)
        script.add(.rule(0.7))
        script.heading("Anslag/bevis")
        script.body("Justeringen har tillkännagivits genom anslag på kommunens anslagstavla.")
        for (label, value) in [
            ("Organ", board.name), ("Sammanträdesdatum", day.iso), ("Anslaget sätts upp", posted.iso),
            ("Anslaget tas ned", removed.iso), ("Protokollet förvaras", "Kommunhuset, nämndkansliet"),
        ] { script.field(label, value, column: 150) }
        script.trap(.notMeetingDate, posted.iso)
        script.trap(.notMeetingDate, removed.iso)
    }
}
