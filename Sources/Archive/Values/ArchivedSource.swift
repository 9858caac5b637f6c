package import Foundation

/// A place where a document's bytes were seen.
package struct ArchivedSource: Codable, Hashable, Sendable {
    /// Absolute.
    package var path: String
    /// In bytes.
    package var size: Int64
    /// Nanoseconds since 1970.
    package var modified: Int64
    package var inode: UInt64
    package var sha256: String
    package var firstSeen: Date
    package var lastSeen: Date
    /// False for bytes that stood at the path before others took their place.
    package var isCurrent: Bool
    /// When it was first noticed that the file is gone; nil while it is there.
    package var missingSince: Date?

    package var fingerprint: SourceFingerprint {
        SourceFingerprint(path: path, size: size, modified: modified, inode: inode)
    }
}
