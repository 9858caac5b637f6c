import Corrections
import DocumentModel
import Testing

struct CorrectionLayerTests {
    private func place(_ top: Double, page: Int = 1) -> EvidenceList {
        [
            Evidence(
                block: "b1", page: page, box: Box(left: 70, top: top, right: 200, bottom: top + 12), span: 0..<5,
                confidence: 0.7)
        ]
    }

    private func record(names: [(String, Double)] = [("Ylva Nöslund", 100), ("Örjan Holm", 120)]) -> Record {
        Record(
            document: DocumentInformation(id: "a", sha256: "a", source: "a.pdf", mediaType: "application/pdf"),
            meeting: Meeting(body: "Styrelson", date: "2021-03-04", evidence: ["body": place(50)]),
            attendance: names.map { Attendance(name: $0.0, evidence: place($0.1)) },
            items: [
                AgendaItem(
                    number: "1", label: "§ 1", title: "Bryggan",
                    decisions: [
                        Decision(text: "att laga", evidence: place(200)),
                        Decision(text: "att måla", evidence: place(220)),
                    ],
                    evidence: place(180))
            ],
            blocks: [
                Block(
                    id: "b1", kind: .paragraph, page: 1, box: Box(left: 70, top: 100, right: 200, bottom: 112),
                    original: "Ylva Nöslund", text: "Ylva Nöslund")
            ])
    }

    @Test(
        "each field takes a value that fits, says that it was corrected, and is given back",
        arguments: CorrectableField.allCases)
    func everyField(field: CorrectableField) throws {
        let machine = record()
        let new =
            switch field {
            case .documentType: "notice"
            case .presence: "absent"
            case .blockKind: "heading"
            case .date, .approvalDate: "2020-02-29"
            case .startTime, .endTime: "18:30"
            default: "Rättat"
            }
        let place: EntryReference? = field.entry.map {
            $0 == .decision ? EntryReference(0, inner: 1) : EntryReference(0)
        }
        let correction = try #require(CorrectionLayer.correction(field, at: place, to: new, in: machine))
        let corrected = CorrectionLayer([correction]).applied(to: machine)
        #expect(CorrectionLayer.value(field, at: place ?? EntryReference(0), in: corrected) == new)
        #expect(corrected.diagnostics.isEmpty)
        #expect(correction.old == CorrectionLayer.value(field, at: place ?? EntryReference(0), in: machine))
    }

    @Test("a corrected value's evidence says so, and its place stays")
    func evidence() throws {
        let machine = record()
        let correction = try #require(
            CorrectionLayer.correction(.name, at: EntryReference(0), to: "Ylva Näslund", in: machine))
        let corrected = CorrectionLayer([correction]).applied(to: machine)
        #expect(corrected.attendance[0].evidence.places[0].state == .corrected)
        #expect(corrected.attendance[0].evidence.places[0].box == machine.attendance[0].evidence.places[0].box)
        #expect(corrected.attendance[1] == machine.attendance[1])
    }

    @Test("a correction is found again when the machine reads the name otherwise and in another order")
    func anotherReading() throws {
        let correction = try #require(
            CorrectionLayer.correction(.name, at: EntryReference(0), to: "Ylva Näslund", in: record()))
        let again = record(names: [("Örjan Holm", 120), ("Ylwa Naslund", 101)])
        let corrected = CorrectionLayer([correction]).applied(to: again)
        #expect(corrected.attendance.map(\.name) == ["Örjan Holm", "Ylva Näslund"])
    }

    @Test("a correction whose place is gone changes nothing and is told of")
    func unplaced() throws {
        let correction = try #require(
            CorrectionLayer.correction(.name, at: EntryReference(0), to: "Ylva Näslund", in: record()))
        let again = record(names: [("Örjan Holm", 120)])
        let corrected = CorrectionLayer([correction]).applied(to: again)
        #expect(corrected.attendance == again.attendance)
        #expect(corrected.diagnostics.map(\.code) == [CorrectionLayer.unplacedCode])
    }

    @Test("of two entries that are read alike, the one at the place is corrected")
    func alike() throws {
        let machine = record(names: [("Holm", 100), ("Holm", 120)])
        let correction = try #require(
            CorrectionLayer.correction(.role, at: EntryReference(1), to: "ordförande", in: machine))
        #expect(CorrectionLayer([correction]).applied(to: machine).attendance.map(\.role) == [nil, "ordförande"])
    }

    @Test("several corrections of one entry all hold, and of one value the last")
    func several() throws {
        let machine = record()
        let corrections = [
            (CorrectableField.name, "Ylva Näslund"), (.role, "ledamot"), (.name, "Ylva Näslund-Ek"),
        ].compactMap { field, new in
            CorrectionLayer.correction(field, at: EntryReference(0), to: new, in: machine)
        }
        let corrected = CorrectionLayer(corrections).applied(to: machine)
        #expect(corrected.attendance[0].name == "Ylva Näslund-Ek")
        #expect(corrected.attendance[0].role == "ledamot")
    }

    @Test("that the document does not say can be entered where it can be so")
    func absent() throws {
        let correction = try #require(CorrectionLayer.correction(.body, at: nil, to: nil, in: record()))
        #expect(CorrectionLayer([correction]).applied(to: record()).meeting.body == nil)
        #expect(!CorrectableField.name.accepts(nil))
    }

    @Test(
        "values that a field cannot have are refused",
        arguments: [
            (CorrectableField.date, "2021-02-29"), (.date, "igår"), (.startTime, "25:00"), (.documentType, "poem"),
            (.presence, "maybe"), (.blockKind, "script"), (.body, ""),
            (.blockText, String(repeating: "x", count: 20_001)),
        ])
    func refused(field: CorrectableField, value: String) { #expect(!field.accepts(value)) }
}
