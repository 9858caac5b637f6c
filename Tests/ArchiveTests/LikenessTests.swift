import Archive
import Corrections
import DocumentModel
import Foundation
import Testing

@Suite("Texts that are much alike")
struct LikenessTests {
    private static let words = (1...120).map { "ord\($0 * 7919 % 1000)" }

    /// `changed` words of the text are others.
    private func text(changed: Int, from start: Int = 0) -> String {
        var words = Self.words
        for index in 0..<changed { words[(start + index * 7) % words.count] = "annat\(index + start)" }
        return words.joined(separator: " ")
    }

    private func take(
        _ text: String, date: String?, body: String? = "Fritidsnämnden", title: String? = nil, in folder: Folder,
        _ writer: ArchiveWriter
    ) throws -> String {
        let sha256 = try writer.take(try folder.file(UUID().uuidString, text + (date ?? ""))) { sha256 in
            var record = sample(sha256: sha256)
            record.meeting.date = date
            record.meeting.body = body
            if let title { record.document.title = title }
            record.blocks = [Block(id: "b1", kind: .paragraph, page: 1, original: text, text: text)]
            return [record]
        }
        return String(sha256.prefix(16))
    }

    @Test("two readings of one text are copies, other words for the same meeting are a version, other meetings neither")
    func kinds() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let original = try take(text(changed: 0), date: "2024-05-14", in: folder, writer)
        let scan = try take(text(changed: 3), date: nil, in: folder, writer)
        let draft = try take(text(changed: 25), date: "2024-05-14", in: folder, writer)
        _ = try take(text(changed: 3, from: 2), date: "2024-06-11", in: folder, writer)
        let found = try writer.archive.relations(ofRecord: original)
        #expect(found.map(\.other) == [scan, draft])
        #expect(found.map(\.kind) == [.copy, .version])
        #expect(found.allSatisfy { $0.record == original })
        #expect(try writer.archive.summaries().count == 4)
    }

    @Test("plans of two bodies after one pattern are no copies; a scan whose title is misread is one")
    func patterns() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        func plan(_ changed: Int, _ title: String, body: String? = nil) throws -> String {
            try take(text(changed: changed), date: nil, body: body, title: title, in: folder, writer)
        }
        let plan1 = try plan(0, "Aktivitetsplan 2022 Lokalnätverket Norrbyn")
        let scan = try plan(4, "Aktivitetsplan 2022 Lokalnatverket Norrbvn")
        _ = try plan(5, "Aktivitetsplan 2022 Lokalnätverket Söderköinge")
        _ = try plan(6, "Aktivitetsplan 2023 Lokalnätverket Norrbyn")
        #expect(try writer.archive.relations(ofRecord: plan1).map(\.other) == [scan])
    }

    @Test("a text that is read anew loses the links that it no longer deserves")
    func reread() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let first = try take(text(changed: 0), date: nil, in: folder, writer)
        let path = try folder.file("b", "b")
        func read(_ text: String) throws {
            try writer.take(path) { sha256 in
                var record = sample(sha256: sha256)
                record.meeting.date = nil
                record.blocks = [Block(id: "b1", kind: .paragraph, page: 1, original: text, text: text)]
                return [record]
            }
        }
        try read(text(changed: 2))
        #expect(try writer.archive.relations(ofRecord: first).count == 1)
        try read((1...120).map { "nytt\($0)" }.joined(separator: " "))
        #expect(try writer.archive.relations(ofRecord: first).isEmpty)
    }

    @Test("links follow what a person corrects and takes back")
    func corrected() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let first = try take(text(changed: 0), date: "2024-05-14", in: folder, writer)
        let second = try take(text(changed: 3), date: "2024-06-14", in: folder, writer)
        #expect(try writer.archive.relations(ofRecord: first).isEmpty)
        let desk = try CorrectionWriter(at: folder.archive)
        let number = try desk.add(
            Correction(.date, old: "2024-06-14", new: "2024-05-14"), to: second, by: "Anna", reason: nil, now: day(2))
        #expect(try writer.archive.relations(ofRecord: first).map(\.other) == [second])
        #expect(try desk.undo(number, by: "Bo", now: day(3)))
        #expect(try writer.archive.relations(ofRecord: first).isEmpty)
        #expect(try desk.undo(number, by: "Bo", now: day(4)) == false)
        // The signature is still there for the next one.
        let third = try take(text(changed: 2), date: "2024-06-14", in: folder, writer)
        #expect(try writer.archive.relations(ofRecord: second).map(\.other) == [third])
    }

    @Test("a text that hundreds of records resemble is a form: it is linked with none of them")
    func form() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let text = text(changed: 0)
        try writer.take(try folder.file("forms", "forms")) { sha256 in
            (1...201).map { number in
                var record = sample(sha256: sha256, number: number)
                record.blocks = [Block(id: "b1", kind: .paragraph, page: 1, original: text, text: text)]
                return record
            }
        }
        let last = try take(text, date: "2024-05-14", in: folder, writer)
        #expect(try writer.archive.relations(ofRecord: last).isEmpty)
    }
}
