package import Foundation

/// A run's figures as OpenMetrics text, for a file that a node exporter reads.
package struct RunMetrics: Sendable {
    private let report: RunReport
    private let lastSuccess: Date?
    private let indexLag: Int64?

    /// - Parameters:
    ///   - lastSuccess: when a run of this purpose last took every file to an outcome; nil for never.
    ///   - indexLag: changes of the archive that the search index does not hold; nil where it is not known.
    package init(_ report: RunReport, lastSuccess: Date?, indexLag: Int64?) {
        self.report = report
        self.lastSuccess = lastSuccess
        self.indexLag = indexLag
    }

    package var text: String {
        let files = report.files
        var text = ""
        func gauge(_ name: String, _ help: String, _ samples: [(labels: String, value: Double)]) {
            text += "# TYPE protokoll_\(name) gauge\n"
            if name.hasSuffix("_seconds") { text += "# UNIT protokoll_\(name) seconds\n" }
            text += "# HELP protokoll_\(name) \(help)\n"
            for sample in samples { text += "protokoll_\(name)\(sample.labels) \(Self.number(sample.value))\n" }
        }
        gauge(
            "last_run_timestamp_seconds", "When the last run ended.", [("", report.ended.timeIntervalSince1970)])
        if let lastSuccess {
            gauge(
                "last_success_timestamp_seconds", "When a run last took every file to an outcome.",
                [("", lastSuccess.timeIntervalSince1970)])
        }
        gauge("last_run_duration_seconds", "How long the last run took.", [("", report.seconds)])
        gauge("last_run_exit_code", "Exit code of the last run.", [("", Double(report.exitCode))])
        gauge("last_run_pages", "Pages read by the last run.", [("", Double(files.pages))])
        gauge(
            "last_run_files", "Files of the last run by what came of them.",
            [
                ("done", files.done), ("partial", files.partial), ("failed", files.failed),
                ("unsupported", files.unsupported), ("unchanged", files.unchanged),
                ("known_problem", files.knownProblems), ("same_bytes", files.sameBytes), ("moved", files.moved),
                ("unsettled", files.unsettled), ("missing", files.missing),
            ].map { ("{outcome=\"\($0.0)\"}", Double($0.1)) })
        if let totals = report.totals {
            gauge(
                "documents", "Documents in the archive by outcome.",
                totals.documents.sorted { $0.key < $1.key }.map { ("{outcome=\"\($0.key)\"}", Double($0.value)) })
            gauge("records", "Records in the archive.", [("", Double(totals.records))])
        }
        if let indexLag {
            gauge("index_lag_changes", "Changes that the search index does not hold yet.", [("", Double(indexLag))])
        }
        return text + "# EOF\n"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(format: "%.3f", value)
    }
}
