import DocumentModel
import Poppler

/// A PDF page by its text layer.
struct EmbeddedPage {
    /// Why the page's image should be read.
    enum Doubt: Hashable {
        /// There is no usable layer.
        case noLayer
        /// The layer is to be compared with the image.
        case replaced(overScan: Bool)
    }

    /// With words and links, upright; without rules.
    let page: Page
    let layer: TextLayer
    /// By how many degrees clockwise the page is turned so that most of its words run from left to right.
    let turn: Int
    private let hasLayer: Bool
    /// Share of the page that images cover.
    private let imageShare: Double

    init(_ pdf: PDFPage, number: Int, lexicon: Lexicon) {
        let size = pdf.size
        let found = pdf.words()
        let frame = Box(left: 0, top: 0, right: size.width, bottom: size.height)
        let words = (found ?? []).filter { word in
            frame.intersection(Box(word.rectangle).padded) != nil
        }
        layer = TextLayer(words: words, lexicon: lexicon)
        hasLayer = !words.isEmpty
        imageShare = Self.share(of: frame, coveredBy: pdf.imageAreas.map(Box.init))
        let turn = Self.turn(of: words)
        self.turn = turn
        page = Page(
            number: number, width: turn % 180 == 0 ? size.width : size.height,
            height: turn % 180 == 0 ? size.height : size.width, origin: words.isEmpty ? .blank : .embedded,
            confidence: words.isEmpty ? nil : 1, rotation: turn,
            words: words.map { word in
                Word(
                    text: word.text,
                    box: Box(word.rectangle).turned(turn, width: size.width, height: size.height),
                    font: Font(name: word.fontName, size: word.fontSize), line: word.line)
            },
            links: pdf.links.map {
                Link(box: Box($0.rectangle), target: $0.target).turned(turn, width: size.width, height: size.height)
            },
            provenance: [Provenance(stage: "extraction", tool: "poppler \(PDFDocument.libraryVersion)")])
    }

    /// So much of a page covered by images makes it a scan.
    private static let scanShare = 0.5
    /// A page with so few words, and pictures, may hold its text in the pictures.
    private static let fewWords = 40
    private static let pictureShare = 0.15

    /// Nil where the layer is believed.
    func doubt(_ mode: TextLayerMode) -> Doubt? {
        guard hasLayer else { return .noLayer }
        let overScan = imageShare >= Self.scanShare
        switch mode {
        case .skip: return nil
        case .force: return .replaced(overScan: true)
        case .redo: return overScan ? .replaced(overScan: true) : nil
        case .auto:
            if overScan || layer.words.count < Self.fewWords && imageShare >= Self.pictureShare {
                return .replaced(overScan: true)
            }
            return layer.suspicion == nil ? nil : .replaced(overScan: false)
        }
    }

    private static func turn(of words: [PDFWord]) -> Int {
        var letters = [0: 0, 90: 0, 180: 0, 270: 0]
        for word in words { if let turn = word.turn { letters[turn, default: 0] += word.text.count } }
        let all = letters.values.reduce(0, +)
        return [90, 180, 270].first { letters[$0, default: 0] * 10 > all * 7 } ?? 0
    }

    /// Counted on a grid of 40 by 40 points.
    private static func share(of frame: Box, coveredBy areas: [Box]) -> Double {
        guard !areas.isEmpty, frame.width > 0, frame.height > 0 else { return 0 }
        let grid = 40
        var covered = 0
        for row in 0..<grid {
            for column in 0..<grid {
                let x = frame.width * (Double(column) + 0.5) / Double(grid)
                let y = frame.height * (Double(row) + 0.5) / Double(grid)
                if areas.contains(where: { $0.left <= x && x <= $0.right && $0.top <= y && y <= $0.bottom }) {
                    covered += 1
                }
            }
        }
        return Double(covered) / Double(grid * grid)
    }
}

extension Box {
    init(_ rectangle: PDFRectangle) {
        self.init(left: rectangle.left, top: rectangle.top, right: rectangle.right, bottom: rectangle.bottom)
    }

    /// A little larger, so that a box without area still lies somewhere.
    fileprivate var padded: Box { Box(left: left - 0.1, top: top - 0.1, right: right + 0.1, bottom: bottom + 0.1) }

    /// On the page turned clockwise; `width` and `height` are those before turning.
    func turned(_ degrees: Int, width: Double, height: Double) -> Box {
        switch degrees {
        case 90: Box(left: height - bottom, top: left, right: height - top, bottom: right)
        case 180: Box(left: width - right, top: height - bottom, right: width - left, bottom: height - top)
        case 270: Box(left: top, top: width - right, right: bottom, bottom: width - left)
        default: self
        }
    }
}

extension Link {
    func turned(_ degrees: Int, width: Double, height: Double) -> Link {
        Link(box: box?.turned(degrees, width: width, height: height), target: target)
    }
}
