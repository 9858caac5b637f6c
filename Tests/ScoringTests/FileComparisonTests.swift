import DocumentModel
import Testing

@testable import Scoring

struct FileComparisonTests {
    private static func gold(_ date: String, pages: String, type: String = "minutes") throws -> GoldRecord {
        try Sample.gold(
            """
            {"file": "a.pdf", "document": {"type": "\(type)", "pages": \(pages)}, "meeting": {"date": "\(date)"}}
            """)
    }

    private static func documents(_ scores: [DocumentScore]) -> Counts {
        scores.compactMap { $0.counts["documents"] }.reduce(.none, +)
    }

    @Test("each document of a file is compared with the record that fits it best")
    func division() throws {
        let golds = [
            try Self.gold("2019-03-05", pages: "[1, 2]"), try Self.gold("2019-04-09", pages: "[3]"),
            try Self.gold("2019-05-07", pages: "[4, 5]"),
        ]
        let records = [
            Sample.record(date: "2019-05-07", pages: 4...5), Sample.record(.notes, date: nil, pages: 3...3),
            Sample.record(date: "2019-03-05", pages: 1...2),
        ]
        let scores = FileComparison.scores(golds, records)
        #expect(Self.documents(scores) == Counts(3, gold: 3, found: 3))
        #expect(scores.map { $0.counts["meeting.date"]?.hit } == [1, 0, 1])
        #expect(scores.allSatisfy { $0.counts["document.pages"]?.f1 == 1 })
    }

    @Test("a file that was not divided misses the other documents")
    func undivided() throws {
        let golds = [
            try Self.gold("2019-03-05", pages: "[1]"), try Self.gold("2019-04-09", pages: "[2, 3, 4]"),
        ]
        let scores = FileComparison.scores(golds, [Sample.record(date: "2019-03-05", pages: 1...4)])
        #expect(Self.documents(scores) == Counts(1, gold: 2, found: 1))
        #expect(scores[0].counts["document.pages"] == nil || scores[1].counts["document.pages"]?.hit == 0)
        #expect(scores.flatMap(\.misses).contains { $0.what == "document missed" })
    }

    @Test("a file that was divided too often has invented documents")
    func invented() throws {
        let golds = [try Self.gold("2019-03-05", pages: "[1, 2]")]
        let records = [
            Sample.record(.other, pages: 1...1), Sample.record(date: "2019-03-05", pages: 2...2),
            Sample.record(.other, pages: 2...2),
        ]
        let scores = FileComparison.scores(golds, records)
        #expect(Self.documents(scores) == Counts(1, gold: 1, found: 3))
        #expect(scores[0].counts["meeting.date"]?.hit == 1)
        #expect(scores[0].misses.contains { $0.what == "documents invented" })
    }

    @Test("a file that gave nothing counts as a wrong answer")
    func nothing() throws {
        let golds = [try Self.gold("2019-03-05", pages: "[1]"), try Self.gold("2019-04-09", pages: "[2]")]
        #expect(Self.documents(FileComparison.scores(golds, [])) == Counts(0, gold: 2, found: 1))
    }
}
