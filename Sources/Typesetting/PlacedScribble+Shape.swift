internal import Foundation

extension PlacedScribble {
    /// Loops that pass for a signature: the same seed gives the same hand.
    package init(seed: UInt64, x: Double, y: Double, width: Double, height: Double) {
        var state = seed
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 40) / Double(1 << 24)
        }
        let count = 7 + Int(next() * 6)
        points = (0...count).map { index in
            let along = Double(index) / Double(count)
            let tall = index < 2 ? 1.0 : 0.35 + next() * 0.4
            let swing = index.isMultiple(of: 2) ? 1 - tall : 0.55 + 0.45 * next()
            return (x + width * (along + (next() - 0.5) * 0.06), y + height * min(1, max(0, swing)))
        }
    }
}
