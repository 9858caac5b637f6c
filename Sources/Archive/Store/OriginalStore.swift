internal import Crypto
internal import DocumentModel

/// Copies of every file ever taken in, named by their SHA-256: `originals/ab/cd/<sha256>`.
struct OriginalStore: Sendable {
    let directory: String

    /// Temporary files of a copy under way.
    var incoming: String { directory + "/.incoming" }

    func path(sha256: String) -> String {
        "\(directory)/\(sha256.prefix(2))/\(sha256.dropFirst(2).prefix(2))/\(sha256)"
    }

    /// Whether the bytes are there, and all of them: `size` is how many there are.
    func has(sha256: String, size: Int64) -> Bool { fileSize(path(sha256: sha256)) == size }

    /// Makes the store ready for writing and clears away what a run that was cut off left of a copy. Only for the
    /// holder of the run lock.
    func prepare() throws(ArchiveError) {
        try makeDirectory(incoming)
        for name in names(in: incoming) { try removeFile("\(incoming)/\(name)") }
    }

    /// Copies the file while hashing it: written, flushed to disk, then renamed, so that a name in the store always
    /// stands for a whole file. Bytes that are there already are left alone.
    func store(_ source: SourceFingerprint) throws(ArchiveError) -> String {
        let original = try OpenFile(reading: source.path)
        let copy = try OpenFile(temporaryIn: incoming)
        var isInPlace = false
        defer { if !isInPlace { try? removeFile(copy.path) } }

        let digest = try Self.digest(of: original) { bytes throws(ArchiveError) in try copy.write(bytes) }
        let after = try original.fingerprint()
        guard after.isSameFile(as: source) else {
            throw ArchiveError(.sourceChanged, "changed while it was copied", path: source.path)
        }
        if has(sha256: digest, size: source.size) { return digest }

        let place = path(sha256: digest)
        try makeReadOnly(copy.descriptor, path: copy.path)
        try copy.synchronise()
        let folder = String(place.dropLast(digest.count + 1))
        try makeDirectory(folder)
        try moveFile(copy.path, to: place)
        isInPlace = true
        try synchroniseDirectory(folder)
        try synchroniseDirectory(String(folder.dropLast(3)))
        try synchroniseDirectory(directory)
        return digest
    }

    func remove(sha256: String) throws(ArchiveError) { try removeFile(path(sha256: sha256)) }

    /// Of the stored bytes as they are now, in lower-case hexadecimal digits.
    func digest(sha256: String) throws(ArchiveError) -> String {
        try Self.digest(of: OpenFile(reading: path(sha256: sha256))) { _ throws(ArchiveError) in }
    }

    /// Everything that lies in the store: its digest by name, or nil for what does not belong there.
    func contents() -> [(path: String, sha256: String?)] {
        var found: [(path: String, sha256: String?)] = []
        for first in names(in: directory) where first != ".incoming" {
            let outer = "\(directory)/\(first)"
            guard isDirectory(outer) else {
                found.append((outer, nil))
                continue
            }
            for second in names(in: outer) {
                let inner = "\(outer)/\(second)"
                guard isDirectory(inner) else {
                    found.append((inner, nil))
                    continue
                }
                for name in names(in: inner) {
                    let file = "\(inner)/\(name)"
                    found.append((file, Self.isDigest(name) && path(sha256: name) == file ? name : nil))
                }
            }
        }
        return found
    }

    /// 64 hexadecimal digits in lower case.
    static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }

    fileprivate static func digest(
        of file: borrowing OpenFile, each: (UnsafeRawBufferPointer) throws(ArchiveError) -> Void
    ) throws(ArchiveError) -> String {
        var hash = SHA256()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let bytes = try file.read(into: buffer)
            if bytes.isEmpty { break }
            hash.update(bufferPointer: bytes)
            try each(bytes)
        }
        let digits = Array("0123456789abcdef")
        return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

extension SourceFingerprint {
    /// The SHA-256 of the file's bytes, in lower-case hexadecimal digits.
    /// - Throws: `sourceChanged` where it is not the file of the fingerprint (any more), `cannotRead`.
    package func digest() throws(ArchiveError) -> String {
        let file = try OpenFile(reading: path)
        let digest = try OriginalStore.digest(of: file) { _ throws(ArchiveError) in }
        guard try file.fingerprint().isSameFile(as: self) else {
            throw ArchiveError(.sourceChanged, "changed while it was read", path: path)
        }
        return digest
    }
}
