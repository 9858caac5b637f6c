internal import Typesetting

/// Writes a script as text of its own right, without pages.
enum PlainText {
    /// Paragraphs unbroken with an empty line between; cells with a tab between; no page furniture.
    static func flowing(_ elements: [Element]) -> String {
        var parts: [String] = []
        for element in elements {
            switch element {
            case .paragraph(let paragraph): parts.append(labelled(paragraph, label: paragraph.label?.text))
            case .table(let table):
                parts.append(table.rows.map { $0.texts.joined(separator: "\t") }.joined(separator: "\n"))
            case .columns(let columns):
                parts += columns.flatMap { $0.paragraphs.map { labelled($0, label: $0.label?.text) } }
            case .rule, .space, .scribble, .need, .pageBreak: continue
            }
        }
        return tidy(parts.joined(separator: "\n\n"))
    }

    static func markdown(_ elements: [Element]) -> String {
        var parts: [(text: String, isTight: Bool)] = []
        for element in elements {
            switch element {
            case .paragraph(let paragraph): parts.append(marked(paragraph))
            case .columns(let columns): parts += columns.flatMap { $0.paragraphs.map(marked) }
            case .table(let table): parts.append((piped(table), false))
            case .rule: parts.append(("---", false))
            case .space, .scribble, .need, .pageBreak: continue
            }
        }
        var text = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { text += part.isTight && parts[index - 1].isTight ? "\n" : "\n\n" }
            text += part.text
        }
        return tidy(text)
    }

    private static func marked(_ paragraph: Paragraph) -> (text: String, isTight: Bool) {
        switch paragraph.kind {
        case .title: return ("# " + paragraph.text, false)
        case .heading(let level):
            return (
                String(repeating: "#", count: level) + " " + labelled(paragraph, label: paragraph.label?.text), false
            )
        case .listItem(let marker):
            let digits = marker.filter(\.isNumber)
            let margin = String(repeating: " ", count: paragraph.labelIndent > 0 ? 2 : 0)
            return (margin + (digits.isEmpty ? "- " : "\(digits). ") + paragraph.text, true)
        case .body, .furniture:
            guard let label = paragraph.label?.text else { return (emphasised(paragraph), false) }
            // Two spaces at the end of a line keep the next one on a line of its own.
            return ("**\(label)** \(paragraph.text)  ", true)
        }
    }

    private static func emphasised(_ paragraph: Paragraph) -> String {
        paragraph.runs.map { run in
            guard run.style.bold || run.style.italic, !run.text.allSatisfy(\.isWhitespace) else { return run.text }
            let mark = run.style.bold ? "**" : "*"
            let end = run.text.hasSuffix(" ") ? " " : ""
            return mark + run.text.dropLast(end.count) + mark + end
        }.joined()
    }

    private static func piped(_ table: Table) -> String {
        let width = table.shares.count
        var rows = table.rows.map { $0.texts + Array(repeating: "", count: max(0, width - $0.cells.count)) }
        if table.rows.first?.isHeader != true { rows.insert(Array(repeating: "", count: width), at: 0) }
        var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        lines.insert("|" + String(repeating: "---|", count: width), at: 1)
        return lines.joined(separator: "\n")
    }

    private static func labelled(_ paragraph: Paragraph, label: String?) -> String {
        let margin = if case .listItem = paragraph.kind, paragraph.labelIndent > 0 { "  " } else { "" }
        return margin + (label.map { $0.trimmed + " " } ?? "") + paragraph.text
    }

    private static func tidy(_ text: String) -> String { (plain(text) ?? "") + "\n" }
}

extension String {
    fileprivate var trimmed: String { String(drop(while: \.isWhitespace)) }
}
