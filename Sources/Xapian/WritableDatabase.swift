internal import CXapian

/// A database open for writing. The library locks it: a second writer fails with `DatabaseLockError`.
///
/// Not Sendable: the library's object must not be used by two threads at once.
package final class WritableDatabase {
    private let handle: OpaquePointer

    /// Opens the database in the directory, or makes an empty one.
    package init(path: String) throws(XapianError) {
        handle = try XapianError.make { cxapian_writable_open(path, &$0) }
    }

    deinit { cxapian_writable_free(handle) }

    /// Runs the body as one transaction: on disk when this returns, all of it or nothing.
    package func transaction<Failure: Error>(
        _ body: () throws(Failure) -> Void, failure: (XapianError) -> Failure
    ) throws(Failure) {
        do { _ = try XapianError.check { cxapian_writable_begin(handle, &$0) } } catch { throw failure(error) }
        do {
            try body()
        } catch {
            // The fault that matters is the body's; a database that cannot even cancel reports itself at the next call.
            _ = try? XapianError.check { cxapian_writable_cancel(handle, &$0) }
            throw error
        }
        do { _ = try XapianError.check { cxapian_writable_commit(handle, &$0) } } catch { throw failure(error) }
    }

    package func add(_ document: Document) throws(XapianError) {
        _ = try XapianError.check { cxapian_writable_add(handle, document.handle, &$0) }
    }

    /// Deletes all documents that have the term.
    package func deleteDocuments(with term: String) throws(XapianError) {
        _ = try XapianError.check { error in
            withBytes(term) { cxapian_writable_delete(handle, $0, &error) }
        }
    }

    /// Empty where nothing was set.
    package func metadata(_ key: String) throws(XapianError) -> String {
        try XapianError.check { error in
            withBytes(key) { copied(cxapian_writable_metadata(handle, $0, &error)) }
        }
    }

    package func setMetadata(_ key: String, to value: String) throws(XapianError) {
        _ = try XapianError.check { error in
            withBytes(key) { key in
                withBytes(value) { cxapian_writable_set_metadata(handle, key, $0, &error) }
            }
        }
    }

    package func count() throws(XapianError) -> Int {
        Int(try XapianError.check { cxapian_writable_count(handle, &$0) })
    }
}

@available(*, unavailable)
extension WritableDatabase: Sendable {}
