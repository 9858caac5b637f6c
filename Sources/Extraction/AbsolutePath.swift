import Glibc

/// Poppler opens files by address, and an address needs the whole path.
enum AbsolutePath {
    /// Nil where the path leads nowhere.
    static func of(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
