import Tesseract
import Testing

@testable import Extraction

@Suite("Rows of dots") struct DotLeaderTests {
    private func ink(_ isBlack: (Int, Int) -> Bool) throws -> Raster {
        try Raster(
            gray: (0..<400 * 60).map { isBlack($0 % 400, $0 / 400) ? 0 : 255 }, width: 400, height: 60
        ).binarised(below: 128)
    }

    private func word(_ text: String, _ box: PixelBox, confidence: Double = 0) -> RecognisedWord {
        RecognisedWord(text: text, box: box, confidence: confidence, line: 0, block: 0, lineHeight: 30)
    }

    @Test("are as many dots as there are, whatever the engine made of them")
    func rows() throws {
        let image = try ink { x, y in (30..<34).contains(y) && (20..<320).contains(x) && x % 10 < 4 }
        let read = word("sossesosssesosossse", PixelBox(left: 20, top: 30, right: 314, bottom: 34))
        let restored = try DotLeaders.restored([read], in: image)
        #expect(restored[0].text == String(repeating: ".", count: 30) && restored[0].confidence >= 0.9)
    }

    @Test("a stroke, a word that was hardly read and a short word stay as they are")
    func others() throws {
        let stroke = try ink { x, y in (30..<33).contains(y) && (20..<320).contains(x) }
        let long = word("——————", PixelBox(left: 20, top: 30, right: 320, bottom: 33))
        #expect(try DotLeaders.restored([long], in: stroke)[0].text == "——————")
        let letters = try ink { x, y in (10..<40).contains(y) && (20..<320).contains(x) && x % 20 < 12 }
        let smudged = word("fönnenclzrtrr", PixelBox(left: 20, top: 10, right: 312, bottom: 40), confidence: 0.1)
        #expect(try DotLeaders.restored([smudged], in: letters)[0].text == "fönnenclzrtrr")
        let short = word("och", PixelBox(left: 20, top: 10, right: 60, bottom: 40))
        #expect(try DotLeaders.restored([short], in: letters)[0].text == "och")
    }
}
