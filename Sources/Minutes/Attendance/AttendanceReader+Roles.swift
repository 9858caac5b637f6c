import DocumentModel
import SwedishText

/// Roles that the text before the first item gives to people of the list: `Ordföranden, herr Ek, ledde förhandlingarna.`
extension AttendanceReader {
    private static let functions = [
        "ordföranden": "ordförande", "sekreteraren": "sekreterare", "kassören": "kassör",
        "protokollföraren": "protokollförare", "revisorn": "revisor",
    ]
    private static let courtesies: Set<String> = ["herr", "fru", "fröken", "hr", "frk"]

    func giveRoles(to entries: inout [Attendance]) {
        let end = items?.lowerBound ?? reading.lines.count
        let blocks = Set(reading.lines[..<end].lazy.filter { $0.kind == .paragraph }.map(\.block)).sorted()
        for block in blocks {
            let text = reading.texts[block]
            for index in text.tokens.indices {
                guard var role = Self.functions[text.tokens[index].lower],
                    text.tokens[index...].dropFirst().first?.text == ","
                else { continue }
                if index > 0, text.tokens[index - 1].lower == "vice" { role = "vice \(role)" }
                guard let name = apposition(after: index + 1, in: text) else { continue }
                let bearers = entries.indices.filter {
                    entries[$0].name == text.string(name) || entries[$0].name.hasSuffix(" " + text.string(name))
                }
                guard let bearer = bearers.first, bearers.count == 1, entries[bearer].role == nil else { continue }
                entries[bearer].role = role
                let stated = text.tokens[index].span.lowerBound..<name.upperBound
                entries[bearer].evidence = EvidenceList(
                    entries[bearer].evidence.places + [reading.evidence(block, stated)])
            }
        }
    }

    /// The capitalised words between the comma and the next one, without `herr`.
    private func apposition(after comma: Int, in text: TokenisedText) -> Range<Int>? {
        var words = text.tokens[(comma + 1)...].prefix(6).prefix { $0.text != "," }
        guard comma + 1 + words.count < text.tokens.count, text.tokens[comma + 1 + words.count].text == "," else {
            return nil
        }
        if let first = words.first, Self.courtesies.contains(first.lower) { words = words.dropFirst() }
        guard let first = words.first, let last = words.last, words.allSatisfy({ $0.isWord && $0.isCapitalised }) else {
            return nil
        }
        return first.span.lowerBound..<last.span.upperBound
    }
}
