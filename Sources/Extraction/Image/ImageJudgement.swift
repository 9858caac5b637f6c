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

    /// The paper is so unevenly lit, or so dark, that one threshold will not do.
    package var isUneven: Bool { paper - darkestPaper > 12 || darkestPaper < 200 }
    package var isNoisy: Bool { noise >= 3 }
    package var isFaint: Bool { paper - ink < 90 }
    package var needsCleaning: Bool { isUneven || isNoisy || isFaint }

    package init(paper: Int, darkestPaper: Int, ink: Int, noise: Int) {
        self.paper = paper
        self.darkestPaper = darkestPaper
        self.ink = ink
        self.noise = noise
    }

    package init(of image: Raster) throws(RasterError) {
        let gray = try image.gray()
        let background = try gray.scaled(0.5).brightest(side: 16).histogram()
        let all = try gray.histogram(step: 2)
        self.init(
            paper: Raster.quantile(0.5, of: background), darkestPaper: Raster.quantile(0.05, of: background),
            ink: Raster.quantile(0.01, of: all),
            noise: Raster.quantile(0.75, of: try gray.difference(from: gray.smoothed(radius: 1)).histogram(step: 2)))
    }
}
