#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Names of files as text, and back.
///
/// To the system a name is bytes, and old ones are not always UTF-8: `Årsmöte.pdf` from a system that wrote Latin-1.
/// Such a byte stands in the text as a character of private use, U+F700 + byte, and becomes the byte again when the
/// file is opened.
package enum SystemPath {
    private static let privateBytes: ClosedRange<UInt32> = 0xF780...0xF7FF

    package static func text(_ name: UnsafePointer<CChar>) -> String {
        let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
        if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isPrivate) {
            return text
        }
        var text = String.UnicodeScalarView()
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes {
                if byte < 0x80 {
                    text.append(Unicode.Scalar(byte))
                } else {
                    text.append(Unicode.Scalar(0xF700 + UInt32(byte)) ?? "\u{FFFD}")
                }
            }
        }
        var rest = bytes.makeIterator()
        var read = 0
        var parser = Unicode.UTF8.ForwardParser()
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                if isPrivate(scalar) { add(encoded) } else { text.append(scalar) }
                read += encoded.count
            case .error(let length):
                add(bytes[read..<read + length])
                read += length
            case .emptyInput: return String(text)
            }
        }
    }

    package static func withBytes<Result>(of path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        guard path.unicodeScalars.contains(where: isPrivate) else { return path.withCString(body) }
        var bytes: [CChar] = []
        for scalar in path.unicodeScalars {
            if isPrivate(scalar) {
                bytes.append(CChar(bitPattern: UInt8(truncatingIfNeeded: scalar.value)))
            } else {
                bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
            }
        }
        bytes.append(0)
        return bytes.withUnsafeBufferPointer { buffer in
            // It holds the zero at least.
            buffer.baseAddress.map(body) ?? path.withCString(body)
        }
    }

    private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { privateBytes.contains(scalar.value) }
}
