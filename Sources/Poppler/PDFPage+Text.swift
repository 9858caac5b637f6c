import CPoppler

extension PDFPage {
    /// The words of the text layer, in poppler's order, which is not always the reading order; nil where poppler's
    /// text and its rectangles do not agree, so that no word could be placed. Invisible text is included: poppler does
    /// not tell it from visible text. Text is as stored: ligatures and soft hyphens are kept.
    package func words() -> [PDFWord]? {
        guard let raw = poppler_page_get_text(page) else { return [] }
        defer { g_free(raw) }
        let characters = Self.scalars(of: raw).filter { !Self.isDirectionMark($0) }
        if characters.isEmpty { return [] }

        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return nil }
        defer { g_free(rectangles) }
        let places = UnsafeBufferPointer(start: rectangles, count: Int(count)).map(PDFRectangle.init)
        guard places.count == characters.count || places.count == characters.count - 1 else { return nil }

        return Self.words(characters: characters, places: places, fonts: fonts())
    }

    private struct FontRun {
        var end: Int
        var name: String
        var size: Double
    }

    /// In the order of the text, without gaps.
    private func fonts() -> [FontRun] {
        guard let list = poppler_page_get_text_attributes(page) else { return [] }
        defer { poppler_page_free_text_attributes(list) }
        return list.elements(PopplerTextAttributes.self).map { attributes in
            FontRun(
                end: Int(attributes.pointee.end_index) + 1,
                name: attributes.pointee.font_name.map { Self.withoutSubsetPrefix(String(cString: $0)) } ?? "",
                size: attributes.pointee.font_size)
        }
    }

    private static func words(
        characters: [Unicode.Scalar], places: [PDFRectangle], fonts: [FontRun]
    ) -> [PDFWord] {
        var words: [PDFWord] = []
        var line = 0
        var font = 0
        var start: Int?
        func close(at end: Int) {
            guard let first = start else { return }
            start = nil
            while font < fonts.count, fonts[font].end <= first { font += 1 }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: characters[first..<end])
            words.append(
                PDFWord(
                    text: String(text), rectangle: places[first + 1..<end].reduce(places[first]) { $0.union($1) },
                    fontName: font < fonts.count ? fonts[font].name : "",
                    fontSize: font < fonts.count ? fonts[font].size : 0, line: line,
                    turn: turn(from: places[first], to: places[end - 1])))
        }
        for index in places.indices {
            let character = characters[index]
            if character.properties.isWhitespace || character.value < 0x20 {
                close(at: index)
                if character == "\n" { line += 1 }
            } else {
                // Between the cells of a table poppler leaves out the line break.
                if index > 0, start != nil, !adjoin(places[index - 1], places[index]) {
                    close(at: index)
                    line += 1
                }
                if start == nil { start = index }
            }
        }
        close(at: places.count)
        return words
    }

    /// Two characters of one word: not farther from each other than letter-spacing sets them.
    private static func adjoin(_ a: PDFRectangle, _ b: PDFRectangle) -> Bool {
        guard a.width > 0, a.height > 0, b.width > 0, b.height > 0 else { return true }
        let size = max(min(a.height, b.height), min(a.width, b.width))
        let across = max(b.left - a.right, a.left - b.right)
        let down = max(b.top - a.bottom, a.top - b.bottom)
        return across <= 0.8 * size && down <= 0.5 * size
    }

    /// Which way the text runs, by its first and its last character.
    private static func turn(from first: PDFRectangle, to last: PDFRectangle) -> Int? {
        let across = last.midX - first.midX
        let down = last.midY - first.midY
        guard max(abs(across), abs(down)) > 0.5 else { return nil }
        if abs(across) >= abs(down) { return across > 0 ? 0 : 180 }
        return down > 0 ? 270 : 90
    }

    /// Poppler writes some code points that UTF-8 does not allow (lone surrogates). Each becomes one replacement
    /// character, so that characters and rectangles keep step.
    private static func scalars(of text: UnsafePointer<CChar>) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var position = 0
        while text[position] != 0 {
            let lead = UInt8(bitPattern: text[position])
            position += 1
            var (value, following): (UInt32, Int) =
                switch lead {
                case 0..<0x80: (UInt32(lead), 0)
                case 0xC0..<0xE0: (UInt32(lead & 0x1F), 1)
                case 0xE0..<0xF0: (UInt32(lead & 0x0F), 2)
                case 0xF0..<0xF8: (UInt32(lead & 0x07), 3)
                default: (0xFFFD, 0)
                }
            while following > 0, UInt8(bitPattern: text[position]) & 0xC0 == 0x80 {
                value = value << 6 | UInt32(UInt8(bitPattern: text[position]) & 0x3F)
                position += 1
                following -= 1
            }
            scalars.append(following == 0 ? Unicode.Scalar(value) ?? "\u{FFFD}" : "\u{FFFD}")
        }
        return scalars
    }

    /// Poppler puts these around text that runs from right to left; they have no rectangles.
    private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool { (0x202A...0x202E).contains(scalar.value) }

    /// `ABCDEF+Calibri` is a subset of `Calibri` (ISO 32000-1, 9.6.4).
    static func withoutSubsetPrefix(_ name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        guard scalars.count > 7, scalars[6] == "+", scalars[0..<6].allSatisfy({ ("A"..."Z").contains($0) }) else {
            return name
        }
        return String(name.dropFirst(7))
    }
}

extension PDFRectangle {
    fileprivate init(_ rectangle: PopplerRectangle) {
        self.init(
            left: min(rectangle.x1, rectangle.x2), top: min(rectangle.y1, rectangle.y2),
            right: max(rectangle.x1, rectangle.x2), bottom: max(rectangle.y1, rectangle.y2))
    }
}
