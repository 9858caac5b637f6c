internal import Foundation

/// Pango and Cairo share caches of fonts between threads and crash over them (Cairo 1.16): one thread at a time.
enum CairoTurn {
    private static let lock = NSLock()

    /// Not to be nested.
    static func take<Result>(_ work: () throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try work()
    }
}
