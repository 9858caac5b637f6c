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

    @Test("votes are counted and named, and a difference is reported")
    func votes() throws {
        let record = try record(text)
        let vote = try #require(record.items.first?.votes.first)
        #expect(vote.yes == 7)
        #expect(vote.no == 4)
        #expect(vote.ballots.map(\.name) == ["Siv Lönn", "Per Asp", "Eva Ek"])
        #expect(record.diagnostics.contains { $0.code == "votes-differ" })
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
