internal import DocumentModel

/// What is usual in a document: the measures that thresholds are multiples of.
struct LineMeasure: Hashable, Sendable {
    /// Font size that most letters have, in points.
    var bodySize: Double
    /// Typeface that most letters have; empty where unknown.
    var bodyFace: String
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
    /// Share of the page's width that some line of text which fills its lines reaches.
    private static let leastReach = 0.65
    private static let mostBold = 0.4
    /// Sizes guessed from letters vary by this much around the true one.
    private static let guessed = 0.65...1.45

    init(_ pages: [(width: Double, rows: [TextRow])]) {
        var letters: [Int: Int] = [:]
        var faces: [String: Int] = [:]
        var distances: [Double] = []
        var edges: [Int: [Double]] = [:]
        var bold = 0
        var all = 0
        for page in pages {
            for row in page.rows {
                for line in row.lines {
                    let count = line.words.reduce(0) { $0 + $1.text.count }
                    faces[line.words.first?.font?.family ?? "", default: 0] += count
                    letters[Int((line.size * 2).rounded()), default: 0] += count
                    all += count
                    if line.isBold { bold += count }
                }
                edges[Int(page.width.rounded()), default: []].append(row.box.right)
            }
        }
        bodySize = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { Double($0.key) / 2 } ?? 10
        bodyFace = faces.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? ""
        rightEdges = [:]
        for (width, rights) in edges {
            guard let edge = rights.quantile(Self.edgeShare), let farthest = rights.max() else { continue }
            // Where nearly all lines are short, the longest shows where a full one ends; where all are, none does.
            let least = Self.leastReach * Double(width)
            rightEdges[width] = edge >= least ? edge : farthest >= least ? farthest : Double(width)
        }
        boldIsRare = Double(bold) < Self.mostBold * Double(all)
        pitch = Self.usualPitch
        for page in pages {
            for (above, row) in zip(page.rows, page.rows.dropFirst()) {
                guard let a = above.lines.first, let b = row.lines.first else { continue }
                let distance = (row.baseline - above.baseline) / max(size(a), size(b), 1)
                if Self.possiblePitch.contains(distance) { distances.append(distance) }
            }
        }
        pitch = distances.quantile(Self.innerShare) ?? Self.usualPitch
    }

    /// The measures of text in characters of even width: see `CharacterGrid`.
    init(evenSize: Double, pitch: Double) {
        bodySize = evenSize
        bodyFace = ""
        self.pitch = pitch
        rightEdges = [:]
        boldIsRare = true
    }

    /// The font size to reckon with: on recognised pages a size near the text's is taken for it.
    func size(_ line: TextLine) -> Double {
        line.isRecognised && Self.guessed.contains(line.size / max(bodySize, 1)) ? bodySize : line.size
    }

    /// The right edge of the text on a page this wide.
    func rightEdge(pageWidth: Double) -> Double { rightEdges[Int(pageWidth.rounded())] ?? pageWidth }
}
