import CPoppler

/// An open PDF file. Not `Sendable`: poppler's objects belong to one thread at a time.
package final class PDFDocument {
    private let document: OpaquePointer

    /// - Parameter path: absolute.
    /// - Parameter password: tried as the user's and the owner's; nil for files that open without one.
    package init(path: String, password: String?) throws(PDFError) {
        guard let uri = g_filename_to_uri(path, nil, nil) else {
            throw PDFError(.other, "the path is not absolute")
        }
        defer { g_free(uri) }
        var failure: UnsafeMutablePointer<GError>?
        guard let document = poppler_document_new_from_file(uri, password, &failure) else {
            throw Self.error(failure)
        }
        self.document = document
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

    private static func error(_ failure: UnsafeMutablePointer<GError>?) -> PDFError {
        guard let failure else { return PDFError(.other, "poppler gave no reason") }
        defer { g_error_free(failure) }
        let message = String(cString: failure.pointee.message)
        guard failure.pointee.domain == poppler_error_quark() else { return PDFError(.other, message) }
        switch PopplerError(rawValue: UInt32(bitPattern: failure.pointee.code)) {
        case POPPLER_ERROR_ENCRYPTED: return PDFError(.encrypted, message)
        case POPPLER_ERROR_DAMAGED, POPPLER_ERROR_BAD_CATALOG: return PDFError(.damaged, message)
        default: return PDFError(.other, message)
        }
    }

    package var pageCount: Int { Int(poppler_document_get_n_pages(document)) }

    /// From the document information; nil where it has none.
    package var title: String? {
        guard let title = poppler_document_get_title(document) else { return nil }
        defer { g_free(title) }
        let text = String(cString: title)
        return text.isEmpty ? nil : text
    }

    /// - Parameter number: from 1.
    /// - Throws: `damaged` where the page tree lacks the page.
    package func page(_ number: Int) throws(PDFError) -> PDFPage {
        guard number >= 1, number <= pageCount, let page = poppler_document_get_page(document, Int32(number - 1)) else {
            throw PDFError(.damaged, "the page is missing from the page tree")
        }
        return PDFPage(owning: page)
    }

    /// Such as `22.12.0`.
    package static var libraryVersion: String { String(cString: poppler_get_version()) }

    /// Discards what glib would print.
    package static func silenceMessages() {
        g_log_set_default_handler({ _, _, _, _ in }, nil)
    }
}
