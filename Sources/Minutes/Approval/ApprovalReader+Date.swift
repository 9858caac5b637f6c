import DocumentModel
import SwedishText

/// When the minutes were approved.
extension ApprovalReader {
    /// The day of approval: in the field for it, by an electronic signature, or in the signature block.
    func date() -> Found<String>? {
        var electronic: [(String, Line, Range<Int>)] = []
        for (index, line) in reading.lines.enumerated() where line.kind != .furniture {
            let lower = line.text.lowercased()
            let text = TokenisedText(line.text)
            let dates = DateReader().dates(in: text).filter { $0.iso != nil }
            if lower.contains("bankid") || lower.contains("signerat") || lower.contains("signerad")
                || lower.contains("gmt") || lower.contains("undertecknad")
            {
                for date in dates { if let iso = date.iso { electronic.append((iso, line, date.span)) } }
            } else if lower.hasPrefix("digital"), line.text.count < 60, index < items.first?.lines.lowerBound ?? 0,
                let found = found(dates, line)
            {
                // The field for the approval of minutes that are signed electronically.
                return found
            } else if lower.contains("justering")
                && (lower.hasPrefix("plats och tid") || lower.contains("datum") || lower.hasPrefix("justeringens")
                    || lower.hasPrefix("tid"))
                || lower.hasPrefix("justerat den") || lower.hasPrefix("justerad den") || lower.hasPrefix("justerat 2")
            {
                if let found = found(dates, line) { return found }
                if let next = reading.lines[(index + 1)...].prefix(16).first(where: {
                    $0.kind != .furniture && !$0.label.isEmpty
                        && found(DateReader().dates(in: TokenisedText($0.text)), $0) != nil
                }),
                    !next.label.contains("anslag"), next.text.count < 60,
                    !next.label.hasPrefix("20") || next.block - line.block <= 2
                {
                    return found(DateReader().dates(in: TokenisedText(next.text)), next)
                }
            }
        }
        if let latest = electronic.max(by: { $0.0 < $1.0 }) {
            let (iso, line, span) = latest
            return Found(
                value: iso,
                evidence: [
                    reading.evidence(
                        line.block, line.span.lowerBound + span.lowerBound..<line.span.lowerBound + span.upperBound)
                ])
        }
        return signatureDate()
    }

    /// `Justeringens plats och tid: Rådhuset, 2021-03-11`: what stands in the field for both, without the day.
    func place() -> Found<String>? {
        for (index, line) in reading.lines.enumerated() where line.kind != .furniture {
            if let length = Self.placeLabel(line.text) {
                return place(in: line, from: length) ?? next(after: index).flatMap { place(in: $0, from: 0) }
            }
            // The label itself goes on on the next line.
            if index + 1 < reading.lines.count, reading.lines[index + 1].block == line.block,
                let length = Self.placeLabel("\(line.text) \(reading.lines[index + 1].text)"),
                length > line.text.unicodeScalars.count
            {
                let rest = length - line.text.unicodeScalars.count - 1
                return place(in: reading.lines[index + 1], from: rest)
                    ?? next(after: index + 1).flatMap { place(in: $0, from: 0) }
            }
        }
        return nil
    }

    private nonisolated(unsafe) static let placeLabel =
        /(?i)(?:justeringens\s+(?:plats\s+och\s+(?:tid|datum)|tid\s+och\s+plats)|(?:plats\s+och\s+(?:tid|datum)|tid\s+och\s+plats)\s+för\s+justering(?:en)?)\b[\s:*_]*/

    /// The length of the label that opens the text, in Unicode scalars; nil where none does.
    private static func placeLabel(_ text: String) -> Int? {
        // Most lines do not hold the word, and looking for it is much cheaper than the pattern.
        guard text.utf8.count < 200, text.utf8.contains(0x6A) || text.utf8.contains(0x4A),
            text.lowercased().contains("justering")
        else { return nil }
        return text.prefixMatch(of: placeLabel).map { String($0.output).unicodeScalars.count }
    }

    /// The content of the field stands close to its label, and is no other label.
    private func next(after index: Int) -> Line? {
        guard
            let next = reading.lines[(index + 1)...].prefix(2).first(where: {
                $0.kind != .furniture && !$0.text.isEmpty
            }),
            Self.role(of: next.label) == nil, next.block - reading.lines[index].block <= 1
        else { return nil }
        return next
    }

    private func place(in line: Line, from start: Int) -> Found<String>? {
        let text = TokenisedText(line.text)
        var end = text.scalars.count
        for span in DateReader().dates(in: text).map(\.span) + TimeReader().times(in: text).map(\.span) {
            if span.lowerBound >= start { end = min(end, span.lowerBound) }
        }
        while let word = text.tokens.last(where: { $0.span.upperBound <= end && $0.span.lowerBound >= start }),
            ["den", "kl", ",", ".", "klockan"].contains(word.lower) || word.lower.hasSuffix("dagen")
        {
            end = word.span.lowerBound
        }
        guard end > start, line.text.count < 100 else { return nil }
        let value = ItemTitle.trimmed(text.string(start..<end))
        guard value.count > 2, value.contains(where: \.isLetter), AttendanceEntryReader(value).entries().isEmpty else {
            return nil
        }
        let span = line.span.lowerBound + start..<line.span.lowerBound + end
        return Found(value: value, evidence: [reading.evidence(line.block, span)])
    }

    private func found(_ dates: [DateMention], _ line: Line) -> Found<String>? {
        guard let date = dates.last(where: { $0.iso != nil }), let iso = date.iso else { return nil }
        return Found(
            value: iso,
            evidence: [
                reading.evidence(
                    line.block,
                    line.span.lowerBound + date.span.lowerBound..<line.span.lowerBound + date.span.upperBound)
            ])
    }

    private func signatureDate() -> Found<String>? {
        guard let last = items.last else { return nil }
        var isSigned = false
        for line in reading.lines[last.lines.lowerBound...] where line.kind != .furniture {
            if Self.role(of: line.label) != nil { isSigned = true }
            guard isSigned, line.text.count < 70, !line.label.contains("anslag"), !line.label.contains("nästa") else {
                continue
            }
            if let found = found(DateReader().dates(in: TokenisedText(line.text)), line) { return found }
        }
        return nil
    }
}
