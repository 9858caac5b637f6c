package import Archive
import DocumentModel
package import PersonalData
package import Pipeline
import SearchIndex
internal import Synchronization

/// What the pages show: the archive and its index, as each viewer may see them.
package final class ReadingRoom: Sendable {
    let archive: Archive
    let settings: WebSettings
    let mask: RecordMask
    let images: PageImages
    private let threads: ReaderThreads
    private let shelf: IndexShelf
    private let records: BoundedCache<String, Held>
    /// What hits showed of records that are not held whole.
    private let excerpts: BoundedCache<UnitReference, Held>
    private let correcting = Mutex<CorrectionWriter?>(nil)
    private let following = Mutex(())
    let registers = RegisterShelf()
    private let answers: SearchAnswers

    /// A record in memory, as it is and as those see it who may not see personal data. A class: a record has so many
    /// parts that copying it in and out of the cache is dear.
    private final class Held: Sendable {
        let change: Int64
        let plain: Record
        let masked: Record
        let hasPersonalData: Bool

        init(_ record: Record, change: Int64, mask: RecordMask) {
            self.change = change
            plain = mask.flagged(record)
            masked = mask.masked(plain)
            hasPersonalData = masked != plain
        }
    }

    package init(archive: Archive, settings: WebSettings, mask: RecordMask, workers: WorkerPool) {
        self.archive = archive
        self.settings = settings
        self.mask = mask
        images = PageImages(workers: workers, settings: settings, archive: archive)
        threads = ReaderThreads(threads: settings.readers, waiting: settings.waiting)
        shelf = IndexShelf(directory: archive.indexDirectory)
        records = BoundedCache(capacity: settings.recordCacheBytes / 2)
        excerpts = BoundedCache(capacity: settings.recordCacheBytes / 2)
        answers = SearchAnswers(capacity: settings.searchCacheBytes)
    }

    /// Runs what reads the archive where it may block.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (ReadingRoom) throws -> Value
    ) async throws -> Value {
        try await threads.run { [self] in try body(self) }
    }

    // MARK: - Within `reading`

    func warm() throws { try shelf.warm() }

    /// Brings the search index up to the archive, one follower at a time.
    ///
    /// - Throws: `SearchIndexError` with the code `busy` where a run does so already.
    func follow() throws {
        try following.withLock { _ in try IndexFollower.catchUp(with: archive, mask: mask) }
    }

    /// Opened when it is needed first: most rooms are only read in.
    func writer() throws -> CorrectionWriter {
        try correcting.withLock { known in
            if let known { return known }
            let writer = try CorrectionWriter(at: archive.directory)
            known = writer
            return writer
        }
    }

    /// Nil where there is none of that identifier.
    func record(_ id: String, for viewer: Viewer) throws -> ReadableRecord? {
        guard Self.isIdentifier(id), let held = try held(id) else { return nil }
        let isMasked = !viewer.may(.personalData)
        return ReadableRecord(
            record: isMasked ? held.masked : held.plain, change: held.change, hasPersonalData: held.hasPersonalData,
            isMasked: isMasked)
    }

    /// - Throws: `SearchIndexError`, `ArchiveError`.
    func search(_ request: SearchRequest, for viewer: Viewer) throws -> SearchResults {
        let request = covered(request)
        let isMasked = !viewer.may(.personalData)
        let change = try archive.latestChange
        return try shelf.withIndex { index in
            let state = SearchAnswers.State(version: try index.version, change: change)
            return try answers.results(of: request, isMasked: isMasked, state) {
                try index.find(request) { unit in
                    guard let held = try excerpt(unit) else { return nil }
                    return isMasked ? held.masked : held.plain
                }
            }
        }
    }

    /// Numbers are not in the index; what was typed is not to be found in a log or in a shared link either.
    private func covered(_ request: SearchRequest) -> SearchRequest {
        var request = request
        request.text = mask.finder.masked(request.text)
        return request
    }

    /// Those hits of a search that are in one document, among the best thousand.
    func hits(_ request: SearchRequest, inRecord id: String, for viewer: Viewer) throws -> [SearchHit] {
        var request = request
        guard let readable = try record(id, for: viewer) else { return [] }
        request.limit = 1000
        request.offset = 0
        // Narrowed to the document's day and body: there is no filter by record.
        request.from = readable.record.meeting.date ?? request.from
        request.to = readable.record.meeting.date ?? request.to
        return try shelf.withIndex { [request = covered(request)] index in
            // Hits in records that it is given none of are left out.
            try index.search(request) { $0 == id ? readable.record : nil }.hits
        }
    }

    /// What there is of a search by body, year and so on; the same for every page of its hits.
    func overview(_ request: SearchRequest) throws -> SearchOverview {
        var request = covered(request)
        request.offset = 0
        request.order = .relevance
        request.limit = 0
        return try shelf.withIndex { [request] index in
            try answers.overview(of: request, try index.version) { try index.overview(request, limit: 12) }
        }
    }

    /// `3f2a9c0d11e45b67`, `3f2a9c0d11e45b67-2`.
    static func isIdentifier(_ id: String) -> Bool {
        // By bytes: it is asked for every hit.
        let bytes = id.utf8
        guard bytes.count <= 23, bytes.prefix(16).count(where: isLowerHexadecimal) == 16 else { return false }
        let rest = bytes.dropFirst(16)
        return rest.isEmpty
            || rest.first == UInt8(ascii: "-") && rest.count > 1
                && rest.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isLowerHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    private func held(_ id: String) throws -> Held? {
        guard let change = try archive.change(ofRecord: id) else {
            records.remove(id)
            return nil
        }
        if let known = records.value(id), known.change == change { return known }
        guard let record = try archive.record(id: id) else { return nil }
        let held = Held(record, change: change, mask: mask)
        records.keep(held, for: id, cost: cost(of: held))
        return held
    }

    /// What a hit shows of a record.
    private func excerpt(_ unit: UnitReference) throws -> Held? {
        guard let change = try archive.change(ofRecord: unit.record) else { return nil }
        if let known = records.value(unit.record), known.change == change { return known }
        if let known = excerpts.value(unit), known.change == change { return known }
        guard let part = try archive.excerpt(ofRecord: unit.record, item: unit.item, blocks: unit.blocks) else {
            return nil
        }
        let held = Held(part.record, change: part.change, mask: mask)
        excerpts.keep(held, for: unit, cost: cost(of: held))
        return held
    }

    /// About what it takes in memory, in bytes: what is covered nowhere is there once.
    private func cost(of held: Held) -> Int {
        let record = held.plain
        let text = record.blocks.reduce(0) { $0 + $1.original.utf8.count + $1.text.utf8.count + 400 }
        let once = 2048 + text + record.attendance.count * 750 + record.items.count * 1500
        return held.hasPersonalData ? 2 * once : once
    }
}
