import Archive
import Foundation
import Pipeline
import Testing

struct RunReportTests {
    private func report(_ events: [IngestEvent], exitCode: Int = 2) -> RunReport {
        let recorder = RunRecorder()
        var summary = IngestSummary()
        for event in events { recorder.note(event) }
        summary.failed = events.count
        summary.done = 3
        summary.pages = 12
        let start = Date(timeIntervalSince1970: 1_800_000_000)
        return recorder.report(
            purpose: "ingest", archive: "/srv/a", started: start, ended: start.addingTimeInterval(60),
            exitCode: exitCode, fault: nil, summary: summary)
    }

    @Test("a thousand problems make a short mail; what is kept of them does not grow with their number")
    func many() throws {
        let events = (1...5000).map {
            IngestEvent.finished(path: "/in/\($0).pdf", .failed(code: "damaged", message: "no PDF"))
        }
        let report = report(events)
        #expect(report.problems.count == 1000 && report.files.failed == 5000)
        #expect(report.text.split(separator: "\n").count < 40)
        #expect(report.text.contains("Not read whole (5000)\n  /in/1.pdf: failed: no PDF\n"))
        #expect(report.text.contains("  … and 4980 more"))
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        #expect(try decoder.decode(RunReport.self, from: report.json()) == report)
    }

    @Test("the figures are OpenMetrics: a type for each, one end")
    func metrics() {
        let text = RunMetrics(report([]), lastSuccess: Date(timeIntervalSince1970: 1_700_000_000), indexLag: 0).text
        #expect(text.hasSuffix("# EOF\n"))
        #expect(text.contains("\nprotokoll_last_success_timestamp_seconds 1700000000\n"))
        #expect(text.contains("\nprotokoll_last_run_files{outcome=\"done\"} 3\n"))
        let samples = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.prefix { $0 != "{" && $0 != " " }
        }
        for name in samples { #expect(text.contains("# TYPE \(name) gauge\n")) }
        let never = RunMetrics(report([]), lastSuccess: nil, indexLag: nil).text
        #expect(!never.contains("last_success"))
    }
}
