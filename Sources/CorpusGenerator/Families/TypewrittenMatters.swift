import Typesetting

/// What a board of the 1950s dealt with.
struct TypewrittenMatters {
    private let people: [Names.Person]
    private let hasHeadings: Bool
    private let builder: String
    private let chosen: [(title: String, text: String, deciding: [Int])]

    init(_ script: inout Script, people: [Names.Person], hasHeadings: Bool) {
        self.people = people
        self.hasHeadings = hasHeadings
        let (a, b, c) = (people[1].last, people[2].last, people[3].last)
        let all: [(title: String, text: String, deciding: [Int])] = [
            (
                "Ekonomisk rapport",
                "Kassören, herr \(c), lämnade rapport över ställningen. Behållningen utgjorde vid månadsskiftet kronor {smallsum}:-. Rapporten lades till handlingarna.",
                [2]
            ),
            (
                "Sommarfesten",
                "Beslöts att anordna sommarfest i Hagaparken andra lördagen i juni. En kommitté bestående av herr \(a) och fröken \(b) tillsattes för förberedelserna. Fröken \(b) trodde sig kunna ordna servering på samma villkor som föregående år.",
                [0, 1]
            ),
            (
                "Anskaffande av skrivmaskin",
                "Sekreteraren framhöll behovet av en ny skrivmaskin. Efter någon diskussion uppdrogs åt sekreteraren att införskaffa en begagnad maskin till ett pris av högst 350 kronor.",
                [1]
            ),
            (
                "Skrivelse från stadsfullmäktige",
                "Upplästes en skrivelse från stadsfullmäktige angående hyran för samlingslokalen. Styrelsen beslöt att svara att föreningen icke ansåge sig kunna godtaga den föreslagna höjningen.",
                [1]
            ),
            (
                "Reparation av taket",
                "Två anbud på omläggning av taket hade inkommit. Det lägsta, från byggmästare {builder}, lydde på kronor {smallsum}:-. Styrelsen beslöt antaga detta anbud.",
                [2]
            ),
            (
                "Medlemsantalet",
                "Ordföranden meddelade att medlemsantalet uppgick till {pupils}. Värvningen borde enligt hans mening intensifieras bland ungdomen.",
                []
            ),
            (
                "Ansökan om bidrag",
                "Herr \(c) föreslog att föreningen skulle söka bidrag ur Sparbankens jubileumsfond. Förslaget bifölls enhälligt.",
                [1]
            ),
            (
                "Årsmötet",
                "Årsmötet utsattes till den {soon} kl. 19.30. Kallelse skall införas i ortspressen och anslås å stadens anslagstavlor.",
                [0]
            ),
            (
                "Biblioteket",
                "Fröken \(b) framhöll att boksamlingen vore i stort behov av komplettering. Styrelsen beslöt anslå 150 kronor till inköp av böcker. Åt fröken \(b) uppdrogs att göra urvalet.",
                [1, 2]
            ),
            (
                "Elektriskt ljus",
                "Herr \(a) rapporterade från förhandlingarna med elverket. Anslutningsavgiften hade satts till kronor {smallsum2}:-, vilket styrelsen fann oskäligt. Frågan bordlades.",
                [2]
            ),
            (
                "Inträde i riksförbundet",
                "Förelåg inbjudan till anslutning till riksförbundet. Efter votering, varvid fyra röstade för och en mot, beslöts att föreningen från nästa årsskifte skulle ingå i förbundet.",
                [1]
            ),
            (
                "Uppvaktning", "Beslöts uppvakta kamrer {builder2} på hans 60-årsdag med blommor för högst 25 kronor.",
                [0]
            ),
        ]
        chosen = script.chance.deal(all, script.chance.number(4...6))
        builder = Names.midCentury(&script.chance, womenPercent: 0).person.short
    }

    func minute(_ script: inout Script) {
        let adjuster = people[3].full
        paragraph(
            &script, "Sammanträdets öppnande",
            "Ordföranden hälsade de närvarande välkomna och förklarade sammanträdet öppnat.", [0])
        paragraph(
            &script, "Val av justeringsman", "Att jämte ordföranden justera dagens protokoll utsågs herr \(adjuster).",
            [0])
        let previous = script.wording.day.adding(-script.chance.number(25...60)).onWeekdayBefore
        paragraph(
            &script, "Föregående protokoll",
            "Protokollet från sammanträdet \(previous.phrase) upplästes och godkändes.", [0])
        script.trap(.notMeetingDate, previous.iso)
        for matter in chosen { paragraph(&script, matter.title, matter.text, matter.deciding) }
        paragraph(&script, "Avslutning", "Då intet vidare förekom förklarades sammanträdet avslutat.", [0])
    }

    private func paragraph(_ script: inout Script, _ title: String, _ pattern: String, _ deciding: [Int]) {
        script.wording.begin(["builder": builder, "builder2": "Stigenberg"])
        let text = script.fill(pattern)
        let sentences = text.sentences
        let label = script.numbers.label(String(script.number))
        let heading = hasHeadings ? title : sentences[0].trimmingFullStop
        script.begin(.init(number: String(script.number), label: label, title: heading))
        for index in deciding { _ = script.decide(sentences[index]) }
        if hasHeadings {
            var paragraph = Paragraph(.heading(3), title, script.house.heading)
            paragraph.label = Run(label, script.house.body)
            paragraph.indent = 58
            paragraph.before = 6
            paragraph.keepWithNext = true
            paragraph.anchor = script.itemAnchor
            script.add(paragraph)
            script.body(text, indent: 58)
        } else {
            var paragraph = Paragraph(.body, text, script.house.body)
            paragraph.label = Run(label, script.house.body)
            paragraph.indent = 58
            paragraph.after = script.house.gap
            paragraph.leading = script.house.leading
            paragraph.anchor = script.itemAnchor
            script.add(paragraph)
        }
        script.number += 1
    }
}
