/// When the text layer of a PDF is believed. The names are those that users of OCRmyPDF know.
package enum TextLayerMode: String, Codable, Sendable, CaseIterable {
    /// Each page's layer is judged, and the page image read where the layer is missing or worse.
    case auto
    /// A page that has a layer keeps it, however bad.
    case skip
    /// Layers over scanned page images are replaced; born-digital pages keep theirs.
    case redo
    /// Every page is read from its image.
    case force
}

/// What decides the result of extraction. The same settings, file and version give the same pages.
package struct ExtractionSettings: Codable, Hashable, Sendable {
    /// It knows å, ä, ö, § and –, which the model `swe` does not. A page that it reads badly is tried in Fraktur.
    package static let standardModel = "Latin"

    /// Tesseract's name of the recognition model, as in its `-l` option.
    package var model: String
    package var textLayer: TextLayerMode
    /// For encrypted PDF; nil to try the empty password only.
    package var password: String?
    /// What the file is called where it came from, if its path does not tell: an archive names its copies by their
    /// digest. It only tells Markdown from plain text; nil takes the path.
    package var fileName: String?
    /// A page image larger than this is refused: the page is recorded as unread.
    package var maximumPixels: Int
    /// A file with more pages is refused.
    package var maximumPages: Int
    /// A file larger than this, in bytes, is refused.
    package var maximumBytes: Int

    package init(
        model: String = standardModel, textLayer: TextLayerMode = .auto, password: String? = nil,
        maximumPixels: Int = 200_000_000, maximumPages: Int = 20_000, maximumBytes: Int = 4_000_000_000
    ) {
        self.model = model
        self.textLayer = textLayer
        self.password = password
        self.maximumPixels = maximumPixels
        self.maximumPages = maximumPages
        self.maximumBytes = maximumBytes
    }
}
