import Archive
import DocumentModel
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PersonalData
import Pipeline
import SearchIndex

@testable import Web

/// Asks the router directly, without a port.
struct WebClient {
    struct Reply {
        var status: Int
        var headers: HTTPFields
        var bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
            try JSONDecoder().decode(type, from: Data(bytes))
        }
    }

    private final class Collector: ResponseBodyWriter, @unchecked Sendable {
        var bytes: [UInt8] = []

        func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer: buffer) }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    static let readerToken = "reader-token"
    static let correctorToken = "corrector-token"
    static let archivistToken = "archivist-token"

    /// Anyone reads; the corrector corrects without seeing personal data; the archivist does everything.
    static let access = Access(
        anyone: .read,
        people: [
            Access.digest(readerToken): Viewer(name: "Läsare", rights: .read),
            Access.digest(correctorToken): Viewer(name: "Rättare", rights: [.read, .correct]),
            Access.digest(archivistToken): Viewer(name: "Arkivarie", rights: .all),
        ])

    private let responder: RouterResponder<WebContext>

    init(_ room: ReadingRoom) { responder = Routes(room: room).router().buildResponder() }

    func ask(
        _ path: String, _ method: HTTPRequest.Method = .get, headers: [HTTPField.Name: String] = [:],
        token: String? = nil, body: String = "", host: String = "127.0.0.1:8080"
    ) async throws -> Reply {
        var head = HTTPRequest(method: method, scheme: "http", authority: host, path: path)
        for (name, value) in headers { head.headerFields[name] = value }
        if let token { head.headerFields[.authorization] = "Bearer \(token)" }
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let response = try await responder.respond(to: request, context: WebContext(direct: WebContext.Direct()))
        let collector = Collector()
        try await response.body.write(collector)
        return Reply(status: response.status.code, headers: response.headers, bytes: collector.bytes)
    }

    /// A room with an archive of the records, its index built.
    ///
    /// - Parameter workers: how page images are made; a program that ends at once where a test needs none.
    static func withRoom(
        _ records: [Record], settings change: (inout WebSettings) -> Void = { _ in },
        workers: WorkerCommand = WorkerCommand(executable: "/bin/false", arguments: []),
        _ body: @Sendable (ReadingRoom, WebClient) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "protokoll-web-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try SampleArchive.make(at: folder, records)
        var settings = WebSettings(access: access)
        settings.workers = 1
        change(&settings)
        let archive = try Archive(readingAt: folder)
        try await WorkerPool.withWorkers(workers, settings: WorkerSettings(count: 1)) { [settings] pool in
            let room = ReadingRoom(archive: archive, settings: settings, mask: RecordMask(), workers: pool)
            try await body(room, WebClient(room))
        }
    }
}
