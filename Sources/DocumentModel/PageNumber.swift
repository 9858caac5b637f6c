/// Page numbers as they are printed: `7`, `- 7 -`, `2 (27)`, `Sida 3 (5)`, `3/5`, `s. 4 av 9`.
package enum PageNumber {
    /// The line is nothing but the number of a page of so many, by a form that nothing else has (a lone `7` has not;
    /// `101/103` may be anything and counts only where it is right).
    package static func isWhole(_ text: String, page: Int, of pageCount: Int) -> Bool {
        guard text.utf8.count <= 40, hasDigit(text) else { return false }
        if text.wholeMatch(of: betweenDashes) != nil { return true }
        guard
            let match = text.wholeMatch(
                of: ofTotal),
            let number = Int(match.1), let last = (match.2 ?? match.3 ?? match.4).flatMap({ Int($0) })
        else { return false }
        return number <= last && (match.3 == nil || number == page || last == pageCount)
    }

    /// The number that a line says it is the page of, with the total where that is printed too; nil where it says none.
    ///
    /// - Parameter isFurniture: the line stands at the edge of a page: the number may stand behind other words, and alone
    ///   without a total.
    package static func stated(in text: String, isFurniture: Bool) -> (page: Int, of: Int?)? {
        let text = text.trimmingBlank()
        guard hasDigit(text), text.utf8.count <= 200 else { return nil }
        if let match = isFurniture ? text.firstMatch(of: ofTotalAtEnd) : text.wholeMatch(of: ofTotal),
            let page = Int(match.1),
            let last = (match.2 ?? match.3 ?? match.4).flatMap({ Int($0) }), page >= 1, page <= last
        {
            return (page, last)
        }
        let alone =
            isFurniture ? lone : announced
        return text.wholeMatch(of: alone).flatMap { Int($0.1) }.map { ($0, nil) }
    }

    /// The line without the page number at its start or end and with single spaces.
    package static func removed(from text: String) -> String {
        var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard hasDigit(words) else { return words }
        words.replace(bracketed, with: "")
        words.replace(inWords, with: "")
        words.replace(slashed, with: "")
        words.replace(trailing, with: "")
        words.replace(leading, with: "")
        return words.trimmingBlank()
    }

    /// A running head without the page number at its end, one whose number itself could not be read included
    /// (`Protokoll 3 (12)`, `Protokoll (12)`); nil where no number with a total stands there.
    package static func head(of text: String) -> Substring? {
        guard hasDigit(text), text.utf8.count <= 200 else { return nil }
        return text.firstMatch(of: totalAtEnd).map { text[..<$0.range.lowerBound] }
    }

    private static func hasDigit(_ text: String) -> Bool { text.utf8.contains { (0x30...0x39).contains($0) } }

    /// The first number in the line.
    package static func value(of text: String) -> Int? {
        text.firstMatch(of: first).flatMap { Int($0.0) }
    }

    // Compiled once: written where they are used, they would be at every use.
    private nonisolated(unsafe) static let betweenDashes = /[-–]\s?\d{1,4}\s?[-–]/
    private nonisolated(unsafe) static let ofTotal =
        /(?:\p{L}{1,6}[.:]?\s*)?(\d{1,4})\s?(?:\(\s?(\d{1,4})\s?\)|\/\s?(\d{1,4})|\s(?:av|of)\s(\d{1,4}))/
    private nonisolated(unsafe) static let ofTotalAtEnd =
        /(?:^|\s)(\d{1,4})\s?(?:\(\s?(\d{1,4})\s?\)|\/(\d{1,4})|\s(?:av|of)\s(\d{1,4}))$/
    private nonisolated(unsafe) static let totalAtEnd =
        /\s+(?:(?i:sida|sid|s)[.:]?\s?)?(?:(?:\d{1,4}\s?)?\(\s?\d{1,4}\s?\)|\d{1,4}\s(?:av|of)\s\d{1,4})$/
    private nonisolated(unsafe) static let lone = /(?:(?i)sida|sid|s)?[.:]?\s?[-–]?\s?(\d{1,3})\s?[-–]?/
    private nonisolated(unsafe) static let announced = /(?:(?i)sida|sid)[.:]?\s?(\d{1,3})/
    private nonisolated(unsafe) static let bracketed = /\b\d{1,4} ?\( ?\d{1,4} ?\)/
    private nonisolated(unsafe) static let inWords = /\b\d{1,4} (?:av|of) \d{1,4}$/
    private nonisolated(unsafe) static let slashed = /(?:^| )\d{1,4} ?\/ ?\d{1,4}$/
    private nonisolated(unsafe) static let trailing = /(?:^| )[-–]? ?\d{1,3} ?[-–]?$/
    private nonisolated(unsafe) static let leading = /^\d{1,3} (?=\p{L})/
    private nonisolated(unsafe) static let first = /\d{1,4}/
}
