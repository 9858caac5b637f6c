package import Tesseract

/// What a page's image is like, measured before anything is done to it.
package struct ImageJudgement: Hashable, Sendable {
    /// The paper's gray value, 0…255, in the middle and in its darkest twentieth.
    package var paper: Int
    package var darkestPaper: Int
    /// The gray value of the darkest hundredth of all pixels: the ink.
    package var ink: Int
    /// By how much the pixels differ from the mean of their neighbours, in the third quartile: 0 or 1 for a clean scan,
    /// 15 and more for one full of grain. Print is too few pixels to count.
    package var noise: Int
    /// How much gray lies away from the ink, as a share of the ink: print of the reverse that shines through, halos that
    /// coarse compression leaves around letters. Only measured on even pages with black ink; else 0.
    package var shadow: Double = 0

    /// The paper is so unevenly lit, or so dark, that one threshold will not do.
    package var isUneven: Bool { paper - darkestPaper > 12 || darkestPaper < 200 }
    package var isNoisy: Bool { noise >= 3 }
    package var isFaint: Bool { paper - ink < 90 }
    package var needsCleaning: Bool { isUneven || isNoisy || isFaint }
    package var isShadowed: Bool { shadow > 0.1 }
    /// Between the ink and its shadow, in gray values.
    package var shadowThreshold: Int { ink + Int(Self.darkShare * Double(paper - ink)) }

    package init(paper: Int, darkestPaper: Int, ink: Int, noise: Int) {
        self.paper = paper
        self.darkestPaper = darkestPaper
        self.ink = ink
        self.noise = noise
    }

    /// Ink that is brighter casts no shadow: it may be gray all through.
    private static let blackInk = 40
    /// Between ink and paper: darker is ink, brighter up to the second is shadow, beyond is paper.
    private static let darkShare = 0.45
    private static let shadowShare = 0.8
    /// In pixels: gray so near the ink is its edge.
    private static let edge = 3

    package init(of image: Raster) throws(RasterError) {
        let gray = try image.gray()
        let background = try gray.scaled(0.5).brightest(side: 16).histogram()
        let all = try gray.histogram(step: 2)
        self.init(
            paper: Raster.quantile(0.5, of: background), darkestPaper: Raster.quantile(0.05, of: background),
            ink: Raster.quantile(0.01, of: all),
            noise: Raster.quantile(0.75, of: try gray.difference(from: gray.smoothed(radius: 1)).histogram(step: 2)))
        guard !needsCleaning, ink <= Self.blackInk else { return }
        let dark = try gray.binarised(below: shadowThreshold)
        let printed = try gray.binarised(below: ink + Int(Self.shadowShare * Double(paper - ink)))
        shadow = try printed.blackShare(awayFrom: dark, reach: Self.edge) / max(dark.blackShare(), 0.001)
    }
}
