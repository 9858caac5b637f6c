import DocumentModel
import Extraction
import Foundation
import Layout
import Minutes
import SwedishText

/// The worker process: requests as frames on standard input, one reply each on standard output, until the input ends.
package enum WorkerProcess {
    /// - Returns: the exit code: 0 at the end of the input, 1 where the other side cannot be understood or reached.
    package static func run() -> Int32 {
        guard let answers = ProcessGuard.engage() else { return 1 }
        SourceFile.silenceLibraries()
        var desk = WorkerDesk { step in
            // Whoever cannot be reached will not get the answer either, and that is noticed.
            if let message = try? WorkerMessage(WorkerReply.step(step)).bytes { _ = write(message, to: answers) }
        }
        var splitter = Frame.Splitter()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            do {
                while let message = try splitter.next() {
                    guard write(try desk.answer(WorkerMessage(message)).bytes, to: answers) else { return 1 }
                }
            } catch {
                // The coordinator shows a worker's last words beside its exit code.
                FileHandle.standardError.write(Data("a request cannot be answered: \(error)\n".utf8))
                return 1
            }
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { return 0 }
            if count < 0 && errno != EINTR { return 1 }
            if count > 0 { splitter.append(buffer[..<count]) }
        }
    }

    private static func write(_ message: [UInt8], to descriptor: Int32) -> Bool {
        let bytes = Frame.wrap(message)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}

/// Answers requests one at a time; keeps the engine and the file last used.
private struct WorkerDesk {
    private let recogniser: PageRecogniser
    private var file: SourceFile?

    init(onStep: @escaping (String) -> Void) { recogniser = PageRecogniser(onStep: onStep) }

    /// - Throws: where the pages to be understood are none, or the answer cannot be written.
    mutating func answer(_ message: WorkerMessage<WorkerRequest>) throws -> WorkerMessage<WorkerReply> {
        do {
            switch message.head {
            case .check(let settings): return WorkerMessage(.checked(engine: try recogniser.check(settings)))
            case .open(let path, let settings):
                file = nil
                return WorkerMessage(.opened(try open(path, settings).description))
            case .page(let path, let number, let settings):
                let page = try open(path, settings).page(number)
                return WorkerMessage(.page(number: page.number), body: try JSONEncoder().encode(page))
            case .understand(_, let source, let file):
                let pages = try JSONDecoder().decode([Page].self, from: message.body)
                let laidOut = Segmenter().segment(ExtractedDocument(source, pages: pages))
                let records = MinutesReader().read(Normaliser().normalise(laidOut), file: file)
                return WorkerMessage(.understood, body: try JSONEncoder().encode(records))
            case .image(let path, let number, let drawing, let settings):
                return WorkerMessage(.image(try open(path, settings).image(page: number, drawing: drawing)))
            }
        } catch let error as ExtractionError {
            return WorkerMessage(.failed(error))
        }
    }

    private mutating func open(_ path: String, _ settings: ExtractionSettings) throws(ExtractionError) -> SourceFile {
        if let file, file.path == path, file.settings == settings { return file }
        file = nil
        let fresh = try SourceFile(path: path, settings: settings, recogniser: recogniser)
        file = fresh
        return fresh
    }
}
