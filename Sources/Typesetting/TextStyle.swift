/// How a run of text looks.
package struct TextStyle: Hashable, Sendable {
    /// Family name as fontconfig knows it.
    package var font: String
    /// In points.
    package var size: Double
    package var bold = false
    package var italic = false
    package var underline = false
    /// Extra space between letters, in points.
    package var spacing = 0.0
    /// 0 is black, 1 is white.
    package var grey = 0.0

    package init(font: String, size: Double) {
        self.font = font
        self.size = size
    }

    package var asBold: TextStyle { with { $0.bold = true } }
    package var asItalic: TextStyle { with { $0.italic = true } }
    package var asUnderlined: TextStyle { with { $0.underline = true } }

    package func sized(_ size: Double) -> TextStyle { with { $0.size = size } }

    private func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var copy = self
        change(&copy)
        return copy
    }
}

/// Text in one style. A soft hyphen (U+00AD) marks where a word may be broken; it is never printed inside a line.
package struct Run: Hashable, Sendable {
    package var text: String
    package var style: TextStyle

    package init(_ text: String, _ style: TextStyle) {
        self.text = text
        self.style = style
    }
}
