import DocumentModel
import Poppler
import Tesseract

/// A PDF file.
final class PDFSource: PageSource {
    private let document: PDFDocument
    private let settings: ExtractionSettings
    private let recogniser: PageRecogniser
    private var alignments: [Int: PageAlignment] = [:]

    let pageCount: Int
    let metadataTitle: String?

    init(path: String, settings: ExtractionSettings, recogniser: PageRecogniser) throws(ExtractionError) {
        do {
            guard let absolute = AbsolutePath.of(path) else { throw PDFError(.other, "the path cannot be resolved") }
            document = try PDFDocument(path: absolute, password: settings.password)
        } catch let error as PDFError {
            throw ExtractionError(error)
        } catch {
            throw ExtractionError(.damaged, "\(error)")
        }
        self.settings = settings
        self.recogniser = recogniser
        pageCount = document.pageCount
        metadataTitle = document.title
    }

    /// Words read with less confidence are no witnesses against a text layer.
    private static let sure = 0.8

    func page(_ number: Int) throws(ExtractionError) -> Page {
        recogniser.onStep("reading the page's text layer")
        let page = try open(number)
        let embedded = EmbeddedPage(page, number: number, lexicon: recogniser.lexicon)
        guard let doubt = embedded.doubt(settings.textLayer) else {
            alignments[number] = PageAlignment(turn: embedded.turn)
            return try withRules(embedded.page, of: page)
        }

        var (read, alignment) = try recogniser.read(try pageImage(page), number: number, settings: settings)
        // The image is whole pixels, the page is not.
        (read.width, read.height) =
            alignment.turn % 180 == 0 ? (page.size.width, page.size.height) : (page.size.height, page.size.width)
        read.links = embedded.page.links.map {
            $0.turned(alignment.turn, width: page.size.width, height: page.size.height)
        }
        if case .replaced(let overScan) = doubt, !embedded.page.words.isEmpty {
            let readTexts = read.words.map(\.text)
            let verdict = TextLayerVerdict(
                layer: embedded.layer, reading: TextLayer(texts: readTexts, lexicon: recogniser.lexicon),
                layerTexts: embedded.page.words.map(\.text), readTexts: readTexts,
                sureTexts: read.words.filter { $0.confidence >= Self.sure }.map(\.text), overScan: overScan)
            let isComparable = overScan && alignment.turn == embedded.turn
            switch verdict {
            case .keepLayer where settings.textLayer == .auto:
                alignments[number] = PageAlignment(turn: embedded.turn)
                var kept = embedded.page
                if isComparable {
                    kept.diagnostics += ReadingDifferences.diagnostics(
                        kept: kept.words, other: read.words, number: number)
                }
                return try withRules(kept, of: page)
            case .keepLayer: break
            case .replace(let reason):
                read.diagnostics.append(
                    Diagnostic(
                        .note, code: "text-layer-replaced",
                        message: "the page was read from its image; the text layer was not believed: \(reason)",
                        page: number))
                if isComparable, TextLayerVerdict.isWitness(embedded.layer) {
                    read.diagnostics += ReadingDifferences.diagnostics(
                        kept: read.words, other: embedded.page.words, number: number)
                }
            }
        }
        alignments[number] = alignment
        return read
    }

    func image(page number: Int, width: Int) throws(ExtractionError) -> [UInt8] {
        if alignments[number] == nil { alignments[number] = try self.alignment(number) }
        let alignment = alignments[number] ?? PageAlignment()
        let page = try open(number)
        let side = alignment.turn % 180 == 0 ? page.size.width : page.size.height
        let image = try render(page, resolution: Double(width) * 72 / max(side, 1))
        do { return try image.raster.turned(alignment.turn).png(width: width) } catch { throw ExtractionError(error) }
    }

    /// Without reading the page.
    private func alignment(_ number: Int) throws(ExtractionError) -> PageAlignment {
        let page = try open(number)
        let embedded = EmbeddedPage(page, number: number, lexicon: recogniser.lexicon)
        if embedded.doubt(settings.textLayer) == nil { return PageAlignment(turn: embedded.turn) }
        let image = try pageImage(page)
        do { return try PreparedPage(image).alignment } catch { throw ExtractionError(error) }
    }

    private func open(_ number: Int) throws(ExtractionError) -> PDFPage {
        do { return try document.page(number) } catch { throw ExtractionError(error) }
    }

    private static let readingResolution = 300.0
    /// A scan is drawn with its own pixels: magnified, its grain would pass for strokes.
    private static let leastScanResolution = 100.0
    /// A3, in points. A larger page is most often a scan whose pixels were taken for points.
    private static let largestOrdinarySide = 1191.0

    private func pageImage(_ page: PDFPage) throws(ExtractionError) -> PageImage {
        let side = max(page.size.width, page.size.height)
        let largest = Self.readingResolution * min(1, Self.largestOrdinarySide / max(side, 1))
        let own = page.scanResolution.map { min(max($0, Self.leastScanResolution), largest) }
        return try render(page, resolution: own ?? largest)
    }

    private func render(_ page: PDFPage, resolution: Double) throws(ExtractionError) -> PageImage {
        recogniser.onStep("drawing the page")
        do {
            let bitmap = try page.render(resolution: resolution, maximumPixels: settings.maximumPixels)
            return PageImage(
                raster: try Raster(gray: bitmap.pixels, width: bitmap.width, height: bitmap.height),
                resolution: resolution)
        } catch let error as PDFError {
            throw ExtractionError(error)
        } catch let error as RasterError {
            throw ExtractionError(error)
        } catch {
            throw ExtractionError(.page, "\(error)")
        }
    }

    private static let ruleResolution = 120.0

    /// Ruled lines are looked for, in a small image, only where words stand in columns.
    private func withRules(_ embedded: Page, of page: PDFPage) throws(ExtractionError) -> Page {
        guard ColumnSign.isSeen(in: embedded.words) else { return embedded }
        var result = embedded
        let image = try render(page, resolution: Self.ruleResolution)
        do {
            let upright = try image.raster.turned(embedded.rotation).binarised(below: 200)
            result.rules = try RuleFinder(in: upright, resolution: image.resolution).rules.map {
                Rule(box: Box($0, scale: 72 / image.resolution))
            }
        } catch { throw ExtractionError(error) }
        return result
    }
}
