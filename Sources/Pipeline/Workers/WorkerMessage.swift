import DocumentModel
package import Extraction
package import Foundation
package import Minutes

/// What the coordinator asks of a worker process. A worker answers each request, in order, with one reply.
package enum WorkerRequest: Codable, Hashable, Sendable {
    /// Load the engine and check its model.
    case check(ExtractionSettings)
    case open(path: String, settings: ExtractionSettings)
    /// Read one page, from 1. The file last opened stays open, so that consecutive pages are cheap.
    case page(path: String, number: Int, settings: ExtractionSettings)
    /// Make records of the pages in the message's body. `path` only says which file they are of.
    case understand(path: String, source: SourceDescription, file: FileIdentity)
    /// The upright page as PNG, for people to look at; `width` in pixels.
    case image(path: String, number: Int, width: Int, settings: ExtractionSettings)
}

package enum WorkerReply: Codable, Hashable, Sendable {
    /// Not the answer yet: what the worker is about to do, which is one call of a library.
    case step(String)
    /// Name and version of the engine and its model.
    case checked(engine: String)
    case opened(SourceDescription)
    /// The page itself is the message's body.
    case page(number: Int)
    /// The records are the message's body, as one JSON array.
    case understood
    /// PNG.
    case image([UInt8])
    case failed(ExtractionError)
}

/// A request or a reply with what belongs to it: its JSON, a line feed, and the body. Whoever only hands the body on
/// need not understand it.
package struct WorkerMessage<Head: Codable & Sendable>: Sendable {
    package var head: Head
    /// JSON; empty for most messages.
    package var body: Data

    package init(_ head: Head, body: Data = Data()) {
        self.head = head
        self.body = body
    }

    package var bytes: [UInt8] {
        get throws {
            // The encoder writes no line feeds: in strings they are escaped.
            let head = try JSONEncoder().encode(head)
            return body.isEmpty ? Array(head) : Array(head) + [UInt8(ascii: "\n")] + body
        }
    }

    package init(_ bytes: [UInt8]) throws {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
        head = try JSONDecoder().decode(Head.self, from: Data(bytes[..<end]))
        body = Data(bytes[end...].dropFirst())
    }
}
