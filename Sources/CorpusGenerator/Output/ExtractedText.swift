internal import Typesetting

/// Text as programs take it from a PDF: what stands at the same height is one line, gaps become runs of spaces.
enum ExtractedText {
    static func text(_ document: PlacedDocument) -> String {
        document.pages.map(page).joined(separator: "\u{c}")
    }

    private static func page(_ page: PlacedPage) -> String {
        let sizes = page.lines.compactMap { $0.runs.first?.style.size }.sorted()
        let size = sizes.isEmpty ? 11 : sizes[sizes.count / 2]
        // The mean width of a letter in proportional faces.
        let letter = size * 0.5
        let lines = page.lines.enumerated().sorted {
            ($0.element.baseline, $0.element.x, Double($0.offset)) < (
                $1.element.baseline, $1.element.x, Double($1.offset)
            )
        }.map(\.element)
        var rows: [[PlacedLine]] = []
        for line in lines {
            if let last = rows.last?.first, abs(last.baseline - line.baseline) < size * 0.4 {
                rows[rows.count - 1].append(line)
            } else {
                rows.append([line])
            }
        }
        let margin = rows.compactMap { $0.map(\.x).min() }.min() ?? 0
        let columns = columns(of: rows, margin: margin, letter: letter)
        var text = ""
        var baseline: Double?
        for row in rows {
            let row = row.sorted { $0.x < $1.x }
            if let baseline, row[0].baseline - baseline > size * 1.75 { text += "\n" }
            var column = 0
            for line in row {
                let wanted = columns[line.x] ?? column
                text += String(repeating: " ", count: wanted - column) + line.text
                column = wanted + line.text.count
            }
            text += "\n"
            baseline = row[0].baseline
        }
        return text
    }

    /// The column of each place where lines begin, such that what is printed under each other stays so: none begins less
    /// than two spaces after what stands to its left in any row.
    private static func columns(of rows: [[PlacedLine]], margin: Double, letter: Double) -> [Double: Int] {
        var columns: [Double: Int] = [:]
        for x in Set(rows.joined().map(\.x)).sorted() {
            let ends = rows.compactMap { row -> Int? in
                guard row.contains(where: { $0.x == x }), let left = row.filter({ $0.x < x }).max(by: { $0.x < $1.x })
                else { return nil }
                return (columns[left.x] ?? 0) + left.text.count + 2
            }
            columns[x] = max(Int((x - margin) / letter), ends.max() ?? 0)
        }
        return columns
    }
}
