import DocumentModel
import SwedishText

/// A piece of a block's normalised text.
struct Passage: Hashable, Sendable {
    var block: Int
    /// In Unicode scalars of the block's normalised text.
    var span: Range<Int>
    var kind: BlockKind
}

extension Reading {
    func string(_ passage: Passage) -> String { texts[passage.block].string(passage.span) }

    /// A list of what a place in a passage's text shows.
    func evidence(_ passage: Passage, _ span: Range<Int>, state: Evidence.State = .stated) -> Evidence {
        evidence(
            passage.block, span.lowerBound + passage.span.lowerBound..<span.upperBound + passage.span.lowerBound,
            state: state)
    }

    /// The blocks of a run of lines, without furniture and signatures; where an item begins or ends inside a block,
    /// the part of it.
    func passages(lines range: Range<Int>) -> [Passage] {
        var passages: [Passage] = []
        for line in lines[range] where line.kind != .furniture {
            if let last = passages.last, last.block == line.block {
                passages[passages.count - 1].span = last.span.lowerBound..<line.span.upperBound
            } else {
                passages.append(Passage(block: line.block, span: line.span, kind: line.kind))
            }
        }
        return passages
    }

    /// Printed line starts inside a passage, in Unicode scalars of the block's text.
    func lineStarts(_ passage: Passage) -> [Int] {
        lines[linesOfBlock[passage.block]].map(\.span.lowerBound).filter { passage.span.contains($0) }
    }
}
