package import Typesetting

/// The kind of file that a document is given out as.
package enum Form: Hashable, Sendable {
    /// Text as an editor would save it: paragraphs unbroken, a table with tabs, no page furniture.
    case flowing
    /// Text as taken from a PDF: printed lines, page furniture, form feeds; what stands side by side is mixed.
    case extracted
    case markdown
    case pdf
    case scan(Wear, ScanContainer)

    /// What became of the paper, from careful to careless.
    package enum Wear: String, CaseIterable, Sendable {
        case clean, office, fax, worn, sideways, badlyWorn = "badly-worn"
    }

    package var fileExtension: String {
        switch self {
        case .flowing, .extracted: "txt"
        case .markdown: "md"
        case .pdf: "pdf"
        case .scan(_, let container): container.rawValue
        }
    }

    /// The form itself, or the nearest that can hold so many pages.
    package func holding(_ pages: Int) -> Form {
        if case .scan(let wear, .jpeg) = self, pages > 1 { return .scan(wear, .pdf) }
        return self
    }

    /// As gold records name it.
    package var origin: String {
        switch self {
        case .flowing, .extracted, .markdown: "text"
        case .pdf: "born-digital"
        case .scan: "scan"
        }
    }

    /// Goes into the file's name.
    package var suffix: String {
        switch self {
        case .flowing, .pdf, .markdown: ""
        case .extracted: "-extracted"
        case .scan(let wear, _): "-\(wear.rawValue)"
        }
    }
}

extension Form.Wear {
    /// TIFF for black and white, where it is small; JPEG for grey.
    var containers: [ScanContainer] {
        switch self {
        case .clean, .fax: [.pdf, .tiff]
        case .office, .worn, .sideways, .badlyWorn: [.pdf, .pdf, .jpeg]
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
        case .worn:
            recipe.dotsPerInch = 200
            recipe.skew = side * share(50, 130)
            recipe.blur = 1
            recipe.fading = share(20, 35)
            recipe.shade = share(20, 40)
            recipe.noise = chance.number(10...18)
            recipe.specks = chance.number(20...60)
            recipe.quality = 35
        case .sideways:
            recipe.dotsPerInch = 200
            recipe.quarterTurns = chance.pick([1, 3])
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
        }
        return recipe
    }
}
