import Typesetting

/// What stands at the head and foot of every page.
enum PageFurniture {
    typealias Furniture = @Sendable (Int, Int) -> [Element]

    /// How a page says its number; page and count of pages.
    static let numberForms: [@Sendable (Int, Int) -> String] = [
        { page, total in "Sida \(page) (\(total))" }, { page, total in "\(page) (\(total))" },
        { page, total in "\(page)/\(total)" }, { page, _ in "\(page)" }, { page, total in "Sida \(page) av \(total)" },
    ]

    static func pageNumber(
        _ form: @escaping @Sendable (Int, Int) -> String, _ house: HouseStyle, alignment: Paragraph.Alignment = .right
    ) -> Furniture {
        { page, total in
            var paragraph = Paragraph(.furniture, form(page, total), house.small)
            paragraph.alignment = alignment
            return [.paragraph(paragraph)]
        }
    }

    static func line(_ text: String, _ style: TextStyle, _ alignment: Paragraph.Alignment = .left) -> Element {
        var paragraph = Paragraph(.furniture, text, style)
        paragraph.alignment = alignment
        return .paragraph(paragraph)
    }
}
