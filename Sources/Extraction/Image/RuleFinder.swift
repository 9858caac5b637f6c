import DocumentModel
package import Tesseract

/// Finds the straight lines of tables and separators in the image of a page.
package struct RuleFinder {
    /// In pixels of the image searched.
    package var boxes: [PixelBox]

    /// Inches. A table's row is seldom lower, a word's stroke never longer.
    private static let shortestPlumb = 0.3
    private static let shortestLevel = 0.4
    private static let thickest = 0.05
    /// A stroke so much longer than thick is a line and no letter.
    private static let slenderness = 12

    /// - Parameter ink: black and white, level.
    package init(in ink: Raster, resolution: Double) throws(RasterError) {
        let thickest = max(4, Int(Self.thickest * resolution))
        let level = try ink.levelLines(length: Int(Self.shortestLevel * resolution)).components().filter {
            $0.height <= thickest && $0.width >= Self.slenderness * $0.height
        }
        let plumb = try ink.plumbLines(length: Int(Self.shortestPlumb * resolution)).components().filter {
            $0.width <= thickest && $0.height >= Self.slenderness * $0.width
        }
        boxes = Self.joined(level, alongLevel: true) + Self.joined(plumb, alongLevel: false)
    }

    /// Pieces of one line, broken by a speck or a gap, become one.
    private static func joined(_ pieces: [PixelBox], alongLevel: Bool) -> [PixelBox] {
        func along(_ box: PixelBox) -> (Int, Int) { alongLevel ? (box.left, box.right) : (box.top, box.bottom) }
        func across(_ box: PixelBox) -> (Int, Int) { alongLevel ? (box.top, box.bottom) : (box.left, box.right) }
        var lines: [PixelBox] = []
        for piece in pieces.sorted(by: { (along($0).0, across($0).0) < (along($1).0, across($1).0) }) {
            let match = lines.lastIndex { line in
                let gap = along(piece).0 - along(line).1
                let apart = max(across(piece).0, across(line).0) - min(across(piece).1, across(line).1)
                return gap <= 12 && apart <= 2
            }
            if let match {
                let line = lines[match]
                lines[match] = PixelBox(
                    left: min(line.left, piece.left), top: min(line.top, piece.top),
                    right: max(line.right, piece.right), bottom: max(line.bottom, piece.bottom))
            } else {
                lines.append(piece)
            }
        }
        return lines.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    }
}
