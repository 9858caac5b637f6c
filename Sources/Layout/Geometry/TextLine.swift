internal import DocumentModel

/// Words that stand on one baseline without a wide gap between them.
struct TextLine: Hashable, Sendable {
    var page: Int
    /// From left to right.
    var words: [Word]
    var box: Box
    /// In points from the page's top.
    var baseline: Double
    /// Median font size in points; the height of the words where the source names no size.
    var size: Double
    var isBold: Bool
    var marker: ListMarker?

    init(page: Int, words: [Word]) {
        self.page = page
        self.words = words
        box = Box.around(words.compactMap(\.box)) ?? Box(left: 0, top: 0, right: 0, bottom: 0)
        size = words.map(Self.size).median ?? 0
        baseline = words.map(Self.baseline).median ?? box.bottom
        let line = DraftLine(page: page, words: words)
        isBold = line.isBold
        marker = ListMarker(line.text)
    }

    /// Read from an image: the size is a guess from the letters that happen to stand in the line.
    var isRecognised: Bool { words.first?.font?.name.isEmpty ?? true }
    /// Printed, not a line of a text file.
    var hasType: Bool { words.first?.font != nil }
    var text: String { words.map(\.text).joined(separator: " ") }
    var draft: DraftLine { DraftLine(page: page, words: words) }

    /// Left edge of what stands after the marker; nil without marker or text after it.
    var textLeft: Double? {
        guard let marker else { return nil }
        var length = 0
        let needed = marker.text.count { !$0.isWhitespace }
        for word in words {
            if length >= needed { return word.box?.left }
            length += word.text.count
        }
        return nil
    }

    static func size(_ word: Word) -> Double {
        if let size = word.font?.size, size > 0 { return size }
        return word.box?.height ?? 0
    }

    /// Boxes of recognised words end where the ink ends: below the baseline where a letter reaches there. Boxes from
    /// fonts all have the font's depth, which does no harm.
    static func baseline(_ word: Word) -> Double {
        guard let box = word.box else { return 0 }
        let isInk = word.font?.name.isEmpty ?? true
        let descends = isInk && word.text.contains { "gjpqyQ,;()[]{}§@/|_".contains($0) }
        return descends ? box.bottom - descent * size(word) : box.bottom
    }

    /// How far letters reach below the baseline, in font sizes.
    private static let descent = 0.2
}

/// The lines that stand side by side on one baseline, from left to right: more than one where wide gaps divide them.
struct TextRow: Hashable, Sendable {
    var lines: [TextLine]

    var page: Int { lines.first?.page ?? 0 }
    var box: Box { Box.around(lines.map(\.box)) ?? Box(left: 0, top: 0, right: 0, bottom: 0) }
    var baseline: Double { lines.map(\.baseline).median ?? 0 }
    var size: Double { lines.map(\.size).median ?? 0 }

    /// All words as one line; wide gaps stay visible as three spaces.
    var draft: DraftLine {
        var line = DraftLine(page: page, words: lines.flatMap(\.words))
        line.text = lines.map(\.text).joined(separator: "   ")
        return line
    }

    /// With bare numbers settled as markers or none.
    func settled(by numbers: BareNumbers<Word>) -> TextRow {
        var row = self
        for index in row.lines.indices {
            guard let first = row.lines[index].words.first else { continue }
            row.lines[index].marker = numbers.settled(row.lines[index].marker, of: first)
        }
        return row
    }

    /// All words as one line.
    var joined: TextLine {
        if lines.count == 1 { return lines[0] }
        var line = TextLine(page: page, words: lines.flatMap(\.words))
        line.marker = line.marker?.kind == .bareNumber ? lines.first?.marker : line.marker
        return line
    }
}
