import DocumentModel
import SwedishText

/// What is enclosed: `Bilaga 1`, with its title where the appendix has a heading of its own.
struct AttachmentReader {
    let reading: Reading

    func attachments() -> [Attachment] {
        var attachments: [String: Attachment] = [:]
        var order: [String] = []
        for block in reading.blocks.indices where !reading.isFurniture(block) {
            let tokens = reading.texts[block].tokens
            for (index, token) in tokens.enumerated() where token.lower == "bilaga" || token.lower == "bil" {
                var next = index + 1
                if next < tokens.count, tokens[next].text == ".", token.lower == "bil" { next += 1 }
                var label = "Bilaga"
                var span = token.span
                if next < tokens.count, isNumber(tokens[next].text) {
                    label += " \(tokens[next].text)"
                    span = token.span.lowerBound..<tokens[next].span.upperBound
                } else if token.text != "Bilaga" || tokens.count > 1 || reading.blocks[block].layout.kind == .table {
                    continue
                }
                let title = index == 0 ? heading(block, after: next) : nil
                if attachments[label] == nil {
                    order.append(label)
                    attachments[label] = Attachment(
                        label: label, title: title, evidence: [reading.evidence(block, span)])
                } else if attachments[label]?.title == nil, let title {
                    attachments[label]?.title = title
                }
            }
        }
        return order.compactMap { attachments[$0] }
    }

    private func isNumber(_ text: String) -> Bool {
        text.count <= 2 && (text.allSatisfy(\.isNumber) || text.count == 1 && text.first?.isUppercase ?? false)
    }

    private func heading(_ block: Int, after index: Int) -> String? {
        let text = reading.texts[block]
        guard index < text.tokens.count, text.scalars.count < 160 else { return nil }
        let title = ItemTitle.trimmed(text.string(text.tokens[index].span.upperBound..<text.scalars.count))
        return title.isEmpty || ItemTitle.isSentence(title) ? nil : title
    }
}
