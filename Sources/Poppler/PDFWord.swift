/// A word of a page's text layer.
package struct PDFWord: Hashable, Sendable {
    package var text: String
    /// The union of its characters' rectangles. May be without area.
    package var rectangle: PDFRectangle
    /// Without the subset prefix (`ABCDEF+`); empty where the file names none.
    package var fontName: String
    /// In points, as displayed.
    package var fontSize: Double
    /// Poppler's own line, from 0, in poppler's reading order.
    package var line: Int
    /// By how many degrees clockwise the page would have to be turned for this word to run from left to right: 0, 90,
    /// 180 or 270; nil for a single character, which does not tell.
    package var turn: Int?

    package init(
        text: String, rectangle: PDFRectangle, fontName: String = "", fontSize: Double = 0, line: Int = 0,
        turn: Int? = nil
    ) {
        self.text = text
        self.rectangle = rectangle
        self.fontName = fontName
        self.fontSize = fontSize
        self.line = line
        self.turn = turn
    }
}
