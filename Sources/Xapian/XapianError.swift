internal import CXapian

/// What libxapian threw.
package struct XapianError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The class of the exception: `DatabaseLockError`, `DatabaseCorruptError`, …
    package var type: String
    /// The library's own words.
    package var message: String

    package init(type: String, message: String) {
        self.type = type
        self.message = message
    }

    package var description: String { "\(type): \(message)" }

    init(_ error: cxapian_error) {
        type = withUnsafeBytes(of: error.type) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        message = withUnsafeBytes(of: error.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// Makes one call and throws what it reports.
    static func check<Result>(_ call: (inout cxapian_error) -> Result) throws(XapianError) -> Result {
        var error = cxapian_error()
        let result = call(&error)
        if error.failed { throw XapianError(error) }
        return result
    }

    /// The same for a call that makes an object: none without an error is a fault of the library.
    static func make(_ call: (inout cxapian_error) -> OpaquePointer?) throws(XapianError) -> OpaquePointer {
        guard let made = try check(call) else {
            throw XapianError(type: "InternalError", message: "no object was made")
        }
        return made
    }
}

/// A string's bytes for the length of one call.
func withBytes<Result>(_ text: String, _ body: (cxapian_bytes) -> Result) -> Result {
    var text = text
    return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { body(cxapian_bytes(bytes: $0.baseAddress, length: $0.count)) }
    }
}

/// Copies bytes that belong to the library.
func copied(_ bytes: cxapian_bytes) -> String {
    guard let base = bytes.bytes else { return "" }
    return base.withMemoryRebound(to: UInt8.self, capacity: bytes.length) {
        String(decoding: UnsafeBufferPointer(start: $0, count: bytes.length), as: UTF8.self)
    }
}

/// The version of libxapian in use, such as `1.4.22`.
package func xapianVersion() -> String { String(cString: cxapian_version()) }
