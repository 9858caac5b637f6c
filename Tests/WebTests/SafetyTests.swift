import DocumentModel
import HTTPTypes
import Testing

@testable import Web

struct SafetyTests {
    private static let script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"

    @Test(
        "what stands in a document, a file name or a query is shown as text",
        arguments: ["/", "/documents/ID", "/documents/ID?q=X"])
    func injection(path: String) async throws {
        let record = SampleArchive.minutes(
            source: Self.script, body: Self.script, date: Self.script, title: Self.script, decision: Self.script,
            person: Self.script)
        try await WebClient.withRoom([record]) { _, client async throws in
            let id = SampleArchive.identifier(source: Self.script)
            let query = Address.encoded(Self.script)
            let page = try await client.ask(
                path == "/" ? "/?q=\(query)" : path.replacing("ID", with: id).replacing("X", with: query))
            #expect(page.status == 200)
            #expect(!page.text.contains("<script>alert"))
            #expect(!page.text.contains("<img src=x"))
        }
    }

    @Test(
        "every answer carries the headers that keep a browser from harm",
        arguments: ["/", "/nowhere", "/assets/style.css", "/api/v1/search"])
    func headers(path: String) async throws {
        try await WebClient.withRoom([]) { _, client async throws in
            let reply = try await client.ask(path)
            let policy = try #require(reply.headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(reply.headers[.xContentTypeOptions] == "nosniff")
            #expect(reply.headers[HTTPField.Name("X-Frame-Options")!] == "DENY")
        }
    }

    @Test(
        "paths that are none lead nowhere",
        arguments: [
            "/documents/../../etc/passwd", "/documents/..%2f..%2fetc%2fpasswd/original",
            "/assets/..%2f..%2fPackage.swift",
            "/documents/0123456789ABCDEF", "/documents/0123456789abcdef/original", "/documents/%00/original",
            "/documents/0123456789abcdef-99999999999999999999", "/assets/style.css%00", "//elsewhere.example/",
        ])
    func paths(path: String) async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            #expect(try await client.ask(path).status == 404)
        }
    }

    @Test(
        "queries that no form sends are refused in words",
        arguments: [
            ("/?q=%FF", 400), ("/?q=%", 400), ("/?type=poem", 400), ("/?from=yesterday", 400), ("/?page=0", 400),
            ("/?page=99999999999999999999", 400), ("/?limit=100000", 400),
            ("/?q=" + String(repeating: "a", count: 501), 400),
            ("/?q=" + String(repeating: "a", count: 9000), 414), ("/?page=400", 200),
        ])
    func queries(path: String, status: Int) async throws {
        try await WebClient.withRoom([SampleArchive.minutes()]) { _, client async throws in
            #expect(try await client.ask(path).status == status)
        }
    }

    @Test("a name that is not the server's own gets no answer")
    func hosts() async throws {
        try await WebClient.withRoom([], settings: { $0.names = ["arkiv.example.se"] }) { _, client async throws in
            #expect(try await client.ask("/", host: "evil.example").status == 421)
            #expect(try await client.ask("/", host: "localhost:8080").status == 200)
            #expect(try await client.ask("/", host: "arkiv.example.se").status == 200)
            #expect(try await client.ask("/", host: "").status == 421)
        }
    }

    @Test("signing in gives a cookie that scripts cannot read, and leads to this server only")
    func signIn() async throws {
        try await WebClient.withRoom([]) { _, client async throws in
            let form: [HTTPField.Name: String] = [HTTPField.Name("Sec-Fetch-Site")!: "same-origin"]
            let reply = try await client.ask(
                "/login", .post, headers: form, body: "token=\(WebClient.archivistToken)&back=//evil.example/")
            #expect(reply.status == 303)
            #expect(reply.headers[.location] == "/")
            let cookie = try #require(reply.headers[.setCookie])
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            let key = String(cookie.prefix { $0 != ";" })
            #expect(try await client.ask("/", headers: [.cookie: key]).text.contains("Arkivarie"))
            #expect(try await client.ask("/login", .post, headers: form, body: "token=wrong").status == 401)
        }
    }

    @Test("a page elsewhere cannot make a signed-in browser write")
    func crossSite() async throws {
        try await WebClient.withRoom([]) { _, client async throws in
            let cookie = "protokoll-session=anything"
            for headers: [HTTPField.Name: String] in [
                [.cookie: cookie], [.cookie: cookie, .origin: "https://evil.example"],
                [.cookie: cookie, HTTPField.Name("Sec-Fetch-Site")!: "cross-site"],
            ] {
                #expect(try await client.ask("/logout", .post, headers: headers).status == 403)
            }
        }
    }

    @Test("who may not read is asked for a token, and a wrong one opens nothing")
    func closed() async throws {
        try await WebClient.withRoom([SampleArchive.minutes()], settings: { $0.access.anyone = [] }) {
            _, client async throws in
            #expect(try await client.ask("/").status == 401)
            #expect(try await client.ask("/", token: "guess").status == 401)
            #expect(try await client.ask("/", token: WebClient.readerToken).status == 200)
            #expect(try await client.ask("/assets/style.css").status == 200)
        }
    }

    @Test("a body that is too large is refused before it is read")
    func largeBody() async throws {
        try await WebClient.withRoom([]) { _, client async throws in
            let body = "token=" + String(repeating: "x", count: 70_000)
            #expect(try await client.ask("/login", .post, body: body).status == 413)
        }
    }
}
