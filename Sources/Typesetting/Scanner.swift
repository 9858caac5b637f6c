internal import CLeptonica
internal import Foundation

/// Turns clean page images into what a scanner or a camera would have made of worn paper.
///
/// The same images, recipe and seed give the same bytes with the same version of Leptonica.
package struct Scanner {
    package struct Failure: Error, CustomStringConvertible {
        package var code: String
        package var message: String
        package var description: String { "\(code): \(message)" }
    }

    package var recipe: ScanRecipe
    private var seed: UInt64

    package init(_ recipe: ScanRecipe, seed: UInt64) {
        self.recipe = recipe
        self.seed = seed
    }

    /// - Throws: `Failure` where Leptonica cannot make an image.
    package func scan(_ pages: [GreyImage]) throws -> Scan {
        let scan = try Scan(recipe)
        for (index, page) in pages.enumerated() {
            var grain = Grain(seed: seed &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
            let reverse = recipe.bleedThrough > 0 ? pages[(index + 1) % pages.count] : nil
            try wear(page, reverse: reverse, &grain, into: scan)
        }
        return scan
    }

    private func wear(_ page: GreyImage, reverse: GreyImage?, _ grain: inout Grain, into scan: Scan) throws {
        var page = page
        var geometry = ScanGeometry(dotsPerInch: Double(page.dotsPerInch))
        page.fade(recipe.fading)
        if let reverse { page.bleedThrough(reverse, recipe.bleedThrough) }
        page.dirty(specks: recipe.specks, stains: recipe.stains, &grain)
        page.punch(holes: recipe.punchHoles)
        if recipe.cut > 0 {
            geometry.steps.append(.shift(x: Double(page.cut(recipe.cut, &grain)), y: 0))
        }
        var pix = try OwnedImage(page)
        if recipe.blur > 0 {
            let radius = Int32(recipe.blur)
            try pix.replace("pixBlockconv") { pixBlockconv($0, radius, radius) }
        }
        if recipe.skew != 0 {
            let degrees = recipe.skew * (1 + (grain.unit() - 0.5) * 2 / 3)
            let radians = degrees * .pi / 180
            try pix.replace("pixRotate") {
                pixRotate($0, Float(radians), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0)
            }
            geometry.steps.append(.rotation(radians: radians, x: Double(page.width / 2), y: Double(page.height / 2)))
        }
        if recipe.perspective > 0 {
            geometry.steps.append(.projection(try pix.photograph(recipe.perspective, &grain)))
        }
        pix.shadeAndRoughen(shade: recipe.shade, noise: recipe.noise, &grain)
        if case .bilevel(let threshold) = recipe.levels {
            try pix.replace("pixThresholdToBinary") { pixThresholdToBinary($0, Int32(threshold)) }
        }
        for _ in 0..<(recipe.quarterTurns % 4) { try pix.replace("pixRotate90") { pixRotate90($0, 1) } }
        let resolution = Int32(page.dotsPerInch)
        pixSetResolution(pix.pointer, resolution, resolution)
        scan.add(pix, geometry)
    }
}
