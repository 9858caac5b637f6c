import Foundation
import Poppler
import Tesseract

/// The worker process: requests as frames on standard input, one reply each on standard output, until the input ends.
package enum PageServer {
    /// - Returns: the exit code: 0 at the end of the input, 1 where the other side cannot be understood or reached.
    package static func run() -> Int32 {
        guard let answers = ProcessGuard.engage() else { return 1 }
        Raster.silenceMessages()
        PDFDocument.silenceMessages()
        var desk = PageDesk()
        var splitter = Frame.Splitter()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            do {
                while let message = try splitter.next() {
                    guard write(Frame.wrap(try desk.answer(message)), to: answers) else { return 1 }
                }
            } catch {
                return 1
            }
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { return 0 }
            if count < 0 && errno != EINTR { return 1 }
            if count > 0 { splitter.append(buffer[..<count]) }
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
private struct PageDesk {
    private let recogniser = PageRecogniser()
    private var file: SourceFile?
    private let decoder = JSONDecoder()
    private let encoder = JSONEncoder()

    /// - Throws: for a message that is no request.
    mutating func answer(_ message: [UInt8]) throws -> Data {
        let request = try decoder.decode(WorkerRequest.self, from: Data(message))
        let reply: WorkerReply
        do { reply = try answer(request) } catch { reply = .failed(error) }
        return try encoder.encode(reply)
    }

    private mutating func answer(_ request: WorkerRequest) throws(ExtractionError) -> WorkerReply {
        switch request {
        case .check(let settings):
            return .checked(engine: try recogniser.check(settings))
        case .open(let path, let settings):
            file = nil
            return .opened(try open(path, settings).description)
        case .page(let path, let number, let settings):
            return .page(try open(path, settings).page(number))
        case .image(let path, let number, let drawing, let settings):
            return .image(try open(path, settings).image(page: number, drawing: drawing))
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
