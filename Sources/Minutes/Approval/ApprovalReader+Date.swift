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

    /// `Justeringens plats och tid: Rådhuset, 2021-03-11`: what stands before the day in the field for both.
    func place(besideDate evidence: EvidenceList) -> Found<String>? {
        guard let date = evidence.places.first,
            let index = reading.lines.firstIndex(where: { line in
                Reading.blockID(line.block) == date.block
                    && reading.blocks[line.block].originalSpan(line.span).contains(date.span[0])
            })
        else { return nil }
        let line = reading.lines[index]
        let label = reading.lines[max(0, index - 3)...index].last {
            $0.label.contains("justering") && $0.label.contains("plats")
        }
        guard label != nil else { return nil }
        let text = TokenisedText(line.text)
        guard let day = DateReader().dates(in: text).last else { return nil }
        var start = 0
        if line.label.contains("justering"), line.label.contains("plats") {
            // The label ends with its last word or a colon.
            let end = text.tokens.last {
                $0.span.upperBound <= day.span.lowerBound && ["tid", "datum", ":"].contains($0.lower)
            }
            start = end?.span.upperBound ?? 0
        }
        var end = day.span.lowerBound
        if let word = text.tokens.last(where: { $0.span.upperBound <= end }), ["den", "kl"].contains(word.lower) {
            end = word.span.lowerBound
        }
        guard end > start else { return nil }
        let value = ItemTitle.trimmed(text.string(start..<end))
        guard value.contains(where: \.isLetter), DateReader().dates(in: TokenisedText(value)).isEmpty else {
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
