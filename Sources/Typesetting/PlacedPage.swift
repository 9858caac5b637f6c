/// A line of text with its place on the page.
package struct PlacedLine: Sendable {
    /// In points from the left and upper edges of the page; `baseline` is where the letters stand.
    package var x: Double
    package var baseline: Double
    package var width: Double
    package var runs: [Run]
    /// Lines of the same paragraph or cell have the same number; it rises in reading order.
    package var block: Int

    package var text: String { runs.map(\.text).joined() }
}

/// A straight stroke, in points.
package struct PlacedStroke: Sendable {
    package var x1, y1, x2, y2, thickness: Double
}

/// Handwriting: a chain of points to be joined by curves.
package struct PlacedScribble: Sendable {
    package var points: [(x: Double, y: Double)]
}

/// A page as it will be printed.
package struct PlacedPage: Sendable {
    package var width: Double
    package var height: Double
    /// In reading order: head, text, foot; a table row by row and cell by cell.
    package var lines: [PlacedLine] = []
    package var strokes: [PlacedStroke] = []
    package var scribbles: [PlacedScribble] = []

    /// What is printed, in reading order: one printed line per line, an empty line between blocks.
    package var text: String {
        var text = ""
        for (index, line) in lines.enumerated() {
            if index > 0 {
                let last = lines[index - 1]
                // A label and the line that it stands before are one printed line.
                text += last.block != line.block ? "\n\n" : last.baseline == line.baseline ? " " : "\n"
            }
            text += line.text
        }
        return text + "\n"
    }
}

/// All pages, and on which of them (from 1) each anchor stands.
package struct PlacedDocument: Sendable {
    package var pages: [PlacedPage]
    package var anchors: [String: Int]
}
