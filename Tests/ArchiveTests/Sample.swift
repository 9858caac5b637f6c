import Archive
import DocumentModel
import Foundation

/// A folder for one test, removed with it.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var archive: String { path + "/archive" }

    /// Writes a file to take in; returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    func writer() throws -> ArchiveWriter { try ArchiveWriter(at: archive, purpose: "test", now: day(0)) }
}

func day(_ number: Int) -> Date { Date(timeIntervalSince1970: 1_700_000_000 + Double(number) * 86_400) }

/// A record of invented minutes.
func sample(
    sha256: String, number: Int = 1, body: String = "Fritidsnämnden", date: String = "2024-05-14",
    title: String = "Simhallens öppettider", person: String = "Vilma Åkerström"
) -> Record {
    let id = String(sha256.prefix(16)) + (number == 1 ? "" : "-\(number)")
    let evidence: EvidenceList = [Evidence(block: "b2", page: 1, box: nil, span: 0..<5, confidence: 0.9)]
    var page = Page(number: 1, width: 595, height: 842, origin: .ocr, confidence: 0.7)
    page.skew = 0.5
    return Record(
        document: DocumentInformation(
            id: id, sha256: sha256, source: "a.txt", mediaType: "text/plain", type: .minutes, title: "Protokoll",
            language: "sv",
            pages: [
                PageInformation(page), PageInformation(Page(number: 2, width: 595, height: 842, origin: .unread)),
                PageInformation(Page(number: 3, width: 595, height: 842, origin: .embedded, confidence: 1)),
            ]),
        meeting: Meeting(body: body, date: date),
        attendance: [Attendance(name: person, role: "ledamot", evidence: evidence)],
        items: [
            AgendaItem(
                number: "4", label: "§ 4", title: title, text: "Nämnden beslutar att ändra tiderna.",
                decisions: [Decision(text: "att ändra tiderna", evidence: evidence)],
                appointments: [Appointment(name: "Torkel Blom", role: "kontaktperson", evidence: evidence)],
                evidence: evidence)
        ],
        approval: Approval(chair: "Sixten Lönn", adjusters: ["Märta Quist"]),
        blocks: [
            Block(
                id: "b1", kind: .heading, level: 1, page: 1, original: "§ 4 \(title)", text: "§ 4 \(title)", item: "4"),
            Block(
                id: "b2", kind: .paragraph, page: 1, original: "Nämnden beslutar att ändra tiderna.",
                text: "Nämnden beslutar att ändra tiderna.", item: "4"),
        ])
}

extension ArchiveWriter {
    /// Takes a file in and commits what reading it gave.
    @discardableResult
    func take(
        _ path: String, outcome: Outcome = .done, version: String = "1", now: Date = day(1),
        error: Reading.Failure? = nil, _ records: (String) -> [Record] = { [sample(sha256: $0)] }
    ) throws -> String {
        let fingerprint = try fingerprint(path)
        let sha256 = try knownDigest(fingerprint) ?? storeOriginal(fingerprint)
        try note(fingerprint, sha256: sha256, now: now)
        try commit(
            Reading(
                sha256: sha256, source: fingerprint, mediaType: "text/plain", outcome: outcome,
                records: records(sha256), error: error, settings: "s", version: version), now: now)
        return sha256
    }
}
