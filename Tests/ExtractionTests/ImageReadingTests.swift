import DocumentModel
import Foundation
import Tesseract
import Testing

@testable import Extraction

/// Pages drawn from a PDF, then read as images.
@Suite(.serialized) struct ImageReadingTests {
    private static let lines = [
        "Protokoll från styrelsemöte", "§ 12 Mötet öppnas av ordföranden", "Närvarande: Åsa Öberg och Märta Lind",
        "Beslut: att godkänna dagordningen", "Mötet avslutas och ordföranden tackar",
    ]

    private func drawn(_ lines: [String] = lines, turn: Int = 0, slant: Double = 0) throws -> Raster {
        let file = try TemporaryFile(SmallPDF(pages: [SmallPDF.text(lines, size: 14)]).bytes)
        let png = try SourceFile(path: file.path, settings: ExtractionSettings()).image(
            page: 1, drawing: PageDrawing(width: 2480))
        let image = try TemporaryFile(Array(png), name: "page.png")
        let raster = try #require(try ImageFile(path: image.path)).read(page: 1).image.gray()
        return try raster.rotated(slant).turned(turn)
    }

    @Test("an image is read with its boxes in points, å, ä, ö and § included")
    func readsImage() throws {
        let file = try TemporaryFile(try drawn().png(), name: "scan.jpg")
        let page = try SourceFile(path: file.path, settings: ExtractionSettings()).page(1)
        #expect(page.origin == .ocr)
        let texts = page.words.map(\.text)
        for wanted in ["§", "Mötet", "Närvarande:", "Åsa", "Öberg", "Märta", "godkänna"] {
            #expect(texts.contains(wanted))
        }
        let first = try #require(page.words.first { $0.text == "Protokoll" }?.box)
        #expect(abs(first.left - 72) < 2)
        #expect((88...108).contains(first.midY))
    }

    @Test("a page lying on its side is turned upright", arguments: [90, 180, 270])
    func turned(by degrees: Int) throws {
        let file = try TemporaryFile(try drawn(turn: degrees).png(), name: "scan.png")
        let page = try SourceFile(path: file.path, settings: ExtractionSettings()).page(1)
        #expect(page.rotation == 360 - degrees)
        #expect(page.height > page.width)
        #expect(page.words.contains { $0.text == "styrelsemöte" })
    }

    @Test("a page with too few letters to tell which way is up is turned as it reads best", arguments: [90, 180, 270])
    func fewLetters(turn degrees: Int) throws {
        let file = try TemporaryFile(try drawn(["Kallelse", "till möte"], turn: degrees).png(), name: "scan.png")
        let page = try SourceFile(path: file.path, settings: ExtractionSettings()).page(1)
        #expect(page.rotation == 360 - degrees)
        #expect(page.words.map(\.text) == ["Kallelse", "till", "möte"])
    }

    @Test("a slanted page is read level; its slant is told, and its boxes lie over its ink", arguments: [-2.0, 2.0])
    func slanted(by degrees: Double) throws {
        let scan = try drawn(slant: degrees)
        let file = try TemporaryFile(try scan.png(), name: "scan.png")
        let source = try SourceFile(path: file.path, settings: ExtractionSettings())
        let page = try source.page(1)
        #expect(abs(page.skew - degrees) < 0.2)
        let line = page.words.filter { ["Beslut:", "dagordningen"].contains($0.text) }.compactMap(\.box)
        #expect(line.count == 2)
        let levelled = line.map(Slant(of: page).levelled)
        #expect(abs((levelled.first?.midY ?? 0) - (levelled.last?.midY ?? 99)) < 5)

        let ink = try scan.binarised(below: 128)
        let scale = Double(scan.width) / page.width
        for word in page.words where word.text.count > 3 {
            let box = try #require(word.box)
            let pixels = PixelBox(
                left: Int(box.left * scale) - 4, top: Int(box.top * scale) - 4, right: Int(box.right * scale) + 4,
                bottom: Int(box.bottom * scale) + 4)
            let inside = try ink.cropped(to: pixels).components()
            let inked = try #require(Box.around(inside.map { Box($0, scale: 1) }))
            #expect(inked.width > 0.85 * Double(pixels.width - 8))
            #expect(inked.left > 0 && inked.right < Double(pixels.width))
        }

        let drawn = try source.image(page: 1, drawing: PageDrawing(width: scan.width))
        let picture = try TemporaryFile(Array(drawn), name: "page.png")
        let shown = try #require(try ImageFile(path: picture.path)).read(page: 1).image
        #expect(try shown.difference(from: scan).histogram().dropFirst(30).reduce(0, +) == 0)
    }

    @Test("a page of nothing but grain is done with quickly and yields no words", .timeLimit(.minutes(1)))
    func grain() throws {
        var state: UInt32 = 7
        let pixels = (0..<1240 * 1754).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24) / 3 * 2
        }
        let file = try TemporaryFile(
            SmallTIFF.bytes(pages: [(width: 1240, height: 1754, pixels: pixels)], resolution: 150))
        let page = try SourceFile(path: file.path, settings: ExtractionSettings()).page(1)
        #expect(page.words.isEmpty)
    }

    @Test("a TIFF of several pages is read page by page, and cut off it is damaged")
    func manyPages() throws {
        let white = (width: 400, height: 300, pixels: [UInt8](repeating: 255, count: 120_000))
        let bytes = SmallTIFF.bytes(pages: [white, white], resolution: 200)
        let file = try TemporaryFile(bytes, name: "scan.pdf")
        let source = try SourceFile(path: file.path, settings: ExtractionSettings())
        #expect(source.description == SourceDescription(mediaType: "image/tiff", pageCount: 2))
        let page = try source.page(2)
        #expect(page.origin == .blank)
        #expect(page.width == 144)

        let cut = try TemporaryFile(Array(bytes.prefix(1000)))
        #expect(throws: ExtractionError.self) {
            try SourceFile(path: cut.path, settings: ExtractionSettings()).page(1)
        }
    }

    @Test("an image with more pixels than allowed is refused by its header")
    func hugeImage() throws {
        let white = (width: 400, height: 300, pixels: [UInt8](repeating: 255, count: 120_000))
        let file = try TemporaryFile(SmallTIFF.bytes(pages: [white]))
        let source = try SourceFile(path: file.path, settings: ExtractionSettings(maximumPixels: 100_000))
        let error = #expect(throws: ExtractionError.self) { try source.page(1) }
        #expect(error?.code == .tooLarge)
    }

    @Test("a model without the letters of Swedish is refused, one that is not installed is named")
    func models() throws {
        let recogniser = PageRecogniser()
        let error = #expect(throws: ExtractionError.self) {
            try recogniser.check(ExtractionSettings(model: "no-such-model"))
        }
        #expect(error?.code == .model)
        #expect(error?.message.contains("no-such-model") == true)
        #expect(error?.message.contains("apt-get install tesseract-ocr-no-such-model") == true)
        #expect(
            ModelPackage.names(for: "Fraktur+script/Latin+swe") == [
                "tesseract-ocr-script-frak", "tesseract-ocr-script-latn", "tesseract-ocr-swe",
            ])
        #expect(try recogniser.check(ExtractionSettings()).contains("Latin"))
    }
}
