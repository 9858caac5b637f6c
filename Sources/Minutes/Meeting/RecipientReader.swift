import DocumentModel
import SwedishText

/// To whom a letter or notice goes: the lines under `Sändlista`, `Till`, `Kopia till`.
struct RecipientReader {
    let reading: Reading

    func recipients() -> [String] {
        guard
            let start = reading.lines.firstIndex(where: {
                $0.kind != .furniture && ["sändlista", "sändlista:", "mottagare"].contains($0.label)
            })
        else { return [] }
        var recipients: [String] = []
        for line in reading.lines[(start + 1)...] where line.kind != .furniture && line.kind != .footnote {
            let label = line.label
            if ["till", "kopia till", "kopia", "för kännedom", "för kännedom till"].contains(label) { continue }
            if line.isFirst && line.text.hasPrefix("§") || DocumentTypeReader.type(ofTitle: line.text) != nil { break }
            let text = ItemTitle.trimmed(line.text)
            // A note of a text file stands under the list, raised figure and all.
            guard let first = text.first, !"¹²³⁴⁵⁶⁷⁸⁹".contains(first) else { continue }
            if !line.isFirst, let last = recipients.last, text.first?.isLowercase ?? false {
                recipients[recipients.count - 1] = last + " " + text
            } else {
                recipients.append(text)
            }
        }
        return recipients
    }
}
