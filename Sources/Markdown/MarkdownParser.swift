internal import CMarkdown

/// Reads Markdown (CommonMark with GitHub's tables) through cmark-gfm.
///
/// The tree is walked once and copied to values; no pointer leaves this file.
package enum MarkdownParser {
    /// Of the C library, such as `0.29.0.gfm.6`.
    package static var version: String { String(cString: cmark_version_string()) }

    /// The leaves of the document in order. Link reference definitions and comments are not among them.
    package static func blocks(of text: String) -> [MarkdownBlock] {
        _ = registered
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        let utf8 = Array(text.utf8)
        utf8.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let root = cmark_parser_finish(parser) else { return [] }
        defer { cmark_node_free(root) }
        var walk = Walk()
        walk.children(of: root)
        return walk.blocks
    }

    /// The extensions are registered in a process-wide table, once.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    private typealias Node = OpaquePointer

    private static func nodes(under node: Node) -> [Node] {
        Array(sequence(first: cmark_node_first_child(node)) { $0.flatMap { cmark_node_next($0) } }.prefix { $0 != nil })
            .compactMap(\.self)
    }

    private struct Walk {
        var blocks: [MarkdownBlock] = []
        var depth = -1
        var itemIsNew = false

        mutating func children(of node: Node) {
            for child in nodes(under: node) { visit(child) }
        }

        mutating func visit(_ node: Node) {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_LIST:
                depth += 1
                children(of: node)
                depth -= 1
            case CMARK_NODE_ITEM:
                itemIsNew = true
                children(of: node)
                itemIsNew = false
            case CMARK_NODE_PARAGRAPH:
                add(node, .paragraph)
            case CMARK_NODE_HEADING:
                add(node, .heading(level: Int(cmark_node_get_heading_level(node))))
            case CMARK_NODE_THEMATIC_BREAK:
                add(node, .thematicBreak)
            case CMARK_NODE_CODE_BLOCK:
                add(node, .code)
            case CMARK_NODE_HTML_BLOCK:
                add(node, .paragraph)
            default:
                // A table's node type is a variable of the C library, which Swift cannot read safely; its name can be.
                if cmark_node_get_type_string(node).map({ String(cString: $0) }) == "table" {
                    nodes(under: node).forEach { addRow($0) }
                } else {
                    children(of: node)
                }
            }
        }

        private mutating func add(_ node: Node, _ kind: MarkdownBlock.Kind) {
            var inline = InlineText()
            switch cmark_node_get_type(node) {
            case CMARK_NODE_THEMATIC_BREAK: break
            case CMARK_NODE_CODE_BLOCK: inline.appendLines(of: literal(of: node))
            case CMARK_NODE_HTML_BLOCK: inline.appendMarkup(literal(of: node))
            default: inline.appendChildren(of: node)
            }
            guard kind == .thematicBreak || inline.lines.contains(where: { !$0.text.isEmpty }) else { return }
            append(node, kind, content: kind == .thematicBreak ? [] : inline.lines, links: inline.links)
        }

        private mutating func addRow(_ row: Node) {
            var links: [String] = []
            let cells = nodes(under: row).map { cell in
                var inline = InlineText()
                inline.appendChildren(of: cell)
                links += inline.links
                return inline.lines.map(\.text).joined(separator: "\n")
            }
            let isHeader = cmark_gfm_extensions_get_table_row_is_header(row) != 0
            append(row, .tableRow(cells: cells, isHeader: isHeader), content: [], links: links)
        }

        private mutating func append(
            _ node: Node, _ kind: MarkdownBlock.Kind, content: [MarkdownBlock.Line], links: [String]
        ) {
            let start = max(Int(cmark_node_get_start_line(node)) - 1, 0)
            let end = max(Int(cmark_node_get_end_line(node)), start + 1)
            let item = depth < 0 ? nil : MarkdownBlock.ListItem(depth: depth, isFirst: itemIsNew)
            itemIsNew = false
            blocks.append(MarkdownBlock(kind: kind, lines: start..<end, content: content, item: item, links: links))
        }
    }

    /// The inlines of a leaf as lines of text.
    private struct InlineText {
        var lines = [MarkdownBlock.Line(text: "", sourceLine: 0, followsHardBreak: false)]
        var links: [String] = []

        mutating func appendChildren(of node: Node) {
            for child in nodes(under: node) { append(child) }
        }

        mutating func append(_ node: Node) {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                append(literal(of: node))
            case CMARK_NODE_SOFTBREAK:
                breakLine(hard: false)
            case CMARK_NODE_LINEBREAK:
                breakLine(hard: true)
            case CMARK_NODE_HTML_INLINE:
                appendMarkup(literal(of: node))
            case CMARK_NODE_LINK:
                if let address = cmark_node_get_url(node).map({ String(cString: $0) }), !address.isEmpty {
                    links.append(address)
                }
                appendChildren(of: node)
            default:
                appendChildren(of: node)
            }
        }

        mutating func append(_ text: String) { lines[lines.count - 1].text += text }

        /// Begins a new line: the next one of the source, or (for `<br>`) still within the same.
        mutating func breakLine(hard: Bool, inSource: Bool = true) {
            let sourceLine = (lines.last?.sourceLine ?? 0) + (inSource ? 1 : 0)
            lines.append(MarkdownBlock.Line(text: "", sourceLine: sourceLine, followsHardBreak: hard))
        }

        mutating func appendLines(of text: String) {
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { breakLine(hard: true) }
                append(String(line))
            }
            if lines.count > 1, lines.last?.text.isEmpty == true { lines.removeLast() }
        }

        /// HTML within Markdown: tags and comments are dropped, `<br>` breaks the line, the text stays.
        mutating func appendMarkup(_ markup: String) {
            var rest = Substring(markup)
            while let character = rest.first {
                if rest.hasPrefix("<!--") {
                    rest = rest.range(ofFirst: "-->").map { rest[$0.upperBound...] } ?? ""
                } else if character == "<", let end = rest.firstIndex(of: ">") {
                    let name = rest[rest.index(after: rest.startIndex)..<end].prefix { $0.isLetter }.lowercased()
                    if name == "br" { breakLine(hard: true, inSource: false) }
                    rest = rest[rest.index(after: end)...]
                } else if character == "\n" {
                    breakLine(hard: false)
                    rest = rest.dropFirst()
                } else {
                    append(String(character))
                    rest = rest.dropFirst()
                }
            }
        }
    }

    private static func literal(of node: Node) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}

extension Substring {
    /// Where a piece of text first stands in it.
    fileprivate func range(ofFirst piece: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(piece) { return start..<index(start, offsetBy: piece.count) }
            start = index(after: start)
        }
        return nil
    }
}
