import Archive
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
        _ text: String, date: String?, body: String = "Fritidsnämnden", in folder: Folder, _ writer: ArchiveWriter
    ) throws
        -> String
    {
        let sha256 = try writer.take(try folder.file(UUID().uuidString, text + (date ?? ""))) { sha256 in
            var record = sample(sha256: sha256, body: body)
            record.meeting.date = date
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
}
