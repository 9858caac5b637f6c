/// A date as a text writes it.
package struct DateMention: Hashable, Sendable {
    /// In Unicode scalars of the text.
    package var span: Range<Int>
    /// Nil where the text gives day and month only.
    package var year: Int?
    package var month: Int
    package var day: Int

    /// ISO 8601; nil without a year: the year is not guessed.
    package var iso: String? {
        year.map { "\(pad($0, 4))-\(pad(month, 2))-\(pad(day, 2))" }
    }

    private func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Finds dates in Swedish text.
///
/// `2025-03-20` · `20 mars 2025` · `den 7:de mars 1952` · `torsdagen den 27:e februari` (no year) · `23/10` (no year) ·
/// `28/03/25` · `14.5.1956` · `Mar 28, 2025`. Not `12/2024-25`, not a diary number, not a version.
package struct DateReader: Sendable {
    private static let months: [String: Int] = {
        let names: [[String]] = [
            ["januari", "jan", "januarii"], ["februari", "feb", "febr"], ["mars", "mar"], ["april", "apr"],
            ["maj", "maji"],
            ["juni", "jun", "junii"], ["juli", "jul", "julii"], ["augusti", "aug"], ["september", "sep", "sept"],
            ["oktober", "okt", "oct", "october"], ["november", "nov"], ["december", "dec"],
        ]
        var months: [String: Int] = [:]
        for (index, spellings) in names.enumerated() { for name in spellings { months[name] = index + 1 } }
        return months
    }()

    package init() {}

    package func dates(in text: TokenisedText) -> [DateMention] {
        var result: [DateMention] = []
        var index = 0
        while index < text.tokens.count {
            if let (mention, next) = written(text.tokens, index) ?? numeric(text.tokens, index) {
                result.append(mention)
                index = next
            } else {
                index += 1
            }
        }
        return result
    }

    /// The first complete date of a text.
    package func firstDate(in text: String) -> String? {
        dates(in: TokenisedText(text)).lazy.compactMap(\.iso).first
    }

    /// `20 mars 2025`, `7:de mars`, `Mar 28, 2025`.
    private func written(_ tokens: [Token], _ index: Int) -> (DateMention, Int)? {
        let token = tokens[index]
        if let month = Self.months[token.lower], index + 1 < tokens.count, let day = dayNumber(tokens[index + 1].lower)
        {
            // English order, as signing services print it; needs the year, or `maj 2` would fire.
            var next = index + 2
            if next < tokens.count, tokens[next].text == "," { next += 1 }
            guard next < tokens.count, let year = yearNumber(tokens[next].text) else { return nil }
            return mention(token.span.lowerBound..<tokens[next].span.upperBound, year, month, day, next + 1)
        }
        guard let day = dayNumber(token.lower), index + 1 < tokens.count else { return nil }
        var next = index + 1
        if tokens[next].text == ".", next + 1 < tokens.count { next += 1 }
        guard let month = Self.months[tokens[next].lower] else { return nil }
        var end = next + 1
        if end < tokens.count, tokens[end].text == "." || tokens[end].text == ",", end + 1 < tokens.count,
            yearNumber(tokens[end + 1].text) != nil
        {
            end += 1
        }
        // `den 12 mars år 1896`
        if end + 1 < tokens.count, tokens[end].lower == "år", yearNumber(tokens[end + 1].text) != nil { end += 1 }
        if end < tokens.count, let year = yearNumber(tokens[end].text) {
            return mention(token.span.lowerBound..<tokens[end].span.upperBound, year, month, day, end + 1)
        }
        return mention(token.span.lowerBound..<tokens[next].span.upperBound, nil, month, day, next + 1)
    }

    private func numeric(_ tokens: [Token], _ index: Int) -> (DateMention, Int)? {
        let token = tokens[index]
        guard token.text.first?.isNumber ?? false else { return nil }
        let text = token.text.replacing("\u{2010}", with: "-").replacing("\u{2011}", with: "-")
        for separator: Character in ["-", "/", "."] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
            guard numbers.count == parts.count else { continue }
            switch (numbers.count, separator) {
            case (3, "-") where parts[0].count == 4 && parts[1].count == 2 && parts[2].count <= 2,
                (3, "/") where parts[0].count == 4, (3, ".") where parts[0].count == 4:
                return mention(token.span, numbers[0], numbers[1], numbers[2], index + 1)
            case (3, "/") where parts[2].count == 4 || parts[2].count == 2,
                (3, ".") where parts[2].count == 4:
                // Day first, as Swedish writes it.
                return mention(
                    token.span, century(numbers[2], digits: parts[2].count), numbers[1], numbers[0], index + 1)
            case (2, "/") where parts[1].count <= 2 && parts[0].count <= 2:
                // `23/10`, followed by a year where there is one: `23/10 2020`, `23/10-20`.
                if index + 1 < tokens.count, let year = yearNumber(tokens[index + 1].text) {
                    return mention(
                        token.span.lowerBound..<tokens[index + 1].span.upperBound, year, numbers[1], numbers[0],
                        index + 2)
                }
                return mention(token.span, nil, numbers[1], numbers[0], index + 1)
            default: continue
            }
        }
        // `2025 03 20` and the year split off by OCR: `2025 -03-20` are left alone.
        return nil
    }

    private func mention(_ span: Range<Int>, _ year: Int?, _ month: Int, _ day: Int, _ next: Int) -> (DateMention, Int)?
    {
        guard (1...12).contains(month), (1...days(in: month, year)).contains(day) else { return nil }
        if let year, !(1600...2200).contains(year) { return nil }
        return (DateMention(span: span, year: year, month: month, day: day), next)
    }

    private func days(in month: Int, _ year: Int?) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2:
            year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) ? 29 : 28 } ?? 29
        default: 31
        }
    }

    /// `20`, `7:de`, `27:e`, `3dje`.
    private func dayNumber(_ text: String) -> Int? {
        let digits = text.prefix(while: \.isNumber)
        guard (1...2).contains(digits.count), let day = Int(digits), (1...31).contains(day) else { return nil }
        let rest = text.dropFirst(digits.count)
        return rest.isEmpty
            || [":e", ":a", ":de", ":te", ":dje", "de", "dje", "te", "e", ":ste"].contains(String(rest))
            ? day : nil
    }

    private func yearNumber(_ text: String) -> Int? {
        guard text.count == 4, text.allSatisfy(\.isNumber), let year = Int(text), (1600...2200).contains(year) else {
            return nil
        }
        return year
    }

    /// Two digits are this century up to 68, the last one after, as POSIX has it.
    private func century(_ year: Int, digits: Int) -> Int {
        digits == 4 ? year : year + (year <= 68 ? 2000 : 1900)
    }
}
