package import Archive
package import Foundation

/// Which documents of the archive are to be read again.
package struct RetrySelection: Hashable, Sendable {
    package var outcomes: [Outcome]
    /// Only those last read by a version of the program before this one, whatever came of it: `0.2.0`.
    package var olderThanVersion: String?
    /// Only those last read at or after this time.
    package var since: Date?

    package init(
        outcomes: [Outcome] = [.failed, .partial, .waiting], olderThanVersion: String? = nil, since: Date? = nil
    ) {
        self.outcomes = outcomes
        self.olderThanVersion = olderThanVersion
        self.since = since
    }

    /// Digests, in order.
    package func digests(in archive: Archive) throws -> [String] {
        guard let olderThanVersion else { return try archive.digests(outcomes: outcomes, since: since) }
        let versions = try archive.versions().filter { Self.isOlder($0, than: olderThanVersion) }
        return try archive.digests(outcomes: outcomes, since: since, versions: versions)
    }

    /// By their numbers: 0.9.1 is older than 0.10.
    static func isOlder(_ version: String, than other: String) -> Bool {
        version.compare(other, options: .numeric) == .orderedAscending
    }
}
