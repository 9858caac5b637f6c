import Tesseract

/// Finds print that the engine passed over: short pieces that stand by themselves on a line, such as an item's number in
/// a column of its own (`1.`, `§ 4`). Searching a page for text, the engine takes a lone letter for a speck.
struct UnreadInk {
    /// Heights of letters, in heights of the page's words: figures and capitals, not dots, not drawings.
    private static let letterHeights = 0.5...1.5
    /// Letters that are no further apart than this, in heights of words, are read together.
    private static let reach = 1.6
    /// A longer piece was not overlooked for its shortness.
    private static let longest = 6.0
    /// More pieces than this are no print: a pattern, a picture.
    private static let most = 60

    /// Nor is a word of so few letters, that next to such a piece is likely a part of it: `S` of `§ 2.`
    private static let shortWord = 2
    /// Letters of the text beside a piece that are read along with it: the engine guesses badly without context.
    private static let contextLetters = 16

    /// Where to look, and the line of the engine's reading that it stands on.
    struct Piece: Hashable {
        var box: PixelBox
        var line: Int
        var block: Int
        /// Short words of the reading within the box.
        var words: [RecognisedWord]
        /// What stands next to it in its row, without what lies between.
        var context: PixelBox?
    }

    /// - Parameter ink: black and white, of the image that the words were read from.
    static func pieces(in ink: Raster, beside words: [RecognisedWord]) -> [Piece] {
        let heights = words.filter { $0.text.count > 2 }.map(\.box.height).sorted()
        guard heights.count > 4 else { return [] }
        let height = Double(heights[heights.count / 2])
        let letters = ink.components().filter { box in
            letterHeights.contains(Double(box.height) / height) && Double(box.width) < 1.5 * height
                && !words.contains { $0.box.touches(box, within: 0) }
        }
        let pieces = joined(letters, within: Int(reach * height)).filter { Double($0.width) <= longest * height }
        guard pieces.count <= most else { return [] }
        return pieces.compactMap { piece in
            // Print stands in line with print; signatures and drawings seldom do.
            let row = words.filter { $0.text.count > 2 && piece.sharesRow(with: $0.box) }
            guard let neighbour = row.min(by: { piece.gap(to: $0.box) < piece.gap(to: $1.box) }) else { return nil }
            let short = words.filter { word in
                word.text.count <= shortWord && piece.sharesRow(with: word.box)
                    && Double(piece.gap(to: word.box)) <= reach * height
            }
            let box = short.reduce(piece) { $0.union($1.box) }
            return Piece(
                box: box, line: neighbour.line, block: neighbour.block, words: short,
                context: context(of: box, in: words.filter { !short.contains($0) }, height: height))
        }
    }

    /// The words right of the piece, else left of it, up to the next wide gap.
    private static func context(of piece: PixelBox, in words: [RecognisedWord], height: Double) -> PixelBox? {
        let row = words.filter { piece.sharesRow(with: $0.box) }
        let right = row.filter { $0.box.left >= piece.right }.sorted { $0.box.left < $1.box.left }
        let left = row.filter { $0.box.right <= piece.left }.sorted { $0.box.right > $1.box.right }
        let nearest = right.isEmpty ? left : right
        guard var context = nearest.first?.box else { return nil }
        var letters = nearest[0].text.count
        for word in nearest.dropFirst() where letters < contextLetters {
            guard Double(context.gap(to: word.box)) <= reach * height else { break }
            context = context.union(word.box)
            letters += word.text.count
        }
        return context
    }

    private static func joined(_ letters: [PixelBox], within reach: Int) -> [PixelBox] {
        var pieces: [PixelBox] = []
        for letter in letters.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
            if let index = pieces.firstIndex(where: { $0.sharesRow(with: letter) && letter.left - $0.right <= reach }) {
                pieces[index] = pieces[index].union(letter)
            } else {
                pieces.append(letter)
            }
        }
        return pieces
    }
}

extension PixelBox {
    /// They overlap by half of the lower one's height.
    func sharesRow(with other: PixelBox) -> Bool {
        2 * (min(bottom, other.bottom) - max(top, other.top)) >= min(height, other.height)
    }

    /// From side to side; below 0 where they overlap.
    func gap(to other: PixelBox) -> Int { max(left - other.right, other.left - right) }

    func moved(right across: Int, down: Int) -> PixelBox {
        PixelBox(left: left + across, top: top + down, right: right + across, bottom: bottom + down)
    }

    func grown(by margin: Int, within raster: Raster) -> PixelBox {
        PixelBox(
            left: max(0, left - margin), top: max(0, top - margin), right: min(raster.width, right + margin),
            bottom: min(raster.height, bottom + margin))
    }
}
