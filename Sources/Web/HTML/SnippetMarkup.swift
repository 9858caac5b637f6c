import SearchIndex

/// A snippet with what was found marked.
struct SnippetMarkup {
    let html: HTML

    init(_ snippet: Snippet) {
        let scalars = Array(snippet.text.unicodeScalars)
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        var pieces: [HTML] = snippet.isCutBefore ? ["… "] : []
        var end = 0
        for match in snippet.matches where match.count == 2 && match[0] >= end && match[1] <= scalars.count {
            pieces.append(MaskedText(text(end..<match[0])).html)
            pieces.append("<mark>\(text(match[0]..<match[1]))</mark>")
            end = match[1]
        }
        pieces.append(MaskedText(text(end..<scalars.count)).html)
        if snippet.isCutAfter { pieces.append(" …") }
        html = HTML.joined(pieces)
    }
}
