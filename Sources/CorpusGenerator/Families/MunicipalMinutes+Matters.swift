import Typesetting

extension MunicipalMinutes {
    static func print(
        _ entry: Entry, _ script: inout Script, _ board: BoardMatters.Board, _ roster: MunicipalRoster, _ style: Style,
        isVoted: Bool
    ) {
        script.wording.begin(entry.facts)
        heading(entry, &script, style)
        let matter = entry.matter
        var clauses = matter.decisions.map { script.fill($0) }
        let index = script.gold.items.count - 1
        let isConflicted = roster.conflictedItem == index
        let votes = isVoted && matter.counter != nil
        if !votes, let other = postponed(matter, &script) { clauses = [other] }

        func decision(_ script: inout Script) {
            subheading(&script, style.isSentence ? "Beslut" : "\(genitive(board.name)) beslut")
            decide(clauses, &script, board, style)
            if votes { reservation(&script, roster, motion: script.fill(matter.counter ?? "")) }
        }
        if style.isDecisionFirst { decision(&script) }
        summary(matter, &script)
        if let diary = entry.diaryNumber, !matter.notify.isEmpty || matter.counter != nil {
            basis(&script, board, diary, title: entry.title)
        }
        if isConflicted, let person = roster.conflicted {
            subheading(&script, "Jäv")
            script.body(
                "\(person.namePart) anmäler jäv och deltar varken i överläggningen eller i beslutet i detta ärende.")
            script.amendItem { $0.conflicts = [person.person.full] }
        }
        if votes {
            MunicipalVote.print(&script, board, roster, counter: script.fill(matter.counter ?? ""))
        } else if matter.counter != nil, script.gold.items[index].state == "handled", script.chance.happens(55) {
            procedure(&script, board, roster)
        }
        if !style.isDecisionFirst { decision(&script) }
        if !matter.notify.isEmpty { notify(matter, &script) }
    }

    /// One matter in six is put off or sent back; the decision is then only that.
    private static func postponed(_ matter: Matter, _ script: inout Script) -> String? {
        guard let counter = matter.counter, script.chance.happens(16) else { return nil }
        if counter.contains("återremitteras") {
            script.amendItem { $0.state = "referred back" }
            return script.fill(counter) + "."
        }
        script.amendItem { $0.state = "deferred" }
        return "att bordlägga ärendet till nästa sammanträde."
    }

    static func subheading(_ script: inout Script, _ text: String) {
        script.heading(text, level: 3, style: script.house.body.asBold)
    }

    /// `Kultur- och fritidsnämnden` → `Kultur- och fritidsnämndens`
    static func genitive(_ name: String) -> String { name.hasSuffix("s") ? name : name + "s" }

    private static func heading(_ entry: Entry, _ script: inout Script, _ style: Style) {
        let label = script.numbers.label(String(script.number))
        var item = Gold.Item(number: String(script.number), label: label, title: entry.title)
        item.diaryNumber = entry.diaryNumber
        script.begin(item)
        if style.breaksPages, script.gold.items.count > 1 { script.add(.pageBreak) }
        script.space(10)
        let title = script.house.heading
        if let diary = entry.diaryNumber {
            var number = Paragraph(.heading(2), label, title)
            number.anchor = script.itemAnchor
            script.add(.need(150))
            script.add(
                .columns([Column(0.5, [number]), Column(0.5, [Paragraph(.body, "Dnr \(diary)", script.house.body)])]))
            script.heading(entry.title, level: 2)
        } else {
            var paragraph = Paragraph(.heading(2), entry.title, title)
            paragraph.label = Run(label, title)
            paragraph.indent = 52
            paragraph.after = script.house.gap * 0.5
            paragraph.keepWithNext = true
            paragraph.anchor = script.itemAnchor
            script.add(paragraph)
        }
        script.number += 1
    }

    private static func decide(
        _ clauses: [String], _ script: inout Script, _ board: BoardMatters.Board, _ style: Style
    ) {
        let cleaned = clauses.map { $0.hasSuffix(", och") ? String($0.dropLast(5)) : $0.trimmingFullStop }
        if style.isSentence, let sentences = presentTense(cleaned, board: board.name) {
            for sentence in sentences {
                let anchor = script.decide(sentence)
                script.body(sentence + ".", anchor: anchor)
            }
            return
        }
        script.body("\(board.name) beslutar", keep: true)
        for clause in clauses {
            let anchor = script.decide(clause.hasSuffix(", och") ? String(clause.dropLast(5)) : clause)
            script.body(clause, indent: 14, anchor: anchor)
        }
    }

    /// `att godkänna …` → `Nämnden godkänner …`; nil where a clause has a subject of its own.
    private static func presentTense(_ clauses: [String], board: String) -> [String]? {
        let forms = [
            "godkänna": "godkänner", "anta": "antar", "avslå": "avslår", "bevilja": "beviljar", "bifalla": "bifaller",
            "föreslå": "föreslår", "införa": "inför", "fastställa": "fastställer", "notera": "noterar",
            "lägga": "lägger", "bordlägga": "bordlägger", "tilldela": "tilldelar", "överlämna": "överlämnar",
            "uppdra": "uppdrar", "ge": "ger",
        ]
        var sentences: [String] = []
        for clause in clauses {
            let words = clause.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count == 3, let verb = forms[words[1]] else { return nil }
            sentences.append("\(board) \(verb) \(words[2])")
        }
        return sentences
    }

    private static func summary(_ matter: Matter, _ script: inout Script) {
        guard !matter.text.isEmpty else { return }
        let heading = script.fill("[Sammanfattning av ärendet|Ärendebeskrivning|Sammanfattning]")
        subheading(&script, heading)
        for pattern in matter.text {
            let text = script.fill(pattern)
            guard text.hasPrefix("* ") else { script.body(text); continue }
            for line in text.split(separator: "\n") { script.bullet(String(line.dropFirst(2)), marker: "•") }
        }
    }

    private static func basis(
        _ script: inout Script, _ board: BoardMatters.Board, _ diary: String, title: String
    ) {
        let written = script.wording.day.adding(-script.chance.number(9...30)).onWeekdayBefore
        subheading(&script, "Beslutsunderlag")
        script.body("\(genitive(board.office)) tjänsteskrivelse \(written.iso), dnr \(diary)")
        script.trap(.notMeetingDate, written.iso)
    }

    private static func procedure(_ script: inout Script, _ board: BoardMatters.Board, _ roster: MunicipalRoster) {
        subheading(&script, "Beslutsgång")
        script.body(
            "Ordföranden ställer proposition på förvaltningens förslag och finner att \(board.name.loweredFirst) "
                + "bifaller detsamma.")
        script.trap(.notDecision, "finner att \(board.name.loweredFirst) bifaller detsamma")
    }

    private static func reservation(_ script: inout Script, _ roster: MunicipalRoster, motion: String) {
        let against = MunicipalVote.opponents(roster)
        subheading(&script, "Reservation")
        script.body("Mot beslutet reserverar sig \(joined(against.map(\.namePart))) till förmån för eget yrkande.")
        script.amendItem { $0.reservations = against.map(\.person.full) }
    }

    private static func notify(_ matter: Matter, _ script: inout Script) {
        subheading(&script, "Beslutet skickas till")
        for receiver in matter.notify {
            let text = script.fill(receiver)
            var paragraph = Paragraph(.body, text, script.house.body)
            paragraph.leading = script.house.leading
            script.add(paragraph)
            script.amendItem { $0.notify.append(text) }
        }
        script.space(script.house.gap)
    }

    /// `A, B och C`
    static func joined(_ names: [String]) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " och " + names[names.count - 1]
    }
}
