/// The file that a document was read from.
package struct FileIdentity: Codable, Hashable, Sendable {
    /// Hexadecimal, of the file's bytes.
    package var sha256: String
    /// The path as given by the user.
    package var source: String

    package init(sha256: String, source: String) {
        self.sha256 = sha256
        self.source = source
    }

    /// The identifier of one of the documents in the file: `-2`, `-3`, … from the second on.
    ///
    /// - Parameter number: from 1.
    package func documentID(_ number: Int) -> String {
        sha256.prefix(16) + (number == 1 ? "" : "-\(number)")
    }
}
