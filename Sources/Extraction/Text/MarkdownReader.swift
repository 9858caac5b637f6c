internal import DocumentModel
internal import Markdown

/// The lines of a Markdown page with the role that its markup gives to each.
///
/// Every line of the file stays, in order; only its `content` is without markup. A `<br>` is a `\n` within `content` or
/// a cell. A line after a hard line break has the role `text`, as it begins something of its own; one after a soft
/// break `continuation`. The fields of a YAML front matter are lines of text.
enum MarkdownReader {
    static var version: String { MarkdownParser.version }

    static func read(_ lines: [String], isDocumentStart: Bool) -> (lines: [PlainLine], links: [Link]) {
        let frontMatter = isDocumentStart ? frontMatterLines(of: lines) : 0..<0
        let source = lines.enumerated().map { frontMatter.contains($0) ? "" : $1 }.joined(separator: "\n") + "\n"
        let blocks = MarkdownParser.blocks(of: source)
        var result = lines.enumerated().map { uncovered($1, isFrontMatter: frontMatter.contains($0)) }
        for block in blocks { fill(&result, from: block) }
        return (result, blocks.flatMap(\.links).map { Link(box: nil, target: $0) })
    }

    /// A line that belongs to no block: blank, an underline or rule, a comment, a link definition.
    private static func uncovered(_ line: String, isFrontMatter: Bool) -> PlainLine {
        let words = line.drop { $0.isWhitespace }
        if words.isEmpty { return PlainLine(text: line, content: "") }
        let isText = isFrontMatter ? words.contains { $0.isLetter } : words.hasPrefix("[")
        return PlainLine(text: line, role: isText ? .text : .separator, content: isText ? line : "")
    }

    private static func fill(_ lines: inout [PlainLine], from block: MarkdownBlock) {
        let last = lines.count - 1
        guard last >= 0, block.lines.lowerBound <= last else { return }
        let first = block.lines.lowerBound
        if case .tableRow(let cells, let isHeader) = block.kind {
            lines[first].role = .tableRow(isHeader: isHeader)
            lines[first].cells = cells
            lines[first].content = cells.joined(separator: "\t")
            return
        }
        for index in block.lines where index <= last && !lines[index].text.allSatisfy(\.isWhitespace) {
            lines[index].role = .separator
            lines[index].content = ""
        }
        let isFenced = block.kind == .code && isFence(lines[first].text)
        var filled: Set<Int> = []
        for line in block.content {
            let index = min(first + line.sourceLine + (isFenced ? 1 : 0), last)
            guard filled.insert(index).inserted else {
                if !line.text.isEmpty {
                    lines[index].content += lines[index].content.isEmpty ? line.text : "\n" + line.text
                }
                continue
            }
            lines[index].content = line.text
            lines[index].role =
                filled.count == 1 ? startRole(of: block, line: lines[index].text) : role(of: line, in: block)
        }
    }

    private static func startRole(of block: MarkdownBlock, line: String) -> PlainLine.Role {
        if let item = block.item, item.isFirst {
            return .listItem(marker: marker(of: line), depth: item.depth)
        }
        if case .heading(let level) = block.kind { return .heading(level: level) }
        return .text
    }

    private static func role(of line: MarkdownBlock.Line, in block: MarkdownBlock) -> PlainLine.Role {
        if case .heading = block.kind { return .continuation }
        return line.followsHardBreak ? .text : .continuation
    }

    /// The innermost list marker at the line's start: `-`, `*`, `+`, `3.`, `3)`.
    private static func marker(of line: String) -> String {
        var rest = line.drop { $0.isWhitespace || $0 == ">" }
        var marker = ""
        while true {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            let length = digits.isEmpty ? 1 : digits.count + 1
            guard let sign = rest.dropFirst(length - 1).first, (digits.isEmpty ? "-*+" : ".)").contains(sign) else {
                break
            }
            let after = rest.dropFirst(length)
            guard after.first?.isWhitespace ?? true else { break }
            marker = String(rest.prefix(length))
            rest = after.drop { $0.isWhitespace }
        }
        return marker
    }

    private static func isFence(_ line: String) -> Bool {
        let words = line.drop { $0.isWhitespace || $0 == ">" }
        return words.hasPrefix("```") || words.hasPrefix("~~~")
    }

    /// A YAML block between `---` lines at the very start, fences included.
    private static func frontMatterLines(of lines: [String]) -> Range<Int> {
        func isFence(_ line: String) -> Bool {
            ["---", "..."].contains(String(line.reversed().drop { $0 == " " }.reversed()))
        }
        guard let first = lines.first, first.hasPrefix("---"), isFence(first),
            let end = lines.dropFirst().firstIndex(where: isFence), lines[1..<end].contains(where: { $0.contains(":") })
        else { return 0..<0 }
        return 0..<end + 1
    }
}
