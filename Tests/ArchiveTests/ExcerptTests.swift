import Archive
import Corrections
import DocumentModel
import Testing

@Suite("Excerpts of records")
struct ExcerptTests {
    /// An archive with one record of two items and three blocks, and the record as it is read whole.
    private func archive() throws -> (folder: Folder, archive: Archive, whole: Record) {
        let folder = try Folder()
        let writer = try folder.writer()
        let sha256 = try writer.take(try folder.file("a", "a")) { sha256 in
            var record = sample(sha256: sha256)
            let place = Evidence(block: "b2", page: 1, box: nil, span: 6..<9, confidence: 1)
            record.attendance.append(Attendance(name: "Bo Lind", evidence: [place, place]))
            record.attendance.append(Attendance(name: "Sven Ek", evidence: []))
            record.items.append(
                AgendaItem(
                    number: "5", label: "§ 5", title: "Övriga \"frågor\"", text: "Inga.\n\u{1F4C4}", evidence: []))
            let text = "Inga övriga \"frågor\" \\ väcktes.\n\u{1F4C4}"
            record.blocks.append(
                Block(id: "b3", kind: .paragraph, page: 2, original: text, text: text, item: "5"))
            record.tables = [Table(page: 1, title: "Avgifter", rows: [["1", "2"]])]
            return [record]
        }
        let id = String(sha256.prefix(16))
        return (folder, writer.archive, try #require(try writer.archive.record(id: id)))
    }

    @Test("hold the blocks and the item asked for as they are, at their places, and leave the rest out")
    func parts() throws {
        let (_, archive, whole) = try archive()
        let id = whole.document.id
        let found = try #require(try archive.excerpt(ofRecord: id, item: 1, blocks: ["b3"]))
        #expect(try found.change == archive.change(ofRecord: id))
        var expected = whole
        expected.blocks = [whole.blocks[2]]
        expected.items[0] = AgendaItem(number: nil, label: nil, title: nil, evidence: [])
        expected.attendance = []
        expected.tables = []
        #expect(found.record == expected)

        let withoutItem = try #require(try archive.excerpt(ofRecord: id, item: nil, blocks: ["b2", "b1", "b9"]))
        #expect(withoutItem.record.blocks == Array(whole.blocks[..<2]))
        #expect(withoutItem.record.items.allSatisfy { $0.title == nil })
        // Of two who are listed in the same block and one elsewhere, the two.
        #expect(withoutItem.record.attendance == whole.attendance.filter { $0.name != "Sven Ek" })
    }

    @Test("of a record that was corrected are the whole of it; of one that is not there, nothing")
    func corrected() throws {
        let (folder, archive, whole) = try archive()
        let id = whole.document.id
        _ = try CorrectionWriter(at: folder.archive).add(
            Correction(.date, old: "2024-05-14", new: "2024-06-14"), to: id, by: "Anna", reason: nil, now: day(2))
        let found = try #require(try archive.excerpt(ofRecord: id, item: 1, blocks: ["b3"]))
        #expect(found.record.meeting.date == "2024-06-14")
        #expect(try found.record == archive.record(id: id))
        #expect(try archive.excerpt(ofRecord: "0000000000000000", item: nil, blocks: []) == nil)
    }
}
