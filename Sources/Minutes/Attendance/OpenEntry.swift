/// The text of an entry of a list that the next line may go on, with the places of its pieces.
struct OpenEntry: Sendable {
    private(set) var text: String
    /// In blocks, in Unicode scalars.
    private(set) var places: [(block: Int, span: Range<Int>)]
    /// Where each piece stands in the text, in Unicode scalars.
    private var pieces: [Range<Int>]

    init(_ text: String, block: Int, span: Range<Int>) {
        self.text = text
        places = [(block, span)]
        pieces = [0..<text.unicodeScalars.count]
    }

    mutating func goOn(_ line: Line) {
        if !text.hasSuffix("-") { text += " " }
        let start = text.unicodeScalars.count
        text += line.text
        places.append((line.block, line.span))
        pieces.append(start..<text.unicodeScalars.count)
    }

    /// Where a part of the text stands in the blocks; of a piece that is not as long as its place, the whole.
    /// - Parameter dropped: how many scalars before the part's zero are left out.
    func places(of part: Range<Int>, after dropped: Int) -> [(block: Int, span: Range<Int>)] {
        let part = part.lowerBound + dropped..<part.upperBound + dropped
        return zip(places, pieces).compactMap { place, piece in
            let shared = piece.clamped(to: part)
            guard !shared.isEmpty else { return nil }
            guard piece.count == place.span.count else { return place }
            let shift = place.span.lowerBound - piece.lowerBound
            return (place.block, shared.lowerBound + shift..<shared.upperBound + shift)
        }
    }
}
