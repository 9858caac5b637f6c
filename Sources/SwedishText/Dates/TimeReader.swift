/// A clock time or an interval of them.
package struct TimeMention: Hashable, Sendable {
    /// In Unicode scalars of the text.
    package var span: Range<Int>
    /// `HH:MM`
    package var start: String
    package var end: String?
}

/// Finds clock times in Swedish text: `kl. 13.00–15.47`, `Klockan 17:00 — 19:21`, `18:30`, `kl 10-12`, `kl. 19`.
/// A time without minutes needs `kl` before it; one with a full stop does as well (`4.50` is a number), unless it is
/// the end of an interval or stands alone in a field for times.
package struct TimeReader: Sendable {
    package init() {}

    /// - Parameter isTimeField: the text is the content of a field that gives a time, such as `Tid:`.
    package func times(in text: TokenisedText, isTimeField: Bool = false) -> [TimeMention] {
        let tokens = text.tokens
        // `Tid: tisdagen den 2 mars 2021 kl. 9`: neither `2` nor `2021` is a time.
        let dates = isTimeField ? DateReader().dates(in: text).map(\.span) : []
        var result: [TimeMention] = []
        var index = 0
        while index < tokens.count {
            if dates.contains(where: { $0.overlaps(tokens[index].span) }) {
                index += 1
                continue
            }
            var at = index
            var announced = isTimeField
            if ["kl", "klockan", "kl:", "tid"].contains(tokens[index].lower) {
                announced = true
                at += 1
                while at < tokens.count, tokens[at].text == "." || tokens[at].text == ":" { at += 1 }
            } else if tokens[index].lower.hasPrefix("kl."),
                let glued = clock(String(tokens[index].text.dropFirst(3)), true)
            {
                // `kl.19:00`
                let (end, next) = intervalEnd(tokens, index + 1)
                result.append(
                    TimeMention(
                        span: tokens[index].span.lowerBound..<tokens[next - 1].span.upperBound, start: glued, end: end))
                index = next
                continue
            }
            guard at < tokens.count else { break }
            if let (start, end, next) = interval(tokens, at, announced) {
                result.append(
                    TimeMention(
                        span: tokens[at].span.lowerBound..<tokens[next - 1].span.upperBound, start: start, end: end))
                index = next
            } else {
                index += 1
            }
        }
        return result
    }

    private func interval(_ tokens: [Token], _ at: Int, _ announced: Bool) -> (String, String?, Int)? {
        // `10-12`, `13.00-15.47` as one token
        let parts = tokens[at].text.split(separator: "-")
        if parts.count == 2, announced || parts[0].contains(":") || parts[0].contains("."),
            let start = clock(String(parts[0]), true), let end = clock(String(parts[1]), true)
        {
            return (start, end, at + 1)
        }
        guard let start = clock(tokens[at].text, announced) else {
            // `13.00` followed by a dash and `15.47` is an interval even unannounced.
            if let start = clock(tokens[at].text, true), tokens[at].text.contains(".") {
                let (end, next) = intervalEnd(tokens, at + 1)
                if let end, tokens[next - 1].text.contains(".") { return (start, end, next) }
            }
            return nil
        }
        let (end, next) = intervalEnd(tokens, at + 1)
        return (start, end, next)
    }

    private func intervalEnd(_ tokens: [Token], _ at: Int) -> (String?, Int) {
        guard at + 1 < tokens.count, ["-", "–", "—", "till"].contains(tokens[at].lower) else { return (nil, at) }
        var next = at + 1
        if ["kl", "klockan"].contains(tokens[next].lower) { next += 1 }
        while next < tokens.count, tokens[next].text == "." { next += 1 }
        guard next < tokens.count, let end = clock(tokens[next].text, true) else { return (nil, at) }
        return (end, next + 1)
    }

    /// - Parameter announced: hours alone and a full stop between hours and minutes count as well.
    private func clock(_ text: String, _ announced: Bool) -> String? {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isNumber) && $0.count <= 2 }) else {
            return text.count == 4 && announced && text.allSatisfy(\.isNumber)
                ? clock("\(text.prefix(2)):\(text.suffix(2))", true) : nil
        }
        guard let hour = Int(parts[0]), (0...24).contains(hour) else { return nil }
        guard parts.count == 2 else { return announced ? format(hour, 0) : nil }
        guard parts[1].count == 2, let minute = Int(parts[1]), (0..<60).contains(minute) else { return nil }
        // `Näs 4:19` is a property.
        return announced || text.contains(":") && parts[0].count == 2 ? format(hour, minute) : nil
    }

    private func format(_ hour: Int, _ minute: Int) -> String {
        "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
