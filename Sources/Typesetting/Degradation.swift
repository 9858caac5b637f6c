/// One kind of harm to a page, to be applied alone: at level 1 it is hardly seen, at level 5 it is as bad as archives
/// have it. Text is damaged, never cut away: all that the gold says is still on the page.
package enum Degradation: String, CaseIterable, Sendable {
    case skew, turn, blur, noise
    case unevenLight = "uneven-light"
    case fading
    case bleedThrough = "bleed-through"
    case stains, stamps
    case punchHoles = "punch-holes"
    case cutEdges = "cut-edges"
    case lowResolution = "low-resolution"
    case jpeg, bilevel, photograph

    package static let levels = 1...5

    /// A scan at 300 dpi in grey with this harm and no other.
    package func recipe(level: Int) -> ScanRecipe {
        var recipe = ScanRecipe()
        recipe.dotsPerInch = 300
        recipe.quality = 75
        let step = max(0, min(4, level - 1))
        switch self {
        case .skew: recipe.skew = [0.4, 1, 2, 3.5, 5][step]
        case .turn: recipe.quarterTurns = [1, 3, 2, 1, 3][step]
        case .blur: recipe.blur = [1, 2, 3, 4, 5][step]
        case .noise: recipe.noise = [12, 28, 50, 75, 100][step]
        case .unevenLight: recipe.shade = [0.15, 0.3, 0.45, 0.6, 0.75][step]
        case .fading: recipe.fading = [0.25, 0.45, 0.6, 0.72, 0.82][step]
        case .bleedThrough: recipe.bleedThrough = [0.08, 0.16, 0.26, 0.36, 0.48][step]
        case .stains: recipe.stains = [1, 2, 4, 7, 11][step]
        case .stamps: recipe.stamps = [1, 1, 2, 2, 3][step]
        case .punchHoles: recipe.punchHoles = [2, 2, 4, 4, 4][step]
        case .cutEdges: recipe.cut = [12, 24, 36, 48, 60][step]
        case .lowResolution: recipe.dotsPerInch = [200, 150, 120, 100, 85][step]
        case .jpeg: recipe.quality = [45, 25, 15, 9, 5][step]
        case .bilevel: recipe.levels = .bilevel([128, 190, 90, 222, 60][step])
        case .photograph: recipe.perspective = [0.15, 0.3, 0.5, 0.75, 1][step]
        }
        return recipe
    }
}
