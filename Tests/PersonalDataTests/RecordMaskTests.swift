import DocumentModel
import Foundation
import PersonalData
import Testing

struct RecordMaskTests {
    private static let number = "19121212-1212"

    /// A record in which every text is the number.
    private func record(origin: PageOrigin = .embedded) -> Record {
        let number = Self.number
        let evidence: EvidenceList = [
            Evidence(block: "b1", page: 1, box: nil, span: 0..<13, confidence: 1)
        ]
        var item = AgendaItem(
            number: number, label: number, title: number, diaryNumber: number, presenters: [number], text: number,
            proposals: [Proposal(text: number, by: [number], kind: .other, evidence: evidence)],
            decisions: [Decision(text: number, evidence: evidence)],
            votes: [
                Vote(method: nil, ballots: [.init(name: number, vote: .yes)], result: number, evidence: evidence)
            ],
            reservations: [Reservation(by: [number], text: number, evidence: evidence)], conflicts: [number],
            appointments: [Appointment(name: number, role: number, evidence: evidence)],
            actions: [Action(text: number, owner: number, due: number, evidence: evidence)], notify: [number],
            evidence: evidence)
        item.state = .deferred
        var document = DocumentInformation(
            id: "0123456789abcdef", sha256: "0123456789abcdef", source: number, mediaType: "application/pdf",
            title: number, evidence: ["title": evidence])
        document.pages = [PageInformation(Page(number: 1, width: 595, height: 842, origin: origin))]
        var record = Record(
            document: document,
            meeting: Meeting(
                body: number, kind: number, number: number, place: number, counted: [.init(what: number, number: 1)],
                evidence: ["body": evidence]),
            attendance: [
                Attendance(
                    name: number, organisation: number, party: number, title: number, role: number, group: number,
                    from: number, to: number, replaces: number, evidence: evidence)
            ], items: [item],
            approval: Approval(
                chair: number, secretary: number, adjusters: [number], place: number, evidence: ["chair": evidence]),
            attachments: [Attachment(label: number, title: number, evidence: evidence)], recipients: [number],
            tables: [Table(page: 1, title: number, header: [number], rows: [[number]])],
            footnotes: [Footnote(mark: "1", text: number, evidence: evidence, references: [])],
            links: [Reference(target: "mailto:\(number)@example.se", page: 1, box: nil)],
            blocks: [
                Block(
                    id: "b1", kind: .paragraph, page: 1, original: number, text: number, item: number,
                    repairs: [Repair(span: 0..<1, original: "l", text: "1", reason: "lexicon")])
            ], diagnostics: [Diagnostic(.note, code: "x", message: number)])
        var given = GivenMetadata(reference: number, series: number, body: number, title: number)
        given.outranked = ["body": .init(text: number, evidence: evidence)]
        record.given = given
        return record
    }

    @Test("no text of a record keeps a number")
    func everyText() throws {
        let masked = RecordMask().masked(record())
        let json = String(decoding: try JSONEncoder().encode(masked), as: UTF8.self)
        #expect(!json.contains("1212"))
        #expect(json.contains("████████-████"))
    }

    @Test("the evidence of what is covered says so, and places stay where they were")
    func evidence() throws {
        let plain = record()
        let masked = RecordMask().masked(plain)
        #expect(masked.attendance[0].evidence.places[0].state == .masked)
        #expect(masked.items[0].decisions[0].evidence.places[0].state == .masked)
        #expect(masked.meeting.evidence["body"]?.places[0].state == .masked)
        #expect(masked.attendance[0].evidence.places[0].span == plain.attendance[0].evidence.places[0].span)
        #expect(masked.blocks[0].repairs[0].text == "█")
        #expect(masked.footnotes[0].evidence.places[0].state == .masked)
        #expect(masked.given?.outranked["body"]?.evidence?.places[0].state == .masked)
    }

    @Test("what only the normalised text shows is covered in what was read as well, the rest of the block is not")
    func normalised() {
        var plain = record()
        plain.blocks[0].original = "Anna 1912I212;1212 valdes"
        plain.blocks[0].text = "Anna \(Self.number) valdes"
        plain.blocks[0].repairs = [Repair(span: 9..<10, original: "I", text: "1", reason: "lexicon")]
        let block = RecordMask().masked(plain).blocks[0]
        #expect(block.text == "Anna ████████-████ valdes")
        #expect(block.original == "Anna ████████;████ valdes")
        #expect(block.repairs[0].original == "█")
    }

    @Test("absent, unreadable and covered stay three things")
    func threeThings() {
        var plain = record()
        plain.meeting.place = nil
        plain.approval.date = nil
        plain.diagnostics.append(Diagnostic(.warning, code: "unreadable", message: "approval.date", page: 1))
        let masked = RecordMask().masked(plain)
        #expect(masked.meeting.place == nil)
        #expect(masked.approval.date == nil)
        #expect(masked.diagnostics.contains { $0.code == "unreadable" })
        #expect(masked.approval.chair == "████████-████")
    }

    @Test("a record is flagged once for each block, without what was found, and one without numbers not at all")
    func flags() {
        let flagged = RecordMask().flagged(RecordMask().flagged(record()))
        let notes = flagged.diagnostics.filter { $0.code == RecordMask.code }
        #expect(notes.map(\.message) == ["Page 1 holds personal data: personal identity number."])
        #expect(notes.first?.block == "b1")
        var clean = record()
        clean.blocks[0].original = "Mötet öppnades"
        #expect(RecordMask().flagged(clean) == clean)
    }

    @Test("a record without personal data is left as it is")
    func untouched() {
        let clean = Record(
            document: DocumentInformation(
                id: "a", sha256: "a", source: "protokoll-2024-05-14.pdf", mediaType: "application/pdf"))
        #expect(RecordMask().masked(clean) == clean)
    }

    @Test("the words of a page are covered whole, also where a number is several words")
    func page() {
        func word(_ text: String, _ left: Double) -> Word {
            Word(text: text, box: Box(left: left, top: 10, right: left + 50, bottom: 20))
        }
        let page = Page(
            number: 1, width: 595, height: 842, origin: .ocr,
            words: [word("Anna", 0), word("(19121212-", 60), word("1212),", 120), word("ledamot", 180)])
        let mask = PageMask(PersonalDataFinder())
        #expect(mask.boxes(on: page).map(\.left) == [60, 120])
        #expect(mask.covered(page).words.map(\.text) == ["Anna", "(████████-", "████),", "ledamot"])
    }

    @Test("a block that holds more than its words show is painted over whole, and its words with it")
    func wholeBlock() {
        func word(_ text: String, _ left: Double, _ top: Double) -> Word {
            Word(text: text, box: Box(left: left, top: top, right: left + 50, bottom: top + 10))
        }
        func block(_ id: String, _ top: Double, _ text: String) -> Block {
            Block(
                id: id, kind: .paragraph, page: 1, box: Box(left: 0, top: top, right: 300, bottom: top + 10),
                original: text, text: text)
        }
        let page = Page(
            number: 1, width: 595, height: 842, origin: .ocr,
            words: [
                word("Anna", 0, 10), word(Self.number, 60, 10), word("191212;121B", 120, 10),
                word("Örjan", 0, 30), word(Self.number, 60, 30),
            ])
        let blocks = [block("b1", 10, "Anna ████████-████ ██████;████"), block("b2", 30, "Örjan ████████-████")]
        let mask = PageMask(PersonalDataFinder(), blocks: blocks)
        #expect(mask.boxes(on: page).last == blocks[0].box)
        #expect(mask.boxes(on: page).count == 3)
        #expect(
            mask.covered(page).words.map(\.text) == ["████", "████████-████", "██████;████", "Örjan", "████████-████"])
    }
}
