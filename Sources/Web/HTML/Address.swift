/// A place within this server: a path and its query, percent-encoded as it is put together.
package struct Address: Hashable, Sendable {
    package private(set) var text: String
    private var hasQuery = false

    /// - Parameter segments: between the slashes, as they are meant.
    package init(_ segments: String...) {
        text = segments.isEmpty ? "/" : segments.map { "/" + Self.encoded($0) }.joined()
    }

    /// With one more item in the query; unchanged for nil and for an empty value.
    package func with(_ name: String, _ value: String?) -> Address {
        guard let value, !value.isEmpty else { return self }
        var changed = self
        changed.text += (hasQuery ? "&" : "?") + Self.encoded(name) + "=" + Self.encoded(value)
        changed.hasQuery = true
        return changed
    }

    package func with(_ name: String, _ value: Int?) -> Address { with(name, value.map(String.init)) }

    /// With a fragment; the last thing to be added.
    package func at(_ fragment: String?) -> Address {
        guard let fragment else { return self }
        var changed = self
        changed.text += "#" + Self.encoded(fragment)
        return changed
    }

    /// Everything but the unreserved characters of RFC 3986.
    package static func encoded(_ value: String) -> String {
        var encoded = ""
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = Array("0123456789ABCDEF")
                encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return encoded
    }
}
