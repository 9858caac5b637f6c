import Typesetting

/// Minutes of a municipal board: a cover with the roster, presence by §, motions, votes, reservations, jäv.
enum MunicipalMinutes {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let board = chance.pick(BoardMatters.all)
        let municipality = chance.pick(Places.towns)
        let day = Day(chance.number(2019...2025), chance.number(1...12), chance.number(1...28)).onWorkday
        var script = Script(family: "municipal", type: "minutes", day: day, chance: chance, dates: .iso)
        script.numbers = .section
        script.number = (day.month - 1) * 11 + script.chance.number(1...12)
        script.sheet.left = 64
        script.sheet.right = 60
        script.sheet.top = 112
        script.sheet.bottom = 84
        let style = Style(&script.chance)
        furnish(&script, board, municipality, day, style)

        let first = script.number
        let agenda = self.agenda(&script, board)
        let roster = MunicipalRoster(&script.chance, board: board, first: first, count: agenda.count)
        script.wording.facts["board"] = board.name
        script.wording.facts["official"] = roster.head.title.capitalisedFirst + " " + roster.head.person.full
        script.gold.meeting.body = board.name
        script.gold.meeting.day = day
        script.gold.title = "SAMMANTRÄDESPROTOKOLL"
        cover(&script, board, municipality, roster, style, last: first + agenda.count - 1)
        if style.hasContents { contents(&script, agenda) }
        script.add(.pageBreak)
        for (index, entry) in agenda.enumerated() {
            print(entry, &script, board, roster, style, isVoted: roster.votedItem == index)
        }
        return script
    }

    /// How this board's office writes.
    struct Style {
        var isDecisionFirst: Bool
        /// `Kulturnämnden godkänner …` instead of `att godkänna …`.
        var isSentence: Bool
        var hasContents: Bool
        var breaksPages: Bool
        var isDigital: Bool
        /// Ledamöter and ersättare under each other instead of side by side.
        var isStacked: Bool

        init(_ chance: inout Chance) {
            isDecisionFirst = chance.happens(65)
            isSentence = chance.happens(35)
            hasContents = chance.happens(50)
            breaksPages = chance.happens(25)
            isDigital = chance.happens(50)
            isStacked = chance.happens(35)
        }
    }

    /// A matter with its slots settled, so that the table of contents and the heading agree.
    struct Entry {
        var matter: Matter
        var title: String
        var diaryNumber: String?
        var facts: [String: String]
    }

    static func agenda(_ script: inout Script, _ board: BoardMatters.Board) -> [Entry] {
        var matters = [
            script.chance.pick(BoardMatters.openings),
            BoardMatters.information,
        ]
        if script.chance.happens(80) { matters.append(BoardMatters.finance) }
        matters += script.chance.deal(board.matters, script.chance.number(3...5))
        matters += [BoardMatters.delegation, BoardMatters.letters]
        let hasDiary = script.chance.happens(85)
        return matters.enumerated().map { index, matter in
            var facts: [String: String] = [:]
            for slot in ["village", "estate", "school", "street", "monthend"] {
                script.wording.begin()
                facts[slot] = script.fill("{\(slot)}")
            }
            script.wording.begin(facts)
            let title = script.fill(matter.title)
            let year = index < 2 ? script.wording.day.year : script.wording.day.year - script.chance.below(2)
            let diary = hasDiary && index > 0 ? "\(board.code) \(year)/\(padded(script.chance.number(4...420)))" : nil
            return Entry(matter: matter, title: title, diaryNumber: diary, facts: facts)
        }
    }

    private static func padded(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 5 - String(number).count)) + String(number)
    }

    private static func furnish(
        _ script: inout Script, _ board: BoardMatters.Board, _ municipality: String, _ day: Day, _ style: Style
    ) {
        let house = script.house
        let name = board.name
        let town = municipality.uppercased() + " KOMMUN"
        let serial = (0..<4).map { _ in String(script.chance.number(4096...65_535), radix: 16) }.joined(separator: "-")
        script.sheet.head = { page, total in
            var right = Paragraph(.furniture, "\(page) (\(total))", house.small)
            right.alignment = .right
            return [
                .columns([
                    Column(0.42, [Paragraph(.furniture, town, house.small.asBold)]),
                    Column(0.4, [Paragraph(.furniture, "SAMMANTRÄDESPROTOKOLL", house.small.asBold)]),
                    Column(0.18, [right]),
                ]),
                .columns([
                    Column(0.42, [Paragraph(.furniture, name, house.small)]),
                    Column(0.58, [Paragraph(.furniture, "Sammanträdesdatum \(day.iso)", house.small)]),
                ]),
                .rule(0.7),
            ]
        }
        let marks = (script.chance.next(), script.chance.next())
        script.sheet.foot = { page, _ in
            if style.isDigital {
                return [
                    PageFurniture.line("Detta dokument är elektroniskt undertecknat", house.small),
                    PageFurniture.line("Dokument-id: \(serial)", house.small),
                ]
            }
            if page == 1 { return [] }
            return [
                .rule(0.5),
                .columns([
                    Column(0.5, [Paragraph(.furniture, "Justerandes sign", house.small)]),
                    Column(0.5, [Paragraph(.furniture, "Utdragsbestyrkande", house.small)]),
                ]),
                .scribble(seed: marks.0, width: 34, height: 16, indent: 4), .space(-16),
                .scribble(seed: marks.1, width: 28, height: 16, indent: 62),
            ]
        }
    }

    private static func contents(_ script: inout Script, _ agenda: [Entry]) {
        script.add(.pageBreak)
        script.heading("Innehåll")
        for (index, entry) in agenda.enumerated() {
            var paragraph = Paragraph(.body, entry.title, script.house.body)
            paragraph.label = Run(script.numbers.label(String(script.number + index)), script.house.body)
            paragraph.indent = 48
            paragraph.after = 4
            paragraph.leadsTo = "item-\(index + 1)"
            script.add(paragraph)
        }
        script.trap(.notItem, "Innehåll")
    }
}
