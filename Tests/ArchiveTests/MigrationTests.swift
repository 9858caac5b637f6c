import Archive
import Foundation
import GRDB
import Testing

@Suite("Archives of earlier versions")
struct MigrationTests {
    @Test("one of the first schema opens with all that it holds, and learns what is new")
    func firstSchema() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.archive, withIntermediateDirectories: true)
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/first-schema.sql")
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(path: folder.archive + "/protokoll.sqlite", configuration: configuration)
        try database.inDatabase { try $0.execute(sql: String(contentsOf: fixture, encoding: .utf8)) }
        try database.close()

        let error = #expect(throws: ArchiveError.self) { try Archive(readingAt: folder.archive) }
        #expect(error?.code == .olderSchema)
        #expect(try Archive(backupAt: folder.archive).latestChange == 2)

        let writer = try folder.writer()
        let archive = writer.archive
        #expect(try archive.summaries().map(\.date) == ["2024-03-05", "2024-03-05"])
        #expect(try archive.documents(outcome: .unsupported).count == 1)
        #expect(try archive.events().count == 9)
        #expect(try archive.relations(after: 0).count == 1)
        #expect(try archive.runs().map(\.purpose) == ["test"])
        // The fixture is the database alone.
        #expect(Set(try archive.verify().map(\.code)) == ["original-missing"])
    }
}
