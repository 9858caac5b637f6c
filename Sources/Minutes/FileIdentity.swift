/// The file that a document was read from.
package struct FileIdentity: Hashable, Sendable {
    /// Hexadecimal, of the file's bytes.
    package var sha256: String
    /// The path as given by the user.
    package var source: String

    package init(sha256: String, source: String) {
        self.sha256 = sha256
        self.source = source
    }

    /// The identifier of the first document in the file.
    package var documentID: String { String(sha256.prefix(16)) }
}
