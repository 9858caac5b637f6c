import Archive
import Foundation
import Testing

@Suite("Backup")
struct BackupTests {
    @Test("a copy is an archive, is brought up to date, and can be made while somebody writes")
    func copy() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let first = try writer.take(try folder.file("a.txt", "a"))
        let copy = folder.path + "/copy"
        let archive = try Archive(readingAt: folder.archive)
        #expect(try archive.backup(to: copy).copied == 1)
        try writer.take(try folder.file("b.txt", "b"))
        #expect(try Archive(backupAt: copy).summaries().count == 1)
        let second = try archive.backup(to: copy)
        #expect((second.copied, second.kept) == (1, 1))
        let restored = try ArchiveWriter(at: copy, creating: false, purpose: "restore", now: day(2))
        #expect(try restored.archive.verify().isEmpty)
        #expect(try restored.archive.document(sha256: first)?.outcome == .done)
    }

    @Test("a folder with other things in it is left alone; an original that has rotted is not copied")
    func refusals() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let sha256 = try writer.take(try folder.file("a.txt", "a"))
        #expect(throws: ArchiveError.self) { try writer.archive.backup(to: folder.path) }
        let original = writer.archive.originalPath(sha256: sha256)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: original)
        try Data("x".utf8).write(to: URL(fileURLWithPath: original))
        let error = #expect(throws: ArchiveError.self) { try writer.archive.backup(to: folder.path + "/copy") }
        #expect(error?.code == .damaged)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/copy/protokoll.sqlite"))
    }

    @Test("an archive in use is no place for a copy, neither another one nor the one that is copied")
    func inUse() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        try writer.take(try folder.file("a.txt", "a"))
        let other = try ArchiveWriter(at: folder.path + "/other", purpose: "test", now: day(0))
        let held = try other.take(try folder.file("b.txt", "b"))
        other.close(now: day(1))
        for place in [folder.path + "/other", folder.archive] {
            let error = #expect(throws: ArchiveError.self) { try writer.archive.backup(to: place) }
            #expect(error?.code == .cannotWrite && error?.path == place)
        }
        #expect(try Archive(readingAt: folder.path + "/other").documents().map(\.sha256) == [held])
    }
}
