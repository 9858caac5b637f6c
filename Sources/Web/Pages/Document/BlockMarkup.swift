import DocumentModel

/// A block of a document as text.
struct BlockMarkup {
    let html: HTML

    /// - Parameter name: its identifier in the page; nil for none.
    init(_ block: Block, name: String?) {
        let identifier: HTML = name.map { " id=\"\($0)\" data-mark=\"\($0)\"" } ?? ""
        let text = MaskedText(block.text).html
        html =
            switch block.kind {
            case .heading: "<p\(identifier) class=\"heading\">\(text)</p>"
            case .listItem: "<p\(identifier) class=\"list-item\">\(text)</p>"
            case .furniture: "<p\(identifier) class=\"furniture\">\(text)</p>"
            case .table: Self.table(block, identifier)
            case .paragraph, .footnote, .signature: "<p\(identifier)>\(text)</p>"
            }
    }

    private static func table(_ block: Block, _ identifier: HTML) -> HTML {
        let rows = block.text.split(separator: "\n", omittingEmptySubsequences: false).map { row -> HTML in
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map { cell -> HTML in
                "<td>\(MaskedText(String(cell)).html)</td>"
            }
            return "<tr>\(cells)</tr>"
        }
        return "<div class=\"scrolling\"\(identifier)><table>\(rows)</table></div>"
    }
}
