import Typesetting

/// Motions, the order of propositions, and a vote with names.
enum MunicipalVote {
    /// A minority that votes together; never the chair's party.
    static func opponents(_ roster: MunicipalRoster) -> [MunicipalRoster.Entry] {
        let decisive = roster.decisive
        for parties in [["M", "KD", "SD"], ["M", "SD"], ["SD", "V"], ["SD"]] {
            let group = decisive.filter { parties.contains($0.party ?? "") }
            if group.count * 2 < decisive.count { return group }
        }
        return Array(decisive.suffix(1))
    }

    static func print(
        _ script: inout Script, _ board: BoardMatters.Board, _ roster: MunicipalRoster, counter: String
    ) {
        let against = opponents(roster)
        let movers = roster.decisive.filter { entry in !against.contains { $0.person == entry.person } }
        let chair = roster.chair
        MunicipalMinutes.subheading(&script, script.fill("[Yrkanden|Förslag till beslut på sammanträdet]"))
        let first = "\(movers[1].namePart) yrkar bifall till förvaltningens förslag."
        let second = "\(against[0].namePart) yrkar \(counter)."
        script.body(first)
        script.body(second)
        script.trap(.notDecision, first.trimmingFullStop)
        script.trap(.notDecision, counter)
        let kind = counter.contains("återremitt") ? "refer back" : counter.contains("avslå") ? "reject" : "amend"
        script.amendItem { item in
            item.proposals = [
                .init(text: "bifall till förvaltningens förslag", by: [movers[1].person.full], kind: "approve"),
                .init(text: counter, by: [against[0].person.full], kind: kind),
            ]
        }
        order(&script, board, chair, against[0])
        ballots(&script, roster, against)
    }

    private static func order(
        _ script: inout Script, _ board: BoardMatters.Board, _ chair: MunicipalRoster.Entry,
        _ opponent: MunicipalRoster.Entry
    ) {
        MunicipalMinutes.subheading(&script, script.fill("[Propositionsordning|Beslutsgång]"))
        script.body(
            "Ordföranden ställer förvaltningens förslag mot \(MunicipalMinutes.genitive(opponent.person.full)) "
                + "(\(opponent.party ?? "")) yrkande och finner att \(board.name.loweredFirst) beslutar enligt "
                + "förvaltningens förslag. Omröstning begärs.")
        script.body(
            "Följande propositionsordning godkänns: Ja-röst för bifall till förvaltningens förslag. "
                + "Nej-röst för bifall till yrkandet.")
    }

    private static func ballots(
        _ script: inout Script, _ roster: MunicipalRoster, _ against: [MunicipalRoster.Entry]
    ) {
        var abstaining: [MunicipalRoster.Entry] = []
        let rest = roster.decisive.filter { entry in !against.contains { $0.person == entry.person } }
        if script.chance.happens(40), let last = rest.last, rest.count > against.count + 1 { abstaining = [last] }
        let yes = rest.filter { entry in !abstaining.contains { $0.person == entry.person } }
        MunicipalMinutes.subheading(&script, "Omröstningsresultat")
        var result = "Med \(yes.count) ja-röster mot \(against.count) nej-röster"
        if !abstaining.isEmpty { result += " och \(abstaining.count) som avstår" }
        script.body(result + " bifalls förvaltningens förslag.")
        script.trap(.notDecision, "\(result) bifalls förvaltningens förslag")
        if script.chance.happens(50) {
            table(&script, roster, yes: yes, no: against)
        } else {
            for (label, voters) in [("Ja-röster", yes), ("Nej-röster", against), ("Avstår", abstaining)]
            where !voters.isEmpty {
                let names = MunicipalMinutes.joined(voters.map(\.namePart))
                script.body([Run("\(label): ", script.house.body.asBold), Run(names, script.house.body)])
            }
        }
        func ballots(_ voters: [MunicipalRoster.Entry], _ vote: String) -> [(name: String, vote: String)] {
            voters.map { ($0.person.full, vote) }
        }
        script.amendItem { item in
            item.votes = [
                .init(
                    method: "open", yes: yes.count, no: against.count, abstain: abstaining.count,
                    ballots: ballots(yes, "yes") + ballots(against, "no") + ballots(abstaining, "abstain"))
            ]
        }
    }

    private static func table(
        _ script: inout Script, _ roster: MunicipalRoster, yes: [MunicipalRoster.Entry], no: [MunicipalRoster.Entry]
    ) {
        let style = script.house.body.sized(10)
        func row(_ cells: [String], _ style: TextStyle, isHeader: Bool = false) -> Table.Row {
            .init(cells.map { $0.isEmpty ? [] : [Run($0, style)] }, isHeader: isHeader)
        }
        var rows = [row(["Ledamot", "Ja", "Nej", "Avstår"], style.asBold, isHeader: true)]
        for entry in roster.decisive {
            let isYes = yes.contains { $0.person == entry.person }
            let isNo = no.contains { $0.person == entry.person }
            rows.append(
                row([entry.namePart, isYes ? "X" : "", isNo ? "X" : "", isYes || isNo ? "" : "X"], style))
        }
        var table = Table(shares: [0.55, 0.15, 0.15, 0.15], rows: rows)
        table.padding = 2
        script.add(.table(table))
        script.space(script.house.gap)
    }
}
