package import DocumentModel
package import Extraction
import Layout
package import Minutes
package import PersonalData
import SwedishText

/// Takes one file through all stages: pages in worker processes, side by side; the rest here.
package struct DocumentProcessor: Sendable {
    package let pool: WorkerPool
    package let settings: ExtractionSettings
    private let mask: RecordMask
    private let engine = EngineCheck()

    /// - Parameter personalData: finds what each record is to be flagged for.
    package init(
        pool: WorkerPool, settings: ExtractionSettings, personalData: PersonalDataFinder = PersonalDataFinder()
    ) {
        self.pool = pool
        self.settings = settings
        mask = RecordMask(personalData)
    }

    /// What one file gave.
    package struct Outcome: Sendable {
        package var mediaType: String
        package var layout: LaidOutDocument
        /// Never empty.
        package var records: [Record]

        package var isPartial: Bool { records.contains { $0.document.status == .partial } }
    }

    /// All stages. `onPage` is called as pages become ready, in any order.
    ///
    /// Throws `ExtractionError` where the file as a whole cannot be read; where no file can be, the same with the
    /// code `model`, or `WorkerFault.cannotStart`; and `CancellationError`.
    package func records(
        ofFileAt path: String, file: FileIdentity, onPage: @Sendable (Page) -> Void = { _ in }
    ) async throws -> Outcome {
        var settings = settings
        if file.source != path { settings.fileName = file.source }
        let extracted = try await pages(ofFileAt: path, settings: settings, onPage: onPage)
        let laidOut = Segmenter().segment(extracted)
        let records = MinutesReader().read(Normaliser().normalise(laidOut), file: file).map(mask.flagged)
        return Outcome(mediaType: extracted.mediaType, layout: laidOut, records: records)
    }

    /// The first two stages.
    package func layout(ofFileAt path: String) async throws -> LaidOutDocument {
        Segmenter().segment(try await pages(ofFileAt: path))
    }

    /// The first stage. A page that cannot be read is among the pages, with the origin `unread`.
    package func pages(ofFileAt path: String) async throws -> ExtractedDocument {
        try await pages(ofFileAt: path, settings: settings, onPage: { _ in })
    }

    private func pages(
        ofFileAt path: String, settings: ExtractionSettings, onPage: @Sendable (Page) -> Void
    ) async throws -> ExtractedDocument {
        let source = try await open(path, settings)
        if !source.mediaType.hasPrefix("text/") { try await engine.pass(pool, settings: settings) }
        var pages: [Page] = []
        pages.reserveCapacity(source.pageCount)
        try await withThrowingTaskGroup(of: Page.self) { group in
            var numbers = (1...max(1, source.pageCount)).makeIterator()
            // Enough to keep every worker busy, few enough that other files get their turn.
            for number in (0..<pool.settings.count * 2).compactMap({ _ in numbers.next() }) {
                group.addTask { try await read(number, of: path, settings) }
            }
            while let page = try await group.next() {
                onPage(page)
                pages.append(page)
                if let number = numbers.next() { group.addTask { try await read(number, of: path, settings) } }
            }
        }
        return ExtractedDocument(
            mediaType: source.mediaType, metadataTitle: source.metadataTitle,
            pages: pages.sorted { $0.number < $1.number })
    }

    private func open(_ path: String, _ settings: ExtractionSettings) async throws -> SourceDescription {
        do {
            switch try await pool.ask(.open(path: path, settings: settings)) {
            case .opened(let source): return source
            case .failed(let error): throw error
            default: throw WorkerFault.garbage
            }
        } catch let fault as WorkerFault {
            if case .cannotStart = fault { throw fault }
            throw ExtractionError(.worker, fault.description)
        }
    }

    private func read(_ number: Int, of path: String, _ settings: ExtractionSettings) async throws -> Page {
        let reason: String
        do {
            switch try await pool.ask(.page(path: path, number: number, settings: settings)) {
            case .page(let page): return page
            case .failed(let error) where error.code == .model: throw error
            case .failed(let error): reason = error.message
            default: reason = WorkerFault.garbage.description
            }
        } catch let fault as WorkerFault {
            reason = fault.description
        }
        return Page(
            number: number, width: 0, height: 0, origin: .unread,
            diagnostics: [
                Diagnostic(
                    .error, code: "page-unread", message: "Page \(number) could not be read: \(reason).", page: number)
            ])
    }
}
