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
            if let title = runningTitle(index) { return title }
            let title = ItemTitle.trimmed(reading.blocks[index].text)
            let evidence = reading.evidence(ofBlock: index)
            guard let rest = rest(of: title, after: index) else { return Found(value: title, evidence: [evidence]) }
            return Found(
                value: title + " " + ItemTitle.trimmed(reading.blocks[rest].text),
                evidence: [evidence, reading.evidence(ofBlock: rest)])
        }
        // The first heading before the items, else what stands first.
        let head = blocks.prefix(12).prefix { ItemLabel.labels(of: reading.texts[$0]).isEmpty }
        let heading = head.first { reading.blocks[$0].layout.kind == .heading } ?? blocks.first
        guard let heading, reading.blocks[heading].text.count <= 250 else { return nil }
        let title = ItemTitle.trimmed(reading.blocks[heading].text)
        guard title.contains(where: \.isLetter) else { return nil }
        return Found(value: title, evidence: [reading.evidence(ofBlock: heading)])
    }

    private static let openEnds: Set<String> = [
        "i", "på", "för", "om", "med", "av", "från", "till", "vid", "och", "samt",
    ]

    /// The block that a title goes on in whose last word cannot be its last: `… lokal energiplanering i` above
    /// `Östergötland`. Nil where the title is whole or what stands below is no part of one.
    private func rest(of title: String, after block: Int) -> Int? {
        guard let last = title.split(separator: " ").last, Self.openEnds.contains(last.lowercased()),
            let next = reading.blocks.indices[(block + 1)...].first(where: { !reading.isFurniture($0) })
        else { return nil }
        let text = reading.blocks[next].text
        let isTitle =
            text.count <= 60 && reading.linesOfBlock[next].count == 1 && reading.blocks[next].layout.kind != .table
            && text.first?.isLetter ?? false && !text.contains(":") && !ItemTitle.isSentence(text)
        return isTitle ? next : nil
    }

    /// Of a line that ends in the page's number: the column that names the type, all before the number where columns
    /// cannot be told apart. `EKMORA KOMMUN   SAMMANTRÄDESPROTOKOLL   1 (12)` is titled `SAMMANTRÄDESPROTOKOLL`. Nil for
    /// any other line.
    private func runningTitle(_ block: Int) -> Found<String>? {
        let lines = reading.lines[reading.linesOfBlock[block]]
        guard let line = lines.first(where: { DocumentTypeReader.type(ofTitle: $0.text) != nil }),
            let head = PageNumber.head(of: line.text)
        else { return nil }
        let text = TokenisedText(String(head))
        let column = reading.columns(line, text).first { DocumentTypeReader.type(ofTitle: text.string($0)) != nil }
        let span = column ?? 0..<text.scalars.count
        let start = line.span.lowerBound
        return Found(
            value: ItemTitle.trimmed(text.string(span)),
            evidence: [reading.evidence(block, start + span.lowerBound..<start + span.upperBound)])
    }
}
