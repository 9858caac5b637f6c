import Typesetting

/// The people and the agenda of an annual meeting.
struct HousingMeeting {
    let opener: Names.Person
    let chair: Names.Person
    let secretary: Names.Person
    let adjusters: [Names.Person]
    private let board: [Names.Person]
    private let auditor: Names.Person
    private let nominators: [Names.Person]
    private let clause: HousingMinutes.Clause
    /// Under the decision that an appendix shows, its label stands alone: `Bilaga 1.`
    private let namesAppendices: Bool

    init(_ script: inout Script, clause: HousingMinutes.Clause, namesAppendices: Bool) {
        var cast = Cast()
        func person() -> Names.Person { cast.modern(&script.chance) }
        opener = person()
        chair = person()
        secretary = person()
        adjusters = [person(), person()]
        board = (0..<5).map { _ in person() }
        auditor = person()
        nominators = [person(), person()]
        self.clause = clause
        self.namesAppendices = namesAppendices
    }

    func minute(_ script: inout Script) {
        script.wording.begin()
        formalities(&script)
        accounts(&script)
        elections(&script)
        motions(&script)
        matter(&script, "[Stämmans avslutande|Avslutning|Mötets avslutande]")
        let end = "\(chair.full) tackar för visat intresse och förklarar stämman avslutad"
        sentence(&script, "\(end).", decision: end)
    }

    private func matter(_ script: inout Script, _ title: String) {
        script.beginMatter(title)
    }

    /// A formal act as a plain sentence.
    private func sentence(_ script: inout Script, _ pattern: String, decision: String? = nil) {
        let text = script.fill(pattern)
        let anchor = script.decide(decision ?? text)
        script.body(text, anchor: anchor)
    }

    private func decide(_ script: inout Script, _ clauses: [String]) {
        switch clause {
        case .ownLine, .label:
            script.body(clause == .label ? "Beslut:" : "Stämman beslutar,", keep: true)
            script.decideClauses(clauses.enumerated().map { $1 + [".", ", och", ","][min(clauses.count - 1 - $0, 2)] })
        case .sentence:
            for clause in clauses {
                let text = script.fill(clause)
                let anchor = script.decide(text)
                script.body("Stämman beslutade \(text).", anchor: anchor)
            }
        }
    }

    private func appendix(_ script: inout Script) {
        guard namesAppendices else { return }
        let label = "Bilaga \(script.gold.attachments.count + 1)"
        script.gold.attachments.append(label)
        script.body("\(label).")
    }

    private func formalities(_ script: inout Script) {
        matter(&script, "[Stämmans öppnande|Öppnande]")
        let act = script.fill("[förklarar stämman öppnad|öppnar stämman]")
        let open = "Föreningens ordförande \(opener.full) hälsar medlemmarna välkomna och \(act)"
        sentence(&script, "\(open).", decision: open)
        matter(&script, "[Val av ordförande för stämman|Val av stämmoordförande]")
        sentence(&script, "Till ordförande för stämman [väljs|valdes] \(chair.full).")
        script.amendItem { $0.appointments = [(chair.full, "ordförande")] }
        matter(&script, "Anmälan av stämmoordförandens val av protokollförare")
        sentence(&script, "\(chair.full) [anmäler|anmälde] \(secretary.full) som protokollförare.")
        script.amendItem { $0.appointments = [(secretary.full, "protokollförare")] }
        matter(&script, "[Godkännande av röstlängd|Fastställande av röstlängd]")
        if namesAppendices {
            let voters = script.chance.number(17...64)
            script.gold.meeting.counted = [("röstberättigade medlemmar", voters)]
            script.body("Upprättande av förteckning över närvarande medlemmar hade skett vid ingången.")
            script.body(
                "Förteckningen upptar \(voters) röstberättigade medlemmar, varav \(script.chance.number(1...6)) med fullmakt."
            )
        }
        decide(&script, ["att [godkänna|fastställa] den upprättade förteckningen som röstlängd"])
        appendix(&script)
        matter(&script, "Fastställande av dagordningen")
        if script.chance.happens(40) {
            script.body("En medlem frågar om motionerna kan behandlas före valen. Styrelsen ser inget hinder mot det.")
        }
        decide(&script, ["att fastställa dagordningen"])
        appendix(&script)
        matter(&script, "Val av två personer att jämte ordföranden justera protokollet, tillika rösträknare")
        decide(
            &script, ["att välja \(adjusters[0].full) och \(adjusters[1].full) till justerare tillika rösträknare"])
        script.amendItem { $0.appointments = adjusters.map { ($0.full, "justerare tillika rösträknare") } }
        matter(&script, "[Fråga om kallelse behörigen skett|Fråga om stämman blivit stadgeenligt utlyst]")
        let sent = script.wording.day.adding(-script.chance.number(16...27))
        script.body("Kallelsen delades ut i medlemmarnas postfack \(sent.phrase).")
        script.trap(.notMeetingDate, sent.iso)
        decide(&script, ["att [anse sig behörigen kallad|kallelsen har skett i behörig ordning]"])
    }

    private func accounts(_ script: inout Script) {
        matter(&script, "[Styrelsens årsredovisning|Föredragning av årsredovisningen]")
        let text = script.fill(
            "Årsredovisningen för {lastyear} gås igenom. [Frågor ställs om de höjda kostnaderna för fjärrvärme.|"
                + "Flera medlemmar undrar hur länge hissarna håller.|Inga frågor ställs.]")
        script.body(text)
        decide(&script, ["att [med godkännande lägga årsredovisningen|lägga årsredovisningen] till handlingarna"])
        matter(&script, "Revisorernas berättelse")
        script.body(
            "\(auditor.full) läser upp revisionsberättelsen. Revisorn tillstyrker att stämman beviljar ansvarsfrihet.")
        script.trap(.notDecision, "tillstyrker att stämman beviljar ansvarsfrihet")
        decide(&script, ["att lägga revisionsberättelsen till handlingarna"])
        matter(&script, "Beslut om fastställande av resultat- och balansräkning")
        decide(&script, ["att fastställa resultat- och balansräkningen"])
        matter(&script, "Beslut om resultatdisposition")
        let proposal = script.fill(
            "Styrelsen föreslår att årets resultat, {sum} kronor, balanseras i ny räkning.")
        script.body(proposal)
        script.trap(.notDecision, proposal.trimmingFullStop)
        decide(&script, ["att bifalla styrelsens förslag"])
        matter(&script, "[Beslut i fråga om ansvarsfrihet|Fråga om ansvarsfrihet för styrelsen]")
        decide(&script, ["att bevilja styrelsens ledamöter ansvarsfrihet för räkenskapsåret {lastyear}"])
        matter(&script, "Fråga om arvoden")
        let fees = script.fill(
            "Valberedningen föreslår ett arvode om [två|tre|fyra] prisbasbelopp till styrelsen att fördela inom sig.")
        script.body(fees)
        script.trap(.notDecision, fees.trimmingFullStop)
        decide(
            &script, ["att arvodet till styrelsen ska vara [två|tre] och ett halvt prisbasbelopp att fördela inom sig"])
    }

    private func elections(_ script: inout Script) {
        matter(&script, "[Val av styrelseledamöter och suppleanter|Val av styrelse]")
        script.body("Valberedningens sammankallande \(nominators[0].full) presenterar förslaget.")
        decide(
            &script,
            [
                "att styrelsen ska bestå av fem ledamöter och två suppleanter",
                "att välja \(board[0].full), \(board[1].full) och \(board[2].full) till ledamöter på två år, samtliga omval",
                "att välja \(board[3].full) och \(board[4].full) till suppleanter på ett år",
            ])
        script.amendItem { item in
            item.appointments = board.enumerated().map { ($1.full, $0 < 3 ? "ledamot" : "suppleant") }
        }
        matter(&script, "[Val av revisor och revisorssuppleant|Val av revisor]")
        decide(&script, ["att välja \(auditor.full) till revisor på ett år"])
        script.amendItem { $0.appointments = [(auditor.full, "revisor")] }
        matter(&script, "Val av valberedning")
        decide(
            &script,
            [
                "att välja \(nominators[0].full) (sammankallande) och \(nominators[1].full) till valberedning "
                    + "intill nästa ordinarie stämma"
            ])
        script.amendItem { item in item.appointments = nominators.map { ($0.full, "valberedning") } }
    }

    private func motions(_ script: inout Script) {
        matter(&script, "[Anmälda ärenden – motioner|Inkomna motioner|Behandling av motioner]")
        let chosen = script.chance.deal(HousingMotion.all, script.chance.number(1...3))
        script.body(
            chosen.count == 1
                ? "En motion har kommit in inom föreskriven tid."
                : "\(chosen.count == 2 ? "Två" : "Tre") motioner har kommit in inom föreskriven tid.")
        for (index, motion) in chosen.enumerated() {
            if chosen.count > 1 {
                let title = "Motion \(index + 1) – \(motion.title)"
                script.heading(title, level: 3, style: script.house.body.asItalic)
                script.trap(.notItem, title)
            }
            script.body(motion.text)
            if motion.text.contains("yrkar") { script.trap(.notDecision, motion.text.trimmingFullStop) }
            if motion.isCounted {
                let voters = script.gold.meeting.counted.first?.number ?? 20
                let yes = script.chance.number(2...voters / 2 - 3)
                let no = voters - yes - script.chance.below(3)
                script.body("Rösträkning begärs. För motionen avges \(yes) röster och mot motionen \(no) röster.")
                script.amendItem { $0.votes.append(.init(method: "open", yes: yes, no: no, abstain: 0)) }
            }
            decide(&script, [motion.decision])
        }
    }
}
