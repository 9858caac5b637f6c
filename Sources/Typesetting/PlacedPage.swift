/// A line of text with its place on the page.
package struct PlacedLine: Sendable {
    /// In points from the left and upper edges of the page; `baseline` is where the letters stand.
    package var x: Double
    package var baseline: Double
    package var width: Double
    package var runs: [Run]
    /// Lines of the same paragraph or cell have the same number; it rises in reading order.
    package var block: Int
    /// Of its paragraph or table row.
    package var anchor: String?

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

/// A rubber stamp: lines of text in a frame, not quite straight.
package struct PlacedStamp: Sendable {
    /// Upper left corner before the turn about it, in points.
    package var x: Double
    package var y: Double
    /// Clockwise.
    package var degrees: Double
    package var lines: [Run]

    package init(x: Double, y: Double, degrees: Double, lines: [Run]) {
        (self.x, self.y, self.degrees, self.lines) = (x, y, degrees, lines)
    }
}

/// A page as it will be printed.
package struct PlacedPage: Sendable {
    package var width: Double
    package var height: Double
    /// In reading order: head, text, foot; a table row by row and cell by cell.
    package var lines: [PlacedLine] = []
    package var strokes: [PlacedStroke] = []
    package var scribbles: [PlacedScribble] = []
    package var stamps: [PlacedStamp] = []

    /// What is printed, in reading order, stamps first: one printed line per line, an empty line between blocks.
    package var text: String {
        var text = stamps.map { $0.lines.map(\.text).joined(separator: "\n") + "\n\n" }.joined()
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

    package init(pages: [PlacedPage], anchors: [String: Int]) {
        self.pages = pages
        self.anchors = anchors
    }
}

/// In points from the left and upper edges of a page.
package struct PageBox: Hashable, Sendable {
    package var left, top, right, bottom: Double

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    package func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
