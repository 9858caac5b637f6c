package import DocumentModel

/// Reads text files: plain (`text/plain`) and Markdown (`text/markdown`).
///
/// A page is what stands between form feeds, one page where there are none. A page that holds nothing but blank space
/// has the origin `blank` and no lines. Nothing is cleaned: tabs, runs of spaces and blank lines stay.
package enum TextFile {
    /// - Throws: `empty` for a file without a byte of text, `unsupported` for bytes that are no text.
    package static func pages(of bytes: [UInt8], mediaType: String) throws(ExtractionError) -> [Page] {
        guard !bytes.isEmpty else { throw ExtractionError(.empty, "the file is empty") }
        guard let encoding = TextEncoding(of: bytes) else {
            throw ExtractionError(.unsupported, "not a text file: it holds binary data")
        }
        let (text, damagedPlaces) = encoding.decode(bytes)
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw ExtractionError(.empty, "the file holds nothing but blank space")
        }
        let isMarkdown = mediaType == "text/markdown"
        let provenance = Provenance(
            stage: "extraction", tool: isMarkdown ? "cmark-gfm \(MarkdownReader.version)" : "text",
            settings: ["encoding": encoding.rawValue])

        var pages = lines(ofPagesIn: text).enumerated().map { index, lines in
            page(index + 1, lines: lines, isMarkdown: isMarkdown, provenance: provenance)
        }
        if damagedPlaces > 0 {
            pages[0].diagnostics.append(
                Diagnostic(
                    .warning, code: "text-damaged",
                    message: "\(damagedPlaces) places are not valid \(encoding.rawValue) and were read as U+FFFD"))
        }
        return pages
    }

    private static func page(_ number: Int, lines: [String], isMarkdown: Bool, provenance: Provenance) -> Page {
        let isBlank = lines.allSatisfy { $0.allSatisfy(\.isWhitespace) }
        var page = Page(
            number: number, width: 0, height: 0, origin: isBlank ? .blank : .plain,
            confidence: isBlank ? nil : 1, provenance: [provenance])
        guard !isBlank else { return page }
        if isMarkdown {
            (page.lines, page.links) = MarkdownReader.read(lines, isDocumentStart: number == 1)
        } else {
            page.lines = lines.map { PlainLine(text: $0) }
        }
        return page
    }

    /// The lines of each page. A form feed that ends the file begins no page.
    private static func lines(ofPagesIn text: String) -> [[String]] {
        var pages: [[String]] = []
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var lineIsOpen = false
        var previous: Unicode.Scalar?
        func endLine() {
            lines.append(String(line))
            line = String.UnicodeScalarView()
            lineIsOpen = false
        }
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\n" where previous == "\r":
                continue
            case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}":
                endLine()
            case "\u{C}":
                if lineIsOpen { endLine() }
                pages.append(lines)
                lines = []
            case "\0", "\u{FEFF}":
                continue
            default:
                line.append(scalar)
                lineIsOpen = true
            }
        }
        if lineIsOpen { endLine() }
        if lines.contains(where: { !$0.allSatisfy(\.isWhitespace) }) || pages.isEmpty { pages.append(lines) }
        return pages
    }
}
