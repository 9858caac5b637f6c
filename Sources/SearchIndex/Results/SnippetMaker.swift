internal import DocumentModel

/// Cuts the few words of a unit that show best why it was found.
struct SnippetMaker {
    /// In scalars.
    private static let length = 240
    /// How much of it stands before the first find, at most.
    private static let lead = 60

    struct Choice {
        var block: Block
        /// All that was found in its `text`, in order.
        var finds: [MatchFinder.Match]
        var snippet: Snippet
        /// How many parts of the query it answers, and how nearly in all.
        var parts: Int
        var nearness: Int

        /// Text says more than a heading, which a hit shows anyway.
        func isBetter(than other: Choice) -> Bool {
            (parts, nearness, block.kind == .heading ? 0 : 1)
                > (other.parts, other.nearness, other.block.kind == .heading ? 0 : 1)
        }

        /// A heading alone tells little, nor does `Beslut:`: with the beginning of what stands below it.
        mutating func goOn(with next: Block) {
            guard block.kind == .heading || block.text.hasSuffix(":"), !snippet.isCutAfter else { return }
            let scalars = Array(next.text.unicodeScalars)
            let end = SnippetMaker.end(after: 0, in: scalars)
            let more = SnippetMaker.snippet(scalars, 0..<end, marking: [])
            snippet.text += " · " + more.text
            snippet.isCutAfter = more.isCutAfter
        }
    }

    /// - Parameter matches: in the block's `text`, in order.
    static func choice(from block: Block, _ matches: [MatchFinder.Match]) -> Choice {
        let scalars = Array(block.text.unicodeScalars)
        var best: (start: Int, parts: Int, nearness: Int) = (0, 0, 0)
        for (index, match) in matches.enumerated() {
            let start = self.start(before: match.span.lowerBound, in: scalars, isTable: block.kind == .table)
            var parts: [Int: Int] = [:]
            for other in matches[index...] {
                if other.span.upperBound > start + length { break }
                parts[other.part] = max(parts[other.part] ?? 0, other.nearness)
            }
            let nearness = parts.values.reduce(0, +)
            if (parts.count, nearness) > (best.parts, best.nearness) { best = (start, parts.count, nearness) }
        }
        let end = self.end(after: best.start, in: scalars)
        let inside = matches.map(\.span).filter { $0.lowerBound >= best.start && $0.upperBound <= end }
        return Choice(
            block: block, finds: matches, snippet: snippet(scalars, best.start..<end, marking: inside),
            parts: best.parts, nearness: best.nearness)
    }

    /// Some way before the find, at the beginning of a word; in a table at the beginning of its row where that is near.
    private static func start(before find: Int, in scalars: [Unicode.Scalar], isTable: Bool) -> Int {
        let earliest = max(0, find - lead)
        if isTable, let row = scalars[earliest..<find].lastIndex(of: "\n") { return row + 1 }
        if earliest == 0 { return 0 }
        let space = scalars[earliest..<find].firstIndex { $0.properties.isWhitespace }
        return space.map { $0 + 1 } ?? find
    }

    private static func end(after start: Int, in scalars: [Unicode.Scalar]) -> Int {
        let latest = start + length
        if latest >= scalars.count { return scalars.count }
        let space = scalars[start..<latest].lastIndex { $0.properties.isWhitespace }
        return space.flatMap { $0 > start + length / 2 ? $0 : nil } ?? latest
    }

    private static func snippet(
        _ scalars: [Unicode.Scalar], _ range: Range<Int>, marking spans: [Range<Int>]
    ) -> Snippet {
        var text: [Unicode.Scalar] = []
        var places: [Int] = []
        for index in range {
            places.append(text.count)
            switch scalars[index] {
            case "\t": text += [" ", "·", " "]
            case let scalar where scalar.properties.isWhitespace: text.append(" ")
            case let scalar: text.append(scalar)
            }
        }
        places.append(text.count)
        var matches: [[Int]] = []
        for span in spans {
            let start = places[span.lowerBound - range.lowerBound]
            let end = places[span.upperBound - range.lowerBound]
            if let last = matches.last, start < last[1] {
                matches[matches.count - 1][1] = max(last[1], end)
            } else {
                matches.append([start, end])
            }
        }
        return Snippet(
            text: String(String.UnicodeScalarView(text)), matches: matches, isCutBefore: range.lowerBound > 0,
            isCutAfter: range.upperBound < scalars.count)
    }
}
