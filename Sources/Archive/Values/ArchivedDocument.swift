package import Foundation

/// What came of reading a file.
package enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
    /// Taken in, not yet read.
    case waiting
    case done
    /// Read, but not all of it.
    case partial
    case failed
    /// Of a kind that this program does not read.
    case unsupported
}

/// A file by its bytes, wherever it lies, with what came of reading it.
package struct ArchivedDocument: Codable, Hashable, Sendable {
    package var sha256: String
    /// Nil until it is read.
    package var mediaType: String?
    /// In bytes.
    package var size: Int64
    package var outcome: Outcome
    /// Readings so far with these settings and this version.
    package var attempts: Int
    /// Digest of the settings of the last reading.
    package var settings: String?
    /// Version of the program that did the last reading.
    package var version: String?
    /// Stable, for machines; nil where the last reading went well.
    package var errorCode: String?
    package var errorMessage: String?
    package var firstSeen: Date
    package var lastRead: Date?
    /// Identifiers of its records, in the order of the document. After a failed reading: those of an earlier one.
    package var records: [String]

    /// Whether it was read with these very settings and version, so that reading it again gives the same.
    package func isRead(settings: String, version: String) -> Bool {
        outcome != .waiting && self.settings == settings && self.version == version
    }
}
