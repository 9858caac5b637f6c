import DocumentModel
import Testing

@Suite("Agenda items") struct ItemTests {
    @Test(
        "items are found in each form of numbering",
        arguments: [
            "§ 1 Start|§ 2 Val|§ 3 Slut", "§1. Start|§2. Val|§3. Slut", "1. Start|2. Val|3. Slut",
            "1) Start|2) Val|3) Slut", "$1 Start|$2 Val|§ 3 Slut", "1. Start|2 Val|3. Slut",
        ])
    func forms(headings: String) throws {
        let text = headings.split(separator: "|").map {
            "\($0)\n\nHär står det en hel del text om saken, som någon berättade.\n"
        }.joined(separator: "\n")
        let record = try record("Protokoll Byrådet 2021-03-04\n\n\(text)")
        #expect(record.items.map(\.number) == ["1", "2", "3"])
        #expect(record.items.map(\.title) == ["Start", "Val", "Slut"])
    }

    @Test("each row of a table of matters is an item, and what stands in cells beside the title is no part of it")
    func table() throws {
        let record = try record(
            """
            Föredragningslista

            Tekniska nämnden

            Nr\tÄrende\tDiarienummer\tFöredragande
            1\tVal av justerare\t\t
            2\tTaxa för vatten 2022\tTN 2021/00017\tEva Ek
            3\tBron över ån\tTN 2020/00203-4\t
            """)
        #expect(record.items.map(\.number) == ["1", "2", "3"])
        #expect(record.items.map(\.title) == ["Val av justerare", "Taxa för vatten 2022", "Bron över ån"])
        #expect(record.items.map(\.diaryNumber) == [nil, "TN 2021/00017", "TN 2020/00203-4"])
        #expect(record.items.map(\.presenters) == [[], ["Eva Ek"], []])
    }

    @Test("a table with numbered rows that lists no matters holds no items")
    func inventory() throws {
        let record = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nText.\n\n§ 2 Förråd\n\n"
                + "Nr\tFöremål\tPlats\n1\tStol\tSalen\n2\tBord\tSalen\n\n§ 3 Slut\n\nText.\n")
        #expect(record.items.map(\.title) == ["Start", "Förråd", "Slut"])
    }

    @Test("a table of contents with the same numbers holds no items")
    func contents() throws {
        let contents = "Innehåll\n\n§ 7 Budget ........................ 2\n\n§ 8 Plan ........................ 3\n\n"
        let record = try record(
            "Protokoll Byrådet 2021-03-04\n\n\(contents)\u{0C}§ 7 Budget\n\nBeslut\n\natt anta budgeten.\n\n\u{0C}§ 8 Plan\n\nBeslut\n\natt anta planen.\n"
        )
        #expect(record.items.map(\.number) == ["7", "8"])
        #expect(record.items.map(\.decisions.count) == [1, 1])
    }

    @Test("a number that is misread is repaired by its place in the sequence, and the repair is kept")
    func misread() throws {
        let record = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 45 Start\n\nText om saken.\n\n8 46 Val\n\nText om valet.\n\n§ 47 Slut\n\nText.\n"
        )
        #expect(record.items.map(\.number) == ["45", "46", "47"])
        #expect(record.blocks.flatMap(\.repairs).map(\.reason) == ["sequence"])
    }

    @Test("a gap in the numbers is reported with what is missing")
    func gap() throws {
        let record = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nText.\n\n§ 2 Val\n\nText.\n\n§ 4 Slut\n\nText.\n")
        let gap = try #require(record.diagnostics.first { $0.code == "sequence-gap" })
        #expect(gap.message.contains("3 missing"))
    }

    @Test("numbers without a gap are not reported")
    func noGap() throws {
        let record = try record("Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nText.\n\n§ 2 Val\n\nText.\n")
        #expect(record.diagnostics.filter { $0.code.hasPrefix("sequence") }.isEmpty)
    }

    @Test("statutes, amounts and lists are no items")
    func others() throws {
        let record = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nEnligt 4 kap. 34 § gäller följande:\n\n1. en bro\n\n2. en båt\n\n§ 2 Slut\n\n24 kronor gick åt.\n"
        )
        #expect(record.items.map(\.number) == ["1", "2"])
    }

    @Test("a diary number stands by itself")
    func diaryNumber() throws {
        let record = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1          Dnr BR-2021-0007\nÖppnande av bron\n\nBeslut\nRådet öppnar bron.\n\n§ 2          Dnr BR-2021-0008\nSlut\n\nBeslut\nRådet godkänner det.\n"
        )
        #expect(record.items.map(\.title) == ["Öppnande av bron", "Slut"])
        #expect(record.items.map(\.diaryNumber) == ["BR-2021-0007", "BR-2021-0008"])
    }

    @Test("between § and title the diary number may have a line of its own")
    func diaryNumberBelow() throws {
        let items = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1\n\nDnr KS 2020/00123\n\nVal av justerare\n\nEva Ek valdes.\n\n§ 2\n\nDnr KS 2020/00124\n\nAvslutning\n\nMötet avslutades.\n"
        ).items
        #expect(items.map(\.title) == ["Val av justerare", "Avslutning"])
        #expect(items.map(\.diaryNumber) == ["KS 2020/00123", "KS 2020/00124"])
    }

    @Test("a document without numbers has no items")
    func none() throws {
        #expect(try record("Hej alla\n\nVi ses i morgon vid bron.\n").items.isEmpty)
    }
}
