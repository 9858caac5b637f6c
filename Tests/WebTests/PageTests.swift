import DocumentModel
import HTTPTypes
import Register
import Testing

@testable import Web

struct PageTests {
    @Test("the search page finds, marks what it found and leads to the place on the page")
    func search() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let page = try await client.ask("/?q=justerare")
            #expect(page.status == 200)
            #expect(page.text.contains("<mark>justerare</mark>"))
            let id = SampleArchive.identifier(source: "möte.pdf")
            let link = try #require(page.text.firstMatch(of: /href="(\/documents\/[^"#]+)#([^"]+)"/))
            #expect(link.1 == "/documents/\(id)?q=justerare")
            #expect(try await client.ask(String(link.1)).text.contains("id=\"\(link.2)\""))
        }
    }

    @Test("the front page says how much there is, and an empty answer what to do")
    func emptyStates() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            #expect(try await client.ask("/").text.contains("1\u{A0}handling"))
            #expect(try await client.ask("/?q=kompetensförsörjning").text.contains("Inga träffar"))
        }
    }

    @Test(
        "what a search says about the query is in the page's language",
        arguments: [
            ("xylofon", "förekommer inte"), ("xylofon*", "inget ord börjar med"), ("(budget", "högerparentes saknas"),
            ("\"val av", "citattecken saknas"), ("typ:budget", "lästes som ord"), ("datum:igår", "lästes som ord"),
            ("NÄRA budget", "NÄRA ska ha"), ("(av budget) NÄRA/3 (val OR möte)", "lästes som OCH"),
            ("möte INTE", "INTE utan"),
            ("!?", "inget ord att söka"), ("a~", "för kort"), ("möte NÄRA/500 val", "ska vara NÄRA/1"),
            ("person:OR möte", "utan ord efter sig"),
            ("möte )", "högerparentes för mycket"), (String(repeating: "(", count: 200) + "möte", "för många led"),
        ])
    func notes(query: String, words: String) async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let page = try await client.ask("/?q=\(Address.encoded(query))").text
            #expect(
                page.contains(words),
                "\(page.firstMatch(of: /<ul class="notes">.*?<\/ul>/.dotMatchesNewlines())?.0 ?? "no notes")")
            #expect(!page.contains("lang=\"en\">“"))
            let english = try await client.ask(
                "/?q=\(Address.encoded(query))", headers: [.acceptLanguage: "en"]
            ).text
            #expect(!english.contains(words))
        }
    }

    @Test("what spoke for two names being one person's is told in words")
    func reasons() {
        let reasons = [
            Join.Reason(.sameName, 2), Join.Reason(.years, 0.5, count: 0), Join.Reason(.years, -2, count: 17),
            Join.Reason(.sameCompany, 3, "Eva Ek, Bo Ås", count: 7), Join.Reason(.sameCompany, 1, "Eva Ek", count: 1),
        ]
        #expect(
            reasons.map(Wording(.swedish).reason) == [
                "samma namn", "samma år", "17\u{A0}år emellan", "7\u{A0}gemensamma personer: Eva Ek, Bo Ås",
                "1\u{A0}gemensam person: Eva Ek",
            ])
        #expect(
            reasons.map(Wording(.english).reason) == [
                "same name", "the same years", "17\u{A0}years apart", "7\u{A0}people in common: Eva Ek, Bo Ås",
                "1\u{A0}person in common: Eva Ek",
            ])
    }

    @Test("the document page has a box on the page for each value, and each value leads to its box")
    func document() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let id = SampleArchive.identifier(source: "möte.pdf")
            let page = try await client.ask("/documents/\(id)").text
            #expect(page.contains("href=\"#item-1-d1\""))
            #expect(
                page.contains(
                    "<rect id=\"item-1-d1\" data-mark=\"item-1-d1\" x=\"68\" y=\"168\" width=\"234\" height=\"18\""))
            #expect(page.contains("src=\"/documents/\(id)/pages/1/image?width=800\""))
            #expect(
                page.contains(
                    "Bryggföreningen Viken, protokoll 2021-03-04, §\u{A0}2, s.\u{A0}1. http://127.0.0.1:8080/documents/\(id)#item-1"
                ))
        }
    }

    @Test("pages speak the browser's language, Swedish where it names neither")
    func languages() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let english = try await client.ask("/", headers: [.acceptLanguage: "fr, en;q=0.8, sv;q=0.5"])
            #expect(english.text.contains("<html lang=\"en\">"))
            #expect(try await client.ask("/", headers: [.acceptLanguage: "fi"]).text.contains("<html lang=\"sv\">"))
            #expect(try await client.ask("/?lang=en").headers[.setCookie]?.contains("protokoll-language=en") == true)
        }
    }

    @Test("what has not changed is not sent again")
    func conditional() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let path = "/documents/\(SampleArchive.identifier(source: "möte.pdf"))"
            let first = try await client.ask(path)
            let tag = try #require(first.headers[.eTag])
            let second = try await client.ask(path, headers: [.ifNoneMatch: tag])
            #expect(second.status == 304)
            #expect(second.bytes.isEmpty)
            #expect(
                try await client.ask(path, headers: [.ifNoneMatch: tag], token: WebClient.archivistToken).status == 200)
        }
    }

    @Test("the original is sent to be saved, never shown")
    func original() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            let reply = try await client.ask("/documents/\(SampleArchive.identifier(source: "möte.pdf"))/original")
            #expect(reply.text == "möte.pdf")
            #expect(reply.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
            #expect(reply.headers[.contentType] == "application/octet-stream")
        }
    }
}
