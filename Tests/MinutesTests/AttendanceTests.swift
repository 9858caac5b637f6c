import DocumentModel
import Testing

@Suite("Attendance") struct AttendanceTests {
    private func attendance(_ list: String) throws -> [Attendance] {
        try record(
            "Protokoll Byrådet 2021-03-04\n\n\(list)\n\n§ 1 Start\n\nDå hände något.\n\n§ 2 Slut\n\nMötet avslutades.\n"
        ).attendance
    }

    private func words(_ person: Attendance) -> String {
        [person.name, person.organisation, person.party, person.role ?? person.title].map { $0 ?? "–" }.joined(
            separator: "|")
    }

    @Test(
        "each form of a list is read",
        arguments: [
            ("Närvarande: Eva Ek, Bo Alm och Siv Lönn", ["Eva Ek|–|–|–", "Bo Alm|–|–|–", "Siv Lönn|–|–|–"]),
            (
                "Deltagare:\n\nHögskolan i Ekmora, Eva Ek\nRegion Norr, Bo Alm",
                ["Eva Ek|Högskolan i Ekmora|–|–", "Bo Alm|Region Norr|–|–"]
            ),
            (
                "Deltagare:\n\nEva Ek, konsult Vågen\nBo Alm, Siv Lönn, SKB",
                ["Eva Ek|Vågen|–|konsult", "Bo Alm|SKB|–|–", "Siv Lönn|SKB|–|–"]
            ),
            (
                "Beslutande\n\nLedamöter\n\nEva Ek (M), ordförande\nBo Alm (S)",
                ["Eva Ek|–|M|ordförande", "Bo Alm|–|S|ledamot"]
            ),
            (
                "Närvarande:\n\nEva Ek, ordförande\nBo Alm, sekreterare",
                ["Eva Ek|–|–|ordförande", "Bo Alm|–|–|sekreterare"]
            ),
            (
                "Närvarande ledamöter\n\nEva Ek, Ekmora kommun\n\nÖvriga medverkande\n\nBo Alm, Region Norr",
                ["Eva Ek|Ekmora kommun|–|ledamot", "Bo Alm|Region Norr|–|–"]
            ),
            (
                "Närvarande: Eva Ek (ordförande), Bo Alm (ledamot) och Siv Lönn (ledamot)",
                ["Eva Ek|–|–|ordförande", "Bo Alm|–|–|ledamot", "Siv Lönn|–|–|ledamot"]
            ),
            (
                "Beslutande\n\nLedamöter\n\nEva Ek (S), 1:e vice\n\nordförande\n\nBo Alm (M)",
                ["Eva Ek|–|S|1:e vice ordförande", "Bo Alm|–|M|ledamot"]
            ),
            (
                "Tjänstepersoner\n\nEva Ek, kultur- och fritidschef\nBo Alm - Region Norr",
                ["Eva Ek|–|–|kultur- och fritidschef", "Bo Alm|Region Norr|–|–"]
            ),
            (
                "Närvarande voro herrar Olle Ek och Bo Alm samt fröken Siv Lönn. Ordföranden, herr Ek, ledde mötet.",
                ["Olle Ek|–|–|ordförande", "Bo Alm|–|–|–", "Siv Lönn|–|–|–"]
            ),
            (
                "Närvarande voro herrar Olle Ek och Per Ek. Ordföranden, herr Ek, ledde mötet. Sekreteraren, herr Per Ek, skrev.",
                ["Olle Ek|–|–|–", "Per Ek|–|–|sekreterare"]
            ),
            (
                "Tjänstepersoner\n\nEva Ek, kulturchef, § 2\nBo Alm,\nnämndsekreterare",
                ["Eva Ek|–|–|kulturchef", "Bo Alm|–|–|nämndsekreterare"]
            ),
            (
                "Beslutande\n\nLedamöter\n\nEva Ek (M), 1:e\nvice ordförande\nBo Alm (S)",
                ["Eva Ek|–|M|1:e vice ordförande", "Bo Alm|–|S|ledamot"]
            ),
            (
                "Beslutande:\n\nEva Ek (M)\nBo Alm, Paragrafer §§ 1–8", ["Eva Ek|–|M|–", "Bo Alm|–|–|–"]
            ),
            (
                "Deltagare:\n\nEkmora Musikpedagogiska Institut, Eva Ek\nRegion Norr, Bo Alm",
                ["Eva Ek|Ekmora Musikpedagogiska Institut|–|–", "Bo Alm|Region Norr|–|–"]
            ),
            (
                "Beslutande    Ledamöter                  Tjänstgörande ersättare\n"
                    + "              Eva Ek (S), ordförande     Bo Alm (S)\n"
                    + "              Siv Lönn (M)               Per Asp (M)\n"
                    + "              Ada Berg (M)\n              Ivar Dal (V)",
                [
                    "Eva Ek|–|S|ordförande", "Siv Lönn|–|M|ledamot", "Ada Berg|–|M|ledamot", "Ivar Dal|–|V|ledamot",
                    "Bo Alm|–|S|tjänstgörande ersättare", "Per Asp|–|M|tjänstgörande ersättare",
                ]
            ),
            (
                "Datum:\t2021-03-04\nPlats:\tKonferens Navet, Ekmora\nNärvarande:\tEva Ek, Bo Alm",
                ["Eva Ek|–|–|–", "Bo Alm|–|–|–"]
            ),
            (
                "Ledamöter\tErsättare\nEva Ek\tBo Alm\nSiv Lönn\tAda Berg",
                ["Eva Ek|–|–|ledamot", "Siv Lönn|–|–|ledamot", "Bo Alm|–|–|ersättare", "Ada Berg|–|–|ersättare"]
            ),
            (
                "Deltagare:\n\nKungliga Musikhögskolan, Eva Ek\nKungliga Tekniska högskolan, Bo Alm",
                ["Eva Ek|Kungliga Musikhögskolan|–|–", "Bo Alm|Kungliga Tekniska högskolan|–|–"]
            ),
        ])
    func lists(list: String, expected: [String]) throws {
        #expect(try attendance(list).map(words) == expected)
    }

    @Test("absent people are absent, under their heading or by a word beside the name")
    func absent() throws {
        let people = try attendance("Närvarande:\n\nEva Ek\nBo Alm\n\nFrånvarande:\n\nSiv Lönn")
        #expect(people.map(\.presence) == [.present, .present, .absent])
    }

    @Test(
        "who came late or left early was there from or to a time or a matter",
        arguments: [
            ("Eva Ek (anslöt kl. 13.10)", "13:10", nil), ("Eva Ek, lämnade mötet kl. 14.30", nil, "14:30"),
            ("Eva Ek, från och med punkt 2", "punkt 2", nil), ("Eva Ek (till och med punkt 2)", nil, "punkt 2"),
            ("Eva Ek (anslöt till mötet kl. 9.15)", "09:15", nil),
        ] as [(String, String?, String?)])
    func interval(line: String, from: String?, to: String?) throws {
        let person = try #require(try attendance("Närvarande:\n\n\(line)\nBo Alm").first)
        #expect(person.presence == .partial && person.from == from && person.to == to)
    }

    @Test("those who were called and did not come are absent")
    func calledAndAbsent() throws {
        let people = try attendance("Närvarande:\n\nEva Ek\n\nKallade men inte närvarande\n\nBo Alm")
        #expect(people.map(\.presence) == [.present, .absent])
    }

    @Test("an empty list of absent people invents nobody")
    func emptyAbsent() throws {
        #expect(try attendance("Närvarande:\n\nEva Ek\nBo Alm\n\nFrånvarande:").map(\.name) == ["Eva Ek", "Bo Alm"])
    }

    @Test("presence for some items only is partial, with the interval")
    func partial() throws {
        let people = try attendance("Beslutande\n\nLedamöter\n\nEva Ek (M) §§ 1-5\nBo Alm (S)")
        #expect(people.map(\.presence) == [.partial, .present])
        #expect(people[0].from == "§ 1")
        #expect(people[0].to == "§ 5")
    }

    @Test("who replaces is present, who is replaced is absent")
    func replaces() throws {
        let people = try attendance(
            "Beslutande\n\nLedamöter\n\nSiv Lönn (C)\n\nTjänstgörande ersättare\n\nEva Ek (MP) för Bo Alm (V)")
        #expect(people.map(\.name) == ["Siv Lönn", "Eva Ek", "Bo Alm"])
        #expect(people[1].replaces == "Bo Alm")
        #expect(people[2].presence == .absent)
        #expect(people[2].party == "V")
    }

    @Test("a reference to an appendix names nobody, and people in the text are not listed")
    func mentioned() throws {
        #expect(try attendance("Närvarande:\n\nDeltagarlista i bilaga 1.").isEmpty)
        let record = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nEva Ek, chef, berättar om bron.\n\n§ 2 Slut\n\nBo Alm tackar.\n"
        )
        #expect(record.attendance.isEmpty)
    }

    @Test("a table in an appendix gives name, organisation, title and group")
    func table() throws {
        let record = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nText.\n\n§ 2 Slut\n\nText.\n\nBilaga 1 Deltagarlista\n\nRegioner\t\t\nRegion Norr\tEva Ek\tHR-direktör\nRegion Syd\tBo Alm\tUtredare\n\nKommuner\t\t\nEkmora kommun\tSiv Lönn\tSocialchef\n"
        )
        #expect(
            record.attendance.map(words) == [
                "Eva Ek|Region Norr|–|HR-direktör", "Bo Alm|Region Syd|–|Utredare",
                "Siv Lönn|Ekmora kommun|–|Socialchef",
            ])
        #expect(record.attendance.map(\.group) == ["Regioner", "Regioner", "Kommuner"])
    }

    @Test("in a run of names each points at its own words, over the end of a line too")
    func places() throws {
        let record = try record(
            """
            Protokoll Byrådet 2021-03-04

            Närvarande voro herrar Olle Ek, kassör, Ivar Dal, Anders Berg, Sven Asp och Bo
            Alm samt fröken Siv Lönn, Ekmora. Det var en kall dag, och alla hade gått till
            fots genom snön.

            § 1 Start

            Då hände något.
            """)
        let shown = record.attendance.map { person in
            person.evidence.places.map { place in
                let original = record.blocks.first { $0.id == place.block }?.original ?? ""
                return String(String.UnicodeScalarView(Array(original.unicodeScalars)[place.span[0]..<place.span[1]]))
            }.joined(separator: " / ")
        }
        #expect(
            shown.prefix(5) == ["Olle Ek, kassör", "Ivar Dal", "Anders Berg", "Sven Asp", "Bo / Alm"])
    }
}
