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
