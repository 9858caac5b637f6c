/// Why the reading room could not be opened.
package struct WebError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// The access file is wrong.
        case access
        /// The address cannot be listened at.
        case address
    }

    package var code: Code
    /// For people, with the system's or the library's own words.
    package var message: String
    /// The file or address concerned.
    package var place: String?

    package init(_ code: Code, _ message: String, place: String? = nil) {
        self.code = code
        self.message = message
        self.place = place
    }

    package var description: String { place.map { "\($0): \(message)" } ?? message }
}
