import Archive
import Foundation

/// The files under some paths, folder by folder in the order of their names.
///
/// Hidden files are left out, folders that were seen already (a link to an ancestor, a folder named twice) and the
/// archive itself. A path that is given by itself is taken whatever its name. Holds one listing per folder level.
package struct FileWalk: Sequence, IteratorProtocol {
    package enum Entry: Hashable, Sendable {
        case file(path: String)
        /// A folder that cannot be listed, a broken link, or what is no regular file.
        case unreadable(path: String, reason: String)
        /// Left out by a pattern of the pipeline file.
        case ignored(path: String)
    }

    private struct Level {
        var folder: String
        /// From the folder that was given; empty or ending in a slash.
        var relative: String
        /// In reverse order.
        var names: [String]
    }

    private struct FileID: Hashable {
        var device: UInt64
        var number: UInt64
    }

    private let patterns: FilePatterns
    private var roots: [String]
    /// The folder that was given and is being read, with all links resolved, ending in a slash.
    private var resolvedRoot = ""
    private var levels: [Level] = []
    private var seenFolders: Set<FileID> = []

    package init(_ paths: [String], patterns: FilePatterns, excludingFolder excluded: String? = nil) {
        self.patterns = patterns
        roots = paths.reversed()
        if let excluded, let (_, id) = Self.status(excluded) { seenFolders.insert(id) }
    }

    package mutating func next() -> Entry? {
        while true {
            if levels.isEmpty {
                guard let root = roots.popLast() else { return nil }
                if let entry = visit(root, relative: "", isGiven: true) { return entry }
            } else if let name = levels[levels.count - 1].names.popLast() {
                let level = levels[levels.count - 1]
                let path = level.folder.hasSuffix("/") ? level.folder + name : "\(level.folder)/\(name)"
                if let entry = visit(path, relative: level.relative + name, isGiven: false) { return entry }
            } else {
                levels.removeLast()
            }
        }
    }

    /// The entry for a path; nil for a folder, which is gone into, and for what is passed over in silence.
    private mutating func visit(_ path: String, relative: String, isGiven: Bool) -> Entry? {
        guard let (mode, id) = Self.status(path) else {
            return .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        if isGiven { resolvedRoot = (Self.resolved(path) ?? path) + "/" }
        if !isGiven, !patterns.followsLinksOutside, Self.isLink(path), !leadsInside(path) {
            return .unreadable(
                path: path, reason: "a link that leads out of the folder; links-outside in the pipeline file allows it")
        }
        switch mode & S_IFMT {
        case S_IFDIR:
            guard isGiven || !patterns.ignores(relative) else { return .ignored(path: path) }
            guard seenFolders.insert(id).inserted else { return nil }
            guard let names = namesIfReadable(in: path) else {
                return .unreadable(
                    path: path, reason: "the folder cannot be listed: \(String(cString: strerror(errno)))")
            }
            levels.append(
                Level(
                    folder: path, relative: relative.isEmpty ? "" : relative + "/",
                    names: names.filter { !$0.hasPrefix(".") }.reversed()))
            return nil
        case S_IFREG:
            return isGiven || patterns.takes(relative) ? .file(path: path) : .ignored(path: path)
        default:
            return .unreadable(path: path, reason: "not a regular file")
        }
    }

    private func leadsInside(_ path: String) -> Bool {
        Self.resolved(path).map { ($0 + "/").hasPrefix(resolvedRoot) } ?? false
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return SystemPath.withBytes(of: path) { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private static func resolved(_ path: String) -> String? {
        guard let resolved = SystemPath.withBytes(of: path, { realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        return SystemPath.text(resolved)
    }

    private static func status(_ path: String) -> (mode: mode_t, id: FileID)? {
        var status = stat()
        guard SystemPath.withBytes(of: path, { stat($0, &status) }) == 0 else { return nil }
        return (status.st_mode, FileID(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
    }
}
