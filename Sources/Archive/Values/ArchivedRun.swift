package import Foundation

/// A run that wrote to the archive.
package struct ArchivedRun: Codable, Hashable, Sendable {
    /// How it came to its end.
    package struct Ending: Codable, Hashable, Sendable {
        package var exitCode: Int
        package var version: String
        /// Files that were read, and their pages; none of those left alone.
        package var files: Int
        package var pages: Int
        package var seconds: Double

        package init(exitCode: Int, version: String, files: Int, pages: Int, seconds: Double) {
            self.exitCode = exitCode
            self.version = version
            self.files = files
            self.pages = pages
            self.seconds = seconds
        }
    }

    package var purpose: String
    package var started: Date
    /// Nil for a run that is under way or was cut off.
    package var ended: Date?
    /// Nil as well for a run that said no more than that it ended.
    package var ending: Ending?

    /// Exit codes of a run that came to its end, and every file to an outcome, if not always a good one.
    static let successCodes = [0, 2]
}
