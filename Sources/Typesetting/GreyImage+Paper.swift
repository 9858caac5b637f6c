/// What happens to paper before it is scanned.
extension GreyImage {
    /// Pales the ink by a share of 0…1.
    mutating func fade(_ share: Double) {
        guard share > 0 else { return }
        let keep = Int((1 - share) * 256)
        pixels.withUnsafeMutableBufferPointer { pixels in
            for index in pixels.indices { pixels[index] = UInt8(255 - (255 - Int(pixels[index])) * keep / 256) }
        }
    }

    /// Lets the reverse shine through, mirrored and blurred. An image of another size leaves the page as it is.
    mutating func bleedThrough(_ reverse: GreyImage, _ share: Double) {
        guard reverse.width == width, reverse.height == height else { return }
        let strength = Int(share * 256 / 5)
        let (width, height) = (width, height)
        pixels.withUnsafeMutableBufferPointer { pixels in
            reverse.pixels.withUnsafeBufferPointer { other in
                for y in 2..<max(2, height - 2) {
                    let row = y * width
                    for x in 2..<max(2, width - 2) {
                        let at = row + width - 1 - x
                        let light =
                            Int(other[at]) + Int(other[at - 2]) + Int(other[at + 2]) + Int(other[at - 2 * width])
                            + Int(other[at + 2 * width])
                        let dark = (5 * 255 - light) * strength / 256
                        pixels[row + x] = UInt8(max(0, Int(pixels[row + x]) - dark))
                    }
                }
            }
        }
    }

    mutating func dirty(specks: Int, stains: Int, _ grain: inout Grain) {
        for _ in 0..<specks {
            let size = 1 + grain.below(3)
            let x = grain.below(max(1, width - size))
            let y = grain.below(max(1, height - size))
            for row in y..<min(height, y + size) {
                for column in x..<min(width, x + size) { pixels[row * width + column] = 60 }
            }
        }
        for _ in 0..<stains { stain(&grain) }
    }

    /// A spot, or the ring that a cup leaves.
    private mutating func stain(_ grain: inout Grain) {
        let unit = Double(dotsPerInch) / 72
        let isRing = grain.below(2) == 0
        let radius = unit * (isRing ? 34 + 16 * grain.unit() : 10 + 30 * grain.unit())
        let (cx, cy) = (Double(width) * grain.unit(), Double(height) * grain.unit())
        let depth = 0.16 + 0.22 * grain.unit()
        let edge = unit * 2.5
        let rows = max(0, Int(cy - radius - edge))..<max(0, min(height, Int(cy + radius + edge) + 1))
        let columns = max(0, Int(cx - radius - edge))..<max(0, min(width, Int(cx + radius + edge) + 1))
        for y in rows {
            for x in columns {
                let (dx, dy) = (Double(x) - cx, Double(y) - cy)
                let distance = (dx * dx + dy * dy).squareRoot()
                let rim = max(0, 1 - abs(distance - radius) / edge)
                let inside = isRing ? 0 : (distance < radius ? 0.7 : 0)
                let dark = depth * max(rim, inside)
                guard dark > 0 else { continue }
                pixels[y * width + x] = UInt8(Double(pixels[y * width + x]) * (1 - dark))
            }
        }
    }

    /// Holes of 6 mm, 12 mm from the left edge and 80 mm apart about the middle.
    mutating func punch(holes: Int) {
        let unit = Double(dotsPerInch) / 25.4
        let radius = 3 * unit
        for hole in 0..<holes {
            let cx = 12 * unit
            let cy = Double(height) / 2 + (Double(hole) - Double(holes - 1) / 2) * 80 * unit
            // On a page too low for four, the outer ones miss the paper.
            let rows = Int(cy - radius)...Int(cy + radius)
            for y in rows.clamped(to: 0...height - 1) where rows.contains(y) {
                for x in (Int(cx - radius)...Int(cx + radius)).clamped(to: 0...width - 1) {
                    let (dx, dy) = (Double(x) - cx, Double(y) - cy)
                    if dx * dx + dy * dy <= radius * radius { pixels[y * width + x] = 35 }
                }
            }
        }
    }

    /// Moves the page to one side, no further than its margin holds; the lid of the scanner shows at the other.
    ///
    /// - Returns: how far to the right it was moved, in pixels.
    mutating func cut(_ points: Double, _ grain: inout Grain) -> Int {
        let wanted = Int(points * Double(dotsPerInch) / 72)
        let toLeft = grain.below(2) == 0
        let ink = (0..<width).filter { column in
            stride(from: column, to: pixels.count, by: width).contains { pixels[$0] < 128 }
        }
        guard let first = ink.first, let last = ink.last else { return 0 }
        let room = max(0, (toLeft ? first : width - 1 - last) - dotsPerInch / 18)
        let move = min(wanted, room) * (toLeft ? -1 : 1)
        guard move != 0 else { return 0 }
        var moved = GreyImage(width: width, height: height, dotsPerInch: dotsPerInch)
        for y in 0..<height {
            for x in 0..<width {
                let from = x - move
                moved.pixels[y * width + x] = from >= 0 && from < width ? pixels[y * width + from] : 30
            }
        }
        self = moved
        return move
    }
}
