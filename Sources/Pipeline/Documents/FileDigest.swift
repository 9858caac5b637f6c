import Archive
import Crypto
package import Extraction
package import Foundation

/// SHA-256 of bytes, and of a file for whoever has no archive.
package enum FileDigest {
    /// 64 lower-case hexadecimal digits.
    package static func sha256(ofFileAt path: String) throws(ExtractionError) -> String {
        var status = stat()
        guard SystemPath.withBytes(of: path, { stat($0, &status) }) == 0 else {
            throw ExtractionError(errno == ENOENT ? .notFound : .notReadable, String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ExtractionError(.unsupported, "not a regular file")
        }
        do {
            return try SourceFingerprint(ofFileAt: path).digest()
        } catch {
            throw ExtractionError(.notReadable, error.message)
        }
    }

    package static func sha256(of bytes: Data) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
