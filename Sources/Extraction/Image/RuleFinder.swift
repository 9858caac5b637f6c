import Tesseract

/// Finds the straight lines of tables and separators in the image of a page.
struct RuleFinder {
    /// Lines of tables and separators, without underlining; pixels of the image searched, from the top.
    let rules: [PixelBox]
    /// The pieces of those that make up ruled tables, which the engine would take for letters. Underlining is not among
    /// them: the tails of letters cross it, and would go with it.
    let obstacles: [PixelBox]
    /// Lines under text.
    let underlines: [PixelBox]

    /// In inches. A table's row is seldom lower, a letter's stroke never longer.
    private static let shortestPlumb = 0.3
    private static let shortestLevel = 0.4
    private static let thickest = 0.05
    /// A stroke so much longer than thick is a line and no letter.
    private static let slenderness = 12
    /// Bridged breaks, in inches: along a line of text letters stand closer than along a column of it.
    private static let plumbGap = 0.017
    private static let levelGap = 0.01
    /// More ink than this beside a line is text.
    private static let denseBeside = 0.2
    /// A line has at least this much ink in its box.
    private static let leastFilling = 0.35

    /// - Parameter ink: black and white, level.
    init(in ink: Raster, resolution: Double) throws(RasterError) {
        let thickest = max(4, Int(Self.thickest * resolution))
        let reach = max(3, Int(resolution / 60))
        let plumb = try ink.plumbLines(
            length: Int(Self.shortestPlumb * resolution), gap: max(1, Int(Self.plumbGap * resolution))
        ).components().filter {
            $0.width <= thickest && $0.height >= Self.slenderness * $0.width
                && ink.blackShare(in: $0) >= Self.leastFilling
                && ink.blackShare(in: $0.beside(left: reach)) < Self.denseBeside
                && ink.blackShare(in: $0.beside(right: reach)) < Self.denseBeside
        }
        let level = try ink.levelLines(
            length: Int(Self.shortestLevel * resolution), gap: max(1, Int(Self.levelGap * resolution))
        ).components().filter {
            $0.height <= thickest && $0.width >= Self.slenderness * $0.height
                && ink.blackShare(in: $0) >= Self.leastFilling
                && ink.blackShare(in: $0.beside(below: reach)) < Self.denseBeside
        }
        let crossing = level.filter { line in plumb.contains { $0.touches(line, within: 2 * reach) } }
        let free = level.filter { line in
            !crossing.contains(line) && ink.blackShare(in: line.beside(above: 2 * reach)) < Self.denseBeside / 2
        }
        obstacles = plumb + crossing
        underlines = level.filter { !crossing.contains($0) && !free.contains($0) }
        rules = (Self.joined(crossing + free, isLevel: true) + Self.joined(plumb, isLevel: false))
            .sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    }

    /// Pieces of one line, broken by a speck or a gap, become one.
    private static func joined(_ pieces: [PixelBox], isLevel: Bool) -> [PixelBox] {
        func along(_ box: PixelBox) -> (start: Int, end: Int) {
            isLevel ? (box.left, box.right) : (box.top, box.bottom)
        }
        func across(_ box: PixelBox) -> (start: Int, end: Int) {
            isLevel ? (box.top, box.bottom) : (box.left, box.right)
        }
        var lines: [PixelBox] = []
        for piece in pieces.sorted(by: { (along($0).start, across($0).start) < (along($1).start, across($1).start) }) {
            let match = lines.lastIndex { line in
                let apart = max(across(piece).start, across(line).start) - min(across(piece).end, across(line).end)
                return along(piece).start - along(line).end <= 12 && apart <= 2
            }
            if let match { lines[match] = lines[match].union(piece) } else { lines.append(piece) }
        }
        return lines
    }
}

extension PixelBox {
    func union(_ other: PixelBox) -> PixelBox {
        PixelBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    func touches(_ other: PixelBox, within reach: Int) -> Bool {
        left - reach <= other.right && other.left - reach <= right && top - reach <= other.bottom
            && other.top - reach <= bottom
    }

    /// The strip of that breadth along one side, two pixels away from it.
    fileprivate func beside(left reach: Int) -> PixelBox {
        PixelBox(left: left - 2 - reach, top: top, right: left - 2, bottom: bottom)
    }
    fileprivate func beside(right reach: Int) -> PixelBox {
        PixelBox(left: right + 2, top: top, right: right + 2 + reach, bottom: bottom)
    }
    fileprivate func beside(above reach: Int) -> PixelBox {
        PixelBox(left: left, top: top - 2 - reach, right: right, bottom: top - 2)
    }
    fileprivate func beside(below reach: Int) -> PixelBox {
        PixelBox(left: left, top: bottom + 2, right: right, bottom: bottom + 2 + reach)
    }
}
