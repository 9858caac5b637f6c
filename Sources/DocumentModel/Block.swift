/// What a block is on the page.
public enum BlockKind: String, Codable, Sendable, CaseIterable {
    case heading, paragraph, listItem, table, furniture, footnote, signature
}

/// A reading that was changed, with what stood there.
public struct Repair: Codable, Hashable, Sendable {
    /// Start and end (exclusive) in Unicode scalars of the block's `original`.
    public var span: [Int]
    public var original: String
    public var text: String
    /// `sequence` (of numbers), `lexicon` (no word of Swedish, and a look-alike is one), …
    public var reason: String

    public init(span: Range<Int>, original: String, text: String, reason: String) {
        self.span = [span.lowerBound, span.upperBound]
        self.original = original
        self.text = text
        self.reason = reason
    }
}

/// A piece of a document in reading order, as it stands in the record.
public struct Block: Codable, Hashable, Sendable {
    /// `b1`, `b2`, … in reading order.
    public var id: String
    public var kind: BlockKind
    /// Headings: from 1. List items: depth from 1. Nil otherwise.
    @Stated public var level: Int?
    /// The page where it begins, from 1.
    public var page: Int
    /// On that page; nil for plain text.
    @Stated public var box: Box?
    /// As read. Lines end in `\n`; in a table cells are separated by `\t` and rows by `\n`.
    public var original: String
    /// Normalised: line breaks joined, hyphenation undone, ligatures and spaces mended.
    public var text: String
    /// Number of the agenda item that the block belongs to.
    @Stated public var item: String?
    public var repairs: [Repair]

    public init(
        id: String, kind: BlockKind, level: Int? = nil, page: Int, box: Box? = nil, original: String, text: String,
        item: String? = nil, repairs: [Repair] = []
    ) {
        self.id = id
        self.kind = kind
        self.level = level
        self.page = page
        self.box = box
        self.original = original
        self.text = text
        self.item = item
        self.repairs = repairs
    }
}
