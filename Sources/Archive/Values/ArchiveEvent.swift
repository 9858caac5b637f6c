package import Foundation

/// One line of the archive's log, which is only ever added to.
package struct ArchiveEvent: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case runStarted = "run-started"
        case runEnded = "run-ended"
        /// First reading of a document.
        case ingested
        /// A later one.
        case reread
        case failed
        case sourceSeen = "source-seen"
        case sourceChanged = "source-changed"
        /// The same bytes stand at another path now, and no longer at this one.
        case sourceMoved = "source-moved"
        /// The file is gone; its document stays.
        case sourceMissing = "source-missing"
        /// Metadata known beforehand.
        case given
        case removed
        case note
    }

    package var number: Int64
    package var at: Date
    package var kind: Kind
    package var sha256: String?
    package var path: String?
    package var message: String?
}
