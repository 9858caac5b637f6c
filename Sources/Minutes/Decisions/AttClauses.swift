import SwedishText

/// Cuts a run of att-clauses into single ones: `att godkänna A, att utse B och att uppdra åt C` is three.
enum AttClauses {
    /// - Parameters:
    ///   - span: of the run, beginning at its first `att`
    ///   - lineStarts: where printed lines begin; an `att` at the start of a line begins a clause after a stop, or where
    ///     the line above was ended on purpose
    /// - Returns: spans of the clauses, each from `att`, without the words and signs that join them.
    static func split(
        _ text: TokenisedText, _ span: Range<Int>, lineStarts: LineStarts = LineStarts()
    ) -> [Range<Int>] {
        let tokens = text.tokens
        let range = tokens.indices.filter { span.contains(tokens[$0].span.lowerBound) }
        guard let first = range.first, let last = range.last else { return [] }
        var starts = [first]
        var depth = 0
        for index in first...last {
            if tokens[index].text == "(" { depth += 1 }
            if tokens[index].text == ")" { depth = max(0, depth - 1) }
            guard index > first, tokens[index].lower == "att", depth == 0, index < last else { continue }
            let before = tokens[index - 1]
            let isListed =
                [",", ";", "•", "-", "–", "."].contains(before.text)
                || ["och", "samt", "dels", "ock"].contains(before.lower)
            let start = tokens[index].span.lowerBound
            let opensLine =
                lineStarts.all.contains(start) && [",", ";", ".", ":"].contains(before.text)
                || lineStarts.deliberate.contains(start) && !DecidingVerb.bindsAtt.contains(before.lower)
            guard isListed || opensLine else { continue }
            // `…, att` after a verb of saying belongs to it: `under förutsättning, att`.
            if before.text == ",", index >= first + 2, DecidingVerb.bindsAtt.contains(tokens[index - 2].lower) {
                continue
            }
            // `ett tillägg av 20 kronor, att utgå från årets början` says more of what was granted.
            if before.text == ",",
                ["utgå", "utgifvas", "utgivas", "utbetalas", "fördela", "fördelas"].contains(tokens[index + 1].lower)
            {
                continue
            }
            starts.append(index)
        }
        return starts.enumerated().compactMap { order, start in
            let next = order + 1 < starts.count ? starts[order + 1] : last + 1
            var end = next - 1
            while end > start, isJoint(tokens[end]) { end -= 1 }
            guard end > start else { return nil }
            return tokens[start].span.lowerBound..<tokens[end].span.upperBound
        }
    }

    private static func isJoint(_ token: Token) -> Bool {
        [",", ";", ".", ":", "•", "-", "–", "*", "_"].contains(token.text)
            || ["och", "samt", "dels", "ock"].contains(token.lower)
    }
}
