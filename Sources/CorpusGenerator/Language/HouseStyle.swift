package import Typesetting

/// The typeface and the measures of one body's documents.
package struct HouseStyle: Sendable {
    package var body: TextStyle
    package var heading: TextStyle
    package var title: TextStyle
    package var small: TextStyle
    /// Space after a paragraph, in points.
    package var gap = 6.0
    package var leading = 1.25

    package init(font: String, size: Double, headingFont: String? = nil) {
        body = TextStyle(font: font, size: size)
        heading = TextStyle(font: headingFont ?? font, size: size + 1).asBold
        title = TextStyle(font: headingFont ?? font, size: size + 5).asBold
        small = TextStyle(font: font, size: size - 2.5)
    }

    /// One of those that offices have.
    package static func office(_ chance: inout Chance) -> HouseStyle {
        let (font, headings, size) = chance.pick([
            ("Liberation Serif", "Liberation Sans", 11.5), ("Liberation Sans", "Liberation Sans", 10.5),
            ("Carlito", "Carlito", 11.5), ("P052", "P052", 11.0), ("Liberation Serif", "Liberation Serif", 12.0),
            ("Carlito", "Liberation Sans", 11.5),
        ])
        var style = HouseStyle(font: font, size: size, headingFont: headings)
        style.leading = chance.pick([1.2, 1.25, 1.35])
        style.gap = chance.pick([5.0, 6.0, 8.0])
        return style
    }

    /// Font families that documents are set in; all must be installed, or other fonts change the bytes.
    package static let fonts = ["Liberation Serif", "Liberation Sans", "Carlito", "P052", "C059", "Nimbus Mono PS"]
}

/// How a body prints the numbers of its matters.
package enum NumberForm: Sendable, CaseIterable {
    case section, sectionDot, sectionTight, dot, bare, point

    package func label(_ number: String) -> String {
        switch self {
        case .section: "§\u{a0}\(number)"
        case .sectionDot: "§\u{a0}\(number)."
        case .sectionTight: "§\(number)."
        case .dot: "\(number)."
        case .bare: number
        case .point: "Punkt\u{a0}\(number)"
        }
    }
}
