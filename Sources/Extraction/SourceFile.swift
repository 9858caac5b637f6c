package import DocumentModel
import Poppler
import Tesseract

/// A file open for reading, one page at a time. Not `Sendable`: the C libraries' objects belong to one thread.
package final class SourceFile {
    package let path: String
    package let settings: ExtractionSettings
    package let description: SourceDescription
    private let content: any PageSource

    /// Says what the file is, by its content, and checks that it can be opened. Reads no page of a PDF or an image.
    ///
    /// - Parameter recogniser: reads page images; share one among files, its engine is slow to start.
    /// - Throws: `notFound`, `notReadable`, `empty`, `unsupported`, `encrypted`, `damaged`, `tooLarge`.
    package init(path: String, settings: ExtractionSettings, recogniser: PageRecogniser) throws(ExtractionError) {
        let size = try MediaType.size(of: path)
        guard size <= settings.maximumBytes else {
            throw ExtractionError(.tooLarge, "\(size) bytes; at most \(settings.maximumBytes) are read")
        }
        let mediaType = try MediaType(path: path, fileName: settings.fileName)
        let content: any PageSource =
            switch mediaType {
            case .pdf: try PDFSource(path: path, settings: settings, recogniser: recogniser)
            case .image(let file): ImageSource(file: file, settings: settings, recogniser: recogniser)
            case .text(let mediaType): try TextSource(path: path, mediaType: mediaType, size: size)
            }
        guard content.pageCount > 0 else { throw ExtractionError(.damaged, "the file has no pages") }
        guard content.pageCount <= settings.maximumPages else {
            throw ExtractionError(
                .tooLarge, "\(content.pageCount) pages; at most \(settings.maximumPages) are read")
        }
        self.path = path
        self.settings = settings
        self.content = content
        description = SourceDescription(
            mediaType: mediaType.name, pageCount: content.pageCount, metadataTitle: content.metadataTitle)
    }

    package convenience init(path: String, settings: ExtractionSettings) throws(ExtractionError) {
        try self.init(path: path, settings: settings, recogniser: PageRecogniser())
    }

    /// - Parameter number: from 1.
    /// - Throws: where nothing can be said of the page; its `page` is set.
    package func page(_ number: Int) throws(ExtractionError) -> Page {
        try check(number)
        do { return try content.page(number) } catch { throw error.placed(onPage: number) }
    }

    /// The page upright, as the boxes of its words have it, as PNG.
    ///
    /// - Parameter width: in pixels.
    /// - Throws: `unsupported` for plain text, which has no image.
    package func image(page number: Int, width: Int) throws(ExtractionError) -> [UInt8] {
        try check(number)
        guard (16...20_000).contains(width) else { throw ExtractionError(.tooLarge, "a width of \(width) pixels") }
        do { return try content.image(page: number, width: width) } catch { throw error.placed(onPage: number) }
    }

    /// What the C libraries would print is of no use to anybody: what matters comes back as an error.
    package static func silenceLibraries() {
        Raster.silenceMessages()
        PDFDocument.silenceMessages()
    }

    private func check(_ number: Int) throws(ExtractionError) {
        guard (1...description.pageCount).contains(number) else {
            throw ExtractionError(.page, "the file has \(description.pageCount) pages", page: number)
        }
    }
}

/// What the kinds of file have in common.
protocol PageSource: AnyObject {
    var pageCount: Int { get }
    var metadataTitle: String? { get }
    func page(_ number: Int) throws(ExtractionError) -> Page
    func image(page number: Int, width: Int) throws(ExtractionError) -> [UInt8]
}

extension ExtractionError {
    func placed(onPage number: Int) -> ExtractionError { ExtractionError(code, message, page: page ?? number) }

    init(_ error: RasterError, _ code: Code = .page) { self.init(code, error.message) }

    init(_ error: PDFError) {
        switch error.code {
        case .encrypted: self.init(.encrypted, "a password is needed: \(error.message)")
        case .damaged: self.init(.damaged, error.message)
        case .tooLarge: self.init(.tooLarge, error.message)
        case .other: self.init(.damaged, error.message)
        }
    }
}
