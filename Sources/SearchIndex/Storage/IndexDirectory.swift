internal import Foundation
internal import Glibc

/// The index's directory: one Xapian database for each generation (`generation-1`, …) and a file `current` that names
/// the one in use, so that a new one can be built beside the old and take its place at once.
struct IndexDirectory: Sendable {
    let path: String

    private var pointer: String { path + "/current" }

    func path(of generation: String) -> String { "\(path)/\(generation)" }

    /// What tells one state of the file `current` from another: it is never written to, but replaced.
    struct Mark: Hashable, Sendable {
        let inode: UInt64
        let seconds: Int
        let nanoseconds: Int
    }

    /// Nil where the file cannot be looked at. For asking often: `current` takes ten times as long.
    func mark() -> Mark? {
        var status = stat()
        guard stat(pointer, &status) == 0 else { return nil }
        return Mark(
            inode: UInt64(status.st_ino), seconds: Int(status.st_mtim.tv_sec),
            nanoseconds: Int(status.st_mtim.tv_nsec))
    }

    /// The generation in use; nil where there is none.
    func current() throws(SearchIndexError) -> String? {
        guard FileManager.default.fileExists(atPath: pointer) else { return nil }
        guard let data = FileManager.default.contents(atPath: pointer) else {
            throw SearchIndexError(.cannotRead, "cannot be read", path: pointer)
        }
        let name = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard Self.number(of: name) != nil else {
            throw SearchIndexError(.damaged, "does not name a generation", path: pointer)
        }
        return name
    }

    /// Where a generation is built, piece by piece, before it is made one.
    func path(ofPiece piece: Int, of generation: String) -> String { "\(path)/\(generation).piece-\(piece)" }

    /// Names a generation later than all there are, and removes those that were never finished.
    /// - Parameter isMade: whether its directory is made too.
    func makeGeneration(isMade: Bool = true) throws(SearchIndexError) -> String {
        // A pointer that cannot be read names nothing worth keeping.
        let current = try? current()
        let next = (generations().compactMap(Self.number).max() ?? 0) + 1
        do {
            for old in generations() where old != current {
                try FileManager.default.removeItem(atPath: path(of: old))
            }
            try FileManager.default.createDirectory(
                atPath: isMade ? path(of: "generation-\(next)") : path, withIntermediateDirectories: true)
        } catch {
            throw SearchIndexError(.cannotWrite, error.localizedDescription, path: path)
        }
        return "generation-\(next)"
    }

    /// Puts the generation in use and removes the others. Readers of an older one notice at their next search.
    func use(_ generation: String) throws(SearchIndexError) {
        do {
            try Data("\(generation)\n".utf8).write(to: URL(fileURLWithPath: pointer), options: .atomic)
            for old in generations() where old != generation {
                try FileManager.default.removeItem(atPath: path(of: old))
            }
        } catch {
            throw SearchIndexError(.cannotWrite, error.localizedDescription, path: pointer)
        }
    }

    private func generations() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { Self.number(of: $0) != nil }.sorted()
    }

    private static func number(of name: String) -> Int? {
        let parts = name.split(separator: ".", maxSplits: 1)
        guard let first = parts.first, first.hasPrefix("generation-") else { return nil }
        return Int(first.dropFirst("generation-".count))
    }
}
