import DocumentModel
import Exports
import Foundation
import SearchIndex

/// Answers of the search on standard output, and what is to be said of them on standard error.
struct SearchReport {
    let form: SearchCommand.Form

    // MARK: Answers

    func write(_ results: SearchResults) throws {
        var output = DataOutput()
        switch form {
        case .json: try output.line(RecordJSON.line(results))
        case .csv:
            try Self.table(
                ["identifier", "document", "body", "date", "type", "item", "title", "page", "score", "text"],
                results.hits.map { hit in
                    [
                        hit.identifier, hit.record, hit.body, hit.date, hit.type.rawValue,
                        hit.item?.reference, hit.item?.title ?? hit.title, String(hit.page),
                        String(format: "%.3f", hit.score), hit.snippet.text,
                    ]
                }, to: &output)
        case .text:
            for (number, hit) in results.hits.enumerated() {
                try output.text(HitText(hit, number: results.offset + number + 1).lines)
            }
        }
        try output.flush()
        say(results.understood, results.coverage)
        guard form != .json else { return }
        let total = results.isExact ? "\(results.total)" : "about \(results.total)"
        Console.say(
            results.total == 0
                ? "no hits for \(results.understood.text)"
                : "\(results.hits.count) of \(total) hits (\(results.version))")
    }

    func write(_ facets: SearchFacets) throws {
        var output = DataOutput()
        let rows = Facet.allCases.flatMap { facet in facets[facet].map { (facet.rawValue, $0) } }
        switch form {
        case .json: try output.line(RecordJSON.line(facets))
        case .csv:
            try Self.table(
                ["facet", "value", "hits"], rows.map { [$0.0, $0.1.value, String($0.1.hits)] }, to: &output)
        case .text:
            for facet in Facet.allCases where !facets[facet].isEmpty {
                let distinct = facets.distinct[facet.rawValue] ?? 0
                let left = distinct - facets[facet].count
                try output.line("\(facet.rawValue)\(left > 0 ? " (\(left) more)" : "")")
                for count in facets[facet] { try output.line("  \(Self.right(count.hits, 8))  \(count.value)") }
            }
        }
        try output.flush()
        say(facets.understood, facets.coverage)
        if form != .json { Console.say("\(facets.total) hits (\(facets.version))") }
    }

    func write(_ trend: SearchTrend) throws {
        var output = DataOutput()
        func rate(_ year: SearchTrend.Year) -> String { year.perMillion.map { String(format: "%.1f", $0) } ?? "" }
        switch form {
        case .json: try output.line(RecordJSON.line(trend))
        case .csv:
            try Self.table(
                ["year", "hits", "documents", "words", "hits per million words"],
                trend.years.map {
                    [String($0.year), String($0.hits), String($0.documents), String($0.words), rate($0)]
                }, to: &output)
        case .text:
            let most = trend.years.compactMap(\.perMillion).max() ?? 0
            try output.line("year      hits  per million words")
            for year in trend.years {
                let bar = most > 0 ? Int(((year.perMillion ?? 0) / most * 40).rounded()) : 0
                let line = "\(year.year)  \(Self.right(year.hits, 8))  \(Self.right(rate(year), 10))  "
                try output.line(line + String(repeating: "▇", count: bar))
            }
        }
        try output.flush()
        say(trend.understood, trend.coverage)
        guard form != .json else { return }
        let undated = trend.undated > 0 ? ", \(trend.undated) of them undated" : ""
        Console.say("\(trend.total) hits\(undated) (\(trend.version))")
    }

    func write(_ concordance: Concordance) throws {
        var output = DataOutput()
        switch form {
        case .json: try output.line(RecordJSON.line(concordance))
        case .csv:
            try Self.table(
                ["identifier", "document", "body", "date", "item", "page", "before", "match", "after"],
                concordance.lines.map {
                    [
                        $0.identifier, $0.record, $0.body, $0.date, $0.item, String($0.page), $0.before, $0.match,
                        $0.after,
                    ]
                }, to: &output)
        case .text:
            let (open, close) = DataOutput.isTerminal ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")
            let width = concordance.lines.map(\.before.count).max() ?? 0
            for line in concordance.lines {
                let before = String(repeating: " ", count: width - line.before.count) + line.before
                try output.line("\(before)\(open)\(line.match)\(close)\(line.after)  · \(line.identifier)")
            }
        }
        try output.flush()
        say(concordance.understood, concordance.coverage)
        guard form != .json else { return }
        let total = concordance.isExact ? "\(concordance.total)" : "about \(concordance.total)"
        Console.say(
            "\(concordance.lines.count) places in \(concordance.units) of \(total) hits (\(concordance.version))")
    }

    func write(_ appearances: [FirstAppearance], version: CorpusVersion) throws {
        var output = DataOutput()
        switch form {
        case .json: try output.line(RecordJSON.line(appearances))
        case .csv:
            try Self.table(
                ["word", "date", "identifier", "body", "text"],
                appearances.map { [$0.word, $0.hit?.date, $0.hit?.identifier, $0.hit?.body, $0.hit?.snippet.text] },
                to: &output)
        case .text:
            for (number, appearance) in appearances.enumerated() {
                try output.line("\(appearance.word): \(appearance.hit?.date ?? "not found with a date")")
                if let hit = appearance.hit { try output.text(HitText(hit, number: number + 1).lines) }
            }
        }
        try output.flush()
        if form != .json { Console.say("\(version)") }
    }

    // MARK: Words

    private static func table(_ header: [String], _ rows: [[String?]], to output: inout DataOutput) throws {
        try output.text(CSVLine.of(header))
        for row in rows { try output.text(CSVLine.of(row.map { $0 ?? "" })) }
    }

    private static func right(_ value: some CustomStringConvertible, _ width: Int) -> String {
        let text = value.description
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private func say(_ understood: UnderstoodQuery, _ coverage: SearchCoverage) {
        for note in understood.notes { Console.say(note) }
        for expansion in understood.found {
            Console.say("“\(expansion.word)” also as: \(expansion.misreadings.joined(separator: ", "))")
        }
        if let better = understood.didYouMean { Console.say("did you mean: \(better)") }
        let doubts = [(coverage.unread, "could not be read"), (coverage.uncertain, "were read with doubt")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        guard !doubts.isEmpty, form != .json else { return }
        Console.say("of the \(coverage.pages) pages searched, \(doubts.joined(separator: " and "))")
    }
}
