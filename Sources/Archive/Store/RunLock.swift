internal import Foundation
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The right to write to an archive, held by one run at a time.
///
/// The lock is the kernel's (`flock`): it ends with the process, however that ends, so no lock is ever left behind.
/// The file itself stays; its words only tell others who holds it.
final class RunLock: Sendable {
    /// Of the file, in the archive's directory.
    static let name = "lock"

    private let descriptor: Mutex<Int32>

    init(path: String, purpose: String, now: Date) throws(ArchiveError) {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        if file < 0 { throw .system(.cannotWrite, "cannot open the lock", path: path, number: errno) }
        if flock(file, LOCK_EX | LOCK_NB) != 0 {
            let number = errno
            let holder = RunLock.words(of: file)
            close(file)
            guard number == EWOULDBLOCK else {
                throw .system(.cannotWrite, "cannot lock", path: path, number: number)
            }
            throw ArchiveError(
                .busy, "another run holds the archive" + (holder.isEmpty ? "" : ": \(holder)"), path: path)
        }
        let words = Array("\(purpose), process \(getpid()), since \(now.ISO8601Format())\n".utf8)
        // The words are a courtesy; the lock holds without them.
        if ftruncate(file, 0) == 0 { _ = words.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) } }
        descriptor = Mutex(file)
    }

    deinit { release() }

    /// Does nothing the second time.
    func release() {
        descriptor.withLock { file in
            guard file >= 0 else { return }
            // Not by closing alone: a child that was forked and has not yet become a worker has the file open as well.
            _ = flock(file, LOCK_UN)
            close(file)
            file = -1
        }
    }

    private static func words(of file: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 200)
        let count = buffer.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
        return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
