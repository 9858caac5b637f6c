import DocumentModel
import Foundation

@testable import Scoring

/// Gold and readings for tests; bodies and people are invented.
enum Sample {
    static func gold(_ json: String) throws -> GoldRecord {
        try JSONDecoder().decode(GoldRecord.self, from: Data(json.utf8))
    }

    static func evidence(_ blocks: String..., page: Int = 1, box: Box? = nil) -> EvidenceList {
        EvidenceList(blocks.map { Evidence(block: $0, page: page, box: box, span: 0..<1, confidence: nil) })
    }

    static func record(
        _ type: DocumentType = .minutes, date: String? = nil, pages: ClosedRange<Int> = 1...1,
        items: [AgendaItem] = []
    ) -> Record {
        let pages = pages.map {
            PageInformation(Page(number: $0, width: 595, height: 842, origin: .embedded))
        }
        return Record(
            document: DocumentInformation(
                id: "0123456789abcdef", sha256: "00", source: "a.pdf", mediaType: "application/pdf", type: type,
                pages: pages),
            meeting: Meeting(date: date), items: items)
    }

    static func item(_ number: String, _ title: String, _ decisions: String...) -> AgendaItem {
        AgendaItem(
            number: number, label: nil, title: title,
            decisions: decisions.map { Decision(text: $0, evidence: evidence("b2")) }, evidence: evidence("b1"))
    }

    /// What one gold and one record come to.
    static func score(_ gold: String, _ record: Record?) throws -> DocumentScore {
        FileComparison.scores([try Self.gold(gold)], record.map { [$0] } ?? [])[0]
    }
}
