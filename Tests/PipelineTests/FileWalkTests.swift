import Foundation
import Pipeline
import Testing

struct FileWalkTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "walk-\(UUID().uuidString)")
        for name in ["b/2.pdf", "b/10.pdf", "a/x.txt", ".hidden/y.pdf", "b/.z.pdf", "Thumbs.db", "skip/q.pdf", "å.pdf"]
        {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
        }
    }

    @Test("files come in the order of names, without the hidden ones and what the patterns leave out")
    func order() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let patterns = FilePatterns(include: ["*.pdf", "a/*"], ignore: ["skip", "Thumbs.db"])
        #expect(names(patterns) == ["a/x.txt", "b/10.pdf", "b/2.pdf", "å.pdf"])
    }

    @Test("a link to a folder above ends, a broken link is named, and nothing comes twice")
    func links() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = FileManager.default
        try files.createSymbolicLink(at: folder.appending(path: "b/up"), withDestinationURL: folder)
        try files.createSymbolicLink(at: folder.appending(path: "c"), withDestinationURL: folder.appending(path: "b"))
        try files.createSymbolicLink(atPath: folder.appending(path: "gone").path, withDestinationPath: "/nonexistent/x")
        let entries = Array(FileWalk([folder.path], patterns: FilePatterns(include: ["*.pdf"])))
        let unreadable = entries.compactMap { if case .unreadable(let path, _) = $0 { path } else { nil } }
        #expect(unreadable == [folder.path + "/gone"])
        #expect(names(FilePatterns(include: ["*.pdf"])) == ["b/10.pdf", "b/2.pdf", "skip/q.pdf", "å.pdf"])
    }

    @Test("a file that is named is taken whatever the patterns say; what is no regular file is named")
    func named() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let pipe = folder.appending(path: "pipe").path
        #expect(mkfifo(pipe, 0o600) == 0)
        let given = [folder.appending(path: "Thumbs.db").path, pipe]
        #expect(
            Array(FileWalk(given, patterns: PipelineFile().files))
                == [.file(path: given[0]), .unreadable(path: pipe, reason: "not a regular file")])
    }

    @Test("the archive is no input, even where it lies in the folder that is read")
    func archiveInside() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let walk = FileWalk(
            [folder.path], patterns: FilePatterns(include: ["*.pdf"]),
            excludingFolder: folder.appending(path: "../\(folder.lastPathComponent)/b").path)
        let paths = walk.compactMap { if case .file(let path) = $0 { path } else { nil } }
        #expect(paths == [folder.path + "/skip/q.pdf", folder.path + "/å.pdf"])
    }

    private func names(_ patterns: FilePatterns) -> [String] {
        FileWalk([folder.path], patterns: patterns).compactMap {
            if case .file(let path) = $0 { String(path.dropFirst(folder.path.count + 1)) } else { nil }
        }
    }
}
