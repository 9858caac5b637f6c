internal import Xapian

/// Why the index could not do what it was asked.
package struct SearchIndexError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable, CaseIterable {
        /// There is no index in the directory.
        case missing
        /// Made in a way that this version of the program does not use.
        case outdated
        /// Holds changes that the archive does not have: it belongs to another state of the archive.
        case ahead
        case damaged
        /// Another process writes to it.
        case busy
        case cannotWrite = "cannot-write"
        case cannotRead = "cannot-read"
    }

    package var code: Code
    /// For people, with the library's or the system's own words.
    package var message: String
    package var path: String?

    package init(_ code: Code, _ message: String, path: String? = nil) {
        self.code = code
        self.message = message
        self.path = path
    }

    /// Whether building the index anew from the archive is the remedy.
    package var needsRebuild: Bool { [.missing, .outdated, .ahead, .damaged].contains(code) }

    package var description: String { path.map { "\($0): \(message)" } ?? message }

    /// What went wrong while writing.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as SearchIndexError: self = error
        case let error as XapianError: self.init(error, path: path, fallback: .cannotWrite)
        default: self.init(.cannotWrite, String(describing: error), path: path)
        }
    }

    init(_ error: XapianError, path: String, fallback: Code) {
        let code: Code =
            switch error.type {
            case "DatabaseLockError": .busy
            case "DatabaseVersionError": .outdated
            case "DatabaseCorruptError", "DatabaseOpeningError", "DatabaseNotFoundError", "DocNotFoundError": .damaged
            default: fallback
            }
        self.init(code, error.description, path: path)
    }
}
