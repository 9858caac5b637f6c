import Foundation

/// Which files of a folder are taken: shell patterns, where `*` also stands for slashes.
///
/// A pattern without a slash is matched against the name, one with a slash against the path from the given folder.
package struct FilePatterns: Hashable, Sendable {
    /// A file must match one of these.
    package var include: [String]
    /// And none of these. A folder that matches is not gone into.
    package var ignore: [String]

    package init(include: [String] = ["*"], ignore: [String] = []) {
        self.include = include
        self.ignore = ignore
    }

    package func takes(_ relativePath: String) -> Bool {
        matches(include, relativePath) && !ignores(relativePath)
    }

    package func ignores(_ relativePath: String) -> Bool { matches(ignore, relativePath) }

    private func matches(_ patterns: [String], _ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return patterns.contains { fnmatch($0, $0.contains("/") ? path : name, 0) == 0 }
    }
}
