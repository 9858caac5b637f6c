import DocumentModel
import HTTPTypes
import PersonalData
import Register
import Testing

@testable import Web

struct PersonalDataTests {
    private static let number = "19121212-1212"
    private let id = SampleArchive.identifier(source: "möte.pdf")

    private func records() -> [Record] {
        [
            SampleArchive.minutes(
                decision: "att anställa \(Self.number)", person: "Ylva Näslund \(Self.number)",
                text: "Stämman beslutar att anställa \(Self.number) från 1912-12-12.")
        ]
    }

    @Test(
        "personal data is covered in every answer for those without the right",
        arguments: [
            "/?q=anst%C3%A4lla", "/documents/ID", "/documents/ID?q=anst%C3%A4lla", "/api/v1/search?q=anst%C3%A4lla",
            "/api/v1/search.csv?q=anst%C3%A4lla", "/api/v1/documents/ID", "/api/v1/documents", "/api/v1/export.jsonl",
            "/api/v1/export.csv?table=attendance", "/api/v1/export.csv?table=decisions", "/api/v1/people",
            "/api/v1/facets?q=anst%C3%A4lla", "/api/v1/gold/ID", "/iiif/ID/manifest", "/iiif/ID/annotations/1",
            "/people",
            "/bodies", "/review?part=values", "/review?part=diagnostics&code=personal-data",
        ])
    func covered(path: String) async throws {
        try await WebClient.withRoom(records()) { _, client async throws in
            for token in [nil, WebClient.readerToken] {
                let reply = try await client.ask(path.replacing("ID", with: id), token: token)
                #expect(reply.status == 200)
                #expect(!reply.text.contains("1212-1212"), "\(path)")
            }
        }
    }

    @Test(
        "those with the right see it, in pages, records and exports",
        arguments: ["/documents/ID", "/api/v1/documents/ID", "/api/v1/export.jsonl"])
    func uncovered(path: String) async throws {
        try await WebClient.withRoom(records()) { _, client async throws in
            let reply = try await client.ask(path.replacing("ID", with: id), token: WebClient.archivistToken)
            #expect(reply.text.contains(Self.number))
        }
    }

    @Test("what those with the right were shown is shown to nobody else, nor the other way round")
    func keptAnswers() async throws {
        let path = "/api/v1/search?q=anst%C3%A4lla"
        try await WebClient.withRoom(records()) { _, client async throws in
            for _ in 0..<2 {
                let whole = try await client.ask(path, token: WebClient.archivistToken).text
                #expect(whole.contains(Self.number))
                let covered = try await client.ask(path, token: WebClient.readerToken).text
                #expect(covered.contains("\u{2588}") && !covered.contains("1212-1212"))
            }
        }
    }

    @Test("a number is covered as one, and what stands beside it is not")
    func coveredText() {
        let covered = "████████-████"
        #expect(
            MaskedText("anställa \(covered) från").html.text
                == "anställa <span class=\"covered\">\(covered)</span> från")
        #expect(MaskedText("a-\(covered)-b").html.text == "a-<span class=\"covered\">\(covered)</span>-b")
        #expect(MaskedText("utan & tal").html.text == "utan &amp; tal")
    }

    @Test("a number cannot be searched for: that would tell whether it is there")
    func search() async throws {
        try await WebClient.withRoom(records()) { _, client async throws in
            for query in ["19121212-1212", "121212*", "\"19121212-1212\"", "191212121212"] {
                let reply = try await client.ask("/?q=\(Address.encoded(query))")
                #expect(!reply.text.contains("<li><article>"), "\(query)")
            }
        }
    }

    @Test("the original and its unmarked images are for those with the right; others are told why")
    func original() async throws {
        try await WebClient.withRoom(records()) { _, client async throws in
            let refused = try await client.ask("/documents/\(id)/original")
            #expect(refused.status == 403)
            #expect(refused.text.contains("personuppgifter"))
            #expect(try await client.ask("/documents/\(id)/original", token: WebClient.archivistToken).status == 200)
        }
    }

    /// Minutes in which one place alone holds the number.
    enum Place: CaseIterable {
        case normalisedText, title, cell, twoBlocks

        var record: Record {
            var record = SampleArchive.minutes()
            switch self {
            case .normalisedText: record.blocks[4].text = "Stämman valde \(PersonalDataTests.number)."
            case .title: record.document.title = "Protokoll \(PersonalDataTests.number)"
            case .cell: record.tables = [Table(page: 1, rows: [["Ylva Näslund", PersonalDataTests.number]])]
            case .twoBlocks:
                record.blocks[3].original = "Stämman valde 19121212-"
                record.blocks[4].original = "1212."
                record.items[0].text = "Stämman valde 19121212-\n1212."
            }
            return record
        }
    }

    @Test(
        "the original and the images are withheld wherever in the record the number is", arguments: Place.allCases)
    func places(place: Place) async throws {
        try await WebClient.withRoom([place.record]) { [id] room, client async throws in
            #expect(try await client.ask("/documents/\(id)/original").status == 403)
            #expect(try await client.ask("/documents/\(id)/original", token: WebClient.archivistToken).status == 200)
            #expect(try await client.ask("/documents/\(id)").text.contains("class=\"note personal\""))
            // The boxes to cover cannot be known without the words, which no worker reads here.
            let readable = try room.require(id, for: Viewer(name: nil, rights: .read))
            await #expect(throws: (any Error).self) {
                try await room.covered(of: readable, page: readable.record.document.pages[0])
            }
        }
    }

    @Test("no text that a register takes of a record keeps a number, one with a wrong check digit neither")
    func outline() {
        let number = "19121212-1218"
        let item = AgendaItem(
            number: number, label: number, title: number, presenters: [number],
            proposals: [Proposal(text: "", by: [number], kind: .other, evidence: [])],
            votes: [Vote(method: nil, ballots: [.init(name: number, vote: .yes)], evidence: [])],
            reservations: [Reservation(by: [number], text: "", evidence: [])], conflicts: [number],
            appointments: [Appointment(name: number, role: number, evidence: [])], evidence: [])
        let record = Record(
            document: DocumentInformation(id: "a", sha256: "a", source: "a.pdf", mediaType: "application/pdf"),
            meeting: Meeting(
                body: number, kind: number, number: number, place: number, counted: [.init(what: number, number: 1)]),
            attendance: [
                Attendance(
                    name: number, organisation: number, party: number, title: number, role: number, group: number,
                    from: number, to: number, replaces: number, evidence: [])
            ], items: [item],
            approval: Approval(chair: number, secretary: number, adjusters: [number], place: number),
            blocks: [Block(id: "b1", kind: .heading, page: 1, original: number, text: number)])
        let covered = "\(RecordOutline(record).covered(by: PersonalDataFinder()))"
        #expect(!covered.contains("1218"))
        #expect(covered.contains("████████-████"))
    }

    @Test("why somebody was told apart or together is covered as well")
    func reason() async throws {
        let records = [
            SampleArchive.minutes(source: "a", date: "2020-01-01", person: "Ylva Näslund"),
            SampleArchive.minutes(source: "b", body: "Sångkören", date: "1990-01-01", person: "Yrsa Nordin"),
        ]
        try await WebClient.withRoom(records) { room, client async throws in
            let first = try #require(try await room.register().people(named: "Ylva Näslund").first)
            let second = try #require(try await room.register().people(named: "Yrsa Nordin").first)
            let body = "other=\(second.id)&reason=samma+\(Self.number)"
            let reply = try await client.ask(
                "/people/\(first.id)/decide", .post, token: WebClient.archivistToken, body: body)
            let path = try #require(reply.headers[.location])
            let page = try await client.ask(path).text
            #expect(page.contains(#"samma <span class="covered">████████-████</span>"#))
            #expect(try await client.ask(path, token: WebClient.archivistToken).text.contains(Self.number))
        }
    }

    @Test("an image that cannot be covered is not shown")
    func image() async throws {
        // No worker answers here: the words, and with them the places to cover, are not known.
        try await WebClient.withRoom(records()) { _, client async throws in
            let reply = try await client.ask("/documents/\(id)/pages/1/image?width=800")
            #expect(reply.status == 404)
            #expect(reply.headers[.contentType]?.hasPrefix("image/") == false)
        }
    }
}
