import DocumentModel
import SwedishText

/// The document's title: the line that names its type, else the first heading.
struct TitleReader {
    let reading: Reading

    func title(typeEvidence: EvidenceList?) -> Found<String>? {
        let blocks = reading.blocks.indices.filter { !reading.isFurniture($0) && !reading.blocks[$0].text.isEmpty }
        if let place = typeEvidence?.places.first, place.state == .stated,
            let index = reading.blocks.indices.first(where: { Reading.blockID($0) == place.block }),
            reading.blocks[index].text.count <= 200, reading.blocks[index].layout.kind != .table
        {
            return Found(
                value: ItemTitle.trimmed(reading.blocks[index].text), evidence: [reading.evidence(ofBlock: index)])
        }
        // The first heading before the items, else what stands first.
        let head = blocks.prefix(12).prefix { ItemLabel.labels(of: reading.texts[$0]).isEmpty }
        let heading = head.first { reading.blocks[$0].layout.kind == .heading } ?? blocks.first
        guard let heading, reading.blocks[heading].text.count <= 250 else { return nil }
        let title = ItemTitle.trimmed(reading.blocks[heading].text)
        guard title.contains(where: \.isLetter) else { return nil }
        return Found(value: title, evidence: [reading.evidence(ofBlock: heading)])
    }
}
