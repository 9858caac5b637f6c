import Archive
import DocumentModel
import PersonalData

extension ReadingRoom {
    /// - Throws: `Refusal` where there is none.
    func require(_ id: String, for viewer: Viewer) throws -> ReadableRecord {
        guard let readable = try record(id, for: viewer) else { throw Refusal.noDocument(id) }
        return readable
    }

    /// The state of the archive, for citations.
    func version() throws -> String { String(try archive.latestChange) }

    /// Covers personal data in a text that stands outside of records, for whom it must be.
    func cover(for viewer: Viewer) -> @Sendable (String) -> String {
        let finder = mask.finder
        let isMasked = !viewer.may(.personalData)
        return { text in isMasked ? finder.masked(text, isRecognised: true) : text }
    }

    func holdings() throws -> Holdings {
        let counts = try archive.counts()
        let years = try archive.years()
        return Holdings(
            records: counts.records, pages: counts.pages.values.reduce(0, +),
            unreadPages: (counts.pages[.unread] ?? 0) + (counts.pages[.handwritten] ?? 0), firstYear: years?.first,
            lastYear: years?.last, version: try archive.latestChange)
    }

    // MARK: - Outside of `reading`

    /// The words of a page, personal data covered as in the record.
    func words(of readable: ReadableRecord, page: PageInformation) async throws -> [Word] {
        let read = try await images.page(of: readable.record.document, number: page.number)
        guard readable.isMasked else { return read.words }
        return PageMask(mask.finder, blocks: readable.record.blocks).covered(read).words
    }

    /// Boxes that must be painted over on a page before this viewer sees it.
    func covered(of readable: ReadableRecord, page: PageInformation) async throws -> [Box] {
        guard readable.hasCovered else { return [] }
        // Of every page: what a title or two blocks together hold may stand on any.
        let read = try await images.page(of: readable.record.document, number: page.number)
        return PageMask(mask.finder, blocks: readable.record.blocks).boxes(on: read)
    }
}
