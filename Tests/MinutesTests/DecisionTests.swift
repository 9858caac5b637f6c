import DocumentModel
import Testing

@Suite("Decisions") struct DecisionTests {
    private func decisions(_ body: String) throws -> [String] {
        try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Öppnande\n\nInledande ord.\n\n§ 2 Ärendet om bron\n\n\(body)\n\n§ 3 Övrigt\n\nInget fanns.\n"
        )
        .items.first { $0.number == "2" }?.decisions.map(\.text) ?? []
    }

    @Test(
        "what decides is read, from att or as a sentence",
        arguments: [
            (
                "Beslut\n\natt bygga bron, och\n\natt utse Eva Ek till ansvarig.",
                ["att bygga bron", "att utse Eva Ek till ansvarig"]
            ),
            ("Stämman beslutar,\n\natt bevilja ansvarsfrihet.", ["att bevilja ansvarsfrihet"]),
            ("Styrelsen beslutade att bygga bron och att sälja båten.", ["att bygga bron", "att sälja båten"]),
            ("Beslut: Rapporten läggs till handlingarna.", ["Rapporten läggs till handlingarna"]),
            (
                "Eva Ek redogör för läget. Beslut: Gruppen ställer sig bakom en förlängning.",
                ["Gruppen ställer sig bakom en förlängning"]
            ),
            ("Beslutades enligt styrelsens förslag att anta budgeten.", ["att anta budgeten"]),
            ("Beslutades enligt valberedningens förslag.", ["Beslutades enligt valberedningens förslag"]),
            ("Till ordförande för mötet valdes Eva Ek.", ["Till ordförande för mötet valdes Eva Ek"]),
            ("Protokollet godkändes.", ["Protokollet godkändes"]),
            ("Stämmanbeslutar,\n\nMn\n\natt sälja båten.", ["att sälja båten"]),
            (
                "Mötet beslöt att välja sex personer. Varje person skall få en nyckel.",
                ["att välja sex personer", "Varje person skall få en nyckel"]
            ),
            ("Eva Ek föredrog rapporten: Mötet godkände den utan frågor.", ["Mötet godkände den utan frågor"]),
            (
                "Beslut\nNämnden godkänner ändringen.\n\nSammanfattning\n\nNämnden godkänner ofta ändringar.",
                ["Nämnden godkänner ändringen"]
            ),
            ("Årsmötet utsattes till den 3 mars. Kallelse skall införas.", ["Årsmötet utsattes till den 3 mars"]),
            ("Byrådet beslutar enligt förslag till beslut.", ["Byrådet beslutar enligt förslag till beslut"]),
            (
                "Beslut\n\nAvtalet förlängs med ett år.\n\nPriset får höjas en gång.",
                ["Avtalet förlängs med ett år", "Priset får höjas en gång"]
            ),
            ("Bron behöver målas, säger Bo Alm.\nBeslut:\natt måla bron.", ["att måla bron"]),
            (
                "Stämman beslutar,\n\natt bygga bron, att sälja båten, och\n\natt utse Eva Ek till ansvarig.",
                ["att bygga bron", "att sälja båten", "att utse Eva Ek till ansvarig"]
            ),
            (
                "Stämman fann skäligt att bevilja honom 20 kronor om året, att utgå från årets början.",
                ["att bevilja honom 20 kronor om året, att utgå från årets början"]
            ),
            (
                "Bo Alm hemställde, att orgeln måtte lagas, hvilket förslag af stämman afslogs med nio röster mot två.",
                ["hvilket förslag af stämman afslogs med nio röster mot två"]
            ),
            (
                "Klockarens begäran att få upplåta jorden blef af stämman bifallen.",
                ["Klockarens begäran att få upplåta jorden blef af stämman bifallen"]
            ),
            ("Styrelsen beslöt anslå 150 kronor till böcker.", ["Styrelsen beslöt anslå 150 kronor till böcker"]),
            (
                "Beslut\n\nRådet föreslår kommunstyrelsen att avsätta medel.",
                ["Rådet föreslår kommunstyrelsen att avsätta medel"]
            ),
        ])
    func decides(body: String, expected: [String]) throws {
        #expect(try decisions(body) == expected)
    }

    @Test(
        "what proposes, informs or tells of others decides nothing",
        arguments: [
            "Eva Ek (M) yrkar bifall till förslaget.", "Styrelsen föreslår att bron byggs.",
            "Valberedningen föreslog följande:\n\n- att höja arvodet.",
            "Förslag till beslut\n\natt bygga bron.", "Ett förslag som beslutades i november 2019 gås igenom.",
            "Frågan kommer att beslutas av fullmäktige.", "Av dessa utses alltid en revisor av förbundet.",
            "Ordföranden prövar om nämnden kan godkänna planen och finner att nämnden bifaller det.",
            "Eva Ek tackar och lämnar över klubban.",
            "Till övriga platser ska nya ledamöter utses.", "Stämman har att besluta om motionen.",
            "Planen har godkänts den 3 maj 2018.", "Kommunfullmäktige beslutade att ta fram en plan.",
            "Planen godkändes av länsstyrelsen.", "Vid föregående möte beslöts att köpa en spis.",
            "Vid årsmötet 2019 beslutades att huset ska målas.", "Rådet beslutade i maj att sälja båten.",
            "Eva Ek valdes till kassör 1998.", "Ur boken lästes: ”Beslöts att bygga bron.”",
        ])
    func decidesNothing(body: String) throws {
        #expect(try decisions(body) == [])
    }

    @Test("a decision points at its words in the block")
    func evidence() throws {
        let record = try record(
            """
            Protokoll Byrådet 2021-03-04

            § 1 Val

            Ordföranden lämnar över ordet till valberedningen, som redogör för sitt arbete.
            Efter en kort överläggning om antalet ledamöter beslutar mötet att välja
            Eva Ek.

            § 2 Slut

            Mötet avslutas.
            """)
        let decision = try #require(record.items.first?.decisions.first)
        let place = try #require(decision.evidence.places.first)
        let block = try #require(record.blocks.first { $0.id == place.block })
        let scalars = Array(block.original.unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[place.span[0]..<place.span[1]])) == "att välja\nEva Ek")
        #expect(decision.text == "att välja Eva Ek")
    }
}
