import Archive
import DocumentModel
import Foundation
import PersonalData
import Pipeline
import SearchIndex

/// Archives of invented records.
enum SampleArchive {
    /// Takes each record in as if it had been read from a file of its own.
    static func make(at folder: String, _ records: [Record]) throws {
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        let writer = try ArchiveWriter(at: folder, purpose: "test", now: now)
        defer { writer.close(now: now) }
        for var record in records {
            let file = folder + "-" + UUID().uuidString
            defer { try? FileManager.default.removeItem(atPath: file) }
            try record.document.source.write(toFile: file, atomically: true, encoding: .utf8)
            let source = try writer.fingerprint(file)
            let sha256 = try writer.storeOriginal(source)
            record.document.sha256 = sha256
            record.document.id = String(sha256.prefix(16))
            try writer.commit(
                Reading(
                    sha256: sha256, source: source, mediaType: record.document.mediaType, outcome: .done,
                    records: [record], settings: "s", version: "v"), now: now)
        }
        try IndexFollower.rebuild(from: writer.archive, mask: RecordMask())
    }

    /// The identifier that a record of this source gets.
    static func identifier(source: String) -> String { String(FileDigest.sha256(of: Data(source.utf8)).prefix(16)) }

    /// Minutes with one item, one decision, two people and a page with boxes.
    static func minutes(
        source: String = "möte.pdf", body: String = "Bryggföreningen Viken", date: String = "2021-03-04",
        title: String = "Val av justerare", decision: String = "att välja Ylva Näslund till justerare",
        person: String = "Ylva Näslund", text: String? = nil
    ) -> Record {
        func place(_ block: String, _ top: Double, _ text: String) -> EvidenceList {
            [
                Evidence(
                    block: block, page: 1, box: Box(left: 70, top: top, right: 300, bottom: top + 14),
                    span: 0..<text.unicodeScalars.count, confidence: 0.97)
            ]
        }
        func block(_ id: String, _ kind: BlockKind, _ top: Double, _ text: String, item: String? = nil) -> Block {
            Block(
                id: id, kind: kind, page: 1, box: Box(left: 70, top: top, right: 520, bottom: top + 14), original: text,
                text: text, item: item)
        }
        let words = text ?? "Stämman beslutar \(decision)."
        var document = DocumentInformation(
            id: identifier(source: source), sha256: "", source: source, mediaType: "application/pdf", type: .minutes,
            title: "Protokoll", language: "sv")
        document.pages = [
            PageInformation(Page(number: 1, width: 595, height: 842, origin: .ocr, confidence: 0.94))
        ]
        return Record(
            document: document,
            meeting: Meeting(
                body: body, kind: "årsmöte", date: date, startTime: "18:30", place: "Bryggan",
                evidence: ["body": place("b1", 60, body)]),
            attendance: [
                Attendance(name: person, role: "ledamot", evidence: place("b2", 90, person)),
                Attendance(
                    name: "Örjan Holm", role: "ordförande", presence: .absent, evidence: place("b3", 110, "Örjan Holm")),
            ],
            items: [
                AgendaItem(
                    number: "2", label: "§ 2.", title: title, text: words,
                    decisions: [Decision(text: decision, evidence: place("b5", 170, decision))],
                    evidence: place("b4", 150, title))
            ], approval: Approval(chair: "Örjan Holm", adjusters: [person]),
            blocks: [
                block("b1", .heading, 60, body), block("b2", .paragraph, 90, person),
                block("b3", .paragraph, 110, "Örjan Holm"), block("b4", .heading, 150, "§ 2. \(title)", item: "2"),
                block("b5", .paragraph, 170, words, item: "2"),
            ])
    }
}
