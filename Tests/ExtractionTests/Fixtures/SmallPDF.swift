/// A PDF file written by hand, for tests.
struct SmallPDF {
    /// One page's drawing operators each.
    var pages: [String]
    var mediaBox = "0 0 595 842"
    var rotate = 0
    /// Entries of the trailer beside `/Root` and `/Size`.
    var trailer = ""

    /// Lines of text in Helvetica, from the top of an A4 page, 20 points apart.
    static func text(_ lines: [String], size: Int = 12) -> String {
        let shown = lines.map { "(\($0.reduce(into: "") { $0 += escaped($1) })) Tj 0 -20 Td" }
        return "BT /F1 \(size) Tf 72 740 Td \(shown.joined(separator: " ")) ET"
    }

    private static func escaped(_ character: Character) -> String {
        switch character {
        case "å": "\\345"
        case "ä": "\\344"
        case "ö": "\\366"
        case "Å": "\\305"
        case "Ä": "\\304"
        case "Ö": "\\326"
        case "§": "\\247"
        case "(", ")", "\\": "\\\(character)"
        default: String(character)
        }
    }

    var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
        for (index, content) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [\(mediaBox)] /Rotate \(rotate) /Contents \(5 + 2 * index) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var file = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { file += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
        file += "trailer\n<< /Root 1 0 R /Size \(objects.count + 1) \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(file.utf8)
    }
}
