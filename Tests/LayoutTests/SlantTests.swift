import DocumentModel
import Testing

@testable import Layout

@Suite struct SlantTests {
    private let slant = Slant(degrees: 3, width: 600, height: 800)

    @Test("turned clockwise, what is to the right of the middle goes down, and a long box becomes high")
    func clockwise() {
        let box = slant.asItLies(Box(left: 400, top: 395, right: 500, bottom: 405))
        #expect(abs(box.midX - 449.8) < 0.1)
        #expect(abs(box.midY - 407.85) < 0.1)
        #expect(abs(box.height - 15.2) < 0.1)
    }

    @Test("levelled again, a box is what it was", arguments: [-6.9, -0.3, 0, 3])
    func thereAndBack(by degrees: Double) {
        let slant = Slant(degrees: degrees, width: 595, height: 842)
        for box in [
            Box(left: 70, top: 80, right: 110, bottom: 91), Box(left: 50, top: 700, right: 550, bottom: 700.5),
        ] {
            let back = slant.levelled(slant.asItLies(box))
            #expect(abs(back.left - box.left) < 1e-6 && abs(back.right - box.right) < 1e-6)
            #expect(abs(back.top - box.top) < 1e-6 && abs(back.bottom - box.bottom) < 1e-6)
        }
    }

    @Test("a slanted page gives the blocks of the level one, at the places where they lie")
    func blocks() throws {
        var sketch = PageSketch(origin: .ocr)
        sketch.text("Protokoll", x: 60, y: 60, size: 18)
        sketch.lines(["Föreningen höll möte i går och beslöt", "att laga taket på den gamla ladan"], x: 60, y: 120)
        sketch.grid(columns: [60, 200, 340], rows: [200, 220, 240])
        sketch.text("Namn", x: 64, y: 214)
        sketch.text("Roll", x: 204, y: 214)
        sketch.text("Åke", x: 64, y: 234)
        sketch.text("kassör", x: 204, y: 234)
        let level = Segmenter().segment(ExtractedDocument(mediaType: "image/png", pages: [sketch.page]))

        var page = sketch.page
        page.skew = 3
        for index in page.words.indices { page.words[index].box = page.words[index].box.map(slant.asItLies) }
        for index in page.rules.indices { page.rules[index].box = slant.asItLies(page.rules[index].box) }
        let slanted = Segmenter().segment(ExtractedDocument(mediaType: "image/png", pages: [page]))

        #expect(slanted.blocks.map(\.original) == level.blocks.map(\.original))
        #expect(slanted.blocks.map(\.kind) == level.blocks.map(\.kind))
        #expect(slanted.blocks.contains { $0.kind == .table })
        for block in slanted.blocks {
            let words = try block.words.map { try #require($0.box) }
            for word in words { #expect(page.words.contains { $0.box.map { near($0, word) } ?? false }) }
            #expect(block.box == Box.around(words))
        }
    }

    private func near(_ a: Box, _ b: Box) -> Bool {
        abs(a.left - b.left) < 1e-6 && abs(a.top - b.top) < 1e-6 && abs(a.right - b.right) < 1e-6
            && abs(a.bottom - b.bottom) < 1e-6
    }
}
