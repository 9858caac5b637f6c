import DocumentModel

/// A page for tests, drawn with words at places: letters are half as broad as their size.
struct PageSketch {
    var page: Page
    var size = 10.0
    var name = "Serif"

    init(_ number: Int = 1, width: Double = 600, height: Double = 800, origin: PageOrigin = .embedded) {
        page = Page(number: number, width: width, height: height, origin: origin)
    }

    /// Words with one space between them, from a left edge on a baseline.
    mutating func text(_ text: String, x: Double, y: Double, bold: Bool = false, size: Double? = nil) {
        let size = size ?? self.size
        var left = x
        for word in text.split(separator: " ") {
            let right = left + Double(word.count) * size / 2
            let box = Box(left: left, top: y - 0.8 * size, right: right, bottom: y + 0.2 * size)
            let fontName = page.origin == .ocr ? "" : bold ? name + "-Bold" : name
            page.words.append(Word(text: String(word), box: box, font: Font(name: fontName, size: size)))
            left = right + 0.25 * size
        }
    }

    /// Lines of text with a distance of 1.2 sizes.
    mutating func lines(_ lines: [String], x: Double, y: Double, bold: Bool = false) {
        for (index, line) in lines.enumerated() {
            text(line, x: x, y: y + Double(index) * 1.2 * size, bold: bold)
        }
    }

    /// A grid of rules; `columns` and `rows` are the places of the rules.
    mutating func grid(columns: [Double], rows: [Double]) {
        guard let left = columns.first, let right = columns.last, let top = rows.first, let bottom = rows.last else {
            return
        }
        page.rules += rows.map { Rule(box: Box(left: left, top: $0, right: right, bottom: $0 + 0.5)) }
        page.rules += columns.map { Rule(box: Box(left: $0, top: top, right: $0 + 0.5, bottom: bottom)) }
    }

    mutating func rule(_ box: Box) { page.rules.append(Rule(box: box)) }
}
