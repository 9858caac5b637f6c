import Archive
import DocumentModel
import Exports
import Hummingbird
import SearchIndex

/// An answer of any length, made piece by piece: only one piece is in memory, and none is made before the one before it
/// has gone out.
protocol StreamedExport: Sendable {
    var mediaType: String { get }
    var fileName: String { get }
    /// Does not finish the body.
    func write(to writer: inout any ResponseBodyWriter) async throws
}

/// The hits of a search as a table, all pages of them.
struct SearchExport: StreamedExport {
    let query: SearchQuery
    let visit: Visit
    let room: ReadingRoom

    var mediaType: String { "text/csv; charset=utf-8" }
    var fileName: String { "protokoll.csv" }

    private static let header = [
        "hit", "document", "date", "body", "type", "item", "title", "page", "text", "link", "corpus",
    ]

    func write(to writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(ByteBuffer(string: CSVLine.of(Self.header)))
        var query = query
        while (query.page - 1) * query.perPage < room.settings.deepestHit {
            let request = query.request
            let results = try await room.reading { room in try room.search(request, for: visit.viewer) }
            guard !results.hits.isEmpty else { return }
            try await writer.write(ByteBuffer(string: results.hits.map { row($0, results.version) }.joined()))
            query.page += 1
        }
    }

    private func row(_ hit: SearchHit, _ version: CorpusVersion) -> String {
        let item = hit.item.flatMap { $0.label ?? $0.number }
        let link = visit.origin + Address("documents", hit.record).at(hit.block.map(Marks.block) ?? "p\(hit.page)").text
        let cells: [String?] = [
            hit.identifier, hit.record, hit.date, hit.body, hit.type.rawValue, item, hit.item?.title ?? hit.title,
            String(hit.page), hit.snippet.text, link, version.description,
        ]
        return CSVLine.of(cells.map { $0 ?? "" })
    }
}

/// Records of a filter, whole as JSON or as rows of a table, in batches.
struct RecordExport: StreamedExport {
    let filter: RecordFilter
    /// Nil for whole records.
    let table: RecordTable?
    let viewer: Viewer
    let room: ReadingRoom

    private static let batch = 50

    var mediaType: String { table == nil ? "application/jsonl; charset=utf-8" : "text/csv; charset=utf-8" }
    var fileName: String { table.map { "\($0.rawValue).csv" } ?? "records.jsonl" }

    func write(to writer: inout any ResponseBodyWriter) async throws {
        if let table { try await writer.write(ByteBuffer(string: CSVLine.of(table.header))) }
        let ids = try await room.reading { room in try room.archive.summaries(filter).map(\.id) }
        for start in stride(from: 0, to: ids.count, by: Self.batch) {
            let batch = ids[start..<min(start + Self.batch, ids.count)]
            let piece = try await room.reading { room in
                var piece: [UInt8] = []
                for id in batch {
                    guard let record = try room.record(id, for: viewer)?.record else { continue }
                    if let table {
                        for row in table.rows(of: record) { piece += Array(CSVLine.of(row).utf8) }
                    } else {
                        piece += Array(try RecordJSON.line(record)) + [UInt8(ascii: "\n")]
                    }
                }
                return piece
            }
            try await writer.write(ByteBuffer(bytes: piece))
        }
    }
}
