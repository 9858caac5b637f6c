package import DocumentModel
import Tesseract

/// Reads page images. It keeps the engine warm: make one and use it for many pages. Not `Sendable`.
package final class PageRecogniser {
    private var engine: RecognitionEngine?
    /// Read when it is first asked for: text and PDF with text do without.
    var lexicon: Lexicon { Lexicon.swedish }

    /// Told what is about to be done, before each call of a library that may take long or never return.
    let onStep: (String) -> Void

    package init(onStep: @escaping (String) -> Void = { _ in }) { self.onStep = onStep }

    /// The engine for a model, started if need be.
    ///
    /// - Throws: `model` where it is not installed or lacks letters that Swedish minutes need.
    func engine(for model: String) throws(ExtractionError) -> RecognitionEngine {
        if let engine, engine.model == model { return engine }
        let fresh = try Self.started(model)
        engine = fresh
        return fresh
    }

    /// - Parameter isWhole: the model must know all letters of Swedish minutes.
    private static func started(_ model: String, isWhole: Bool = true) throws(ExtractionError) -> RecognitionEngine {
        do {
            let fresh = try RecognitionEngine(model: model)
            let alphabet = try fresh.alphabet()
            fresh.exclude(PrintedLetters.unlikely(in: alphabet))
            let missing = PrintedLetters.needed.filter { !alphabet.contains($0) }
            guard missing.isEmpty || !isWhole else {
                throw ExtractionError(
                    .model,
                    "the model “\(model)” cannot write \(missing.joined(separator: " ")); “Latin” can, alone or with it: “\(model)+Latin”"
                )
            }
            return fresh
        } catch let error as ExtractionError {
            throw error
        } catch let error as RasterError {
            let packages = ModelPackage.names(for: model).joined(separator: " ")
            throw ExtractionError(.model, "\(error.message); on Debian: sudo apt-get install \(packages)")
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
            var (prepared, reading) = try bestReading(of: image, with: engine)
            var notes: [Diagnostic] = []
            if let first = reading, first.confidence < Self.wrongTypefaceConfidence, first.letters >= Self.fewLetters,
                settings.model == ExtractionSettings.standardModel
            {
                if let fraktur = try? Self.started(Self.frakturModel, isWhole: false) {
                    reading = try better(first, inFraktur: prepared, with: fraktur)
                } else {
                    notes.append(
                        Diagnostic(
                            .note, code: "fraktur-not-tried",
                            message: "the page reads badly; if it is set in Fraktur, install tesseract-ocr-script-frak",
                            page: number))
                }
            }
            if let read = reading, Handwriting.isLikely(read.words, lexicon: lexicon) {
                reading?.words = []
                notes = [Handwriting.diagnostic(number)]
            }
            var page = try page(number, prepared: prepared, reading: reading)
            if notes.contains(where: { $0.code == Handwriting.code }) { page.origin = .handwritten }
            page.diagnostics += notes
            return (page, prepared.alignment)
        } catch { throw ExtractionError(error) }
    }

    /// Below this mean confidence another way of cleaning the image is tried.
    private static let goodConfidence = 0.85
    /// Below this the page may lie another way, even if the shapes of its letters say that it does not.
    private static let wrongWayConfidence = 0.6
    /// The shapes of fewer letters prove nothing.
    private static let fewLetters = 150

    /// Below this the page may be set in another script.
    private static let wrongTypefaceConfidence = 0.75
    /// In mean confidence: the model for Fraktur must read the page clearly better.
    private static let clearlyBetter = 0.05
    private static let frakturModel = "Fraktur"

    /// The page read as Fraktur, where that is clearly better; else the reading given.
    ///
    /// - Parameter fraktur: the model for Fraktur. It knows no å and no §, which the standard one adds; both together take
    ///   twice the memory, and are started only for a page that is Fraktur, and for it alone.
    private func better(
        _ first: PageReading, inFraktur page: PreparedPage, with fraktur: RecognitionEngine
    ) throws(RasterError) -> PageReading {
        let probe = try reading(of: page, cleanedBy: first.recipe, with: fraktur)
        guard probe.confidence > first.confidence + Self.clearlyBetter, probe.letters > first.letters / 2,
            let both = try? Self.started("\(Self.frakturModel)+\(ExtractionSettings.standardModel)")
        else { return first }
        return try reading(of: page, cleanedBy: first.recipe, with: both)
    }

    /// The page made ready, and the best of the attempts at reading it; no reading where nothing is printed.
    private func bestReading(
        of image: PageImage, with engine: RecognitionEngine
    ) throws(RasterError) -> (PreparedPage, PageReading?) {
        var page = try PreparedPage(image)
        guard !page.isBlank else { return (page, nil) }
        let recipes = CleaningRecipe.choices(for: page.judgement)
        var best = try reading(of: page, cleanedBy: recipes[0], with: engine)
        let turn = page.alignment.turn
        let isSure = page.alignment.isSure && best.letters >= Self.fewLetters
        let doubt = isSure ? Self.wrongWayConfidence : Self.goodConfidence
        for other in [180, 90, 270] where best.confidence < doubt {
            let turned = try PreparedPage(image, turn: (turn + other) % 360)
            let again = try reading(of: turned, cleanedBy: recipes[0], with: engine)
            if again.confidentLetters > best.confidentLetters { (page, best) = (turned, again) }
        }
        // Gray print would be missed, not doubted: a shadowed page is read as it is as well.
        for recipe in recipes.dropFirst() where best.confidence < Self.goodConfidence || page.judgement.isShadowed {
            let again = try reading(of: page, cleanedBy: recipe, with: engine)
            if again.confidentLetters > best.confidentLetters { best = again }
        }
        try readUnderlined(in: &best, of: page, with: engine)
        try addOverlooked(to: &best, of: page, with: engine)
        return (page, best)
    }

    /// Empty where the recipe leaves more grain than print.
    private func reading(
        of page: PreparedPage, cleanedBy recipe: CleaningRecipe, with engine: RecognitionEngine
    ) throws(RasterError) -> PageReading {
        guard let raster = try page.raster(cleanedBy: recipe) else {
            return PageReading(model: engine.model, words: [], recipe: recipe)
        }
        onStep("recognising the page with the model \(engine.model)")
        // Reading order is layout's; looking for columns and tables, the engine loses words.
        let words = try engine.recognise(raster, resolution: page.image.resolution, segmentation: .sparse)
        return PageReading(
            model: engine.model,
            words: try DotLeaders.restored(BulletFinder.restored(words, in: page.ink), in: page.ink), recipe: recipe)
    }

    private func readUnderlined(
        in reading: inout PageReading, of page: PreparedPage, with engine: RecognitionEngine
    ) throws(RasterError) {
        let doubtful = UnderlinedText.doubtful(on: page, reading.words)
        guard !doubtful.isEmpty, let raster = try page.raster(cleanedBy: reading.recipe) else { return }
        for text in doubtful {
            onStep("recognising underlined text with the model \(engine.model)")
            guard let words = try text.read(from: raster, of: page, with: engine) else { continue }
            reading.words.removeAll { text.words.contains($0) }
            reading.words += words
        }
    }

    /// Below this a piece that stands alone is a speck.
    private static let leastConfidence = 0.6
    /// Numbers stand alone by right, and the engine is unsure of them.
    private static let leastNumberConfidence = 0.45

    /// Adds what the engine passed over, read piece by piece.
    private func addOverlooked(
        to reading: inout PageReading, of page: PreparedPage, with engine: RecognitionEngine
    ) throws(RasterError) {
        let pieces = UnreadInk.pieces(in: page.ink, beside: reading.words)
        guard !pieces.isEmpty, let raster = try page.raster(cleanedBy: reading.recipe) else { return }
        for piece in pieces {
            let strip = try PieceStrip(of: piece, in: raster)
            onStep("recognising a line with the model \(engine.model)")
            let words = try engine.recognise(
                strip.raster, resolution: page.image.resolution, segmentation: .line
            ).compactMap(strip.placed)
            let isNumber = words.allSatisfy { $0.text.allSatisfy { $0.isNumber || $0 == "." || $0 == "§" } }
            guard words.meanConfidence >= (isNumber ? Self.leastNumberConfidence : Self.leastConfidence),
                Self.characters(of: words) > Self.characters(of: piece.words)
            else { continue }
            reading.words.removeAll { piece.words.contains($0) }
            reading.words += words
        }
    }

    /// Letters, digits and signs of paragraphs.
    private static func characters(of words: [RecognisedWord]) -> Int {
        words.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber || $0 == "§" } }
    }

    private func page(
        _ number: Int, prepared: PreparedPage, reading: PageReading?
    ) throws(RasterError) -> Page {
        let scale = 72 / prepared.image.resolution
        let slant = Slant(
            degrees: prepared.alignment.skew, width: prepared.image.width, height: prepared.image.height)
        let read = reading?.words ?? []
        var words = read.map { word in
            Word(
                text: PrintedLetters.settled(word.text), box: slant.asItLies(Box(word.box, scale: scale)),
                confidence: word.confidence,
                font: word.lineHeight > 0 ? Font(name: "", size: (word.lineHeight * scale * 2).rounded() / 2) : nil,
                line: word.line)
        }
        let lines = Dictionary(grouping: words.indices) { words[$0].line ?? -1 }.values.map { line in
            line.sorted { (words[$0].box?.left ?? 0) < (words[$1].box?.left ?? 0) }
        }
        let signs = SectionSigns.mend(&words, lines: lines)
        let marks = MarkFilter(lexicon: lexicon).marks(in: read).subtracting(signs)
        words = words.indices.filter { !marks.contains($0) }.map { words[$0] }
        Figures.mend(&words)
        Lookalikes(lexicon: lexicon).mend(&words)
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
        page.provenance = provenance(prepared, reading)
        return page
    }

    private func provenance(_ prepared: PreparedPage, _ reading: PageReading?) -> [Provenance] {
        var steps = [
            Provenance(
                stage: "image cleaning", tool: Raster.libraryVersion,
                settings: [
                    "recipe": (reading?.recipe ?? .untouched).rawValue,
                    "resolution": "\(Int(prepared.image.resolution.rounded()))",
                    "noise": "\(prepared.judgement.noise)",
                ])
        ]
        if let reading {
            steps.append(
                Provenance(
                    stage: "ocr", tool: "tesseract \(RecognitionEngine.libraryVersion)",
                    settings: ["model": reading.model]))
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
