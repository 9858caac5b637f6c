package import DocumentModel
import Tesseract

/// Reads page images. It keeps the engine warm: make one and use it for many pages. Not `Sendable`.
package final class PageRecogniser {
    private var engine: RecognitionEngine?
    /// Read when it is first asked for: text and PDF with text do without.
    var lexicon: Lexicon { Lexicon.swedish }

    package init() {}

    /// The engine for a model, started if need be.
    ///
    /// - Throws: `model` where it is not installed or lacks letters that Swedish minutes need.
    func engine(for model: String) throws(ExtractionError) -> RecognitionEngine {
        if let engine, engine.model == model { return engine }
        do {
            let fresh = try RecognitionEngine(model: model)
            let alphabet = try fresh.alphabet()
            fresh.exclude(PrintedLetters.unlikely(in: alphabet))
            let missing = PrintedLetters.needed.filter { !alphabet.contains($0) }
            guard missing.isEmpty else {
                throw ExtractionError(
                    .model, "the model “\(model)” cannot write \(missing.joined(separator: " ")); the model “Latin” can"
                )
            }
            engine = fresh
            return fresh
        } catch let error as ExtractionError {
            throw error
        } catch let error as RasterError {
            throw ExtractionError(.model, error.message)
        } catch {
            throw ExtractionError(.model, "\(error)")
        }
    }

    /// Name and version of the engine and its model.
    package func check(_ settings: ExtractionSettings) throws(ExtractionError) -> String {
        "tesseract \(RecognitionEngine.libraryVersion), model \(try engine(for: settings.model).model)"
    }

    /// Reads a page from its image. The boxes of what it finds are in points of the upright page as it lies.
    package func read(
        _ image: PageImage, number: Int, settings: ExtractionSettings
    ) throws(ExtractionError) -> (page: Page, alignment: PageAlignment) {
        let engine = try engine(for: settings.model)
        do {
            let prepared = try PreparedPage(image)
            let reading = try prepared.isBlank ? nil : bestReading(of: prepared, with: engine)
            return (try page(number, prepared: prepared, reading: reading, model: engine.model), prepared.alignment)
        } catch { throw ExtractionError(error) }
    }

    /// Below this mean confidence another way of cleaning the image is tried.
    private static let goodConfidence = 0.85

    private func bestReading(
        of page: PreparedPage, with engine: RecognitionEngine
    ) throws(RasterError) -> PageReading {
        var best: PageReading?
        for recipe in CleaningRecipe.choices(for: page.judgement) {
            guard let raster = try page.raster(cleanedBy: recipe) else { continue }
            // Reading order is layout's; looking for columns and tables, the engine loses words.
            let words = try engine.recognise(raster, resolution: page.image.resolution, segmentation: .sparse)
            let reading = PageReading(words: words, recipe: recipe)
            if reading.confidentLetters > (best?.confidentLetters ?? -1) { best = reading }
            if let best, best.confidence >= Self.goodConfidence { break }
        }
        guard var best else { return PageReading(words: [], recipe: .untouched) }
        best.words += try overlooked(beside: best, on: page, with: engine)
        return best
    }

    /// Below this a piece that stands alone is a speck.
    private static let leastConfidence = 0.6

    /// What the engine passed over, read piece by piece.
    private func overlooked(
        beside reading: PageReading, on page: PreparedPage, with engine: RecognitionEngine
    ) throws(RasterError) -> [RecognisedWord] {
        let pieces = UnreadInk.pieces(in: page.ink, beside: reading.words)
        guard !pieces.isEmpty, let raster = try page.raster(cleanedBy: reading.recipe) else { return [] }
        var words: [RecognisedWord] = []
        for piece in pieces {
            let part = piece.box.grown(by: piece.box.height / 3, within: raster)
            let margin = piece.box.height
            let found = try engine.recognise(
                raster.cropped(to: part).framed(margin), resolution: page.image.resolution, segmentation: .line)
            for var word in found where word.confidence >= Self.leastConfidence {
                guard word.text.contains(where: { $0.isLetter || $0.isNumber || $0 == "§" }) else { continue }
                word.box = word.box.moved(right: part.left - margin, down: part.top - margin)
                word.line = piece.line
                word.block = piece.block
                words.append(word)
            }
        }
        return words
    }

    private func page(
        _ number: Int, prepared: PreparedPage, reading: PageReading?, model: String
    ) throws(RasterError) -> Page {
        let scale = 72 / prepared.image.resolution
        let slant = Slant(
            degrees: prepared.alignment.skew, width: prepared.image.width, height: prepared.image.height)
        let (print, marks) = MarkFilter(lexicon: lexicon).split(
            try DotLeaders.restored(BulletFinder.restored(reading?.words ?? [], in: prepared.ink), in: prepared.ink))
        let words = print.map { word in
            Word(
                text: PrintedLetters.settled(word.text), box: slant.asItLies(Box(word.box, scale: scale)),
                confidence: word.confidence,
                font: word.lineHeight > 0 ? Font(name: "", size: (word.lineHeight * scale * 2).rounded() / 2) : nil,
                line: word.line)
        }
        var page = Page(
            number: number, width: prepared.image.width, height: prepared.image.height,
            origin: reading == nil ? .blank : .ocr, confidence: words.meanConfidence,
            rotation: prepared.alignment.turn, skew: prepared.alignment.skew, words: words,
            rules: prepared.rules.map { Rule(box: slant.asItLies(Box($0, scale: scale))) })
        if !marks.isEmpty {
            page.diagnostics.append(
                Diagnostic(
                    .note, code: "marks-not-read",
                    message: "\(marks.count) marks that are no print (signatures, stamps) were left out", page: number
                ))
        }
        page.provenance = provenance(prepared, reading, model: model)
        return page
    }

    private func provenance(_ prepared: PreparedPage, _ reading: PageReading?, model: String) -> [Provenance] {
        var steps = [
            Provenance(
                stage: "image cleaning", tool: Raster.libraryVersion,
                settings: [
                    "recipe": (reading?.recipe ?? .untouched).rawValue,
                    "resolution": "\(Int(prepared.image.resolution.rounded()))",
                    "noise": "\(prepared.judgement.noise)",
                ])
        ]
        if reading != nil {
            steps.append(
                Provenance(
                    stage: "ocr", tool: "tesseract \(RecognitionEngine.libraryVersion)", settings: ["model": model]))
        }
        return steps
    }
}

extension Box {
    init(_ pixels: PixelBox, scale: Double) {
        self.init(
            left: Double(pixels.left) * scale, top: Double(pixels.top) * scale, right: Double(pixels.right) * scale,
            bottom: Double(pixels.bottom) * scale)
    }
}

extension [Word] {
    /// Weighted by length; nil for none.
    var meanConfidence: Double? {
        let letters = reduce(0) { $0 + $1.text.count }
        return letters == 0 ? nil : reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(letters)
    }
}
