import Foundation

/// Why standard output takes no more.
enum OutputFault: Error {
    /// Nobody reads any more, as in `protokoll export | head`.
    case readerIsGone
    case cannotWrite(reason: String)
}

/// Standard output: data only. Gathers small pieces; what has been gathered is written by `flush`.
struct DataOutput: ~Copyable {
    static let isTerminal = isatty(STDOUT_FILENO) == 1

    private var gathered = Data()

    mutating func line(_ data: Data) throws(OutputFault) {
        gathered.append(data)
        gathered.append(UInt8(ascii: "\n"))
        if gathered.count > 1 << 16 { try flush() }
    }

    mutating func line(_ text: String = "") throws(OutputFault) { try line(Data(text.utf8)) }

    /// As it is, without a line break.
    mutating func text(_ text: String) throws(OutputFault) {
        gathered.append(contentsOf: text.utf8)
        if gathered.count > 1 << 16 { try flush() }
    }

    mutating func flush() throws(OutputFault) {
        let bytes = gathered
        gathered.removeAll(keepingCapacity: true)
        var start = 0
        while start < bytes.count {
            let written = bytes.withUnsafeBytes {
                Foundation.write(STDOUT_FILENO, $0.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if written >= 0 {
                start += written
            } else if errno == EPIPE {
                throw .readerIsGone
            } else if errno != EINTR {
                throw .cannotWrite(reason: String(cString: strerror(errno)))
            }
        }
    }
}
