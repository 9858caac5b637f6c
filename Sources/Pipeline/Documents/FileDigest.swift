import Crypto
package import Extraction
package import Foundation

/// SHA-256 of a file's bytes, read in pieces.
package enum FileDigest {
    /// 64 lower-case hexadecimal digits.
    package static func sha256(ofFileAt path: String) throws(ExtractionError) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw ExtractionError(errno == ENOENT ? .notFound : .notReadable, String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ExtractionError(.unsupported, "not a regular file")
        }
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            var digest = SHA256()
            while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { digest.update(data: piece) }
            return hexadecimal(digest.finalize())
        } catch {
            throw ExtractionError(.notReadable, error.localizedDescription)
        }
    }

    package static func sha256(of bytes: Data) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
