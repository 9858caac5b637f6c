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

    @Test("paper that darkens from left to right becomes even, and faint print on it stays")
    func evenBackground() throws {
        let page = try Raster(
            gray: (0..<300 * 200).map { index in
                let (column, row) = (index % 300, index / 300)
                let paper = 240 - column / 3
                return UInt8(row % 20 < 3 && column % 10 < 3 ? paper - 60 : paper)
            }, width: 300, height: 200)
        let even = try page.withEvenBackground(resolution: 150)
        let found = try even.binarised(below: 200)
        #expect(found.componentCount() == 300)
        #expect(abs(found.blackShare() - 0.045) < 0.01)
        #expect(even.width == 300 && even.height == 200)
    }

    @Test("gray print on a page that lies on a dark table is ink, not paper")
    func darkTable() throws {
        let page = try Raster(
            gray: (0..<400 * 300).map { index in
                let (x, y) = (index % 400, index / 400)
                if x < 12 || y < 8 { return UInt8(40 + (x + y) % 12) }
                return (100..<104).contains(x) && (100..<140).contains(y) ? 120 : UInt8(244 + (x + y) % 6)
            }, width: 400, height: 300)
        #expect(try page.binarised().blackShare(in: PixelBox(left: 100, top: 100, right: 104, bottom: 140)) == 1)
    }

    @Test("an underline is erased, sloping or not, and the tail that crosses it stays", arguments: [0, 2])
    func underline(slope: Int) throws {
        // Six letters with their feet 3 pixels above the line, the third with a tail down to 8 pixels below it.
        let page = try Raster(
            gray: (0..<200 * 80).map { index in
                let (x, y) = (index % 200, index / 200)
                let line = 50 + slope * x / 200
                let isLetter = (20..<47).contains(y) && x >= 20 && x % 30 < 4 && x < 190
                let isTail = (20..<60).contains(y) && (90..<94).contains(x)
                return isLetter || isTail || (line..<line + 2).contains(y) && (10..<195).contains(x) ? 0 : 255
            }, width: 200, height: 80)
        let line = PixelBox(left: 10, top: 50, right: 195, bottom: 52 + slope)
        let clean = try page.erasing(level: line, in: page.binarised(below: 128)).binarised(below: 128)
        #expect(clean.blackShare(in: PixelBox(left: 100, top: 48, right: 190, bottom: 56)) == 0)
        #expect(clean.blackShare(in: PixelBox(left: 90, top: 20, right: 94, bottom: 60)) == 1)
        #expect(clean.blackShare(in: PixelBox(left: 30, top: 20, right: 34, bottom: 47)) == 1)
    }

    @Test("grain falls away, and the faint letter in it stays")
    func grain() throws {
        var state: UInt32 = 7
        let pixels = (0..<400 * 400).map { index -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            let isInk = (100..<106).contains(index % 400) && (100..<140).contains(index / 400)
            return UInt8(Int(state >> 24) % 60 + (isInk ? 0 : 180))
        }
        let image = try Raster(gray: pixels, width: 400, height: 400)
        let clean = try image.withoutGrain().binarised()
        let grainy = try image.binarised(below: 200)
        #expect(grainy.componentCount() > 1000)
        #expect(clean.componentCount() < 20)
        #expect(clean.blackShare(in: PixelBox(left: 100, top: 100, right: 106, bottom: 140)) > 0.6)
        #expect(clean.blackShare() < 0.01)
    }

    @Test("specks are dropped, parts that are large one way stay")
    func specks() throws {
        let ink = try drawing(100, 100) { x, y in (x == 5 && y == 5) || (y == 50 && (20..<40).contains(x)) }
            .binarised(below: 128)
        #expect(ink.componentCount() == 2)
        #expect(
            try ink.withoutSpecks(below: 3).components() == [PixelBox(left: 20, top: 50, right: 40, bottom: 51)])
    }

    @Test("bytes that do not fill the image are refused")
    func wrongSize() { #expect(throws: RasterError.self) { try Raster(gray: [0, 0, 0], width: 2, height: 2) } }
}
