import Archive
import DocumentModel
import Foundation
import PersonalData
import Pipeline
import ProtokollKit
import Register
import Testing

/// As a program that imports the library sees an archive.
struct ProtokollArchiveTests {
    @Test("records are found by identifier, in order of their dates, and by search")
    func reading() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kit-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let writer = try ArchiveWriter(at: folder, purpose: "test", now: .distantPast)
        let later = try commit("Mötet beslutar att köpa en orgel.", date: "2024-04-09", to: writer)
        let earlier = try commit("Mötet beslutar att laga taket.", date: "2024-03-05", to: writer)
        try IndexFollower.rebuild(from: writer.archive, mask: RecordMask())
        writer.close(now: .distantPast)

        let archive = try ProtokollArchive(at: folder)
        #expect(try archive.record(id: later.document.id) == later)
        #expect(try archive.record(id: "0000000000000000") == nil)
        var dates: [String?] = []
        try archive.forEachRecord { dates.append($0.meeting.date) }
        #expect(dates == ["2024-03-05", "2024-04-09"])

        let answer = try archive.search("tak")
        #expect(answer.hits.map(\.record) == [earlier.document.id])
        let hit = try #require(answer.hits.first)
        #expect(hit.date == "2024-03-05")
        let match = try #require(hit.matches.first)
        #expect(String(String.UnicodeScalarView(Array(hit.snippet.unicodeScalars)[match[0]..<match[1]])) == "taket")
        #expect(try archive.search("beslutar", to: "2024-03").hits.map(\.record) == [earlier.document.id])
    }

    @Test("people, bodies and decisions are asked of the register")
    func questions() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kit-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let writer = try ArchiveWriter(at: folder, purpose: "test", now: .distantPast)
        let evidence: EvidenceList = [Evidence(block: "b1", page: 1, box: nil, span: 0..<1, confidence: nil)]
        let record = try commit("Mötet beslutar att laga taket.", date: "2024-03-05", to: writer) { record in
            record.attendance = [Attendance(name: "Ylva Näslund", evidence: evidence)]
            record.items = [
                AgendaItem(
                    number: "1", label: "§ 1", title: "Taket",
                    decisions: [Decision(text: "att laga taket", evidence: evidence)], evidence: evidence)
            ]
        }
        writer.close(now: .distantPast)

        let archive = try ProtokollArchive(at: folder)
        let register = try archive.register()
        #expect(register.answer(aboutPeople: "näslund").people.map(\.name) == ["Ylva Näslund"])
        #expect(register.body(ofRecord: record.document.id)?.name == "Kyrkorådet i Ängsvik")
        let decisions = try archive.decisions(of: register.bodies, from: "2024-03")
        #expect(decisions.decisions.map(\.text) == ["att laga taket"])
        let room = try archive.present(record: record.document.id, item: "§ 1")
        #expect(room?.attendees.map(\.state) == [.present])
        #expect(try archive.present(record: "0000000000000000", item: "1") == nil)
    }

    @Test("where there is no archive, the error says so")
    func missing() {
        let error = #expect(throws: ProtokollError.self) { try ProtokollArchive(at: "/nonexistent") }
        #expect(error?.description.isEmpty == false)
    }

    private func commit(
        _ text: String, date: String, to writer: ArchiveWriter, _ change: (inout Record) -> Void = { _ in }
    ) throws -> Record {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(text.utf8).write(to: URL(filePath: path))
        let source = try writer.fingerprint(path)
        let sha256 = try writer.storeOriginal(source)
        try writer.note(source, sha256: sha256, now: .distantPast)
        var record = Record(
            document: DocumentInformation(
                id: String(sha256.prefix(16)), sha256: sha256, source: path, mediaType: "text/plain", type: .minutes),
            meeting: Meeting(body: "Kyrkorådet i Ängsvik", date: date),
            blocks: [Block(id: "b1", kind: .paragraph, page: 1, original: text, text: text)])
        change(&record)
        let reading = Reading(
            sha256: sha256, source: source, mediaType: "text/plain", outcome: .done, records: [record], settings: "s",
            version: "1")
        try writer.commit(reading, now: .distantPast)
        return record
    }
}
