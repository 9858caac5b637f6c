package import DocumentModel
package import Foundation

/// What the coordinator asks of a worker process. A worker answers each request, in order, with one reply.
package enum WorkerRequest: Codable, Hashable, Sendable {
    /// Load the engine and check its model.
    case check(ExtractionSettings)
    case open(path: String, settings: ExtractionSettings)
    /// Read one page, from 1. The file last opened stays open, so that consecutive pages are cheap.
    case page(path: String, number: Int, settings: ExtractionSettings)
    /// The upright page, for people to look at.
    case image(path: String, number: Int, drawing: PageDrawing, settings: ExtractionSettings)
}

package enum WorkerReply: Codable, Hashable, Sendable {
    /// Name and version of the engine and its model.
    case checked(engine: String)
    case opened(SourceDescription)
    case page(Page)
    /// In the format that was asked for.
    case image(Data)
    case failed(ExtractionError)
}
