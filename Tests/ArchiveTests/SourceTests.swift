import Archive
import Foundation
import Testing

@Suite("Sources and originals")
struct SourceTests {
    @Test("the same bytes at two places are one document")
    func duplicate() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let first = try writer.fingerprint(try folder.file("a", "same"))
        let second = try writer.fingerprint(try folder.file("b", "same"))
        let sha256 = try writer.storeOriginal(first)
        #expect(try writer.storeOriginal(second) == sha256)
        #expect(try writer.note(first, sha256: sha256, now: day(1)) == .new)
        #expect(try writer.note(second, sha256: sha256, now: day(2)) == .duplicate(of: first.path))
        #expect(try writer.note(second, sha256: sha256, now: day(3)) == .unchanged)
        let sources = try writer.archive.sources(sha256: sha256)
        #expect(sources.map(\.path) == [first.path, second.path])
        #expect(sources.map(\.firstSeen) == [day(1), day(2)] && sources.map(\.lastSeen) == [day(1), day(3)])
        #expect(try writer.archive.documents(outcome: .waiting).map(\.sha256) == [sha256])
    }

    @Test("a file that has not changed need not be read again, one that has must be")
    func knownDigest() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let path = try folder.file("a", "one")
        let before = try writer.fingerprint(path)
        #expect(try writer.knownDigest(before) == nil)
        let sha256 = try writer.take(path)
        #expect(try writer.knownDigest(before) == sha256)
        _ = try folder.file("a", "two2")
        let after = try writer.fingerprint(path)
        #expect(try writer.knownDigest(after) == nil)
        // An original that is gone is taken in again.
        try FileManager.default.removeItem(atPath: writer.archive.originalPath(sha256: sha256))
        #expect(try writer.knownDigest(before) == nil)
    }

    @Test("a path whose content changes keeps its history")
    func history() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let path = try folder.file("a", "one")
        let one = try writer.take(path, now: day(1))
        _ = try folder.file("a", "two two")
        let fingerprint = try writer.fingerprint(path)
        let two = try writer.storeOriginal(fingerprint)
        #expect(try writer.note(fingerprint, sha256: two, now: day(2)) == .changed(from: one))
        let history = try writer.archive.history(path: fingerprint.path)
        #expect(history.map(\.sha256) == [one, two] && history.map(\.isCurrent) == [false, true])
        #expect(try writer.archive.knownSource(fingerprint.path)?.sha256 == two)
        #expect(try writer.archive.summaries().count == 1)
    }

    @Test("originals lie under their SHA-256, read-only, whole")
    func original() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let fingerprint = try writer.fingerprint(try folder.file("a", "abc"))
        let sha256 = try writer.storeOriginal(fingerprint)
        #expect(sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let path = writer.archive.originalPath(sha256: sha256)
        #expect(path.hasSuffix("/originals/ba/78/\(sha256)"))
        #expect(FileManager.default.contents(atPath: path) == Data("abc".utf8))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o444)
        let incoming = folder.archive + "/originals/.incoming"
        #expect(try FileManager.default.contentsOfDirectory(atPath: incoming).isEmpty)
    }

    @Test("a file that changes under the copy is refused and leaves nothing")
    func changed() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let fingerprint = try writer.fingerprint(try folder.file("a", "abc"))
        _ = try folder.file("a", "abcd")
        let error = #expect(throws: ArchiveError.self) { try writer.storeOriginal(fingerprint) }
        #expect(error?.code == .sourceChanged)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.archive + "/originals/.incoming").isEmpty)
    }

    @Test("what is no regular file is refused")
    func noFile() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        for path in [folder.path, folder.path + "/none", "/dev/null"] {
            let error = #expect(throws: ArchiveError.self) { try writer.fingerprint(path) }
            #expect(error?.code == .cannotRead)
        }
    }

    @Test("a symbolic link is the file that it leads to")
    func link() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let path = try folder.file("a", "abc")
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(try writer.fingerprint(link) == writer.fingerprint(path))
    }

    @Test("a file that had only just been written is not trusted for having been read slowly")
    func coarseClock() throws {
        let folder = try Folder()
        let writer = try folder.writer()
        let source = try writer.fingerprint(try folder.file("a", "one"))
        let written = Date(timeIntervalSince1970: Double(source.modified) / 1e9)
        let sha256 = try writer.storeOriginal(source)
        try writer.note(source, sha256: sha256, now: written + 1)
        try writer.commit(
            Reading(
                sha256: sha256, source: source, mediaType: "text/plain", outcome: .done,
                records: [sample(sha256: sha256)], settings: "s", version: "1"), now: written + 60)
        #expect(try writer.knownDigest(source) == nil)
        try writer.note(source, sha256: sha256, now: written + 90)
        #expect(try writer.knownDigest(source) == sha256)
    }
}
