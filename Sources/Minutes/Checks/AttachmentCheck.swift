import DocumentModel
import SwedishText

/// Attachments that the text names but the file does not hold: none of its pages begins with their label.
enum AttachmentCheck {
    static func diagnostics(_ attachments: [Attachment], _ reading: Reading) -> [Diagnostic] {
        var seen: Set<Int> = []
        var opening: [String] = []
        for block in reading.blocks.indices where !reading.isFurniture(block) {
            let layout = reading.blocks[block].layout
            if seen.insert(layout.page).inserted || layout.kind == .heading {
                opening.append(Line.label(reading.texts[block].string(0..<reading.texts[block].scalars.count)))
            }
        }
        return attachments.compactMap { attachment in
            let label = attachment.label.lowercased()
            let isEnclosed = opening.contains {
                $0.hasPrefix(label) && !($0.dropFirst(label.count).first?.isNumber ?? false)
            }
            guard !isEnclosed, let place = attachment.evidence.places.first else { return nil }
            return Diagnostic(
                .note, code: "attachment-missing", message: "\(attachment.label) is named and not in the file",
                page: place.page, block: place.block)
        }
    }
}
