import Archive
import Foundation

extension RunReport {
    /// In words, short enough for a mail.
    package var text: String {
        var lines = [
            "protokoll \(purpose), \(started.ISO8601Format()) to \(ended.ISO8601Format()): \(ending)",
            "Archive: \(archive)", "", Self.words(for: files, seconds: seconds),
        ]
        if let totals {
            let counts = totals.documents.filter { $0.value > 0 }.sorted { $0.key < $1.key }
                .map { "\($0.value) \($0.key)" }
            lines.append("Now in the archive: \(counts.joined(separator: ", ")); \(totals.records) records")
        }
        add("Not read whole", problems.map { "\($0.path): \($0.outcome): \($0.message)" }, files.problems, to: &lines)
        add("Gone since the last run (their documents stay)", missing, files.missing, to: &lines)
        add("Moved", moved.map { "\($0.from) -> \($0.to)" }, files.moved, to: &lines)
        add(
            "Much alike, to be looked at",
            related.map {
                "\($0.record) and \($0.other): \($0.kind.rawValue), \(String(format: "%.2f", $0.likeness))"
            }, related.count, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is listed in a mail; the JSON has more.
    private static let most = 20

    private func add(_ title: String, _ entries: [String], _ count: Int, to lines: inout [String]) {
        guard count > 0 else { return }
        lines += ["", "\(title) (\(count))"] + entries.prefix(Self.most).map { "  \($0)" }
        if count > Self.most { lines.append("  … and \(count - Self.most) more") }
    }

    private var ending: String {
        if let fault { return "broken off with exit code \(exitCode): \(fault)" }
        return switch exitCode {
        case 0: "all is well"
        case 2: "done, but some files could not be read whole"
        default: "ended with exit code \(exitCode)"
        }
    }

    /// How many files came to what, on one line.
    package static func words(for summary: IngestSummary, seconds: Double) -> String {
        let counts: [(Int, String)] = [
            (summary.done, "read"), (summary.partial, "read in part"), (summary.failed, "failed"),
            (summary.unsupported, "unsupported"), (summary.unchanged, "unchanged"),
            (summary.knownProblems, "unchanged with known problems"), (summary.sameBytes, "same as another file"),
            (summary.moved, "moved"), (summary.unsettled, "left for the next run"), (summary.missing, "gone"),
        ]
        let stated = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        var line = stated.isEmpty ? "nothing to do" : stated.joined(separator: ", ")
        if summary.pages > 0 {
            let speed = String(format: "%.1f", Double(summary.pages) / max(seconds, 0.001))
            line +=
                "; \(summary.pages) \(summary.pages == 1 ? "page" : "pages") in \(words(forSeconds: seconds)), \(speed) pages/s"
        }
        return (summary.wasInterrupted ? "interrupted; " : "") + line
    }

    package static func words(forSeconds seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 100 { return "\(whole) s" }
        let minutes = (whole + 30) / 60
        return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
