import SearchIndex
internal import Synchronization

/// Open search indexes, so that several searches run side by side: each index answers one at a time.
final class IndexShelf: Sendable {
    private let directory: String
    private let idle = Mutex<[SearchIndex]>([])

    init(directory: String) { self.directory = directory }

    /// Opens an index before somebody asks: its word list takes a while to load.
    func warm() throws { try withIndex { _ in } }

    /// - Throws: `SearchIndexError` where there is no index that can be used, and what the body throws.
    func withIndex<Value>(_ body: (SearchIndex) throws -> Value) throws -> Value {
        let index = try idle.withLock { $0.popLast() } ?? SearchIndex(directory: directory)
        do {
            let value = try body(index)
            idle.withLock { $0.append(index) }
            return value
        } catch let error as SearchIndexError {
            // Opened anew next time: it may have been rebuilt.
            throw error
        } catch {
            idle.withLock { $0.append(index) }
            throw error
        }
    }
}
