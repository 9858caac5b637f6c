internal import DocumentModel

/// Puts the words of a page into rows by their baselines.
///
/// Each word is compared with the last words to its left, not with the whole row, so that a rest of skew does no harm;
/// raised and lowered words (notes, exponents) go with the row they touch.
struct RowBuilder {
    /// Share of the lower word's height by which two words of a row overlap at least.
    static let overlap = 0.5
    /// How many words to the left are looked at: a comma or dash of its own has no height to go by.
    static let neighbours = 3
    /// Words that share this much of the narrower one's width do not stand side by side.
    static let printedOver = 0.6
    /// A gap this wide, in font sizes, is no word space.
    static let wideGap = 1.6
    /// The same after a bold label at the row's start.
    static let labelGap = 0.6

    static func rows(of words: [Word], page: Int) -> [TextRow] {
        let placed = words.filter { $0.box != nil && !$0.text.allSatisfy(\.isWhitespace) }
        let sorted = placed.enumerated().sorted {
            let (a, b) = ($0.element.box?.left ?? 0, $1.element.box?.left ?? 0)
            return a == b ? $0.offset < $1.offset : a < b
        }.map(\.element)
        var rows: [[Word]] = []
        for word in sorted {
            if let row = row(for: word, among: rows) { rows[row].append(word) } else { rows.append([word]) }
        }
        return rows.map { TextRow(lines: split($0, page: page)) }.sorted {
            ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left)
        }
    }

    /// The row of words that are known to stand on one baseline, from left to right.
    static func row(of words: [Word], page: Int) -> TextRow { TextRow(lines: split(words, page: page)) }

    private static func row(for word: Word, among rows: [[Word]]) -> Int? {
        guard let box = word.box else { return nil }
        var best: (index: Int, overlap: Double)?
        for (index, row) in rows.enumerated() {
            guard let last = row.last?.box, last.left <= box.left else { continue }
            // Two words at one place are printed over each other, not side by side.
            let common = min(last.right, box.right) - max(last.left, box.left)
            guard common <= printedOver * min(last.width, box.width) else { continue }
            let share = row.suffix(neighbours).compactMap(\.box).map { overlap(box, $0) }.max() ?? 0
            if share >= overlap, share > best?.overlap ?? 0 { best = (index, share) }
        }
        return best?.index
    }

    /// The common height of two boxes as a share of the lower one.
    private static func overlap(_ a: Box, _ b: Box) -> Double {
        (min(a.bottom, b.bottom) - max(a.top, b.top)) / max(min(a.height, b.height), 0.1)
    }

    /// Divides a row at its wide gaps; a marker stays with what it marks.
    private static func split(_ words: [Word], page: Int) -> [TextLine] {
        var groups: [[Word]] = []
        for word in words {
            if let last = groups.last?.last, let left = last.box, let right = word.box {
                let size = max(TextLine.size(last), TextLine.size(word))
                let group = groups[groups.count - 1]
                let isLabelled =
                    groups.count == 1 && word.font?.isBold == false && group.allSatisfy { $0.font?.isBold == true }
                if right.left - left.right <= (isLabelled ? labelGap : wideGap) * size || isSign(group) {
                    groups[groups.count - 1].append(word)
                    continue
                }
            }
            groups.append([word])
        }
        // A number before one text marks it; before more it is a cell of their row.
        if groups.count == 2, let marker = marker(groups[0]), marker.kind != .bullet {
            groups = [groups[0] + groups[1]]
        }
        return groups.map { TextLine(page: page, words: $0) }
    }

    /// A bullet or section sign, which never stands for itself.
    private static func isSign(_ words: [Word]) -> Bool {
        let text = words.map(\.text).joined(separator: " ")
        if text.count == 1, let character = text.first, ListMarker.isBullet(character) { return true }
        return marker(words)?.kind == .section
    }

    /// The marker that the words are, and nothing else.
    private static func marker(_ words: [Word]) -> ListMarker? {
        let text = words.map(\.text).joined(separator: " ")
        guard let marker = ListMarker(text + " Xx"), marker.text == text else { return nil }
        return marker
    }
}
