import DocumentModel
import Testing

@testable import Layout

@Suite("Blocks of text files")
struct PlainTextTests {
    static let prose = [
        "Styrelsen gick igenom förslaget till ny arbetsordning för kommittéerna och",
        "kunde konstatera att det mesta redan tillämpas. Gunborg Salander påpekade att",
        "Vikens lokalgrupp saknar egen kassör, vilket bör ordnas före sommaren.",
    ]

    @Test("wrapped lines are one paragraph, also where one begins in capitals")
    func prose() {
        let text = Self.prose.joined(separator: "\n")
        #expect(
            blocks(text + "\n\nNästa stycke är kort.").texts == [
                Self.prose.joined(separator: " / "), "Nästa stycke är kort.",
            ])
    }

    @Test("short lines are one block each")
    func list() {
        let text = "Närvarande\n\nHög Skola, Ida Ek\nVikens kommun, Bo Alm\nRegion Nord, Siv Lund\n\n"
        #expect(
            blocks(text + Self.prose.joined(separator: "\n")).texts.dropLast() == [
                "Närvarande", "Hög Skola, Ida Ek", "Vikens kommun, Bo Alm", "Region Nord, Siv Lund",
            ])
    }

    @Test("where every line is short, none is wrapped: entries of one length stay apart")
    func shortLines() {
        let text =
            "Deltagare\nIda Ek, Vikens kommun, utvecklingsledare\nBo Alm, Skogens kommun, kommunjurist\n"
            + "Siv Lund, Region Nord, informatör"
        #expect(blocks(text).count == 4)
    }

    @Test("a table with rows that head groups is one table, apart from the fields above it")
    func groupRows() {
        let text = """
            Organ:     Vikens råd
            Plats:     Stora salen

            Närvarande

            Namn                          Organisation

            Kommuner

            Ida Ek                        Vikens kommun

            Bo Alm                        Skogens kommun
            """
        let tables = blocks(text).filter { $0.kind == .table }
        #expect(tables.count == 2)
        #expect(tables.last?.cells.count == 7)
    }

    @Test("a stray blank line does not break a sentence")
    func strayBlank() {
        let text = Self.prose[0] + "\n\n" + Self.prose[1] + "\n" + Self.prose[2]
        #expect(blocks(text).count == 1)
    }

    @Test("list items have depth by indentation, and hang")
    func listItems() {
        let found = blocks("Agenda\n\n- Inledning\n  - Mål för dagen\n    och kvällen\n  - Tider\n- Avslut\n")
        #expect(
            found.brief(.listItem) == [
                "listItem: - Inledning", "listItem: - Mål för dagen / och kvällen", "listItem: - Tider",
                "listItem: - Avslut",
            ])
        #expect(found.filter { $0.kind == .listItem }.map(\.level) == [1, 2, 2, 1])
        #expect(found.filter { $0.kind == .listItem }.allSatisfy { $0.marker == "-" })
    }

    @Test("a section's number, its title and what follows are blocks of their own")
    func sections() {
        let found = blocks(
            "§ 17                 Dnr 2031-00012\nPlan för bryggan vid\nVikens camping\n\nBeslut\nPlanen antas.\n")
        #expect(
            found.texts == [
                "§ 17                 Dnr 2031-00012", "Plan för bryggan vid / Vikens camping", "Beslut",
                "Planen antas.",
            ])
        #expect(found[0].kind == .heading)
        #expect(found[0].marker == "§ 17")
        #expect(found[2].kind == .heading)
    }

    @Test("text that hangs beside its number goes on below itself; a title there ends where it is short")
    func hanging() {
        let found = blocks(
            """
            Protokoll fört vid sammanträde med Vikens bryggförening i
            klubbstugan den 4 maj 1951 i närvaro av samtliga ledamöter.

            § 7      Ordföranden hälsade de närvarande välkomna och
                     förklarade sammanträdet öppnat. Siv Lund fann, att
                     Bo Alm saknades.

            § 8      Bryggan
                     Beslöts att måla bryggan före midsommar.
            """)
        #expect(
            found.texts.dropFirst() == [
                "§ 7      Ordföranden hälsade de närvarande välkomna och / förklarade sammanträdet öppnat. Siv Lund fann, att / Bo Alm saknades.",
                "§ 8      Bryggan", "Beslöts att måla bryggan före midsommar.",
            ])
    }

    @Test("a short line that leads on is no part of the full line above it, which is a title")
    func leadsOn() {
        let title = "6. Val av två personer att jämte ordföranden justera protokollet, tillika rösträknare"
        let found = blocks(
            title + "\nStämman beslutar,\natt välja Ida Ek och Bo Alm till justerare.\n\n7. Avslut\nStämman avslutas.\n"
        )
        #expect(
            found.texts.prefix(2) == [title, "Stämman beslutar, / att välja Ida Ek och Bo Alm till justerare."])
    }

    @Test("numbers are headings over text and list items after each other")
    func numbers() {
        let notes = blocks(
            "1. Inledning\n\nAlla hälsades välkomna till mötet.\n\n2. Ekonomi\n\nKassan är god just nu.\n")
        #expect(notes.map(\.kind) == [.heading, .paragraph, .heading, .paragraph])
        let agenda = blocks("Dagordning\n\n1. Inledning\n2. Ekonomi\n3. Avslut\n")
        #expect(agenda.map(\.kind) == [.heading, .listItem, .listItem, .listItem])
    }

    @Test("tabulators make a table; a line with the first cell alone heads a group")
    func tabs() throws {
        let table = try #require(blocks("Lag\t\t\nIda Ek\tVik\tkassör\nBo Alm\tNäs\tsekreterare\n").first)
        #expect(table.kind == .table)
        #expect(table.rows == [["Lag"], ["Ida Ek", "Vik", "kassör"], ["Bo Alm", "Näs", "sekreterare"]])
        #expect(table.cells[0].columnSpan == 3)
        #expect(table.original == "Lag\nIda Ek\tVik\tkassör\nBo Alm\tNäs\tsekreterare")
    }

    @Test("lines that head groups of tabbed rows are rows of the table, the first one too")
    func tabbedGroups() {
        let table = blocks("Regioner\nRegion Nord\tIda Ek\tjurist\nKommuner\nVikens kommun\tBo Alm\tVA-chef\n")
        #expect(
            table.first?.rows == [
                ["Regioner"], ["Region Nord", "Ida Ek", "jurist"], ["Kommuner"],
                ["Vikens kommun", "Bo Alm", "VA-chef"],
            ])
        // A line over all rows belongs to what stands before them.
        #expect(blocks("Tider\nFöre\t9\nEfter\t13\n").map(\.kind).last == .table)
        #expect(blocks("Tider\nFöre\t9\nEfter\t13\n").last?.cells.count == 4)
    }

    @Test("marks under the names of columns are a table, however few there are")
    func marks() {
        let table = blocks(
            """
            Ledamot                Ja     Nej    Avstår
            Ida Ek                 X
            Bo Alm                        X
            Siv Lund               X
            """)
        #expect(table.count == 1)
        #expect(
            table.first?.rows.map { $0.prefix(3).joined(separator: "|") } == [
                "Ledamot|Ja|Nej", "Ida Ek|X|", "Bo Alm||X", "Siv Lund|X|",
            ])
    }

    @Test("three columns at the same places are a table")
    func spaces() throws {
        let found = blocks(
            """
            Nr    Datum         Ärende               Beslutat av
            1     2031-01-03    Bygglov för garage   Byggchef
            2     2031-01-05    Rivningslov          Handläggare
            """)
        #expect(found.count == 1)
        #expect(
            found.first?.rows == [
                ["Nr", "Datum", "Ärende", "Beslutat av"], ["1", "2031-01-03", "Bygglov för garage", "Byggchef"],
                ["2", "2031-01-05", "Rivningslov", "Handläggare"],
            ])
    }

    @Test("lists beside a label are read one after the other")
    func roster() {
        let found = blocks(
            """
            Plats och tid      Kommunhuset, klockan 9

            Beslutande         Ledamöter                  Tjänstgörande ersättare
                               Ida Ek (S), ordförande     Per Ask (M) för Bo Alm (M)
                               Olle Berg (M)              Siv Lund (S)
                               Karin Dahl (C)             §§ 12–14
                               Sten Fors (S)

            Justerare          Olle Berg (M)
            """)
        #expect(
            found.texts == [
                "Plats och tid", "Kommunhuset, klockan 9", "Beslutande", "Ledamöter", "Ida Ek (S), ordförande",
                "Olle Berg (M)", "Karin Dahl (C)", "Sten Fors (S)", "Tjänstgörande ersättare",
                "Per Ask (M) för Bo Alm (M)", "Siv Lund (S) / §§ 12–14", "Justerare", "Olle Berg (M)",
            ])
        #expect(found.map(\.column) == [0, 1, 0, 1, 1, 1, 1, 1, 2, 2, 2, 0, 1])
    }

    @Test("entries of a table of contents stay apart")
    func contents() {
        let found = blocks(
            "§ 1 Inledning\nVal av ordförande ......... 3\n§ 2 Ekonomi\nBudget för bryggan och\nbastun ............. 4\n"
        )
        #expect(
            found.texts == [
                "§ 1 Inledning", "Val av ordförande ......... 3", "§ 2 Ekonomi",
                "Budget för bryggan och / bastun ............. 4",
            ])
    }

    @Test("words stand where their spans say, also after letters beyond the first plane")
    func spans() throws {
        let block = try #require(blocks("Möte 🎉 på  Åsen 🎉").first)
        let scalars = Array(block.original.unicodeScalars)
        let words = block.words.map { String(String.UnicodeScalarView(scalars[$0.span])) }
        #expect(words == ["Möte", "🎉", "på", "Åsen", "🎉"])
        #expect(block.words.allSatisfy { $0.box == nil } && block.box == nil)
    }
}
