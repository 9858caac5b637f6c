import DocumentModel
import Testing

@Suite("Proposals, votes and appointments") struct MatterTests {
    private let text = """
        Protokoll Byrådet 2021-03-04

        § 1 Bron

        Förslag till beslut på sammanträdet

        Eva Ek (M) yrkar avslag på förslaget. Bo Alm (S) yrkar att ärendet återremitteras.

        Omröstning

        Med 7 ja-röster mot 4 nej-röster beslutar rådet enligt förslaget.

        Ja: Siv Lönn, Per Asp
        Nej: Eva Ek

        Beslut

        att utse Siv Lönn, Region Norr, till ordförande och Per Asp till vice ordförande under perioden 2021-04 – 2023-03.

        Reservation

        Eva Ek (M) reserverar sig mot beslutet.

        Beslutet skickas till

        Kommunstyrelsen

        § 2 Slut

        Mötet avslutades.

        """

    @Test("movers and kinds of proposals are read")
    func proposals() throws {
        let item = try #require(try record(text).items.first)
        #expect(item.proposals.map(\.by) == [["Eva Ek"], ["Bo Alm"]])
        #expect(item.proposals.map(\.kind) == [.reject, .referBack])
    }

    @Test("ballots go on over lines, and stand in tables: a vote whose voters are named was open")
    func ballots() throws {
        let listed = try record(
            """
            Protokoll Kulturnämnden 2024-05-06

            § 1 Avgifter

            Omröstningsresultat

            Med 5 ja-röster mot 2 nej-röster bifalls förvaltningens förslag till avgifter för lokaler.

            Ja-röster: Tuula Ek (S), Jan-Erik Lind (C), Agneta Johansson (V), Samira Berg (L) och Roger
            Malm (S)

            Nej-röster: Amina Alm (SD) och Arvid Backlund (M)
            """
        ).items[0].votes
        #expect(listed.count == 1 && listed[0].method == .open)
        #expect(
            listed[0].ballots.map { "\($0.name): \($0.vote)" } == [
                "Tuula Ek: yes", "Jan-Erik Lind: yes", "Agneta Johansson: yes", "Samira Berg: yes",
                "Roger Malm: yes", "Amina Alm: no", "Arvid Backlund: no",
            ])
        let table = try record(
            """
            # Protokoll Kulturnämnden 2024-05-06

            ## § 1 Avgifter

            ### Omröstningsresultat

            Med 1 ja-röst mot 1 nej-röst bifalls förslaget.

            | Ledamot | Ja | Nej | Avstår |
            |---|---|---|---|
            | Tuula Ek (S) | X | | |
            | Amina Alm (SD) | | X | |
            | Roger Malm (S) | | | X |
            | Summa | 1 | 1 | 1 |
            """, mediaType: "text/markdown"
        ).items[0].votes
        #expect(
            table.flatMap(\.ballots).map { "\($0.name): \($0.vote)" } == [
                "Tuula Ek: yes", "Amina Alm: no", "Roger Malm: abstain",
            ])
    }

    @Test("votes are counted and named, and a difference is reported")
    func votes() throws {
        let record = try record(text)
        let vote = try #require(record.items.first?.votes.first)
        #expect(vote.yes == 7)
        #expect(vote.no == 4)
        #expect(vote.ballots.map(\.name) == ["Siv Lönn", "Per Asp", "Eva Ek"])
        #expect(record.diagnostics.contains { $0.code == "votes-differ" })
    }

    @Test("a vote told in a sentence is counted, and said to be open where votes were counted aloud")
    func counted() throws {
        let vote = try #require(
            try record(
                "Protokoll Brf Eken 2021-03-04\n\n§ 1 Motion om balkonger\n\nRösträkning begärs. För motionen avges 19 röster och mot motionen 35 röster.\n\nBeslut\n\natt avslå motionen.\n"
            ).items.first?.votes.first)
        #expect(vote.yes == 19)
        #expect(vote.no == 35)
        #expect(vote.method == .open)
    }

    @Test("marks under Ja and Nej in a table of running text are ballots")
    func markedBallots() throws {
        let vote = try #require(
            try record(
                """
                Protokoll Byrådet 2021-03-04

                § 1 Avgifter

                Omröstningsresultat

                Med 2 ja-röster mot 1 nej-röst bifalls förslaget.

                Ledamot                  Ja       Nej      Avstår
                Eva Ek (S)               X
                Bo Alm (M)                        X
                Siv Lönn (C)             X

                """
            ).items.first?.votes.first)
        #expect(vote.ballots.map(\.name) == ["Eva Ek", "Bo Alm", "Siv Lönn"])
        #expect(vote.ballots.map(\.vote) == [.yes, .no, .yes])
    }

    @Test(
        "beside a motion to approve, a motion of one's own amends; what the background or the decision tells is moved by nobody"
    )
    func amends() throws {
        let item = try #require(
            try record(
                "Protokoll Byrådet 2021-03-04\n\n§ 1 Avgifter\n\nBeslut\n\nByrådet föreslår fullmäktige att anta avgifterna.\n\nÄrendet\n\nFörvaltningen föreslår höjda avgifter.\n\nYrkanden\n\nEva Ek (S) yrkar bifall till förslaget.\n\nBo Alm (M) yrkar att avgifterna lämnas oförändrade.\n"
            ).items.first)
        #expect(item.proposals.map(\.by) == [["Eva Ek"], ["Bo Alm"]])
        #expect(item.proposals.map(\.kind) == [.approve, .amend])
    }

    @Test("whom to notify is everybody down to the last line")
    func notifies() throws {
        let item = try #require(
            try record(
                "Protokoll Byrådet 2021-03-04\n\n§ 1 Avgifter\n\nBeslut\n\natt höja avgiften.\n\nBeslutet skickas till\n\nSökanden\n\nSakägare med erinran\n\n§ 2 Slut\n\nMötet avslutades.\n"
            ).items.first)
        #expect(item.notify == ["Sökanden", "Sakägare med erinran"])
    }

    @Test("an organisation behind a name is nobody who is chosen")
    func organisations() throws {
        let item = try #require(
            try record(
                "Protokoll Byrådet 2021-03-04\n\n§ 1 Val\n\nBeslut\n\natt utse Eva Ek, Röda Korsets Högskola, Bo Alm, Östra Ekmora kommun, Siv Lönn, Region Jämtland Härjedalen, Per Asp Region Gävleborg Ada Berg, till ledamöter i arbetsutskottet.\n\n§ 2 Slut\n\nMötet avslutades.\n"
            ).items.first)
        #expect(item.appointments.map(\.name) == ["Eva Ek", "Bo Alm", "Siv Lönn", "Per Asp", "Ada Berg"])
    }

    @Test("appointments have person, role and period")
    func appointments() throws {
        let item = try #require(try record(text).items.first)
        #expect(item.appointments.map(\.name) == ["Siv Lönn", "Per Asp"])
        #expect(item.appointments.map(\.role) == ["ordförande", "vice ordförande"])
        #expect(item.appointments.map(\.from) == ["2021-04", "2021-04"])
        #expect(item.appointments.map(\.to) == ["2023-03", "2023-03"])
    }

    @Test("reservations and whom to notify are read")
    func others() throws {
        let item = try #require(try record(text).items.first)
        #expect(item.reservations.map(\.by) == [["Eva Ek"]])
        #expect(item.notify == ["Kommunstyrelsen"])
    }
}
