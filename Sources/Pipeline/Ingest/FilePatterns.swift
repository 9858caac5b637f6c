import Foundation

/// Which files of a folder are taken: shell patterns, where `*` also stands for slashes.
///
/// A pattern without a slash is matched against the name, one with a slash against the path from the given folder.
package struct FilePatterns: Hashable, Sendable {
    /// A file must match one of these.
    package var include: [String]
    /// And none of these. A folder that matches is not gone into.
    package var ignore: [String]
    /// Whether a symbolic link may lead out of the folder that is read. Whoever may put files into that folder could
    /// have any file read that the program may read.
    package var followsLinksOutside: Bool

    package init(include: [String] = ["*"], ignore: [String] = [], followsLinksOutside: Bool = false) {
        self.include = include
        self.ignore = ignore
        self.followsLinksOutside = followsLinksOutside
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
