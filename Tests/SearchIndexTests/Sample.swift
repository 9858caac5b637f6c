import DocumentModel
import Foundation
import SearchIndex

/// An index of its own for one test, with the records that it is made from.
final class Shelf {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("index-\(UUID().uuidString)").path
    var records: [String: Record] = [:]
    private var number: Int64 = 0

    deinit { try? FileManager.default.removeItem(atPath: path) }

    convenience init(_ records: [Record]) throws {
        self.init()
        try SearchIndexWriter(directory: path).apply(records.map(change))
    }

    func change(_ record: Record) -> RecordChange {
        number += 1
        records[record.document.id] = record
        return RecordChange(number: number, id: record.document.id, record: record)
    }

    func search(_ request: SearchRequest) throws -> SearchResults {
        try SearchIndex(directory: path).search(request) { self.records[$0] }
    }

    /// `record/item` of each hit.
    func found(_ request: SearchRequest) throws -> [String] {
        try search(request).hits.map { "\($0.record)/\($0.item?.number ?? "-")" }
    }

    func found(_ text: String) throws -> [String] { try found(SearchRequest(text)) }
}

/// Invented minutes: a preamble, an attendance table, and items given as number, title and paragraphs.
func minutes(
    _ id: String, body: String = "Fritidsnämnden", date: String? = "2024-05-14", type: DocumentType = .minutes,
    people: [String] = [], preamble: [String] = [],
    _ items: [(number: String, title: String, paragraphs: [String])] = []
) -> Record {
    var blocks: [Block] = []
    func add(_ kind: BlockKind, _ text: String, item: String? = nil) -> Evidence {
        let id = "b\(blocks.count + 1)"
        let top = Double(blocks.count) * 20
        let box = Box(left: 50, top: top, right: 500, bottom: top + 15)
        blocks.append(
            Block(
                id: id, kind: kind, level: kind == .heading ? 1 : nil, page: 1, box: box, original: text, text: text,
                item: item))
        return Evidence(block: id, page: 1, box: box, span: 0..<text.unicodeScalars.count, confidence: 1)
    }
    _ = add(.furniture, "Sida 1 (2) sidfotsord")
    for text in preamble { _ = add(.paragraph, text) }
    var attendance: [Attendance] = []
    if !people.isEmpty {
        var evidence = add(.table, people.map { "\($0)\tledamot" }.joined(separator: "\n"))
        var start = 0
        for (index, name) in people.enumerated() {
            let end = start + name.unicodeScalars.count
            let top = Double(100 + index)
            evidence.span = [start, end]
            evidence.box = Box(left: 60, top: top, right: 120, bottom: top + 1)
            attendance.append(Attendance(name: name, role: "ledamot", evidence: [evidence]))
            start = end + "\tledamot\n".count
        }
    }
    let agenda = items.map { item in
        let evidence = add(.heading, "§ \(item.number) \(item.title)", item: item.number)
        for text in item.paragraphs { _ = add(.paragraph, text, item: item.number) }
        return AgendaItem(
            number: item.number, label: "§ \(item.number)", title: item.title,
            text: item.paragraphs.joined(separator: "\n"),
            decisions: item.paragraphs.filter { $0.hasPrefix("att ") }.map { Decision(text: $0, evidence: []) },
            evidence: [evidence])
    }
    return Record(
        document: DocumentInformation(
            id: id, sha256: String(repeating: "0", count: 64), source: "\(id).pdf", mediaType: "application/pdf",
            type: type, title: "Protokoll \(id)"),
        meeting: Meeting(body: body, date: date), attendance: attendance, items: agenda, blocks: blocks)
}
