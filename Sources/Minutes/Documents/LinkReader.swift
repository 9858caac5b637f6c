import DocumentModel
import SwedishText

/// The file's links, and the addresses that are printed without one.
struct LinkReader {
    let reading: Reading

    private nonisolated(unsafe) static let address =
        /(?:https?:\/\/|www\.)[^\s<>\"”)\]]+[^\s<>\"”)\].,;:!?]/

    func links() -> [Reference] {
        let links = reading.document.links
        var printed: [Reference] = []
        for block in reading.blocks.indices {
            let text = reading.texts[block].string(0..<reading.texts[block].scalars.count)
            guard text.contains("://") || text.contains("www.") else { continue }
            for match in text.matches(of: Self.address) {
                let target = String(match.output)
                let isKnown = (links + printed).contains { $0.target.contains(target) || target.contains($0.target) }
                guard !isKnown else { continue }
                let start = text.unicodeScalars.distance(from: text.startIndex, to: match.range.lowerBound)
                let place = reading.evidence(block, start..<start + target.unicodeScalars.count)
                printed.append(Reference(target: target, page: place.page, box: place.box))
            }
        }
        return links + printed
    }
}
