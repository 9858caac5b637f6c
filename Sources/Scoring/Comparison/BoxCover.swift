package import DocumentModel

/// Areas of sets of boxes, in square points; what several boxes cover counts once.
package enum BoxCover {
    package static func area(of boxes: [Box]) -> Double {
        let edges = Set(boxes.flatMap { [$0.left, $0.right] }).sorted()
        return zip(edges, edges.dropFirst()).reduce(0) { sum, strip in
            let heights = boxes.filter { $0.left <= strip.0 && $0.right >= strip.1 && $0.height > 0 }
            return sum + (strip.1 - strip.0) * length(of: heights.map { ($0.top, $0.bottom) })
        }
    }

    package static func commonArea(of some: [Box], and others: [Box]) -> Double {
        area(of: some.flatMap { box in others.compactMap { box.intersection($0) } })
    }

    private static func length(of spans: [(from: Double, to: Double)]) -> Double {
        var length = 0.0
        var reached = -Double.infinity
        for span in spans.sorted(by: { $0.from < $1.from }) where span.to > reached {
            length += span.to - max(span.from, reached)
            reached = span.to
        }
        return length
    }
}

extension Box {
    /// Larger on each side by so many points.
    func grown(by margin: Double) -> Box {
        Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }
}
