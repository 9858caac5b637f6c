import DocumentModel
import Testing

@testable import Extraction

@Suite("Text files")
struct TextFileTests {
    static let sentence = "Möte på Åsen – «§ 4»"

    @Test(
        "the encoding is known by its bytes and named",
        arguments: [
            (Array(sentence.utf8), "utf-8"),
            ([0xEF, 0xBB, 0xBF] + Array(sentence.utf8), "utf-8"),
            ([0xFF, 0xFE] + littleEndian(sentence), "utf-16le"),
            (littleEndian(sentence), "utf-16le"),
            ([0xFE, 0xFF] + bigEndian(sentence), "utf-16be"),
            (bigEndian(sentence), "utf-16be"),
            (windows1252(sentence), "windows-1252"),
        ])
    func encodings(bytes: [UInt8], name: String) throws {
        let pages = try TextFile.pages(of: bytes, mediaType: "text/plain")
        #expect(pages.count == 1)
        #expect(pages[0].lines.map(\.text) == [Self.sentence])
        #expect(pages[0].provenance.map { $0.settings["encoding"] } == [name])
        #expect(pages[0].diagnostics.isEmpty)
    }

    @Test("one damaged byte among good ones leaves a file UTF-8, with a warning")
    func damagedUTF8() throws {
        let bytes = Array("Åsa och Örjan åkte över ön på våren, även då".utf8) + [0xFF] + Array(" igen.".utf8)
        let page = try #require(try TextFile.pages(of: bytes, mediaType: "text/plain").first)
        #expect(page.lines.map(\.text) == ["Åsa och Örjan åkte över ön på våren, även då\u{FFFD} igen."])
        #expect(page.diagnostics.map(\.code) == ["text-damaged"])
    }

    @Test(
        "bytes that are no text are refused",
        arguments: [
            [UInt8](repeating: 0, count: 64),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44],
            (0..<200).map { UInt8($0 % 9) },
        ])
    func binary(bytes: [UInt8]) {
        #expect(throws: ExtractionError.self) { try TextFile.pages(of: bytes, mediaType: "text/plain") }
        do throws(ExtractionError) {
            _ = try TextFile.pages(of: bytes, mediaType: "text/plain")
        } catch {
            #expect(error.code == .unsupported)
        }
    }

    @Test("a file without text is called empty", arguments: [[], Array(" \r\n\t\u{C}\n".utf8)])
    func empty(bytes: [UInt8]) {
        do throws(ExtractionError) {
            let pages = try TextFile.pages(of: bytes, mediaType: "text/plain")
            Issue.record("read \(pages.count) pages")
        } catch {
            #expect(error.code == .empty)
        }
    }

    @Test("lines end in CR, LF, CRLF and Unicode's own", arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"])
    func lineEnds(end: String) throws {
        let pages = try TextFile.pages(of: Array("ett\(end)\(end)två\(end)".utf8), mediaType: "text/plain")
        #expect(pages[0].lines.map(\.text) == ["ett", "", "två"])
    }

    @Test("a form feed parts pages; one at the end makes none; a page between two is blank")
    func formFeeds() throws {
        let pages = try TextFile.pages(
            of: Array("ett\n\u{C}två\ntre\u{C}\n\u{C}fyra\n\u{C}".utf8), mediaType: "text/plain")
        #expect(pages.map(\.number) == [1, 2, 3, 4])
        #expect(pages.map(\.origin) == [.plain, .plain, .blank, .plain])
        #expect(pages.map { $0.lines.map(\.text) } == [["ett"], ["två", "tre"], [], ["fyra"]])
    }

    @Test("tabulators and runs of spaces are kept: they are structure")
    func spacing() throws {
        let pages = try TextFile.pages(of: Array("  a\tb   c \n".utf8), mediaType: "text/plain")
        #expect(pages[0].lines == [PlainLine(text: "  a\tb   c ")])
    }

    private static func littleEndian(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    private static func bigEndian(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
    private static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
    }
}
