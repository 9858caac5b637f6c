import Archive
import DocumentModel
import Foundation
import HTTPTypes
import Register
import SearchIndex
import Testing

@testable import Web

struct CorrectionTests {
    private struct Answer: Decodable {
        var number: Int
        var old: String?
        var new: String?
    }

    private let id = SampleArchive.identifier(source: "möte.pdf")

    @Test(
        "an archivist corrects a name; the page, the record, the search and the history have it, and undoing takes it back"
    )
    func correction() async throws {
        try await WebClient.withRoom([SampleArchive.minutes(person: "Ylva Nöslund")]) { _, client async throws in
            let token = WebClient.archivistToken
            let body =
                #"{"field": "attendance.name", "entry": "1", "value": "Ylva Näslund", "seen": "Ylva Nöslund", "reason": "enligt originalet"}"#
            let reply = try await client.ask("/api/v1/documents/\(id)/corrections", .post, token: token, body: body)
            #expect(reply.status == 201)
            let made: Answer = try reply.json()
            #expect(made.old == "Ylva Nöslund" && made.new == "Ylva Näslund")

            let page = try await client.ask("/documents/\(id)").text
            #expect(page.contains("Ylva Näslund"))
            #expect(page.contains("rättad"))
            #expect(page.contains("Arkivarie"))
            let record: Record = try await client.ask("/api/v1/documents/\(id)").json()
            #expect(record.attendance[0].evidence.places[0].state == .corrected)
            #expect(try await client.ask("/api/v1/search?person=Näslund").text.contains(id))
            #expect(try await client.ask("/review?part=corrections").text.contains("enligt originalet"))

            let undone = try await client.ask("/api/v1/corrections/\(made.number)", .delete, token: token)
            #expect(undone.status == 204)
            #expect(
                try await client.ask("/api/v1/documents/\(id)").json(Record.self).attendance[0].name == "Ylva Nöslund")
            #expect(try await client.ask("/api/v1/corrections/\(made.number)", .delete, token: token).status == 404)
        }
    }

    @Test("an answer to a search is given again only as long as nothing was taken in, corrected or undone")
    func keptAnswers() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { room, client async throws in
            let (search, page) = ("/api/v1/search?q=justerare", "/?q=justerare")
            func ask() async throws -> (SearchResults, String) {
                (try await client.ask(search).json(), try await client.ask(page).text)
            }
            let first = try await ask()
            #expect(first.0.total == 1)
            #expect(try await ask() == first)

            let other = SampleArchive.minutes(source: "annat.pdf", body: "Vägföreningen Tallen", date: "2022-05-06")
            try SampleArchive.make(at: room.archive.directory, [other])
            let second = try await ask()
            #expect(second.0.total == 2)
            #expect(second.1.contains("facet=body%3AV%C3%A4gf%C3%B6reningen%20Tallen"))

            let body = #"{"field": "meeting.body", "value": "Bryggföreningen Udden"}"#
            let made = try await client.ask(
                "/api/v1/documents/\(id)/corrections", .post, token: WebClient.archivistToken, body: body)
            let number = try made.json(Answer.self).number
            let third = try await ask()
            #expect(third.0.hits.contains { $0.body == "Bryggföreningen Udden" })
            #expect(third.1.contains("Bryggföreningen Udden"))

            _ = try await client.ask(
                "/api/v1/corrections/\(number)", .delete, token: WebClient.archivistToken)
            let fourth = try await ask()
            #expect(!fourth.0.hits.contains { $0.body == "Bryggföreningen Udden" })
        }
    }

    @Test("who may not correct cannot, whatever is sent", arguments: [nil, WebClient.readerToken])
    func rights(token: String?) async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { room, client async throws in
            let body = #"{"field": "meeting.body", "value": "Annat"}"#
            let reply = try await client.ask("/api/v1/documents/\(id)/corrections", .post, token: token, body: body)
            #expect(reply.status == (token == nil ? 401 : 403))
            #expect(try await client.ask("/api/v1/corrections/1", .delete, token: token).status == reply.status)
            #expect(try room.archive.corrections().isEmpty)
            #expect(
                try await client.ask("/documents/\(id)/correct?field=meeting.body", token: token).status == reply.status
            )
            #expect(try await !client.ask("/documents/\(id)", token: token).text.contains("/correct?"))
        }
    }

    @Test(
        "what cannot be is refused in words",
        arguments: [
            (#"{"field": "meeting.date", "value": "igår"}"#, 422),
            (#"{"field": "attendance.name", "entry": "9", "value": "X"}"#, 422),
            (#"{"field": "meeting.body", "value": "Annat", "seen": "Något som aldrig stod där"}"#, 409),
            (#"{"field": "meeting.body", "value": "Bryggföreningen Viken"}"#, 422),
            (#"{"field": "no.such", "value": "X"}"#, 400), (#"{"field": "meeting.body"}"#, 400), ("[", 400), ("", 400),
            (#"{"field": "meeting.body", "value": "██████"}"#, 422),
        ])
    func refused(body: String, status: Int) async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let reply = try await client.ask(
                "/api/v1/documents/\(id)/corrections", .post, token: WebClient.archivistToken, body: body)
            #expect(reply.status == status)
            #expect(reply.headers[.contentType] == "application/problem+json")
        }
    }

    @Test("the form shows the value and its place, and what it sends is entered")
    func form() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let token = WebClient.archivistToken
            let form = try await client.ask("/documents/\(id)/correct?field=decision.text&entry=1-1", token: token)
            #expect(form.text.contains("att välja Ylva Näslund till justerare"))
            #expect(form.text.contains("<image href=\"/documents/\(id)/pages/1/image?width=1200\""))
            let sent =
                "field=decision.text&entry=1-1&seen=\(Address.encoded("att välja Ylva Näslund till justerare"))&value=att+v%C3%A4lja+n%C3%A5gon"
            let reply = try await client.ask("/documents/\(id)/corrections", .post, token: token, body: sent)
            #expect(reply.status == 303)
            #expect(try await client.ask("/documents/\(id)").text.contains("att välja någon"))
        }
    }

    @Test("a value with blanks around it is sent back as it was shown")
    func blanks() async throws {
        var record = SampleArchive.minutes()
        record.blocks[4].text = "\tkol\n"
        try await WebClient.withRoom([record]) { _, client async throws in
            let reply = try await client.ask(
                "/documents/\(id)/corrections", .post, token: WebClient.archivistToken,
                body: "field=block.text&entry=b5&seen=%09kol%0D%0A&value=k%C3%A5l")
            #expect(reply.status == 303)
        }
    }

    @Test("who may correct but not see personal data learns nothing of what is covered")
    func coveredSeen() async throws {
        let record = SampleArchive.minutes(person: "Ylva 19121212-1212")
        try await WebClient.withRoom([record]) { _, client async throws in
            func reply(seen: String, value: String) async throws -> WebClient.Reply {
                try await client.ask(
                    "/api/v1/documents/\(id)/corrections", .post, token: WebClient.correctorToken,
                    body: #"{"field": "attendance.name", "entry": "1", "value": "\#(value)", "seen": "\#(seen)"}"#)
            }
            // Whether a guess is right is not to be told.
            #expect(try await reply(seen: "Ylva 19121212-1212", value: "Ylva Holm").status == 409)
            #expect(try await reply(seen: "Ylva ████████-████", value: "Ylva 19121212-1212").status == 201)
            let made = try await reply(seen: "Ylva ████████-████", value: "Ylva Näslund")
            #expect(made.status == 201)
            #expect(try made.json(Answer.self).old == "Ylva ████████-████")
        }
    }

    @Test("two people are merged and split again by hand, and the decision can be undone")
    func identities() async throws {
        let records = [
            SampleArchive.minutes(source: "a", date: "2020-01-01", person: "Ylva Näslund"),
            SampleArchive.minutes(source: "b", body: "Sångkören", date: "1990-01-01", person: "Yrsa Nordin"),
        ]
        try await WebClient.withRoom(records) { room, client async throws in
            let token = WebClient.archivistToken
            let first = try #require(try await room.register().people(named: "Ylva Näslund").first)
            let second = try #require(try await room.register().people(named: "Yrsa Nordin").first)
            let merged = try await client.ask(
                "/people/\(first.id)/decide", .post, token: token, body: "other=\(second.id)&reason=gift")
            #expect(merged.status == 303)
            let person = try #require(try await room.register().people(named: "Ylva Näslund").first)
            #expect(person.spellings.map(\.name).sorted() == ["Yrsa Nordin", "Ylva Näslund"].sorted())
            let number = try #require(try room.archive.identityDecisions().first?.number)
            #expect(try await client.ask("/corrections/\(number)/undo", .post, token: token).status == 303)
            #expect(try await room.register().people(named: "Ylva Näslund").first?.spellings.count == 1)
            #expect(try await client.ask("/people/\(first.id)/decide", .post, body: "other=\(second.id)").status == 401)
        }
    }

    @Test("a corrected record is gold in the form that readings are measured against")
    func gold() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let gold = try await client.ask("/api/v1/gold/\(id)").text
            #expect(gold.contains(#""file":"möte.pdf""#))
            #expect(gold.contains(#""origin":"scan""#))
            #expect(gold.contains("att välja Ylva Näslund till justerare"))
        }
    }
}
