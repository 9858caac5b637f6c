#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The system's words for an error number.
func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }

/// An open file, closed with its owner.
struct OpenFile: ~Copyable {
    let descriptor: Int32
    let path: String

    init(reading path: String) throws(ArchiveError) {
        descriptor = SystemPath.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC) }
        self.path = path
        if descriptor < 0 { throw .system(.cannotRead, "cannot open", path: path, number: errno) }
    }

    /// `mkstemp` puts a unique name in the place of six X at the end of a path (POSIX.1-2008).
    private static let uniqueName = String(repeating: "X", count: 6)

    /// A new file of unique name in the directory.
    init(temporaryIn directory: String) throws(ArchiveError) {
        var template = Array("\(directory)/\(Self.uniqueName)".utf8CString)
        descriptor = mkstemp(&template)
        let number = errno
        path = template.withUnsafeBytes { String(decoding: $0.dropLast(), as: UTF8.self) }
        if descriptor < 0 { throw .system(.cannotWrite, "cannot make a file", path: directory, number: number) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    /// Empty at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> UnsafeRawBufferPointer {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 { return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]) }
            if errno != EINTR { throw .system(.cannotRead, "cannot read", path: path, number: errno) }
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
        var rest = bytes
        while !rest.isEmpty {
            #if canImport(Glibc)
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            #else
                let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                throw .system(.cannotWrite, "cannot write", path: path, number: errno)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
    }

    /// On disk when this returns.
    func synchronise() throws(ArchiveError) {
        if fsync(descriptor) != 0 { throw .system(.cannotWrite, "cannot write", path: path, number: errno) }
    }

    func fingerprint() throws(ArchiveError) -> SourceFingerprint {
        var status = stat()
        if fstat(descriptor, &status) != 0 { throw .system(.cannotRead, "cannot read", path: path, number: errno) }
        return SourceFingerprint(path: path, status)
    }
}

extension SourceFingerprint {
    /// Follows symbolic links. Only regular files have a fingerprint.
    package init(ofFileAt path: String) throws(ArchiveError) {
        guard let resolved = SystemPath.withBytes(of: path, { realpath($0, nil) }) else {
            throw .system(.cannotRead, "cannot read", path: path, number: errno)
        }
        defer { free(resolved) }
        var status = stat()
        if stat(resolved, &status) != 0 { throw .system(.cannotRead, "cannot read", path: path, number: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ArchiveError(.cannotRead, "is not a regular file", path: path)
        }
        self.init(path: SystemPath.text(resolved), status)
    }

    init(path: String, _ status: stat) {
        #if canImport(Glibc)
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #else
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #endif
        self.init(
            path: path, size: Int64(status.st_size), modified: Self.nanoseconds(modified),
            inode: UInt64(status.st_ino))
        self.changed = Self.nanoseconds(changed)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

/// Makes the directory and those above it; one that is there already is no error.
func makeDirectory(_ path: String) throws(ArchiveError) {
    if mkdir(path, 0o777) == 0 { return }
    let number = errno
    if number == EEXIST {
        if isDirectory(path) { return }
        throw ArchiveError(.cannotWrite, "is there already and is not a directory", path: path)
    }
    guard number == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
        throw .system(.cannotWrite, "cannot make the directory", path: path, number: number)
    }
    try makeDirectory(String(path[..<slash]))
    if mkdir(path, 0o777) != 0, errno != EEXIST {
        throw .system(.cannotWrite, "cannot make the directory", path: path, number: errno)
    }
}

func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Nil where there is no such file (or none that can be looked at).
func fileSize(_ path: String) -> Int64? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_size)
}

/// Names in the directory, sorted, without `.` and `..`; none where it cannot be read.
func names(in directory: String) -> [String] { namesIfReadable(in: directory) ?? [] }

/// The same, but nil where it cannot be read.
package func namesIfReadable(in directory: String) -> [String]? {
    guard let stream = SystemPath.withBytes(of: directory, { opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { SystemPath.text($0) }
        }
        if name != ".", name != ".." { found.append(name) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Makes what was renamed or unlinked in the directory last.
func synchroniseDirectory(_ path: String) throws(ArchiveError) {
    try OpenFile(reading: path).synchronise()
}

func moveFile(_ from: String, to path: String) throws(ArchiveError) {
    if rename(from, path) != 0 { throw .system(.cannotWrite, "cannot put in place", path: path, number: errno) }
}

/// One that is not there is no error.
func removeFile(_ path: String) throws(ArchiveError) {
    if unlink(path) != 0, errno != ENOENT {
        throw .system(.cannotWrite, "cannot remove", path: path, number: errno)
    }
}

/// Readable by all, writable by none: an original is never changed.
func makeReadOnly(_ descriptor: Int32, path: String) throws(ArchiveError) {
    if fchmod(descriptor, 0o444) != 0 {
        throw .system(.cannotWrite, "cannot set permissions", path: path, number: errno)
    }
}

/// Whether there is nothing at the path. What cannot be looked at is not gone.
func isGone(_ path: String) -> Bool {
    var status = stat()
    return SystemPath.withBytes(of: path) { lstat($0, &status) } != 0 && (errno == ENOENT || errno == ENOTDIR)
}

/// Writes a file that is whole or not there at all: under another name first, then renamed. Readable by all.
package func writeFile(_ bytes: some Collection<UInt8>, to path: String) throws(ArchiveError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let file = try OpenFile(temporaryIn: folder.isEmpty ? "/" : folder)
    do throws(ArchiveError) {
        let content = Array(bytes)
        // The closure of an array cannot tell the type of what it throws.
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 1)
        defer { buffer.deallocate() }
        buffer.copyBytes(from: content)
        try file.write(UnsafeRawBufferPointer(buffer))
        if fchmod(file.descriptor, 0o644) != 0 {
            throw ArchiveError.system(.cannotWrite, "cannot set permissions", path: path, number: errno)
        }
        try file.synchronise()
        try moveFile(file.path, to: path)
    } catch {
        try? removeFile(file.path)
        throw error
    }
    try synchroniseDirectory(folder.isEmpty ? "/" : folder)
}
