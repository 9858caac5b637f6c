import DocumentModel
import Testing

@testable import Extraction

@Suite struct SourceFileTests {
    private static let minutes = [
        "Protokoll från styrelsemöte", "§ 1 Mötet öppnas av ordföranden", "Beslut: att godkänna dagordningen",
    ]

    private func error(_ bytes: [UInt8], name: String = "document") throws -> ExtractionError? {
        let file = try TemporaryFile(bytes, name: name)
        do {
            _ = try SourceFile(path: file.path, settings: ExtractionSettings())
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "a file that cannot be read says why",
        arguments: [
            ([], "a.pdf", ExtractionError.Code.empty),
            (Array("%PDF-1.4\n%%EOF".utf8), "a.pdf", .damaged),
            ([0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8), "a.pdf", .unsupported),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "a.doc", .unsupported),
            ([0x7F, 0x45, 0x4C, 0x46, 1, 0, 0], "a.txt", .unsupported),
            (SmallPDF(pages: []).bytes, "a.pdf", .damaged),
        ] as [([UInt8], String, ExtractionError.Code)])
    func unreadable(bytes: [UInt8], name: String, code: ExtractionError.Code) throws {
        #expect(try error(bytes, name: name)?.code == code)
    }

    @Test("what is not supported is named")
    func namesForeignKinds() throws {
        let found = try error([0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8))
        #expect(found?.message.contains("Word") == true)
    }

    @Test("a path that leads nowhere is not found")
    func missing() {
        #expect(throws: ExtractionError.self) {
            try SourceFile(path: "/nowhere/at/all.pdf", settings: ExtractionSettings())
        }
    }

    @Test("an encrypted file asks for its password")
    func encrypted() throws {
        var pdf = SmallPDF(pages: [SmallPDF.text(Self.minutes)])
        let key = "<\(String(repeating: "41", count: 32))>"
        pdf.trailer = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O \(key) /U \(key) /P -4 >>"
        #expect(try error(pdf.bytes)?.code == .encrypted)
    }

    @Test("the content tells the kind of file, not its name", arguments: ["a.txt", "a.tif", "noname"])
    func wrongSuffix(name: String) throws {
        let file = try TemporaryFile(SmallPDF(pages: [SmallPDF.text(Self.minutes)]).bytes, name: name)
        let source = try SourceFile(path: file.path, settings: ExtractionSettings())
        #expect(source.description.mediaType == "application/pdf")
        #expect(source.description.pageCount == 1)
    }

    @Test("a file with more pages than allowed is refused")
    func tooManyPages() throws {
        let page = SmallPDF.text(Self.minutes)
        let file = try TemporaryFile(SmallPDF(pages: [page, page]).bytes)
        #expect(throws: ExtractionError.self) {
            try SourceFile(path: file.path, settings: ExtractionSettings(maximumPages: 1))
        }
    }

    @Test("a born-digital page keeps its text, with boxes from the top left")
    func bornDigital() throws {
        let file = try TemporaryFile(SmallPDF(pages: [SmallPDF.text(Self.minutes)]).bytes)
        let page = try SourceFile(path: file.path, settings: ExtractionSettings()).page(1)
        #expect(page.origin == .embedded)
        #expect(page.words.map(\.text).prefix(3) == ["Protokoll", "från", "styrelsemöte"])
        let box = try #require(page.words.first?.box)
        #expect(abs(box.left - 72) < 2)
        #expect((90...110).contains(box.midY))
        #expect(page.words.first?.font == Font(name: "Helvetica", size: 12))
    }

    @Test("a page turned by its own entry is measured as it is displayed")
    func displayedRotation() throws {
        var pdf = SmallPDF(pages: ["q 0 1 -1 0 842 0 cm \(SmallPDF.text(["Närvarande ledamöter"])) Q"])
        pdf.rotate = 90
        let file = try TemporaryFile(pdf.bytes)
        let page = try SourceFile(path: file.path, settings: ExtractionSettings()).page(1)
        #expect(page.width == 842)
        #expect(page.height == 595)
        #expect(page.words.map(\.text) == ["Närvarande", "ledamöter"])
        let first = try #require(page.words.first?.box)
        #expect(first.width > first.height)
    }

    @Test("text set sideways turns the page")
    func sidewaysText() throws {
        let file = try TemporaryFile(
            SmallPDF(pages: ["q 0 1 -1 0 842 0 cm \(SmallPDF.text(Self.minutes)) Q"]).bytes)
        let page = try SourceFile(path: file.path, settings: ExtractionSettings()).page(1)
        #expect(page.rotation == 90)
        #expect(page.width == 842)
        let first = try #require(page.words.first?.box)
        #expect(first.width > first.height)
    }

    @Test("a page image larger than allowed is refused before it is drawn")
    func hugePage() throws {
        var pdf = SmallPDF(pages: [""])
        pdf.mediaBox = "0 0 14400 14400"
        let file = try TemporaryFile(pdf.bytes)
        let source = try SourceFile(path: file.path, settings: ExtractionSettings(maximumPixels: 1_000_000))
        let error = #expect(throws: ExtractionError.self) { try source.page(1) }
        #expect(error?.code == .tooLarge)
        #expect(error?.page == 1)
    }

    @Test("a page on which nothing is printed is blank")
    func blank() throws {
        let file = try TemporaryFile(SmallPDF(pages: [""]).bytes)
        let page = try SourceFile(path: file.path, settings: ExtractionSettings()).page(1)
        #expect(page.origin == .blank)
        #expect(page.words.isEmpty)
    }
}
