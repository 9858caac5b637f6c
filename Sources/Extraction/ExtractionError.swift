/// Why a file or a page could not be read.
package struct ExtractionError: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Codable, Sendable {
        case notFound = "not-found"
        case notReadable = "not-readable"
        case empty
        case unsupported
        case encrypted
        case damaged
        case tooLarge = "too-large"
        /// The recognition model is not installed or lacks letters that Swedish minutes need.
        case model
        /// The page's image could not be read.
        case page
        /// The worker process died or did not answer.
        case worker
    }

    package var code: Code
    /// What happened, with the library's own words where it gave any, without the file's name.
    package var message: String
    /// From 1; nil where it concerns the whole file.
    package var page: Int?

    package init(_ code: Code, _ message: String, page: Int? = nil) {
        self.code = code
        self.message = message
        self.page = page
    }

    package var description: String { page.map { "page \($0): \(message)" } ?? message }
}
