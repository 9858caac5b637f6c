import DocumentModel
import Foundation
import Tesseract

/// A file of page images.
final class ImageSource: PageSource {
    private let file: ImageFile
    private let settings: ExtractionSettings
    private let recogniser: PageRecogniser
    private var alignments: [Int: PageAlignment] = [:]

    init(file: ImageFile, settings: ExtractionSettings, recogniser: PageRecogniser) {
        self.file = file
        self.settings = settings
        self.recogniser = recogniser
    }

    var pageCount: Int { file.pageCount }
    var metadataTitle: String? { nil }

    func page(_ number: Int) throws(ExtractionError) -> Page {
        let (image, isDamaged) = try load(number)
        var (page, alignment) = try recogniser.read(image, number: number, settings: settings)
        alignments[number] = alignment
        if isDamaged {
            page.diagnostics.append(
                Diagnostic(
                    .error, code: "image-damaged",
                    message: "the image's data is broken: a part of the page may be missing",
                    page: number))
        }
        return page
    }

    func image(page number: Int, drawing: PageDrawing) throws(ExtractionError) -> Data {
        let image = try load(number).image
        do {
            var known = drawing.turn ?? alignments[number]?.turn
            if known == nil { known = try PreparedPage(image).alignment.turn }
            let turn = known ?? 0
            return try drawing.encoded(
                image.raster, turn: turn, pageWidth: turn % 180 == 0 ? image.width : image.height)
        } catch { throw ExtractionError(error) }
    }

    private func load(_ number: Int) throws(ExtractionError) -> (image: PageImage, isDamaged: Bool) {
        do {
            let size = try file.size(ofPage: number)
            guard size.width <= settings.maximumPixels / size.height else {
                throw ExtractionError(
                    .tooLarge, "\(size.width) × \(size.height) pixels; at most \(settings.maximumPixels) are read")
            }
            let (raster, isDamaged) = try file.read(page: number)
            return (try PageImage(scan: raster), isDamaged)
        } catch let error as RasterError {
            throw ExtractionError(.damaged, error.message)
        } catch let error as ExtractionError {
            throw error
        } catch {
            throw ExtractionError(.page, "\(error)")
        }
    }
}
