internal import CXapian

/// A document to be added to a database. Not Sendable: the library's object is not.
package final class Document {
    let handle: OpaquePointer

    package init() throws(XapianError) {
        handle = try XapianError.make { cxapian_document_new(&$0) }
    }

    deinit { cxapian_document_free(handle) }

    /// What a match gives back, untouched.
    package func setData(_ data: String) throws(XapianError) {
        _ = try XapianError.check { error in
            withBytes(data) { cxapian_document_set_data(handle, $0, &error) }
        }
    }

    /// - Parameter frequency: by how much the term counts; 0 for a term that only filters.
    package func add(_ term: String, at position: UInt32, frequency: UInt32 = 1) throws(XapianError) {
        _ = try XapianError.check { error in
            withBytes(term) { cxapian_document_add_posting(handle, $0, position, frequency, &error) }
        }
    }

    /// Without a position: the term cannot be part of a phrase.
    package func add(_ term: String, frequency: UInt32 = 1) throws(XapianError) {
        _ = try XapianError.check { error in
            withBytes(term) { cxapian_document_add_term(handle, $0, frequency, &error) }
        }
    }

    /// A value to sort by or to ask ranges of; compared byte by byte.
    package func setValue(_ value: String, slot: UInt32) throws(XapianError) {
        _ = try XapianError.check { error in
            withBytes(value) { cxapian_document_add_value(handle, slot, $0, &error) }
        }
    }

    /// The same for a value that is not text.
    package func setValue(_ value: [UInt8], slot: UInt32) throws(XapianError) {
        _ = try XapianError.check { error in
            value.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                return cxapian_document_add_value(
                    handle, slot, cxapian_bytes(bytes: start, length: bytes.count), &error)
            }
        }
    }
}

@available(*, unavailable)
extension Document: Sendable {}
