import DocumentModel
import Foundation

/// A text file: all of it is read at once.
final class TextSource: PageSource {
    private let pages: [Page]

    init(path: String, mediaType: String, size: Int) throws(ExtractionError) {
        pages = try TextFile.pages(of: MediaType.bytes(of: path, atMost: size), mediaType: mediaType)
    }

    var pageCount: Int { pages.count }
    var metadataTitle: String? { nil }

    func page(_ number: Int) throws(ExtractionError) -> Page { pages[number - 1] }

    func image(page number: Int, drawing: PageDrawing) throws(ExtractionError) -> Data {
        throw ExtractionError(.unsupported, "a text file has no page images")
    }
}
