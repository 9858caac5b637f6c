internal import GRDB

/// Why the archive could not do what it was asked.
package struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable, CaseIterable {
        /// There is no archive in the directory, or something else is.
        case notAnArchive = "not-an-archive"
        /// Made by a newer version of the program, which this one must not touch.
        case newerSchema = "newer-schema"
        /// Made by an older version; opening it for writing brings it up to date.
        case olderSchema = "older-schema"
        /// Another run holds the archive.
        case busy
        case cannotWrite = "cannot-write"
        case cannotRead = "cannot-read"
        /// A file changed while it was copied: try again.
        case sourceChanged = "source-changed"
        /// What was handed in contradicts itself: a record of another file, two records of one name.
        case invalid
        /// The database or a file in the archive is not what was once written.
        case damaged
    }

    package var code: Code
    /// For people, with the system's or the database's own words.
    package var message: String
    /// The file or directory concerned.
    package var path: String?

    package init(_ code: Code, _ message: String, path: String? = nil) {
        self.code = code
        self.message = message
        self.path = path
    }

    package var description: String { path.map { "\($0): \(message)" } ?? message }
}

extension ArchiveError {
    /// - Parameter fallback: for faults of the disk, which mean one thing to a reader and another to a writer.
    init(_ error: any Error, path: String, fallback: Code) {
        if let error = error as? ArchiveError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(fallback, String(describing: error), path: path)
            return
        }
        let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        let code: Code =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_SCHEMA: .damaged
            default: fallback
            }
        self.init(code, message, path: path)
    }

    /// From `errno`, at once after the call that set it.
    static func system(_ code: Code, _ action: String, path: String, number: Int32) -> ArchiveError {
        ArchiveError(code, "\(action): \(systemMessage(number))", path: path)
    }
}
