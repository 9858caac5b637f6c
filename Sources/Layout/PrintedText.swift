package import DocumentModel

/// The text of a document as printed: what `extract --text` writes.
///
/// Reading order, page furniture included; one printed line per line; a table row by row and cell by cell, each cell on a
/// line of its own, a cell's printed lines one by one; a form feed between pages. A page without text is an empty one. Lines
/// of a block that goes on over a page break stand on their own pages.
package struct PrintedText {
    package static func text(of document: LaidOutDocument) -> String {
        pages(of: document).joined(separator: "\u{C}")
    }

    /// Page by page, in order.
    package static func pages(of document: LaidOutDocument) -> [String] {
        var heads: [Int: [String]] = [:]
        var carried: [Int: [String]] = [:]
        var rest: [Int: [String]] = [:]
        for block in document.blocks {
            let scalars = Array(block.original.unicodeScalars)
            for line in block.lines {
                let text = Self.text(of: line.span, in: scalars, repairs: block.repairs)
                if line.page > block.page {
                    carried[line.page, default: []].append(text)
                } else if block.kind == .furniture, !block.isFoot {
                    heads[line.page, default: []].append(text)
                } else {
                    rest[line.page, default: []].append(text)
                }
            }
        }
        return document.pages.map { page in
            let lines = (heads[page.number] ?? []) + (carried[page.number] ?? []) + (rest[page.number] ?? [])
            return lines.map { $0 + "\n" }.joined()
        }
    }

    /// What was misread stands as it is printed.
    private static func text(of span: Range<Int>, in scalars: [Unicode.Scalar], repairs: [Repair]) -> String {
        var text = String.UnicodeScalarView()
        var position = span.lowerBound
        for repair in repairs where repair.span[0] >= position && repair.span[1] <= span.upperBound {
            text.append(contentsOf: scalars[position..<repair.span[0]])
            text.append(contentsOf: repair.text.unicodeScalars)
            position = repair.span[1]
        }
        text.append(contentsOf: scalars[position..<span.upperBound])
        return String(text)
    }
}
