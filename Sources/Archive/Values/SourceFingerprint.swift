/// What the file system says of a file: enough to know, without reading it, that it has not changed.
package struct SourceFingerprint: Hashable, Sendable {
    /// Absolute, symbolic links resolved.
    package var path: String
    /// In bytes.
    package var size: Int64
    /// Time of modification, in nanoseconds since 1970.
    package var modified: Int64
    package var inode: UInt64

    package init(path: String, size: Int64, modified: Int64, inode: UInt64) {
        self.path = path
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}

/// What became of a path since the archive last looked at it.
package enum SourceChange: Hashable, Sendable {
    /// Neither the path nor its bytes were known.
    case new
    /// The path is new; its bytes stand at the other path too (or did).
    case duplicate(of: String)
    case unchanged
    /// The path held other bytes before; these stay in the archive.
    case changed(from: String)
}
