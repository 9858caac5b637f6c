import DocumentModel

/// How exactly the text of a page was read.
package struct PageTextScore: Sendable {
    /// Of the exact text's file.
    package var name: String
    /// The document, from the folder of the gold.
    package var file: String
    package var page: Int
    package var counts: TextCounts

    /// - Parameters:
    ///   - exact: what is printed on the page, line by line.
    ///   - read: what was read; empty where the page was not.
    package init(name: String, file: String, page: Int, exact: String, read: String) {
        self.name = name
        self.file = file
        self.page = page
        let (exact, read) = (Self.flowing(exact), Self.flowing(read))
        let (words, readWords) = (Self.words(exact), Self.words(read))
        counts = TextCounts(
            distance: Self.distance(exact, read), length: exact.count,
            commonWords: words.counts.reduce(0) { $0 + min($1.value, readWords.counts[$1.key] ?? 0) },
            words: words.number + readWords.number)
    }

    /// Words broken at a line's end joined, dashes alike, white space single.
    static func flowing(_ text: String) -> [UInt32] {
        let scalars = CodePoints.composed(text)
        var out: [UInt32] = []
        var next = 0
        while next < scalars.count {
            let scalar = scalars[next]
            next += 1
            if scalar == CodePoints.hyphen || scalar == CodePoints.softHyphen {
                let end = scalars[next...].firstIndex { $0 != CodePoints.space && $0 != CodePoints.tab }
                if let end, scalars[end] == CodePoints.lineFeed {
                    next = scalars[end...].firstIndex { !CodePoints.isSpace($0) } ?? scalars.count
                    continue
                }
            }
            if CodePoints.isSpace(scalar) {
                if let last = out.last, last != CodePoints.space { out.append(CodePoints.space) }
            } else {
                out.append(CodePoints.isDash(scalar) ? CodePoints.hyphen : scalar)
            }
        }
        if out.last == CodePoints.space { out.removeLast() }
        return out
    }

    private static func words(_ text: [UInt32]) -> (counts: [ArraySlice<UInt32>: Int], number: Int) {
        let words = text.split(separator: CodePoints.space)
        return (words.reduce(into: [:]) { $0[$1, default: 0] += 1 }, words.count)
    }

    /// Levenshtein's. What both begin and end with need not be looked at.
    private static func distance(_ exact: [UInt32], _ read: [UInt32]) -> Int {
        let start = zip(exact, read).prefix { $0 == $1 }.count
        let (left, right) = (exact.dropFirst(start), read.dropFirst(start))
        let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let (middle, other) = (Array(left.dropLast(end)), Array(right.dropLast(end)))
        return middle.editDistance(to: other) ?? max(middle.count, other.count)
    }
}
