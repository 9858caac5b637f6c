import CorpusGenerator
import DocumentModel
import Extraction
import Layout
import Minutes
import SwedishText
import Testing

/// Files that hold several documents, and forms that nobody filled in. Pages of a text end in form feeds.
@Suite("Documents in a file") struct FileDivisionTests {
    private static func records(_ pages: String...) throws -> [Record] {
        let text = pages.joined(separator: "\u{c}")
        let document = ExtractedDocument(
            mediaType: "text/plain", pages: try TextFile.pages(of: Array(text.utf8), mediaType: "text/plain"))
        let file = FileIdentity(sha256: String(repeating: "ab", count: 32), source: "prov.txt")
        return MinutesReader().read(Normaliser().normalise(Segmenter().segment(document)), file: file)
    }

    private static func minutes(_ date: String, foot: String = "", head: String = "Protokoll Miljörådet") -> String {
        """
        \(head) \(date)

        Närvarande: Eva Ek, Bo Alm

        § 1 Mötets öppnande
        Ordföranden öppnar mötet.

        § 2 Budget
        Rådet beslutar att anta budgeten.

        Vid protokollet
        Eva Ek

        \(foot)
        """
    }

    @Test("two minutes with page numbers of their own are two records, each with its pages")
    func restart() throws {
        let records = try Self.records(
            Self.minutes("2024-03-05", foot: "1 (1)"), Self.minutes("2024-04-09", foot: "1 (1)"))
        #expect(records.map(\.meeting.date) == ["2024-03-05", "2024-04-09"])
        #expect(records.map { $0.document.pages.map(\.number) } == [[1], [2]])
        #expect(records.map(\.document.id) == ["abababababababab", "abababababababab-2"])
        #expect(records[1].items.count == 2 && records[1].items[1].evidence.places.first?.page == 2)
    }

    @Test("signed minutes before others of another day are a document even where pages have no numbers")
    func unnumbered() throws {
        let records = try Self.records(Self.minutes("2024-03-05"), Self.minutes("2024-04-09"))
        #expect(records.map(\.meeting.date) == ["2024-03-05", "2024-04-09"])
    }

    @Test("a title on every page, with rising page numbers, does not divide")
    func runningTitle() throws {
        let head = "Protokoll Miljörådet 2024-03-05"
        let records = try Self.records(
            "\(head)\n\n§ 1 Mötets öppnande\nOrdföranden öppnar mötet.\n\n1 (3)",
            "\(head)\n\n§ 2 Budget\nRådet beslutar att anta budgeten.\n\n2 (3)",
            "\(head)\n\n§ 3 Avslutning\nMötet avslutas.\n\nVid protokollet\nEva Ek\n\n3 (3)")
        #expect(records.count == 1 && records[0].document.pages.count == 3)
    }

    @Test("an appendix stays with its minutes, whatever it is and however its pages are numbered")
    func appendix() throws {
        let records = try Self.records(
            Self.minutes("2024-03-05", foot: "1 (1)"),
            "Bilaga 1\n\nVerksamhetsplan 2025\n\nRådet ska ordna två kurser under året.\n\n1 (1)")
        #expect(records.count == 1)
    }

    @Test(
        "a matter at the top of a page is no title, however its label was read",
        arguments: ["§ 3 Fråga om kallelse", "£ 3. Fråga om kallelse", "Fråga om kallelse", "Godkännande av protokoll"])
    func matter(heading: String) throws {
        let records = try Self.records(
            Self.minutes("2024-03-05"),
            "\(heading)\n\nRådet beslutar att kallelsen har skett i rätt tid.\n\nDag som ovan")
        #expect(records.count == 1)
    }

    @Test("a form has no items, no meeting and a note; filled in, it is minutes")
    func forms() throws {
        func form(_ date: String, _ place: String, _ decision: String) -> String {
            """
            Protokoll

            Datum: \(date)
            Plats: \(place)
            Närvarande: ____________________

            § 1 Mötets öppnande
            Beslut: \(decision)

            § 2 Ekonomi
            Beslut: ____________________

            Justeras: ____________________
            """
        }
        let line = String(repeating: "_", count: 30)
        let blank = try Self.records(form(line, line, line))
        #expect(blank.count == 1 && blank[0].document.type == .other && blank[0].items.isEmpty)
        #expect(blank[0].meeting.date == nil && blank[0].diagnostics.map(\.code) == ["blank-form"])
        #expect(!blank[0].blocks.isEmpty)
        let filled = try Self.records(form("2024-03-05", "Klubbstugan", "att öppna mötet."))
        #expect(filled[0].document.type == .minutes && filled[0].items.count == 2)
    }

    @Test("a form stays a form where layout has made a table of it", arguments: 1...4)
    func generated(number: Int) throws {
        let press = CorpusPress()
        for form in [Form.flowing, .extracted, .pdf] {
            let read = try record(of: press.make(.form, form: form, seed: 20_261_125, number: number))
            #expect(
                read.document.type == .other && read.items.isEmpty, "\(form): \(read.blocks.map(\.original))")
        }
    }

    @Test("an empty table behind minutes is a form of its own; a page to sign over is not")
    func formBehind() throws {
        let table = "Åtgärdslista\n\nNr    Åtgärd    Ansvarig    Klart senast\n"
        #expect(try Self.records(Self.minutes("2024-03-05"), table).map(\.document.type) == [.minutes, .other])
        let signatures = "Sekreterare: __________\n\nOrdförande: __________\n\nJusterare: __________\n"
        #expect(try Self.records(Self.minutes("2024-03-05"), signatures).count == 1)
    }
}
