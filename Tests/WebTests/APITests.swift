import DocumentModel
import Foundation
import HTTPTypes
import Register
import Testing

@testable import Web

struct APITests {
    private let id = SampleArchive.identifier(source: "möte.pdf")

    @Test("every address of the description is one of the server's, and its own answers are as described")
    func description() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { room, client async throws in
            let reply = try await client.ask("/api/openapi.json")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(reply.bytes)) as? [String: Any])
            #expect(object["openapi"] as? String == "3.1.0")
            let paths = try #require(object["paths"] as? [String: [String: Any]])
            let body = try #require(try await room.register().bodies.first)
            let person = try #require(try await room.register().people.first)
            for (path, operations) in paths where operations["get"] != nil && !path.contains("default.jpg") {
                guard !path.contains("organisations/") else { continue }
                let own = path.contains("/bodies/") ? body.id : path.contains("/people/") ? person.id : id
                let address = path.replacing("{id}", with: own).replacing("{page}", with: "1")
                // The words of a page come from a worker, which this test has none of.
                let expected = path.hasSuffix("/pages/{page}") ? 404 : 200
                #expect(try await client.ask(address).status == expected, "\(path)")
            }
        }
    }

    @Test("exports stream every record of the filter, one after the other")
    func exports() async throws {
        let records = (1...120).map {
            SampleArchive.minutes(source: "\($0).pdf", date: "20\($0 < 60 ? "10" : "11")-01-01")
        }
        try await WebClient.withRoom(records) { _, client async throws in
            #expect(try await client.ask("/api/v1/export.jsonl").text.split(separator: "\n").count == 120)
            #expect(try await client.ask("/api/v1/export.jsonl?from=2011").text.split(separator: "\n").count == 61)
            let table = try await client.ask("/api/v1/export.csv?table=decisions").text
            #expect(table.split(separator: "\r\n").count == 121)
            let hits = try await client.ask("/api/v1/search.csv?q=justerare").text.split(separator: "\r\n")
            #expect(hits.count == 121)
            #expect(hits.first?.hasPrefix("hit,document,") == true)
        }
    }

    @Test("a manifest has a canvas for each page, with an image of level 0 and its items as annotations")
    func manifest() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let reply = try await client.ask("/iiif/\(id)/manifest")
            #expect(reply.headers[.contentType]?.contains("presentation/3") == true)
            let manifest = try #require(try JSONSerialization.jsonObject(with: Data(reply.bytes)) as? [String: Any])
            let canvases = try #require(manifest["items"] as? [[String: Any]])
            #expect(canvases.count == 1)
            #expect(canvases[0]["width"] as? Int == 2000)
            #expect(reply.text.contains("http://127.0.0.1:8080/iiif/\(id)/1/full/2000,2830/0/default.jpg"))
            let info = try await client.ask("/iiif/\(id)/1/info.json").text
            #expect(info.contains(#""profile":"level0""#))
            #expect(try await client.ask("/iiif/\(id)/1/full/801,/0/default.jpg").status == 404)
            let found = try await client.ask("/iiif/\(id)/annotations/1?q=justerare").text
            #expect(found.contains(#""motivation":"highlighting""#))
            #expect(found.contains("#xywh="))
        }
    }

    @Test(
        "answers have tags, and what is known is not sent again",
        arguments: [
            "/api/v1/search?q=val", "/api/v1/holdings", "/api/v1/people", "/api/openapi.json", "/iiif/ID/manifest",
            "/api/v1/documents/ID",
        ])
    func tags(path: String) async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let path = path.replacing("ID", with: id)
            let tag = try #require(try await client.ask(path).headers[.eTag])
            let again = try await client.ask(path, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            #expect(again.bytes.isEmpty)
        }
    }
}
