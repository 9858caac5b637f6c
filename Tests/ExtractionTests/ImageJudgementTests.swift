import Tesseract
import Testing

@testable import Extraction

@Suite("Judging a page's image") struct ImageJudgementTests {
    /// Black letters of 6 × 20 pixels on white, and beside each one whatever `other` gives.
    private func page(_ other: (Int, Int) -> UInt8?) throws -> Raster {
        try Raster(
            gray: (0..<600 * 400).map { index in
                let (x, y) = (index % 600 % 40, index / 600 % 50)
                return (10..<16).contains(x) && (10..<30).contains(y) ? 10 : other(x, y) ?? 250
            }, width: 600, height: 400)
    }

    @Test("what shines through lies away from the ink: only the ink is kept, and the page is read without it as well")
    func shadow() throws {
        let judgement = try ImageJudgement(
            of: page { x, y in (25..<31).contains(x) && (10..<30).contains(y) ? 170 : nil })
        #expect(judgement.isShadowed && !judgement.needsCleaning)
        #expect((20...160).contains(judgement.shadowThreshold))
        #expect(CleaningRecipe.choices(for: judgement) == [.darkened, .untouched])
    }

    @Test("soft edges are no shadow, nor is gray ink without black")
    func edges() throws {
        let soft = try ImageJudgement(of: page { x, y in (9..<17).contains(x) && (9..<31).contains(y) ? 140 : nil })
        #expect(!soft.isShadowed && CleaningRecipe.choices(for: soft) == [.untouched, .evened])
        let gray = try ImageJudgement(
            of: Raster(
                gray: (0..<90_000).map { $0 % 30 < 5 && $0 / 300 % 30 < 15 ? 110 : 250 }, width: 300, height: 300))
        #expect(!gray.isShadowed)
    }
}
