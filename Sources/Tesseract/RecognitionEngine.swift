import CTesseract

/// Tesseract with a model loaded: half a second to make, so keep it. Not `Sendable`: one image at a time, on one thread.
///
/// `OMP_THREAD_LIMIT=1` must stand in the environment of the process before it starts, else the engine's own threads make
/// it several times slower.
package final class RecognitionEngine {
    /// How the engine looks for text in the image.
    package enum Segmentation: Hashable, Sendable {
        /// Columns, tables and pictures are looked for.
        case page
        /// One column of lines of varying size.
        case column
        /// One block of lines of one size.
        case block
        /// One line.
        case line
        /// As much text as can be found, in no order.
        case sparse
    }

    /// Tesseract's name of the model.
    package let model: String
    private let handle: OpaquePointer

    /// - Parameter model: as in Tesseract's `-l` option.
    /// - Throws: where the model is not installed.
    package init(model: String) throws(RasterError) {
        guard let handle = TessBaseAPICreate() else { throw RasterError("Tesseract could not start") }
        TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
        guard TessBaseAPIInit2(handle, nil, model, OEM_LSTM_ONLY) == 0 else {
            TessBaseAPIDelete(handle)
            throw RasterError("Tesseract has no model named “\(model)”")
        }
        self.model = model
        self.handle = handle
    }

    deinit {
        TessBaseAPIEnd(handle)
        TessBaseAPIDelete(handle)
    }

    /// From now on the engine writes none of these characters; where it would, it takes the next best reading.
    package func exclude(_ characters: some Sequence<Character>) {
        TessBaseAPISetVariable(handle, "tessedit_char_blacklist", String(characters))
    }

    /// Such as `5.3.0`.
    package static var libraryVersion: String { String(cString: TessVersion()) }

    /// Where the models lie; ends without a slash.
    var dataPath: String {
        guard let path = TessBaseAPIGetDatapath(handle) else { return "" }
        let text = String(cString: path)
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// - Parameter resolution: pixels per inch, which sets the engine's idea of how far apart words and columns may be.
    /// - Returns: words in the engine's own order.
    package func recognise(
        _ image: Raster, resolution: Double, segmentation: Segmentation = .page
    ) throws(RasterError) -> [RecognisedWord] {
        TessBaseAPISetPageSegMode(handle, segmentation.mode)
        TessBaseAPISetImage2(handle, image.pix)
        defer { TessBaseAPIClear(handle) }
        TessBaseAPISetSourceResolution(handle, Int32(resolution.rounded()))
        guard TessBaseAPIRecognize(handle, nil) == 0 else { throw RasterError("Tesseract could not read the image") }
        guard let results = TessBaseAPIGetIterator(handle) else { return [] }
        defer { TessResultIteratorDelete(results) }
        return words(results, resolution: resolution)
    }

    private func words(_ results: OpaquePointer, resolution: Double) -> [RecognisedWord] {
        let place = TessResultIteratorGetPageIteratorConst(results)
        var words: [RecognisedWord] = []
        var line = -1
        var block = -1
        repeat {
            if TessPageIteratorIsAtBeginningOf(place, RIL_BLOCK) != 0 { block += 1 }
            if TessPageIteratorIsAtBeginningOf(place, RIL_TEXTLINE) != 0 { line += 1 }
            guard let raw = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { continue }
            defer { TessDeleteText(raw) }
            let text = String(cString: raw)
            var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard !text.isEmpty, TessPageIteratorBoundingBox(place, RIL_WORD, &left, &top, &right, &bottom) != 0 else {
                continue
            }
            words.append(
                RecognisedWord(
                    text: text,
                    box: PixelBox(left: Int(left), top: Int(top), right: Int(right), bottom: Int(bottom)),
                    confidence: Double(TessResultIteratorConfidence(results, RIL_WORD)) / 100, line: max(line, 0),
                    block: max(block, 0), lineHeight: lineHeight(results, resolution: resolution)))
        } while TessResultIteratorNext(results, RIL_WORD) != 0
        return parted(words)
    }

    /// On a worn page the engine now and then gives a word the letters of the next ones as well: its box then ends
    /// where the next one begins.
    private func parted(_ words: [RecognisedWord]) -> [RecognisedWord] {
        var words = words
        for (index, next) in zip(words.indices, words.dropFirst()) {
            let word = words[index]
            guard word.line == next.line, next.box.left > word.box.left, next.box.left < word.box.right else {
                continue
            }
            words[index].box.right = max(word.box.left + 1, next.box.left - 1)
        }
        return words
    }

    /// The engine gives the height of a word's line as a size in points.
    private func lineHeight(_ results: OpaquePointer, resolution: Double) -> Double {
        var flags: (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
        var size: Int32 = 0
        var font: Int32 = 0
        _ = TessResultIteratorWordFontAttributes(
            results, &flags.0, &flags.1, &flags.2, &flags.3, &flags.4, &flags.5, &size, &font)
        return Double(size) * resolution / 72
    }
}

extension RecognitionEngine.Segmentation {
    fileprivate var mode: TessPageSegMode {
        switch self {
        case .page: PSM_AUTO
        case .column: PSM_SINGLE_COLUMN
        case .block: PSM_SINGLE_BLOCK
        case .line: PSM_SINGLE_LINE
        case .sparse: PSM_SPARSE_TEXT
        }
    }
}
