package import Typesetting

/// What became of the paper, from careful to careless.
package enum Wear: Hashable, Sendable {
    case clean, office, fax, sideways, copied, stamped, worn
    case badlyWorn
    case photographed
    /// A single harm, for finding out what it costs.
    case only(Degradation, level: Int)

    /// Those that corpora are made of.
    package static let mixed: [Wear] = [
        .clean, .office, .fax, .sideways, .copied, .stamped, .worn, .badlyWorn, .photographed,
    ]

    package var name: String {
        switch self {
        case .badlyWorn: "badly-worn"
        case .only(let degradation, let level): "\(degradation.rawValue)-\(level)"
        default: "\(self)"
        }
    }

    /// By `name`; nil for an unknown one.
    package init?(name: String) {
        if let known = Self.mixed.first(where: { $0.name == name }) {
            self = known
            return
        }
        guard let dash = name.lastIndex(of: "-"), let level = Int(name[name.index(after: dash)...]),
            Degradation.levels.contains(level), let degradation = Degradation(rawValue: String(name[..<dash]))
        else { return nil }
        self = .only(degradation, level: level)
    }

    /// The containers that such scans come in, the more frequent more than once: TIFF for black and white, where it is
    /// small; JPEG for grey.
    var containers: [ScanContainer] {
        switch self {
        case .clean: [.pdf, .tiff, .goodLayer]
        case .fax, .copied: [.pdf, .tiff]
        case .office: [.pdf, .pdf, .jpeg, .masked, .goodLayer, .poorLayer, .lyingLayer]
        case .stamped: [.pdf, .pdf, .masked, .poorLayer]
        case .worn: [.pdf, .pdf, .jpeg, .poorLayer]
        case .sideways, .badlyWorn: [.pdf, .pdf, .jpeg]
        case .photographed: [.jpeg, .pdf]
        case .only: [.pdf]
        }
    }

    /// Within the level, each document is worn in its own way.
    func recipe(_ chance: inout Chance) -> ScanRecipe {
        var recipe = ScanRecipe()
        func share(_ low: Int, _ high: Int) -> Double { Double(chance.number(low...high)) / 100 }
        let side = chance.happens(50) ? 1.0 : -1.0
        switch self {
        case .clean:
            recipe.dotsPerInch = 300
            recipe.levels = .bilevel(150)
            recipe.skew = side * share(0, 15)
        case .office:
            recipe.dotsPerInch = 200
            recipe.skew = side * share(15, 60)
            recipe.shade = share(2, 8)
            recipe.noise = chance.number(3...7)
            recipe.specks = chance.number(5...25)
        case .fax:
            recipe.dotsPerInch = 200
            recipe.blur = 1
            recipe.skew = side * share(20, 90)
            recipe.noise = 40
            recipe.specks = chance.number(40...120)
            recipe.levels = .bilevel(chance.number(140...165))
        case .copied:
            recipe.dotsPerInch = 300
            recipe.skew = side * share(10, 80)
            recipe.bleedThrough = share(5, 12)
            recipe.punchHoles = chance.pick([2, 2, 4])
            recipe.cut = Double(chance.number(8...40))
            recipe.blur = 1
            recipe.specks = chance.number(60...200)
            recipe.levels = .bilevel(chance.pick([120, 150, 185, 200]))
        case .stamped:
            recipe.dotsPerInch = 200
            recipe.skew = side * share(10, 50)
            recipe.stamps = chance.number(1...2)
            recipe.stains = chance.number(0...2)
            recipe.shade = share(3, 12)
            recipe.noise = chance.number(4...9)
            recipe.punchHoles = 2
        case .worn:
            recipe.dotsPerInch = 200
            recipe.skew = side * share(50, 130)
            recipe.blur = 1
            recipe.fading = share(20, 35)
            recipe.shade = share(20, 40)
            recipe.bleedThrough = share(0, 8)
            recipe.stains = chance.below(2)
            recipe.noise = chance.number(10...18)
            recipe.specks = chance.number(20...60)
            recipe.quality = 35
        case .sideways:
            recipe.dotsPerInch = 200
            recipe.quarterTurns = chance.pick([1, 2, 3])
            recipe.skew = side * share(5, 30)
            recipe.noise = 4
            recipe.shade = share(0, 5)
        case .badlyWorn:
            recipe.dotsPerInch = 150
            recipe.skew = side * share(120, 240)
            recipe.blur = 1
            recipe.fading = share(40, 52)
            recipe.shade = share(35, 50)
            recipe.noise = chance.number(24...34)
            recipe.specks = chance.number(60...160)
            recipe.quality = 30
        case .photographed:
            recipe.dotsPerInch = 200
            recipe.perspective = share(20, 60)
            recipe.skew = side * share(20, 120)
            recipe.blur = 1
            recipe.noise = chance.number(6...12)
            recipe.quality = 45
        case .only(let degradation, let level): return degradation.recipe(level: level)
        }
        return recipe
    }
}
