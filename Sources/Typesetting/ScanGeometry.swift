internal import Foundation

/// From where something was printed to where it stands on the scanned page, turned upright but not levelled.
package struct ScanGeometry: Sendable {
    enum Step: Sendable {
        case shift(x: Double, y: Double)
        /// Clockwise, about a point.
        case rotation(radians: Double, x: Double, y: Double)
        /// x' = (c0 x + c1 y + c2) / (c6 x + c7 y + 1), y' = (c3 x + c4 y + c5) / (c6 x + c7 y + 1)
        case projection([Double])
    }

    /// In pixels.
    var steps: [Step] = []
    package var dotsPerInch: Double

    package init(dotsPerInch: Double) { self.dotsPerInch = dotsPerInch }

    /// Points to points.
    package func place(x: Double, y: Double) -> (x: Double, y: Double) {
        let scale = dotsPerInch / 72
        var (x, y) = (x * scale, y * scale)
        for step in steps {
            switch step {
            case .shift(let dx, let dy): (x, y) = (x + dx, y + dy)
            case .rotation(let radians, let cx, let cy):
                let (sine, cosine) = (sin(radians), cos(radians))
                (x, y) = (cx + (x - cx) * cosine - (y - cy) * sine, cy + (x - cx) * sine + (y - cy) * cosine)
            case .projection(let c):
                let depth = c[6] * x + c[7] * y + 1
                (x, y) = ((c[0] * x + c[1] * y + c[2]) / depth, (c[3] * x + c[4] * y + c[5]) / depth)
            }
        }
        return (x / scale, y / scale)
    }

    /// The upright box around where the box came to lie.
    package func place(_ box: PageBox) -> PageBox {
        let corners = [
            place(x: box.left, y: box.top), place(x: box.right, y: box.top), place(x: box.left, y: box.bottom),
            place(x: box.right, y: box.bottom),
        ]
        let xs = corners.map(\.x), ys = corners.map(\.y)
        return PageBox(
            left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0)
    }
}
