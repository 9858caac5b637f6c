import DocumentModel
import Testing

@testable import Minutes

@Suite("Checks and references") struct CheckTests {
    private static let minutes = """
        Protokoll Byrådet 2021-03-04

        Tid och plats: Rådhuset, kl. 13.00–15.30

        Närvarande: Eva Ek, Bo Alm

        § 1 Avgifter

        Med 2 ja-röster mot 1 nej-röst bifalls förslaget, se bilaga 2.

        Ja: Eva Ek, Siv Lönn
        Nej: Bo Alm

        Sammanträdet ajourneras kl. 16.10–16.20.

        § 2 Slut

        Mötet avslutades.

        Justeringens plats och tid: Rådhuset, rum 3, 2021-03-30
        \u{C}Bilaga 1

        Taxa för avgifter
        """

    @Test(
        "what does not add up is reported with its page",
        arguments: ["voter-not-listed", "time-order", "attachment-missing", "approval-late"])
    func reported(code: String) throws {
        let found = try record(Self.minutes).diagnostics.filter { $0.code == code }
        #expect(found.count == 1)
        #expect(found.first?.page == 1)
        #expect(found.first?.block != nil)
    }

    @Test("minutes in order are not reported")
    func inOrder() throws {
        let text = Self.minutes.replacing("Eva Ek, Siv Lönn\nNej: Bo Alm", with: "Eva Ek, Bo Alm")
            .replacing("mot 1 nej-röst", with: "mot 0 nej-röster").replacing("bilaga 2", with: "bilaga 1")
            .replacing("16.10–16.20", with: "14.10–14.20").replacing("03-30", with: "03-11")
        #expect(try record(text).diagnostics.isEmpty)
    }

    @Test("pauses, and the place of approval, are read")
    func metadata() throws {
        let record = try record(Self.minutes)
        #expect(record.meeting.adjournments.map(\.from) == ["16:10"])
        #expect(record.meeting.adjournments.map(\.to) == ["16:20"])
        #expect(record.approval.place == "Rådhuset, rum 3")
        #expect(record.approval.date == "2021-03-30")
    }

    @Test("what was read with little confidence is named")
    func doubtful() {
        var record = Record(
            document: DocumentInformation(id: "a", sha256: "a", source: "a", mediaType: "application/pdf"))
        func evidence(_ confidence: Double?) -> EvidenceList {
            [Evidence(block: "b3", page: 2, box: nil, span: 0..<4, confidence: confidence)]
        }
        record.meeting.evidence = ["date": evidence(0.62), "place": evidence(0.93), "body": evidence(nil)]
        let found = FieldCheck.doubtful(record)
        #expect(found.map(\.message) == ["meeting.date was read with 62 % confidence"])
        #expect(found.map(\.page) == [2])
    }

    /// The record of one page whose lines stand 40 points apart.
    private func scanned(_ lines: [String], origin: PageOrigin) -> Record {
        var page = Page(number: 1, width: 600, height: 800, origin: origin)
        for (row, line) in lines.enumerated() {
            var left = 60.0
            for word in line.split(separator: " ") {
                let right = left + Double(word.count) * 5
                let top = 60 + Double(row) * 40
                page.words.append(
                    Word(
                        text: String(word), box: Box(left: left, top: top, right: right, bottom: top + 10),
                        font: Font(name: "", size: 10)))
                left = right + 3
            }
        }
        return read(ExtractedDocument(mediaType: "application/pdf", pages: [page]))
    }

    @Test(
        "a field of a scan that holds what nobody understands is unreadable; an empty one is not",
        arguments: [
            ("Sammanträdesdatum: 2O2l-B3-", PageOrigin.ocr, true), ("Sammanträdesdatum:", .ocr, false),
            ("Sammanträdesdatum: 2O2l-B3-", .embedded, false),
        ])
    func unreadable(field: String, origin: PageOrigin, isReported: Bool) {
        let record = scanned(
            ["Protokoll Byrådet", field, "Närvarande: Eva Ek, Bo Alm", "§ 1 Avgifter", "Frågan bordlades."],
            origin: origin)
        #expect(record.meeting.date == nil)
        let found = record.diagnostics.filter { $0.code == "unreadable" }
        #expect(found.map { $0.message.hasPrefix("meeting.date") } == (isReported ? [true] : []))
        #expect(found.allSatisfy { $0.page == 1 })
    }

    @Test("printed addresses are links, without the stop after them")
    func addresses() throws {
        let links = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nSe www.exempel.se/taxa. Mer på https://exempel.se/b, sidan 2.\n"
        ).links
        #expect(links.map(\.target) == ["www.exempel.se/taxa", "https://exempel.se/b"])
        #expect(links.map(\.page) == [1, 1])
    }

    @Test("a note at the foot is tied to the mark behind a word, not to a number")
    func footnotes() throws {
        var page = Page(number: 1, width: 600, height: 800, origin: .embedded)
        func write(_ line: String, top: Double, size: Double) {
            var left = 60.0
            for word in line.split(separator: " ") {
                let right = left + Double(word.count) * size / 2
                page.words.append(
                    Word(
                        text: String(word), box: Box(left: left, top: top, right: right, bottom: top + size),
                        font: Font(name: "Serif", size: size)))
                left = right + size / 4
            }
        }
        for (row, line) in ["Nämnden fann att taxan1 var för låg.", "Den höjdes med 1 procent från årsskiftet."]
            .enumerated()
        {
            write(line, top: 60 + Double(row) * 12, size: 10)
        }
        write("1 Taxa för bygglov, antagen 2019.", top: 740, size: 8)
        let note = try #require(read(ExtractedDocument(mediaType: "application/pdf", pages: [page])).footnotes.first)
        #expect(note.mark == "1")
        #expect(note.text == "Taxa för bygglov, antagen 2019.")
        #expect(note.references.places.map(\.span) == [[22, 23]])
    }
}
