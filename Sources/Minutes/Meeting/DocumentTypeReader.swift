import DocumentModel
import SwedishText

/// What kind of document it is, by the word that its title holds; where the title holds none, by what stands at its end.
struct DocumentTypeReader {
    let reading: Reading

    private static let titleLines = 25

    func type() -> Found<DocumentType>? {
        let lines = reading.lines.prefix(80)
        // The title stands before the first item.
        let head = lines.filter { !reading.isFurniture($0.block) }.prefix(Self.titleLines).prefix { line in
            !ItemLabel.labels(of: TokenisedText(line.text)).contains { !$0.isMisread && $0.form != .bare }
        }
        for line in head + lines.filter({ reading.isFurniture($0.block) }) {
            guard let type = Self.type(ofTitle: line.text) else { continue }
            return Found(value: type, evidence: [reading.evidence(line)])
        }
        return byContent()
    }

    /// The type that a title names; nil for a line that is no title or names none.
    static func type(ofTitle text: String) -> DocumentType? {
        let tokens = TokenisedText(text).tokens
        let words = tokens.filter(\.isWord).map(\.lower)
        guard let first = words.first, words.count <= 26 else { return nil }
        let isShort = text.count <= 130 && !(text.hasSuffix(".") && text.count > 60)
        if first.hasPrefix("protokoll"),
            ![
                "protokolljusterare", "protokollsutdrag", "protokollsjusterare", "protokollförare", "protokollet",
                "protokollen",
            ].contains(first)
        {
            return .minutes
        }
        if words.count >= 2, ["fört", "fördt", "förd", "hållet", "hållit"].contains(first),
            ["vid", "å"].contains(words[1])
        {
            return .minutes
        }
        // Misread, but alone on its line.
        if words.count == 1, tokens.count == 1, (7...12).contains(first.count),
            first.editDistance(to: "protokoll", atMost: 2) != nil, !first.hasPrefix("protokollet")
        {
            return .minutes
        }
        guard isShort, !ItemTitle.isSentence(text) || words.contains("bjuder") else { return nil }
        for word in words {
            if ["minnesanteckningar", "mötesanteckningar", "anteckningar", "minnesanteckning"].contains(word) {
                return .notes
            }
            if word.hasSuffix("protokoll"), !words.contains("föregående"), !words.contains("godkännande"),
                !words.contains("justering")
            {
                return .minutes
            }
            if ["kallelse", "inbjudan", "kallas"].contains(word) || word == "bjuder" { return .notice }
            if ["dagordning", "föredragningslista"].contains(word), words.count <= 8 { return .agenda }
            if word.hasSuffix("plan"), word.count > 5,
                ["aktivitetsplan", "verksamhetsplan", "handlingsplan", "arbetsplan", "åtgärdsplan"].contains(word)
            {
                return .plan
            }
            if ["verksamhetsberättelse", "årsredovisning", "årsrapport", "slutrapport", "delårsrapport"].contains(word),
                words.count <= 8
            {
                return .report
            }
        }
        return nil
    }

    private func byContent() -> Found<DocumentType>? {
        for line in reading.bodyLines.reversed() {
            let label = line.label
            if label.hasPrefix("vid protokollet") || label.hasPrefix("justeras") || label.hasPrefix("justerat")
                || label.hasPrefix("uppläst och")
            {
                return Found(value: .minutes, evidence: [reading.evidence(line, state: .derived)])
            }
            if label.hasPrefix("protokollet") || label.contains("dagens protokoll")
                || label.contains("protokollet justeras")
            {
                return Found(value: .minutes, evidence: [reading.evidence(line, state: .derived)])
            }
            if label.hasPrefix("vänligen") && label.count < 12 || label.hasPrefix("med vänlig")
                || label.hasPrefix("med vänliga")
            {
                return Found(value: .letter, evidence: [reading.evidence(line, state: .derived)])
            }
        }
        return nil
    }
}
