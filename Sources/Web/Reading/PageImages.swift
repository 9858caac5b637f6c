import Archive
import DocumentModel
import Extraction
import Foundation
import Pipeline

/// Images and words of pages, from worker processes on demand, kept within bounds.
final class PageImages: Sendable {
    /// Widths in pixels that images are made in: a free choice would fill the cache with the same page.
    static let widths = [160, 800, 1200, widest]
    static let widest = 2000

    /// An encoded image.
    struct Image: Sendable {
        var bytes: Data
        var mediaType: String
    }

    private struct ImageKey: Hashable, Sendable {
        var sha256: String
        var page: Int
        var width: Int
        var covered: [Box]
    }

    private struct PageKey: Hashable, Sendable {
        var sha256: String
        var page: Int
    }

    private let workers: WorkerPool
    private let settings: WebSettings
    private let archive: Archive
    private let images: BoundedCache<ImageKey, Image>
    private let pages: BoundedCache<PageKey, Page>
    private let underWay = SharedWork<ImageKey, Image>()
    private let reading = SharedWork<PageKey, Page>()

    init(workers: WorkerPool, settings: WebSettings, archive: Archive) {
        self.workers = workers
        self.settings = settings
        self.archive = archive
        images = BoundedCache(capacity: settings.imageCacheBytes)
        pages = BoundedCache(capacity: settings.recordCacheBytes)
    }

    /// - Parameters:
    ///   - page: from 1, in the document's file.
    ///   - width: one of `widths`.
    ///   - covered: boxes painted over, in points.
    /// - Throws: `ExtractionError` where there is no image, `WorkerFault`.
    func image(
        of document: DocumentInformation, page: PageInformation, width: Int, covered: [Box]
    ) async throws -> Image {
        let key = ImageKey(sha256: document.sha256, page: page.number, width: width, covered: covered)
        if let known = images.value(key) { return known }
        let request = WorkerRequest.image(
            path: archive.originalPath(sha256: document.sha256), number: page.number,
            drawing: PageDrawing(width: width, turn: page.rotation, covered: covered, format: .jpeg),
            settings: extraction(document))
        let image = try await underWay.value(key) { [workers, images] in
            switch try await workers.ask(request).head {
            case .image(let bytes):
                let image = Image(bytes: bytes, mediaType: "image/jpeg")
                images.keep(image, for: key, cost: bytes.count + 200)
                return image
            case .failed(let error): throw error
            default: throw WorkerFault.garbage
            }
        }
        return image
    }

    /// The page's words with their places, read again as they were read for the record.
    func page(of document: DocumentInformation, number: Int) async throws -> Page {
        let key = PageKey(sha256: document.sha256, page: number)
        if let known = pages.value(key) { return known }
        let request = WorkerRequest.page(
            path: archive.originalPath(sha256: document.sha256), number: number, settings: extraction(document))
        return try await reading.value(key) { [workers, pages] in
            let answer = try await workers.ask(request)
            switch answer.head {
            case .page(let number):
                let page = try ReadPage(number: number, json: answer.body).page
                pages.keep(page, for: key, cost: 500 + page.words.count * 200)
                return page
            case .failed(let error): throw error
            default: throw WorkerFault.garbage
            }
        }
    }

    private func extraction(_ document: DocumentInformation) -> ExtractionSettings {
        var extraction = settings.extraction
        extraction.fileName = document.source
        return extraction
    }
}
