import Archive
import DocumentModel
import Exports
import Foundation
import SearchIndex

/// An answer of any length, made piece by piece: only one piece is in memory.
protocol StreamedExport: Sendable {
    var mediaType: String { get }
    var fileName: String { get }
    func pieces() -> AsyncThrowingStream<[UInt8], any Error>
}

extension StreamedExport {
    /// Pieces as they are asked for: nothing is made before the one before it has gone out.
    func unfolding(_ next: @escaping @Sendable () async throws -> [UInt8]?) -> AsyncThrowingStream<[UInt8], any Error> {
        AsyncThrowingStream(unfolding: next)
    }
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

    private actor Progress {
        var page = 0
        func next() -> Int {
            page += 1
            return page
        }
    }

    func pieces() -> AsyncThrowingStream<[UInt8], any Error> {
        let progress = Progress()
        return unfolding {
            let page = await progress.next()
            if page == 1 { return Array(CSVLine.of(Self.header).utf8) }
            guard (page - 2) * query.perPage < room.settings.deepestHit else { return nil }
            var query = query
            query.page = page - 1
            let request = query.request
            let results = try await room.reading { room in try room.search(request, for: visit.viewer) }
            guard !results.hits.isEmpty else { return nil }
            return Array(results.hits.map { row($0, results.version) }.joined().utf8)
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

    private actor Progress {
        var rest: ArraySlice<String>?

        /// Nil at the end.
        func next(_ size: Int, all: () async throws -> [String]) async throws -> (ids: [String], isFirst: Bool)? {
            let isFirst = rest == nil
            if rest == nil { rest = try await all()[...] }
            let ids = Array((rest ?? []).prefix(size))
            rest = rest?.dropFirst(size)
            return ids.isEmpty && !isFirst ? nil : (ids, isFirst)
        }
    }

    func pieces() -> AsyncThrowingStream<[UInt8], any Error> {
        let progress = Progress()
        return unfolding {
            let next = try await progress.next(Self.batch) {
                try await room.reading { room in try room.archive.summaries(filter).map(\.id) }
            }
            guard let (ids, isFirst) = next else { return nil }
            return try await room.reading { room in
                var piece: [UInt8] = isFirst ? Array((table.map { CSVLine.of($0.header) } ?? "").utf8) : []
                for id in ids {
                    guard let record = try room.record(id, for: viewer)?.record else { continue }
                    if let table {
                        for row in table.rows(of: record) { piece += Array(CSVLine.of(row).utf8) }
                    } else {
                        piece += Array(try RecordJSON.line(record)) + [UInt8(ascii: "\n")]
                    }
                }
                return piece
            }
        }
    }
}
