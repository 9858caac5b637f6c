import SwedishText

/// Diary numbers as Swedish authorities write them: `Dnr 2024-00001`, `Dnr BN-2021-00028`, `KS 2023/00841`, `S2023/00256`.
enum DiaryNumber {
    private nonisolated(unsafe) static let form =
        /(?:\p{Lu}[\p{L}]{0,7}[ \-]?)?(?:(?:19|20)\d\d|\d\d)[\/\-:]\d{1,6}(?:[\-:.]\d{1,4})?/

    /// The text where it is a diary number and nothing else, as in a table's column of them; nil otherwise.
    static func whole(_ text: String) -> String? {
        let text = ItemTitle.trimmed(text)
        let bare = text.lowercased().hasPrefix("dnr") ? ItemTitle.trimmed(String(text.dropFirst(3))) : text
        guard
            bare.utf8.contains(where: { (0x30...0x39).contains($0) }), bare.wholeMatch(of: form) != nil,
            DateReader().dates(in: TokenisedText(bare)).isEmpty
        else { return nil }
        return bare
    }

    /// The diary number announced by `Dnr`, `Diarienummer` or `Dnr:`, with the span of the whole announcement.
    static func announced(in text: TokenisedText) -> (number: String, span: Range<Int>)? {
        let tokens = text.tokens
        guard
            let at = tokens.firstIndex(where: {
                ["dnr", "diarienummer", "diarienr", "d.nr", "ärendenummer"].contains($0.lower)
            })
        else { return nil }
        var next = at + 1
        while next < tokens.count, [".", ":"].contains(tokens[next].text) { next += 1 }
        guard next < tokens.count else { return nil }
        var end = next
        // `KS 2023/00841`: letters, then the number.
        if !tokens[end].text.contains(where: \.isNumber), end + 1 < tokens.count,
            tokens[end + 1].text.contains(where: \.isNumber)
        {
            end += 1
        }
        while end + 2 < tokens.count, ["/", "-", ":"].contains(tokens[end + 1].text),
            tokens[end + 2].text.contains(where: \.isNumber)
        {
            end += 2
        }
        guard tokens[end].text.contains(where: \.isNumber) else { return nil }
        let number = text.string(tokens[next].span.lowerBound..<tokens[end].span.upperBound)
        return (number, tokens[at].span.lowerBound..<tokens[end].span.upperBound)
    }
}
