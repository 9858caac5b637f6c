/// How the words of a page became known.
public enum PageOrigin: String, Codable, Sendable, CaseIterable {
    /// The text layer of the file.
    case embedded
    /// Optical character recognition of the page's image.
    case ocr
    /// A text file: there is no page image.
    case plain
    /// Nothing is printed on the page.
    case blank
    /// The page could not be read; a diagnostic says why.
    case unread
    /// The page is written by hand, which this program does not read.
    case handwritten

    /// Whether there is ink on the page that has become no words.
    public var isUnread: Bool { self == .unread || self == .handwritten }
}

/// The typeface of a word, as far as the source tells.
public struct Font: Codable, Hashable, Sendable {
    /// PostScript name without the subset prefix, such as `Calibri-Bold`; empty where unknown (OCR).
    public var name: String
    /// In points. For OCR, estimated from the height of the text line.
    public var size: Double

    public init(name: String, size: Double) {
        self.name = name
        self.size = size
    }

    /// Told by the font's name: PDF has no flag for it.
    public var isBold: Bool {
        Self.boldNames.contains { name.utf8.holds($0) }
    }

    public var isItalic: Bool {
        Self.italicNames.contains { name.utf8.holds($0) }
    }

    // Asked for every word: as bytes, in small letters.
    private static let boldNames = ["bold", "black", "heavy", "demi"].map { Array($0.utf8) }
    private static let italicNames = ["italic", "oblique"].map { Array($0.utf8) }
}

extension String.UTF8View {
    /// Whether a piece of ASCII letters occurs in it, letter case aside; the piece is in small letters.
    fileprivate func holds(_ piece: [UInt8]) -> Bool {
        var start = startIndex
        for _ in 0..<Swift.max(0, count - piece.count + 1) {
            if zip(self[start...], piece).allSatisfy({ $0 | 0x20 == $1 }) { return true }
            formIndex(after: &start)
        }
        return false
    }
}

/// What a word was read as before it was mended.
public struct Misreading: Codable, Hashable, Sendable {
    public var text: String
    /// Why it is no longer believed, as in `Repair`.
    public var reason: String

    public init(text: String, reason: String) {
        self.text = text
        self.reason = reason
    }
}

/// A word at its place on the page.
public struct Word: Codable, Hashable, Sendable {
    /// As read, or mended where `misreading` says so.
    public var text: String
    /// Nil on a plain-text page.
    public var box: Box?
    /// 0…1: how sure the reader is that the text is right. 1 for embedded and plain text.
    public var confidence: Double
    public var font: Font?
    /// The reader's own line: words with the same number were found on one line. A hint; nil where unknown.
    public var line: Int?
    public var misreading: Misreading?

    public init(
        text: String, box: Box?, confidence: Double = 1, font: Font? = nil, line: Int? = nil,
        misreading: Misreading? = nil
    ) {
        self.text = text
        self.box = box
        self.confidence = confidence
        self.font = font
        self.line = line
        self.misreading = misreading
    }
}

/// A straight line drawn on the page: a table's border or a separator. `box` has (almost) no width or no height.
public struct Rule: Codable, Hashable, Sendable {
    public var box: Box
    public var isHorizontal: Bool { box.width >= box.height }

    public init(box: Box) { self.box = box }
}

/// A link: where it is on the page and where it leads.
public struct Link: Codable, Hashable, Sendable {
    public var box: Box?
    public var target: String

    public init(box: Box?, target: String) {
        self.box = box
        self.target = target
    }
}

/// One line of a text file, with what its markup says of it.
public struct PlainLine: Codable, Hashable, Sendable {
    public enum Role: Codable, Hashable, Sendable {
        /// A line of ordinary text, of which nothing is known.
        case text
        /// Markdown heading; level from 1.
        case heading(level: Int)
        /// First line of a list item, with its marker as written (`-`, `3.`) and its depth from 0.
        case listItem(marker: String, depth: Int)
        /// Continues the paragraph or list item of the line before, by the markup's own rules.
        case continuation
        /// Row of a table; the cells stand in `cells`.
        case tableRow(isHeader: Bool)
        /// A line that only separates (a row of dashes, a setext underline).
        case separator
    }

    /// As in the file, without the line break. Tabs and runs of spaces are kept: they are structure.
    public var text: String
    public var role: Role
    /// The line's words without markup (emphasis marks, list marker, table bars). Equal to `text` in a plain file.
    public var content: String
    /// Only for table rows.
    public var cells: [String]?

    public init(text: String, role: Role = .text, content: String? = nil, cells: [String]? = nil) {
        self.text = text
        self.role = role
        self.content = content ?? text
        self.cells = cells
    }
}

/// What one page of a document holds, as its reader found it: nothing cleaned, nothing ordered.
public struct Page: Codable, Hashable, Sendable {
    /// From 1.
    public var number: Int
    /// In points, upright. 0 for plain text.
    public var width: Double
    public var height: Double
    public var origin: PageOrigin
    /// Mean confidence of the page's words, 0…1, weighted by length; nil where there are none.
    public var confidence: Double?
    /// By how many degrees clockwise the page was turned to stand upright: 0, 90, 180 or 270.
    public var rotation: Int
    /// In degrees, the slant of the text lines, removed only for reading; positive is clockwise. Boxes are those of the
    /// page as it lies.
    public var skew: Double
    public var words: [Word]
    public var rules: [Rule]
    public var links: [Link]
    /// Only for `plain` pages, and then the whole page; `words` is empty.
    public var lines: [PlainLine]
    public var diagnostics: [Diagnostic]
    public var provenance: [Provenance]

    public init(
        number: Int, width: Double, height: Double, origin: PageOrigin, confidence: Double? = nil,
        rotation: Int = 0, skew: Double = 0, words: [Word] = [], rules: [Rule] = [], links: [Link] = [],
        lines: [PlainLine] = [], diagnostics: [Diagnostic] = [], provenance: [Provenance] = []
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.origin = origin
        self.confidence = confidence
        self.rotation = rotation
        self.skew = skew
        self.words = words
        self.rules = rules
        self.links = links
        self.lines = lines
        self.diagnostics = diagnostics
        self.provenance = provenance
    }
}
