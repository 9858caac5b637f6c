/// Why poppler could not do what was asked.
package struct PDFError: Error, Hashable, Sendable {
    package enum Code: Hashable, Sendable {
        /// The password is missing or wrong.
        case encrypted
        case damaged
        /// The image asked for has more pixels than allowed.
        case tooLarge
        case other
    }

    package var code: Code
    /// Poppler's own words where it gave any.
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
