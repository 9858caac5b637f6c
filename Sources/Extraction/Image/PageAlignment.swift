package import Tesseract

/// How a page's image lies: which way up, and how slanted its text lines are.
package struct PageAlignment: Hashable, Sendable {
    /// By how many degrees clockwise it must be turned to stand upright: 0, 90, 180 or 270.
    package var turn: Int
    /// The slant of its text lines once upright, in degrees, positive clockwise: by so much it is rotated back.
    package var skew: Double
    /// Whether the letters' shapes alone say which way is up; else it is to be tried by reading.
    package var isSure = true

    /// Less slant is left alone: rotating blurs, and a reader does not mind it.
    static let leastSkew = 0.1

    package init(turn: Int = 0, skew: Double = 0) {
        self.turn = turn
        self.skew = skew
    }

    /// - Parameter ink: black and white.
    /// - Parameter turn: which way is up, where that is known.
    init(of ink: Raster, turn known: Int? = nil) throws(RasterError) {
        let orientation = Orientation(of: ink)
        turn = known ?? orientation.turn
        isSure = known != nil || orientation.isSure
        let slant = try ink.turned(turn).skew() ?? 0
        skew = abs(slant) >= Self.leastSkew ? -slant : 0
    }

    /// Upright and level.
    package func apply(to raster: Raster) throws(RasterError) -> Raster {
        let upright = try raster.turned(turn)
        return skew == 0 ? upright : try upright.rotated(-skew)
    }
}
