/// What the file system says of a file: enough to know, without reading it, that it has not changed.
package struct SourceFingerprint: Hashable, Sendable {
    /// Absolute, symbolic links resolved.
    package var path: String
    /// In bytes.
    package var size: Int64
    /// Time of modification, in nanoseconds since 1970.
    package var modified: Int64
    package var inode: UInt64
    /// Time of the last change of the file or of what is known of it, in nanoseconds since 1970; 0 where nobody asked.
    /// A copy that keeps the time of modification shows here.
    package var changed: Int64 = 0

    package init(path: String, size: Int64, modified: Int64, inode: UInt64) {
        self.path = path
        self.size = size
        self.modified = modified
        self.inode = inode
    }

    /// The same file with the same content, as far as can be told without reading it.
    ///
    /// - Parameter inodes: compare them too. Some network file systems give a file another one every time.
    package func isSameFile(as other: SourceFingerprint, inodes: Bool = true) -> Bool {
        path == other.path && size == other.size && modified == other.modified && (!inodes || inode == other.inode)
    }
}

/// What became of a path since the archive last looked at it.
package enum SourceChange: Hashable, Sendable {
    /// Neither the path nor its bytes were known.
    case new
    /// The path is new; its bytes stood at the other path, where there is nothing now.
    case moved(from: String)
    /// The path is new; its bytes stand at the other path too (or did).
    case duplicate(of: String)
    case unchanged
    /// The path held other bytes before; these stay in the archive.
    case changed(from: String)
}
