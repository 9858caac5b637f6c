/// A report for people, in 120 columns.
package struct ScoreTable {
    package private(set) var text = ""
    private static let width = 120

    package init(_ report: ScoreReport) {
        let measures = Grouping.sorted(report.measures.keys)
        let nameWidth = max(28, measures.map(\.count).max() ?? 0)
        addOverall(report, measures, nameWidth)
        for grouping in Grouping.allCases {
            addGroups(report, grouping, measures, nameWidth)
        }
        addFiles(report)
        add("")
        add(
            "\(report.documents) documents, \(report.failed.count) not read, \(report.partial.count) read in part. "
                + "Intervals: 95 %, bootstrap over the documents")
        add("that have the field (docs), \(Bootstrap.draws) draws; of fewer than ten documents (~) they say little.")
    }

    private mutating func addOverall(_ report: ScoreReport, _ measures: [String], _ nameWidth: Int) {
        add(
            Self.left("", nameWidth)
                + Self.row(["F1", "95 % interval", "prec", "rec", "gold", "found", "docs", "families"], Self.columns))
        for measure in measures {
            guard let score = report.measures[measure] else { continue }
            let overall = score.overall
            let cells = [
                Self.share(overall.f1), Self.interval(overall.interval?.f1, count: overall.documents),
                Self.share(overall.precision), Self.share(overall.recall), String(overall.gold), String(overall.found),
                String(overall.documents), Self.share(score.families),
            ]
            add(Self.left(measure, nameWidth) + Self.row(cells, Self.columns))
        }
        if let text = report.text?.overall {
            add(
                Self.left("text: characters wrong (CER)", nameWidth)
                    + Self.row(
                        [
                            Self.rate(text.cer), Self.interval(text.interval, count: text.documents), "", "", "", "",
                            String(text.documents),
                        ],
                        Self.columns))
            add(Self.left("text: words, order aside", nameWidth) + Self.row([Self.share(text.words)], Self.columns))
        }
    }

    /// F1 of each group, as many side by side as there is room for.
    private mutating func addGroups(
        _ report: ScoreReport, _ grouping: Grouping, _ measures: [String], _ nameWidth: Int
    ) {
        let counts = report.groups[grouping.rawValue] ?? [:]
        guard !counts.isEmpty else { return }
        var rest = Grouping.sorted(counts.keys)[...]
        while !rest.isEmpty {
            var shown: [String] = []
            var room = Self.width - nameWidth
            while let name = rest.first, room >= Self.columnWidth(name) {
                room -= Self.columnWidth(name)
                shown.append(name)
                rest.removeFirst()
            }
            let widths = shown.map(Self.columnWidth)
            add("")
            add(Self.left("F1 by \(grouping.rawValue)", nameWidth) + Self.row(shown.map(Self.short), widths))
            add(Self.left("documents", nameWidth) + Self.row(shown.map { String(counts[$0] ?? 0) }, widths))
            for measure in measures {
                let groups = report.measures[measure]?.groups[grouping.rawValue] ?? [:]
                guard shown.contains(where: { groups[$0] != nil }) else { continue }
                let cells = shown.map { name in groups[name].map { Self.share($0.f1) } ?? "" }
                add(Self.left(measure, nameWidth) + Self.row(cells, widths))
            }
            if let groups = report.text?.groups[grouping.rawValue], shown.contains(where: { groups[$0] != nil }) {
                add(
                    Self.left("text: characters wrong (CER)", nameWidth)
                        + Self.row(shown.map { groups[$0].map { Self.rate($0.cer) } ?? "" }, widths))
                add(
                    Self.left("text: words, order aside", nameWidth)
                        + Self.row(shown.map { groups[$0].map { Self.share($0.words) } ?? "" }, widths))
            }
        }
    }

    private mutating func addFiles(_ report: ScoreReport) {
        guard let files = report.text?.files else { return }
        let widths = [10, 10, 10]
        let nameWidth = Self.width - widths.reduce(0, +)
        add("")
        add(Self.left("Text by file", nameWidth) + Self.row(["CER", "words", "pages"], widths))
        for file in Grouping.sorted(files.keys) {
            guard let rates = files[file] else { continue }
            let name = file.count > nameWidth ? "…" + file.suffix(nameWidth - 1) : file
            add(
                Self.left(name, nameWidth)
                    + Self.row([Self.rate(rates.cer), Self.share(rates.words), String(rates.pages)], widths))
        }
    }

    private mutating func add(_ line: String) {
        text += String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }

    private static let columns = [7, 16, 7, 7, 7, 7, 6, 10]

    /// Group names longer than this are cut.
    private static let longestName = 14

    private static func columnWidth(_ name: String) -> Int { max(7, min(name.count, longestName) + 2) }

    private static func short(_ name: String) -> String {
        name.count > longestName ? name.prefix(longestName - 1) + "…" : name
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func row(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, widths).map { cell, width in String(repeating: " ", count: max(1, width - cell.count)) + cell }
            .joined()
    }

    private static func share(_ value: Double?) -> String { value.map { decimals($0, 3) } ?? "–" }
    private static func rate(_ value: Double) -> String { decimals(value, 4) }

    private static func interval(_ bounds: [Double]?, count: Int) -> String {
        guard let bounds, bounds.count == 2 else { return "–" }
        return (count < 10 ? "~" : "") + "\(decimals(bounds[0], 3))–\(decimals(bounds[1], 3))"
    }

    private static func decimals(_ value: Double, _ places: Int) -> String {
        let scale = places == 3 ? 1000 : 10000
        let units = Int((value * Double(scale)).rounded())
        let fraction = String(units % scale)
        return "\(units / scale).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
    }
}
