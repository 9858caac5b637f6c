internal import CStemmer

/// The Snowball stemmer for Swedish.
///
/// Not Sendable: the library's handle holds the result of the last call.
package final class Stemmer {
    private let handle: OpaquePointer

    /// Nil where libstemmer was built without Swedish (or memory is out).
    package init?() {
        guard let handle = sb_stemmer_new("swedish", "UTF_8") else { return nil }
        self.handle = handle
    }

    deinit { sb_stemmer_delete(handle) }

    /// The stem of a word in lower case. A word that the library cannot take (longer than it can count) is returned as it is.
    package func stem(_ word: String) -> String {
        var word = word
        return word.withUTF8 { bytes in
            guard let base = bytes.baseAddress, let size = Int32(exactly: bytes.count),
                let result = sb_stemmer_stem(handle, base, size)
            else { return nil }
            let length = Int(sb_stemmer_length(handle))
            return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
        } ?? word
    }
}

@available(*, unavailable)
extension Stemmer: Sendable {}
