import Archive
import DocumentModel
import Foundation
import GRDB
import Testing

@Suite("The archive's safety")
struct IntegrityTests {
    @Test("only one run writes at a time, and the other is told who holds it")
    func lock() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let error = #expect(throws: ArchiveError.self) {
            try ArchiveWriter(at: folder.archive, purpose: "second", now: day(0))
        }
        #expect(error?.code == .busy)
        #expect(error?.message.contains("test, process") == true)
        writer.close(now: day(1))
        let next = try ArchiveWriter(at: folder.archive, purpose: "second", now: day(1))
        #expect(try next.archive.events().map(\.kind) == [.runStarted, .runEnded, .runStarted])
    }

    @Test("a lock held by another process is seen, and gone when that process is killed")
    func processes() async throws {
        let folder = try Folder()
        try folder.writer().close(now: day(0))
        let other = Process()
        other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        other.arguments = ["--no-fork", folder.archive + "/lock", "sleep", "600"]
        try other.run()
        defer { if other.isRunning { other.terminate() } }
        func isFree() -> Bool { (try? folder.writer()) != nil }
        while isFree(), other.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        #expect(throws: ArchiveError.self) { try folder.writer() }
        kill(other.processIdentifier, SIGKILL)
        other.waitUntilExit()
        #expect(throws: Never.self) { try folder.writer() }
    }

    @Test("a writer that is let go without being closed lets go of the lock")
    func release() throws {
        let folder = try Folder()
        do { _ = try folder.writer() }
        #expect(throws: Never.self) { try folder.writer() }
    }

    @Test("a directory with other things in it is not made an archive")
    func stranger() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.archive, withIntermediateDirectories: true)
        _ = try folder.file("archive/letters.txt", "dear")
        let error = #expect(throws: ArchiveError.self) { try folder.writer() }
        #expect(error?.code == .notAnArchive)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.archive) == ["letters.txt"])
        let none = #expect(throws: ArchiveError.self) {
            try ArchiveWriter(at: folder.path + "/x", creating: false, purpose: "test", now: day(0))
        }
        #expect(none?.code == .notAnArchive && !FileManager.default.fileExists(atPath: folder.path + "/x"))
    }

    @Test("a directory that cannot be written to is named")
    func cannotWrite() throws {
        let error = #expect(throws: ArchiveError.self) {
            try ArchiveWriter(at: "/dev/null/archive", purpose: "test", now: day(0))
        }
        #expect(error?.code == .cannotWrite)
    }

    @Test("databases of other programs, of newer and of older versions are told apart")
    func foreign() throws {
        let folder = try Folder()
        func code(writing: Bool) -> ArchiveError.Code? {
            do {
                if writing { _ = try folder.writer() } else { _ = try Archive(readingAt: folder.archive) }
                return nil
            } catch {
                return (error as? ArchiveError)?.code
            }
        }
        func edit(_ sql: String) throws {
            try DatabaseQueue(path: folder.archive + "/protokoll.sqlite").write { try $0.execute(sql: sql) }
        }
        try folder.writer().close(now: day(0))
        try edit("INSERT INTO grdb_migrations VALUES ('999')")
        #expect(code(writing: false) == .newerSchema && code(writing: true) == .newerSchema)
        try edit("DELETE FROM grdb_migrations")
        #expect(code(writing: false) == .olderSchema)
        try edit("PRAGMA application_id = 1")
        #expect(code(writing: false) == .notAnArchive && code(writing: true) == .notAnArchive)
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: folder.archive + "/protokoll.sqlite"))
        for name in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: folder.archive + "/protokoll.sqlite" + name)
        }
        #expect(code(writing: false) == .damaged && code(writing: true) == .damaged)
    }

    @Test("verify finds originals that are missing, damaged or strangers, and records that cannot be decoded")
    func verify() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        var shas: [String] = []
        for name in ["a", "b", "c"] { shas.append(try writer.take(try folder.file(name, name))) }
        var steps: [Int] = []
        #expect(try writer.archive.verify { done, of in steps.append(done * 10 + of) }.isEmpty)
        #expect(steps == [13, 23, 33])
        let first = writer.archive.originalPath(sha256: shas[0])
        try FileManager.default.removeItem(atPath: first)
        let second = writer.archive.originalPath(sha256: shas[1])
        try FileManager.default.removeItem(atPath: second)
        try Data("x".utf8).write(to: URL(fileURLWithPath: second))
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.archive + "/originals/notes.txt"))
        writer.close(now: day(2))
        let database = try DatabaseQueue(path: folder.archive + "/protokoll.sqlite")
        try database.write { db in
            try db.execute(sql: "UPDATE record SET json = x'7b7d' WHERE sha256 = ?", arguments: [shas[2]])
        }
        let findings = try Archive(readingAt: folder.archive).verify()
        #expect(
            Set(findings.map(\.code)) == [
                "original-missing", "original-damaged", "original-extra", "record-undecodable",
            ])
        #expect(findings.first { $0.code == "original-damaged" }?.sha256 == shas[1])
        let error = #expect(throws: ArchiveError.self) {
            try Archive(readingAt: folder.archive).record(id: String(shas[2].prefix(16)))
        }
        #expect(error?.code == .damaged)
    }

    @Test("what a killed copy left is cleared away by the next run")
    func leftovers() throws {
        let folder = try Folder()
        try folder.writer().close(now: day(0))
        _ = try folder.file("archive/originals/.incoming/half", "ha")
        let writer = try folder.writer()
        let incoming = folder.archive + "/originals/.incoming"
        #expect(try FileManager.default.contentsOfDirectory(atPath: incoming).isEmpty)
        #expect(try writer.archive.verify().isEmpty)
    }

    @Test("the log refuses to be changed")
    func appendOnly() throws {
        let folder = try Folder()
        try folder.writer().close(now: day(0))
        let database = try DatabaseQueue(path: folder.archive + "/protokoll.sqlite")
        for sql in ["UPDATE event SET message = 'x'", "DELETE FROM event"] {
            #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
        }
    }

    @Test("a correction that no longer reads stops no other record's changes")
    func damagedCorrection() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let id = String(try writer.take(try folder.file("a.txt", "a")).prefix(16))
        writer.close(now: day(2))
        try DatabaseQueue(path: folder.archive + "/protokoll.sqlite").write { db in
            try db.execute(
                sql: "INSERT INTO correction (record_id, json, made_by, made_at) VALUES ('other', '{}', 'Anna', ?)",
                arguments: [day(2)])
        }
        #expect(try Archive(readingAt: folder.archive).changes(after: 0, limit: 10).map(\.id) == [id])
    }
}
