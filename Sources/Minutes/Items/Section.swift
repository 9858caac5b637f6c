import DocumentModel
import SwedishText

/// Part of an item's text under one of its short headings, or before the first.
struct Section: Sendable {
    /// Nil for text under no heading, or under one that says nothing of what the text is.
    var label: SectionLabel?
    var passages: [Passage]

    private static let endOfPage: Set<String> = [
        "justeras", "justerare", "justerandes sign", "justerandes signatur", "utdragsbestyrkande", "signatur",
        "ordförandens signatur",
        "justerandes signaturer", "sekreterarens signatur",
    ]

    /// Of those who have read a page, at its foot; in Unicode scalars.
    static let longestInitials = 4

    /// Cuts an item's passages at the headings inside it.
    static func sections(of passages: [Passage], in reading: Reading) -> [Section] {
        var sections = [Section(label: nil, passages: [])]
        for passage in passages {
            let text = reading.string(passage)
            if endOfPage.contains(Line.label(text)) || passage.kind == .signature { continue }
            let lines = reading.lines(passage)
            // A heading of two lines may be a label and the line below it: `Beslutet skickas till`, `Kommunstyrelsen`.
            let isLabelAndText = lines.count > 1 && SectionLabel(heading: lines[0].label) != nil
            if !isLabelAndText, let label = SectionLabel(heading: Line.label(text)) {
                let rest = label == .notify ? passage.dropping(Self.recipients(in: text)) : nil
                sections.append(Section(label: label, passages: rest.map { [$0] } ?? []))
                continue
            }
            // Recipients on lines of their own look like headings.
            if passage.kind == .heading, !isLabelAndText, sections.last?.label != .notify, !leadsOn(text),
                text.unicodeScalars.count > longestInitials
            {
                sections.append(Section(label: nil, passages: []))
                continue
            }
            if let (label, length) = inlineLabel(passage, reading) {
                sections.append(Section(label: label, passages: passage.dropping(length).map { [$0] } ?? []))
                // A label on the line of its text labels that text alone, unless the text leads on.
                if !text.hasSuffix(":"), !text.hasSuffix(",") { sections.append(Section(label: nil, passages: [])) }
                continue
            }
            sections[sections.count - 1].passages.append(passage)
        }
        return sections.filter { $0.label != nil || !$0.passages.isEmpty }
    }

    /// Where the names begin on a line with their label, `Beslutet skickas till sökanden`; the length where there are none.
    private static func recipients(in text: String) -> Int {
        let length = text.unicodeScalars.count
        guard let till = text.range(of: " till ") else { return length }
        return text.unicodeScalars.distance(from: text.startIndex, to: till.upperBound)
    }

    /// What layout took for a heading is the beginning of a sentence: `Stämman beslutar,`
    private static func leadsOn(_ text: String) -> Bool {
        let tokens = TokenisedText(text)
        switch DecisionSentence.reading(tokens, 0..<tokens.scalars.count) {
        case .leadsToDecisions, .leadsToProposals: return true
        default: return text.hasSuffix(",")
        }
    }

    /// `Beslut: Protokollet läggs …`, or a heading that layout has joined with the text on the next line.
    private static func inlineLabel(_ passage: Passage, _ reading: Reading) -> (SectionLabel, Int)? {
        let text = reading.string(passage)
        let scalars = Array(text.unicodeScalars.prefix(60))
        if let colon = scalars.firstIndex(of: ":"), colon < 45, colon + 1 < text.unicodeScalars.count {
            var head = String.UnicodeScalarView()
            head.append(contentsOf: scalars[..<colon])
            if let label = SectionLabel(heading: Line.label(String(head))) {
                var start = colon + 1
                let all = Array(text.unicodeScalars)
                while start < all.count, all[start].properties.isWhitespace { start += 1 }
                return (label, start)
            }
        }
        let lines = reading.lines(passage)
        if lines.count > 1, let label = SectionLabel(heading: lines[0].label) {
            return (label, reading.lineStarts(passage).all[1])
        }
        return nil
    }
}
