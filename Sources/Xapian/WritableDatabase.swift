internal import CXapian
internal import Glibc

/// A database open for writing. The library locks it: a second writer fails with `DatabaseLockError`.
///
/// Not Sendable: the library's object must not be used by two threads at once.
package final class WritableDatabase {
    private let handle: OpaquePointer

    /// Opens the database in the directory, or makes an empty one.
    /// - Parameter syncs: whether a commit waits for the disk; without, only a database that is made anew after a crash.
    package init(path: String, syncs: Bool = true) throws(XapianError) {
        handle = try XapianError.make { cxapian_writable_open(path, syncs, &$0) }
    }

    deinit { cxapian_writable_free(handle) }

    /// Puts on disk what was added outside of a transaction.
    package func commit() throws(XapianError) {
        _ = try XapianError.check { cxapian_writable_commit_pending(handle, &$0) }
    }

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

    /// Documents that have the term, what has been added since the last commit included.
    package func frequency(of term: String) throws(XapianError) -> Int {
        Int(
            try XapianError.check { error in
                withBytes(term) { cxapian_writable_frequency(handle, $0, &error) }
            })
    }

    /// Keeps a word under a key of the caller's, outside of all documents.
    package func addSynonym(_ synonym: String, to term: String) throws(XapianError) {
        _ = try XapianError.check { error in
            withBytes(term) { term in
                withBytes(synonym) { cxapian_writable_add_synonym(handle, term, $0, &error) }
            }
        }
    }
}

/// Writes the databases in the directories as one, without gaps, to a directory that is not there yet. Of metadata
/// under the same key that of the first database that has it is kept.
package func compact(_ paths: [String], to path: String) throws(XapianError) {
    let copies = paths.compactMap { strdup($0) }
    defer { copies.forEach { free($0) } }
    let starts = copies.map { UnsafePointer($0) }
    _ = try XapianError.check { cxapian_compact(starts, starts.count, path, &$0) }
}

/// How many faults the library finds in the tables of the database in the directory; reads all of it.
package func faults(inDatabaseAt path: String) throws(XapianError) -> Int {
    try XapianError.check { cxapian_check(path, &$0) }
}

@available(*, unavailable)
extension WritableDatabase: Sendable {}
