import Testing

@testable import Tesseract

@Suite struct RasterTests {
    private func drawing(_ width: Int, _ height: Int, black: (Int, Int) -> Bool) throws -> Raster {
        try Raster(
            gray: (0..<width * height).map { black($0 % width, $0 / width) ? 0 : 255 }, width: width, height: height)
    }

    @Test("turning by a quarter swaps the sides and moves the mark clockwise")
    func turning() throws {
        let turned = try drawing(40, 20) { $0 < 5 && $1 < 5 }.turned(90)
        #expect(turned.width == 20 && turned.height == 40)
        #expect(try turned.binarised(below: 128).components() == [PixelBox(left: 15, top: 0, right: 20, bottom: 5)])
    }

    @Test("level lines are found across small gaps, short ones are not")
    func lines() throws {
        let ink = try drawing(200, 50) { ($1 == 10 && $0 != 60) || ($1 == 30 && $0 < 20) }.binarised(below: 128)
        let found = try ink.levelLines(length: 100, gap: 3).components()
        #expect(found.count == 1)
        #expect(found.first?.top == 10)
    }

    @Test("bytes that do not fill the image are refused")
    func wrongSize() { #expect(throws: RasterError.self) { try Raster(gray: [0, 0, 0], width: 2, height: 2) } }
}
