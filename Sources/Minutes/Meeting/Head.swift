import DocumentModel
import SwedishText

/// What stands before the first item: title, body, date, place, roster.
struct Head: Sendable {
    /// Running text, in reading order.
    let lines: [Line]
    /// Running heads and feet of the first pages.
    let furniture: [Line]
    /// The same as pieces of running text.
    let passages: [Passage]

    /// - Parameter firstItem: index of the line where the first item begins; nil where there are no items
    init(_ reading: Reading, firstItem: Int?) {
        let end = min(firstItem ?? reading.lines.count, 160)
        lines = reading.lines[..<end].filter { !reading.isFurniture($0.block) }
        furniture = reading.lines.filter { reading.isFurniture($0.block) && $0.page <= 3 }
        passages = reading.passages(lines).filter { $0.kind != .table }
    }
}
