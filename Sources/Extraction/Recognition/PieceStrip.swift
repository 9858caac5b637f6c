import Tesseract

/// The image of a piece of print and of what stands next to it, moved together to the width of a space, so that the
/// engine reads them as one line.
struct PieceStrip {
    let raster: Raster
    private let piece: UnreadInk.Piece
    /// What was cut out for the piece, of the page's pixels.
    private let part: PixelBox
    /// Where that lies in the strip, from the left; its top is `margin`.
    private let start: Int
    private let margin: Int

    init(of piece: UnreadInk.Piece, in page: Raster) throws(RasterError) {
        self.piece = piece
        margin = piece.box.height
        var part = piece.box.grown(by: piece.box.height / 3, within: page)
        let isRight = piece.context.map { $0.left >= piece.box.right } ?? true
        // With its full stop, and as much white as a space.
        let free = piece.context.map { $0.left - piece.box.right } ?? piece.box.height
        if isRight { part.right = min(page.width, piece.box.right + min(Int(1.4 * Double(margin)), max(2, free - 2))) }
        self.part = part
        let own = try page.cropped(to: part)
        guard let context = piece.context else {
            start = margin
            raster = try own.framed(margin)
            return
        }
        var row = context.grown(by: piece.box.height / 3, within: page)
        (row.top, row.bottom) = (part.top, part.bottom)
        let other = try page.cropped(to: row)
        start = margin + (isRight ? 0 : other.width)
        raster = try (isRight ? own.beside(other) : other.beside(own)).framed(margin)
    }

    /// A word found in the strip, at its place on the page; nil where it is not the piece's.
    func placed(_ word: RecognisedWord) -> RecognisedWord? {
        let middle = (word.box.left + word.box.right) / 2
        guard (start..<start + part.width).contains(middle) else { return nil }
        var word = word
        word.box = word.box.moved(right: part.left - start, down: part.top - margin)
        word.line = piece.line
        word.block = piece.block
        return word
    }
}
