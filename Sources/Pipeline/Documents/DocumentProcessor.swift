package import DocumentModel
package import Extraction
import Foundation
import Layout
package import Minutes

/// Takes one file through all stages, in worker processes: its pages side by side, then all of them together. Nothing
/// that a file holds is looked at in this process.
package struct DocumentProcessor: Sendable {
    package let pool: WorkerPool
    package let settings: ExtractionSettings
    private let engine = EngineCheck()

    package init(pool: WorkerPool, settings: ExtractionSettings) {
        self.pool = pool
        self.settings = settings
    }

    /// What one file gave.
    package struct Outcome: Sendable {
        package var mediaType: String
        package var pageCount: Int { pages.count }
        /// Never empty.
        package var records: [Record]
        fileprivate var source: SourceDescription
        fileprivate var pages: [ReadPage]

        package var isPartial: Bool { records.contains { $0.document.status == .partial } }

        /// The pages as they were laid out, for whoever wants their text.
        package func layout() throws -> LaidOutDocument {
            Segmenter().segment(ExtractedDocument(source, pages: try pages.map { try $0.page }))
        }
    }

    /// All stages.
    ///
    /// - Parameters:
    ///   - known: pages that an earlier run has read, with the same settings and version: they are not read again.
    ///   - onPage: called as pages become ready, in any order, but not for those known.
    /// - Throws: `ExtractionError` where the file as a whole cannot be read; where no file can be, the same with the
    ///   code `model`, or `WorkerFault.cannotStart`; and `CancellationError`.
    package func records(
        ofFileAt path: String, file: FileIdentity, known: [ReadPage] = [],
        onPage: @Sendable (ReadPage) -> Void = { _ in }
    ) async throws -> Outcome {
        var settings = settings
        if file.source != path { settings.fileName = file.source }
        let deadline = DocumentDeadline(pool.settings.documentDeadline)
        let (source, pages) = try await pages(
            ofFileAt: path, settings: settings, known: known, deadline: deadline, onPage: onPage)
        let answer = try await ask(
            .understand(path: path, source: source, file: file), body: ReadPage.array(pages), deadline: deadline)
        guard case .understood = answer.head,
            let records = try? JSONDecoder().decode([Record].self, from: answer.body), !records.isEmpty
        else { throw ExtractionError(.worker, WorkerFault.garbage.description) }
        return Outcome(mediaType: source.mediaType, records: records, source: source, pages: pages)
    }

    /// The first two stages, the second one in this process.
    package func layout(ofFileAt path: String) async throws -> LaidOutDocument {
        Segmenter().segment(try await pages(ofFileAt: path))
    }

    /// The first stage. A page that cannot be read is among the pages, with the origin `unread`.
    package func pages(ofFileAt path: String) async throws -> ExtractedDocument {
        let (source, pages) = try await pages(
            ofFileAt: path, settings: settings, known: [], deadline: DocumentDeadline(pool.settings.documentDeadline),
            onPage: { _ in })
        return ExtractedDocument(source, pages: try pages.map { try $0.page })
    }

    private func pages(
        ofFileAt path: String, settings: ExtractionSettings, known: [ReadPage], deadline: DocumentDeadline,
        onPage: @Sendable (ReadPage) -> Void
    ) async throws -> (SourceDescription, [ReadPage]) {
        guard case .opened(let source) = try await ask(.open(path: path, settings: settings), deadline: deadline).head
        else { throw ExtractionError(.worker, WorkerFault.garbage.description) }
        var pages = known.filter { (1...max(1, source.pageCount)).contains($0.number) }
        let numbersKnown = Set(pages.map(\.number))
        if !source.mediaType.hasPrefix("text/"), pages.count < source.pageCount {
            try await engine.pass(pool, settings: settings)
        }
        try await withThrowingTaskGroup(of: ReadPage.self) { group in
            var numbers = (1...max(1, source.pageCount)).lazy.filter { !numbersKnown.contains($0) }.makeIterator()
            // Enough to keep every worker busy, few enough that other files get their turn.
            for _ in 0..<pool.settings.count * 2 {
                guard let number = numbers.next() else { break }
                group.addTask { try await read(number, of: path, settings, deadline) }
            }
            while let page = try await group.next() {
                onPage(page)
                pages.append(page)
                if let number = numbers.next() {
                    group.addTask { try await read(number, of: path, settings, deadline) }
                }
            }
        }
        return (source, pages.sorted { $0.number < $1.number })
    }

    /// - Throws: `ExtractionError` where no worker gives an answer, or answers that the file cannot be read.
    private func ask(
        _ request: WorkerRequest, body: Data = Data(), deadline: DocumentDeadline
    ) async throws -> WorkerMessage<WorkerReply> {
        do {
            let answer = try await pool.ask(request, body: body, within: deadline)
            if case .failed(let error) = answer.head { throw error }
            return answer
        } catch let fault as WorkerFault {
            if case .cannotStart = fault { throw fault }
            throw ExtractionError(.worker, fault.description)
        }
    }

    private func read(
        _ number: Int, of path: String, _ settings: ExtractionSettings, _ deadline: DocumentDeadline
    ) async throws -> ReadPage {
        let reason: String
        do {
            let answer = try await pool.ask(.page(path: path, number: number, settings: settings), within: deadline)
            switch answer.head {
            case .page: return ReadPage(number: number, json: answer.body)
            case .failed(let error) where error.code == .model: throw error
            case .failed(let error): reason = error.message
            default: reason = WorkerFault.garbage.description
            }
        } catch let fault as WorkerFault {
            if case .cannotStart = fault { throw fault }
            reason = fault.description
        }
        return try ReadPage(
            unread: Page(
                number: number, width: 0, height: 0, origin: .unread,
                diagnostics: [
                    Diagnostic(
                        .error, code: "page-unread", message: "Page \(number) could not be read: \(reason).",
                        page: number)
                ]))
    }
}

extension ExtractedDocument {
    init(_ source: SourceDescription, pages: [Page]) {
        self.init(mediaType: source.mediaType, metadataTitle: source.metadataTitle, pages: pages)
    }
}
