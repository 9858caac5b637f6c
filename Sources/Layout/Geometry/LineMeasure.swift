internal import DocumentModel

/// What is usual in a document: the measures that thresholds are multiples of.
struct LineMeasure: Hashable, Sendable {
    /// Font size that most letters have, in points.
    var bodySize: Double
    /// Distance of baselines within a paragraph, in font sizes.
    var pitch: Double
    /// Right edge that full lines reach, in points, by page width (rounded) as pages may be turned.
    private var rightEdges: [Int: Double]
    /// Bold type is rare enough to mean something.
    var boldIsRare: Bool

    /// Share of the distances between lines that are within paragraphs at least.
    private static let innerShare = 0.2
    /// Distances beyond these, in font sizes, are none of a text's own.
    private static let possiblePitch = 0.8...2.2
    private static let usualPitch = 1.2
    /// Share of the lines that stay within the right edge.
    private static let edgeShare = 0.95
    private static let mostBold = 0.4

    init(_ pages: [(width: Double, rows: [TextRow])]) {
        var letters: [Int: Int] = [:]
        var distances: [Double] = []
        var edges: [Int: [Double]] = [:]
        var bold = 0
        var all = 0
        for page in pages {
            for (index, row) in page.rows.enumerated() {
                for line in row.lines {
                    let count = line.words.reduce(0) { $0 + $1.text.count }
                    letters[Int((line.size * 2).rounded()), default: 0] += count
                    all += count
                    if line.isBold { bold += count }
                }
                edges[Int(page.width.rounded()), default: []].append(row.box.right)
                guard index > 0 else { continue }
                let above = page.rows[index - 1]
                let distance = (row.baseline - above.baseline) / max(row.size, above.size, 1)
                if Self.possiblePitch.contains(distance) { distances.append(distance) }
            }
        }
        bodySize = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { Double($0.key) / 2 } ?? 10
        pitch = distances.quantile(Self.innerShare) ?? Self.usualPitch
        rightEdges = edges.compactMapValues { $0.quantile(Self.edgeShare) }
        boldIsRare = Double(bold) < Self.mostBold * Double(all)
    }

    /// The right edge of the text on a page this wide.
    func rightEdge(pageWidth: Double) -> Double { rightEdges[Int(pageWidth.rounded())] ?? pageWidth }
}
